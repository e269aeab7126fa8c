"""Words that are offered while she types; anything else can be typed as well, and nothing is learned."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from companion.widgets.roomy import RoomyRows

_SHOWN = 8


class Suggestions(QObject):
    """One list of names for any number of fields."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)

    def offer(self, names: Iterable[str]) -> None:
        """These from now on, each once, in the order of the alphabet."""
        self.offer_in_order(sorted({name.strip() for name in names if name.strip()}, key=str.casefold))

    def offer_in_order(self, names: Sequence[str]) -> None:
        """Exactly these from now on."""
        if names != self._names.stringList():
            self._names.setStringList(names)

    def names(self) -> list[str]:
        """What is offered."""
        return list(self._names.stringList())

    def attach(self, *fields: QLineEdit) -> None:
        """Offer them in these fields."""
        for field in fields:
            completer = QCompleter(self._names, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(_SHOWN)
            if (popup := completer.popup()) is not None:
                popup.setAccessibleName(field.accessibleName())
                popup.setItemDelegate(RoomyRows(popup))
            field.setCompleter(completer)
