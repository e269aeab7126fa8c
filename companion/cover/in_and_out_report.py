"""What has come of an import or an export, in a line or, where something was left out, in a box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from companion.cover.controls import plain_buttons, widen
from companion.cover.sentences import sentence

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame
    from companion.notes.exporting import Exported
    from companion.notes.importing import Imported

_SHOWN = 10


def tell_import(window: NotesFrame, result: Imported) -> None:
    """Say how many notes there are now, and which files have become none."""
    count = len(result.notes)
    one = QCoreApplication.translate("Import", "One note imported.")
    more = QCoreApplication.translate("Import", "{n} notes imported.")
    none = QCoreApplication.translate("Import", "Nothing was found to import.")
    told = one if count == 1 else more.format(n=count) if count else none
    if result.refused:
        not_all = QCoreApplication.translate("Import", "These files could not be imported:")
        _tell_left_out(window, told if count else "", not_all, result.refused)
    else:
        window.say(told)


def tell_export(window: NotesFrame, result: Exported) -> None:
    """Say how many notes were written, and which could not be read."""
    one = QCoreApplication.translate("FileCommands", "One note exported.")
    more = QCoreApplication.translate("FileCommands", "{n} notes exported.")
    told = one if result.count == 1 else more.format(n=result.count)
    if result.unread:
        not_all = QCoreApplication.translate("FileCommands", "These notes could not be read and were left out:")
        _tell_left_out(window, told, not_all, result.unread)
    else:
        window.say(told)


def _tell_left_out(window: NotesFrame, told: str, not_all: str, left_out: Sequence[tuple[str, str]]) -> None:
    lines = [f"{name}: {sentence(why)}" for name, why in left_out[:_SHOWN]]
    if len(left_out) > _SHOWN:
        rest = QCoreApplication.translate("Import", "and {n} more")
        lines.append(rest.format(n=len(left_out) - _SHOWN))
    box = QMessageBox(QMessageBox.Icon.Information, window.windowTitle(), told or not_all, parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n".join([not_all, *lines] if told else lines))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    plain_buttons(box)
    widen(box)
    box.open()
