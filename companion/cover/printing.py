"""Printing a note; imported only when somebody prints."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from companion.cover.editor import NoteEditor


class _Job(QObject):
    """Keeps the printer while its dialog is open."""

    def __init__(self, editor: NoteEditor, name: str, dialog_parent: NoteEditor) -> None:
        super().__init__(dialog_parent)
        self._editor = editor
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(name)
        dialog = QPrintDialog(self._printer, dialog_parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(self.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # QPrintDialog's own open() wants a slot by name

    def _print(self) -> None:
        self._editor.print_(self._printer)


def open_print_dialog(editor: NoteEditor, name: str) -> None:
    """Show the system's print dialog; the job is called ``name``."""
    _Job(editor, name, editor)
