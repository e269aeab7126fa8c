"""Asks for a link's text and address."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPushButton, QWidget

from companion.cover.controls import add_row, plain_buttons
from companion.cover.editor import NoteEditor
from companion.widgets.roomy import roomy_field


class LinkDialog(QDialog):
    """Puts a link in place of the selection."""

    def __init__(self, editor: NoteEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Link"))
        self._editor = editor
        chosen = editor.textCursor().selectedText()
        self.text = roomy_field(QLineEdit(chosen if "\u2029" not in chosen else "", self))
        self.address = roomy_field(QLineEdit(self))
        self.address.setPlaceholderText("https://")
        self.address.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._ok: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        for label, field in ((self.tr("&Text:"), self.text), (self.tr("&Address:"), self.address)):
            add_row(form, label, field)
        form.addRow(buttons)
        plain_buttons(self)
        self.address.textChanged.connect(self._changed)
        self.accepted.connect(self._put)
        (self.address if chosen else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, address: str) -> None:
        self._ok.setEnabled(bool(address.strip()))

    def _put(self) -> None:
        address = self.address.text().strip()
        if "://" not in address and not address.startswith("mailto:") and "." in address and "/" not in address[:1]:
            # What people type: "example.org", "somebody@example.org"; another note keeps its name.
            if "@" in address:
                address = f"mailto:{address}"
            elif not address.endswith((".md", ".txt")):
                address = f"https://{address}"
        address = address.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
        self._editor.formatting().insert_here(f"[{self.text.text() or address}]({address})")
