"""Names that are offered while she types; anything else can be typed as well, and nothing is learned."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class Suggestions(QObject):
    """One list of names for any number of fields."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)

    def offer(self, names: Iterable[str]) -> None:
        """These from now on, each once, in the order of the alphabet."""
        self._names.setStringList(sorted({name.strip() for name in names if name.strip()}, key=str.casefold))

    def names(self) -> list[str]:
        """What is offered."""
        return list(self._names.stringList())

    def attach(self, *fields: QLineEdit) -> None:
        """Offer them in these fields."""
        for field in fields:
            completer = QCompleter(self._names, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
