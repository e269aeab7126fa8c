"""The notes window's few dialogs: keyboard shortcuts, about, text that could not be saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from companion.cover.actions import plain
from companion.cover.controls import plain_buttons, widen
from companion.identity import Identity


class Shortcuts(QDialog):
    """Every command that has a key, with its key, menu by menu."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        table = QWidget(self)
        self._grid = QGridLayout(table)
        self._grid.setHorizontalSpacing(36)
        self._grid.setVerticalSpacing(8)
        for menu in window.menuBar().actions():
            inside = menu.menu()
            actions = inside.actions() if isinstance(inside, QMenu) else []
            self._add(plain(menu.text()), [action for action in actions if not action.shortcut().isEmpty()])
        scroll = QScrollArea(self)
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        plain_buttons(self)
        scroll.setFocus(Qt.FocusReason.OtherFocusReason)
        margins = layout.contentsMargins()
        wide = table.sizeHint().width() + scroll.verticalScrollBar().sizeHint().width() + 8
        room = self.screen().availableGeometry()
        self.resize(wide + margins.left() + margins.right(), min(room.height() - 80, self.fontMetrics().height() * 34))

    def _add(self, title: str, actions: list[QAction]) -> None:
        if not actions:
            return
        heading = QLabel(title, self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for action in actions:
            row = self._grid.rowCount()
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._grid.addWidget(QLabel(plain(action.text()), self), row, 0)
            self._grid.addWidget(QLabel(key, self), row, 1, Qt.AlignmentFlag.AlignTrailing)


def about(identity: Identity, parent: QWidget) -> QMessageBox:
    """Name, version, what it is, and its licence."""
    text = QCoreApplication.translate(
        "About",
        "A plain, quick notes tool. Your notes are text files in your documents folder.\n\n"
        "Version {version}\nLicensed under the Apache License 2.0",
    ).format(version=identity.version)
    title = plain(QCoreApplication.translate("NotesWindow", "&About Notes"))
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, identity.name, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(text)
    widen(box)
    name = box.findChild(QLabel, "qt_msgbox_label")
    if isinstance(name, QLabel):
        font = name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        name.setFont(font)
    box.setIconPixmap(parent.windowIcon().pixmap(64, 64))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    plain_buttons(box)
    return box


def unsaved(parent: QWidget) -> QMessageBox:
    """Asks whether to close although the disk has refused the text; accepted means yes."""
    question = QCoreApplication.translate("Unsaved", "The note could not be saved.")
    box = QMessageBox(QMessageBox.Icon.Warning, parent.windowTitle(), question, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(
        QCoreApplication.translate("Unsaved", "Keep the window open to copy your text to another place.")
    )
    stay = QCoreApplication.translate("Unsaved", "Keep Open")
    box.setDefaultButton(box.addButton(stay, QMessageBox.ButtonRole.RejectRole))
    leave = QCoreApplication.translate("Unsaved", "Close Without Saving")
    box.addButton(leave, QMessageBox.ButtonRole.AcceptRole)
    plain_buttons(box)
    return box
