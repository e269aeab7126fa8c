"""Printing a note made readable, and looking at its pages first; imported only when somebody prints."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from companion.cover.controls import LOWEST, plain_buttons
from companion.cover.rendering import document

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame


def open_print_dialog(window: NotesFrame) -> None:
    """Show the system's print dialog; the job has the program's name, not the note's."""
    _Job(window)


class _Job(QObject):
    """Keeps the printer while its dialog is open."""

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self._window = window
        self._printer = _printer(window)
        dialog = QPrintDialog(self._printer, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _own_chooser(dialog)
        plain_buttons(dialog)
        for kind in (QPushButton, QComboBox, QLineEdit):
            for low in dialog.findChildren(kind):
                low.setMinimumHeight(LOWEST)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(self.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # QPrintDialog's own open() wants a slot by name

    def _print(self) -> None:
        document(self._window.editor.text(), self._window.identity.name).print_(self._printer)


class PrintPreview(QDialog):
    """The pages, turned and enlarged with keys and buttons, and from here to the printer.

    Qt's own dialog for this asks for a file by a dialog that remembers folders.
    """

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print Preview"))
        self._window = window
        self._text = document(window.editor.text(), window.identity.name)
        self._printer = _printer(window)
        self.pages = QPrintPreviewWidget(self._printer, self)
        self.pages.setAccessibleName(self.windowTitle())
        self.pages.paintRequested.connect(self._text.print_)
        self._back = self._button("<", self.tr("Previous Page"))
        self._on = self._button(">", self.tr("Next Page"))
        smaller = self._button("−", self.tr("Zoom Out"))
        larger = self._button("+", self.tr("Zoom In"))
        whole = QPushButton(self.tr("&Whole Page"), self)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        smaller.clicked.connect(self._smaller)
        larger.clicked.connect(self._larger)
        whole.clicked.connect(self.pages.fitInView)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        to_printer = buttons.addButton(self.tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        to_printer.clicked.connect(self._print)
        row = QHBoxLayout()
        for button in (self._back, self._on, smaller, larger, whole):
            button.setMinimumHeight(32)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        plain_buttons(self)
        self.pages.previewChanged.connect(self._update)
        room = window.screen().availableGeometry()
        self.resize(min(760, room.width() - 20), min(820, room.height() - 60))
        self.pages.updatePreview()

    def _smaller(self) -> None:
        self.pages.zoomOut()

    def _larger(self) -> None:
        self.pages.zoomIn()

    def _turn(self, pages: int) -> None:
        self.pages.setCurrentPage(self.pages.currentPage() + pages)
        self._update()

    def _update(self) -> None:
        self._back.setEnabled(self.pages.currentPage() > 1)
        self._on.setEnabled(self.pages.currentPage() < self.pages.pageCount())

    def _print(self) -> None:
        self.accept()
        open_print_dialog(self._window)

    def _button(self, sign: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(sign)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMinimumSize(32, 32)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made


def _printer(window: NotesFrame) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(window.identity.name)
    return made


def _own_chooser(dialog: QPrintDialog) -> None:
    """The button that chooses a file opens our own chooser: Qt's file dialog remembers folders in a file."""
    field = dialog.findChild(QLineEdit, "filename")
    for button in dialog.findChildren(QToolButton, "fileBrowser"):
        button.clicked.disconnect()
        button.setAccessibleName(QCoreApplication.translate("Printing", "Choose a File"))
        button.setMinimumHeight(LOWEST)
        if field is not None:
            button.clicked.connect(partial(_choose_file, dialog, field))


def _choose_file(dialog: QPrintDialog, field: QLineEdit) -> None:
    from companion.widgets.chooser import FileChooser, Mode

    def chosen(paths: list[Path]) -> None:
        field.setText(str(paths[0] if paths[0].suffix else paths[0].with_suffix(".pdf")))

    title = QCoreApplication.translate("Printing", "Print to a File")
    chooser = FileChooser(dialog, Mode.SAVE_FILE, name="Notes.pdf", endings=(".pdf",), title=title)
    chooser.chosen.connect(chosen)
    chooser.open()
