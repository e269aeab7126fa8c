"""Places and kinds of her own that she wrote before, offered again while she types."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from companion.domain.journal import Incident

_SHOWN = 8


class Offers:
    """The words of one field, those used most first."""

    def __init__(self, line: QLineEdit) -> None:
        self._words = QStringListModel(line)
        completer = QCompleter(self._words, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_SHOWN)
        if (popup := completer.popup()) is not None:
            popup.setAccessibleName(line.accessibleName())
        line.setCompleter(completer)

    def offer(self, words: list[str]) -> None:
        """Offer these from now on."""
        if words != self._words.stringList():
            self._words.setStringList(words)


def used(incidents: Iterable[Incident], field: str) -> list[str]:
    """What stands in a text field of these incidents, each once, the most used first."""
    return [text for text, _ in Counter(_texts(incidents, field)).most_common()]


def _texts(incidents: Iterable[Incident], field: str) -> Iterable[str]:
    return (text for incident in incidents if (text := getattr(incident, field).strip()))
