"""A field for a folder's path that offers the folders that are there. It remembers nothing that was typed before."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from companion.widgets.background import Background, Report
from companion.widgets.folders import list_folder
from companion.widgets.roomy import RoomyRows

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
MOST = 200
"""How many folders are offered at most."""


class PathField(QLineEdit):
    """`entered` gives the Path that was typed, when Enter is pressed. "~" stands for the home folder."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(SENSITIVE)
        self._offered_for = ""
        self._work: Background | None = None
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := completer.popup()) is not None:
            popup.setAccessibleName(self.tr("Folders of this name"))
        self.setCompleter(completer)
        if popup is not None:
            popup.setItemDelegate(RoomyRows(popup))
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._enter)

    def show_path(self, path: Path) -> None:
        """Write the path of the folder that is shown."""
        self._stop()
        self._offered_for = ""
        self._names.setStringList([])
        self.setText(str(path))

    def _enter(self) -> None:
        self._stop()
        if (popup := self.completer().popup()) is not None:
            popup.hide()
        typed = self.text().strip()
        if typed:
            self.entered.emit(Path(os.path.expanduser(typed)))  # noqa: PTH111 - Path's raises for "~nobody"

    def _edited(self, text: str) -> None:
        """Look what is in the folder that stands before the last separator, in a thread: it may be on a stick."""
        above = text[: max(text.rfind(sign) for sign in (os.sep, os.altsep or os.sep)) + 1]
        if not above or above == self._offered_for:
            return
        self._stop()
        self._offered_for = above
        self._names.setStringList([])
        self._work = Background(partial(_folders, above), self)
        self._work.done.connect(self._offer)
        self._work.failed.connect(self._not_read)
        self._work.start()

    def _offer(self, names: list[str]) -> None:
        self._stop()
        self._names.setStringList(names)
        if self.hasFocus() and self.text() not in names:
            self.completer().setCompletionPrefix(self.text())
            self.completer().complete()

    def _not_read(self, error: Exception) -> None:
        self._stop()
        if not isinstance(error, OSError | ValueError | RuntimeError):
            raise error  # there is nothing to offer; what is wrong is said when it is entered

    def _stop(self) -> None:
        if self._work is not None:
            self._work.blockSignals(True)
            self._work.deleteLater()
            self._work = None


def _folders(above: str, _report: Report) -> list[str]:
    """The folders in `above`, each as it would be typed."""
    return [above + row.name for row in list_folder(Path(above).expanduser(), files=False)[:MOST]]
