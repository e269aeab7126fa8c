"""Lists for the page of received copies: the copies, and the records in one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from companion.private.received.lines import Lines, by_record
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.widgets.dates import short_date

NO_PARENT = QModelIndex()
ROW_HEIGHT = 36


class BundleModel(QAbstractListModel):
    """One line for each copy: who gave it, and when it was made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bundles: tuple[ReceivedBundle, ...] = ()

    def show_bundles(self, bundles: Sequence[ReceivedBundle]) -> None:
        """Replace all."""
        self.beginResetModel()
        self._bundles = tuple(bundles)
        self.endResetModel()

    def bundle_at(self, index: QModelIndex | QPersistentModelIndex) -> ReceivedBundle:
        """The copy behind a valid index."""
        return self._bundles[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Copies under the root only."""
        return 0 if parent.isValid() else len(self._bundles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line's text and height."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW_HEIGHT)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        bundle = self._bundles[index.row()]
        when = self.tr("made on %1").replace("%1", short_date(bundle.made_at[:10], QLocale()))
        sender = bundle.sender or self.tr("Without a name")
        return f"{sender} · {when}"


@dataclass(frozen=True)
class Entry:
    """A line of the list: the letter, a record, or a heading, which has neither `letter` nor `revisions`."""

    text: str
    revisions: tuple[ReceivedRecord, ...] = ()
    letter: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it can't be picked."""
        return not (self.revisions or self.letter)


class EntryModel(QAbstractListModel):
    """The letter of one copy, then its records under headings, which can't be picked."""

    def __init__(self, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._entries: tuple[Entry, ...] = ()

    def show_records(self, groups: Sequence[tuple[str, Sequence[ReceivedRecord]]], letter: str = "") -> None:
        """Replace all; `groups` are (kind, records). An empty letter has no line."""
        entries = [Entry(self._lines.letter(), letter=letter)] if letter.strip() else []
        for kind, records in groups:
            if records:
                entries.append(Entry(self._lines.heading(kind)))
                entries += [Entry(self._lines.title(each[-1].record), each) for each in by_record(records)]
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def first(self) -> QModelIndex:
        """The index of the letter or else of the first record; an invalid one where there is neither."""
        row = next((number for number, entry in enumerate(self._entries) if not entry.is_heading), -1)
        return self.index(row, 0)

    def entry_at(self, index: QModelIndex | QPersistentModelIndex) -> Entry:
        """What is behind a valid index."""
        return self._entries[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Lines under the root only."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings are there to be read."""
        if not index.isValid() or self._entries[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line's text and height."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._entries[index.row()].text
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW_HEIGHT)
        return None
