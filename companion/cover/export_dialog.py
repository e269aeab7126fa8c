"""Which notes to export, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from companion.cover.controls import LOWEST, RadioButton, plain_buttons


class ExportDialog(QDialog):
    """Offers the chosen notes or all of them."""

    decided = Signal(object, str)
    """The names of the notes, none of them meaning all, and "md", "txt", "html" or "pdf"."""

    def __init__(self, names: Sequence[str], total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export Notes"))
        self._names = list(names)
        this = self.tr("&This note") if len(names) == 1 else self.tr("The {n} &selected notes").format(n=len(names))
        self._these = RadioButton(this, self)
        self._all = RadioButton(self.tr("&All notes ({n})").format(n=total), self)
        for choice in (self._these, self._all):
            choice.setMinimumHeight(LOWEST)
        group = QButtonGroup(self)
        group.addButton(self._these)
        group.addButton(self._all)
        (self._these if names else self._all).setChecked(True)
        self._these.setVisible(bool(names))
        self._kind = QComboBox(self)
        for kind, text in (
            ("pdf", self.tr("PDF document")),
            ("html", self.tr("Web page (HTML)")),
            ("md", self.tr("Markdown text")),
            ("txt", self.tr("Plain text")),
        ):
            self._kind.addItem(text, kind)
        self._kind.setMinimumHeight(LOWEST)
        label = QLabel(self.tr("&Format:"), self)
        label.setBuddy(self._kind)
        self._kind.setAccessibleName(label.text().replace("&", ""))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go_on = buttons.addButton(self.tr("&Choose Place…"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._these, self._all, label, self._kind, buttons):
            layout.addWidget(widget)
        plain_buttons(self)

    def _decide(self) -> None:
        self.accept()
        self.decided.emit(self._names if self._these.isChecked() else [], str(self._kind.currentData()))
