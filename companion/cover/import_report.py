"""What has come of an import, in a line or, where something was refused, in a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from companion.cover.controls import plain_buttons, widen
from companion.cover.sentences import sentence

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame
    from companion.notes.importing import Imported

_SHOWN = 10


def tell(window: NotesFrame, result: Imported) -> None:
    """Say how many notes there are now, and which files have become none."""
    count = len(result.notes)
    one = QCoreApplication.translate("Import", "One note imported.")
    more = QCoreApplication.translate("Import", "{n} notes imported.")
    none = QCoreApplication.translate("Import", "Nothing was found to import.")
    told = one if count == 1 else more.format(n=count) if count else none
    if not result.refused:
        window.say(told)
        return
    lines = [f"{name}: {sentence(why)}" for name, why in result.refused[:_SHOWN]]
    if len(result.refused) > _SHOWN:
        rest = QCoreApplication.translate("Import", "and {n} more")
        lines.append(rest.format(n=len(result.refused) - _SHOWN))
    box = QMessageBox(QMessageBox.Icon.Information, window.windowTitle(), told if count else "", parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    not_all = QCoreApplication.translate("Import", "These files could not be imported:")
    if not count:
        box.setText(not_all)
        not_all = ""
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n".join([not_all, *lines]).strip())
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    plain_buttons(box)
    widen(box)
    box.open()
