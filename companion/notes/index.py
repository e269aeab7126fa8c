"""All notes in memory: listed in order, searched as somebody types, counted by folder and tag. No Qt, no disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from companion.notes.note import Note, folder_of, is_in, joined
from companion.notes.scan import Found
from companion.notes.text import fold

if TYPE_CHECKING:
    from companion.notes.indexed import Indexed

FOLDER, TAG = "folder:", "tag:"  # how a scope begins: "folder:Recipes", "tag:garden"; "" is every note
_MOST_NARROW = 20  # letters that can be taken back without searching again


class _Narrow(NamedTuple):
    """What a search has found: of which list, by which words, and the notes with what is searched in them."""

    key: str
    words: list[str]
    rows: list[tuple[Note, str]]


class Look:
    """What a scan has changed: notes that are new or different, names that are gone, every folder."""

    __slots__ = ("folders", "fresh", "gone")

    def __init__(self, fresh: Sequence[Note], gone: Sequence[str], folders: Sequence[str]) -> None:
        self.fresh = fresh
        self.gone = gone
        self.folders = folders


def compare(known: dict[str, Note], found: Found) -> Look:
    """What ``found`` changes in ``known``. Needs no index, so that a thread can do it."""
    fresh = []
    names = set()
    for note in found.notes:
        names.add(note.name)
        before = known.get(note.name)
        if before is None or (before.modified, before.size) != (note.modified, note.size):
            fresh.append(note)
    gone = [name for name in known if name not in names]
    return Look(fresh, gone, found.folders)


class Index:
    """Notes by name, each with its text once that has been read."""

    def __init__(self) -> None:
        self.notes: dict[str, Note] = {}
        self.texts: dict[str, Indexed] = {}
        self.folders: list[str] = []
        self.pinned: set[str] = set()
        self._unread: dict[str, str] = {}
        self._ordered: list[str] | None = None
        self._order = ""
        self._listed: list[Note] | None = None
        self._rows: list[tuple[Note, str]] | None = None
        self._narrow: list[_Narrow] = []

    # What changes it

    def look(self, look: Look) -> None:
        """Take what a scan has found."""
        for name in look.gone:
            self._forget(name)  # a pin stays: the file may come back
        for note in look.fresh:
            known = self.notes.get(note.name)
            if known is not None:  # until it has been read again its former title is better than its file's name
                note = Note(note.name, known.title, known.preview, note.modified, note.size)  # noqa: PLW2901
            self.notes[note.name] = note
        self.folders = list(look.folders)
        self._changed()

    def take(self, read: Iterable[tuple[Note, Indexed]]) -> None:
        """Take notes that have been read, as far as they are still what is known of them."""
        for note, text in read:
            known = self.notes.get(note.name)
            if known is not None and (known.modified, known.size) == (note.modified, note.size):
                self.notes[note.name] = note
                self.texts[note.name] = text
                self._unread.pop(note.name, None)
        self._listed = None
        self._narrow.clear()
        if self._order == "title":
            self._ordered = None

    def put(self, old: str, note: Note, text: Indexed | None) -> None:
        """A note has been written here: ``old`` is its former name or ""."""
        if old and old != note.name:
            if old in self.pinned:
                self.pinned.add(note.name)
            self.drop(old)
        self.notes[note.name] = note
        if text is not None:
            self.texts[note.name] = text
        folder = folder_of(note.name)
        if folder and folder not in self.folders:
            self.folders = sorted({*self.folders, folder})
        self._changed()

    def drop(self, name: str) -> None:
        """A note has been deleted or moved away here."""
        self._forget(name)
        self.pinned.discard(name)

    def move(self, old: str, new: str) -> None:
        """A note has another name now."""
        note = self.notes.get(old)
        if note is not None and old != new:
            text = self.texts.get(old)
            self.put(old, Note(new, note.title, note.preview, note.modified, note.size), text)

    def move_folder(self, old: str, new: str) -> None:
        """A folder has another name now, and with it everything in it."""
        for name in [name for name in self.notes if is_in(name, old)]:
            self.move(name, joined(new, name[len(old) + 1 :]))
        moved = [new + folder[len(old) :] for folder in self.folders if folder == old or is_in(folder, old)]
        stays = [folder for folder in self.folders if folder != old and not is_in(folder, old)]
        self.folders = sorted({*stays, *moved})

    def pin(self, name: str, *, pinned: bool) -> None:
        """Keep a note at the top of every list, or no longer."""
        (self.pinned.add if pinned else self.pinned.discard)(name)
        self._changed()

    # What is asked of it

    def find(self, words: Sequence[str], order: str, scope: str = "") -> list[Note]:
        """The notes of ``scope`` holding every one of the folded ``words``: pinned ones first, by "date" or "title"."""
        if not words:
            self._narrow.clear()  # what was searched for is not kept
            return list(self._within(scope, self._in_order(order)))
        words = list(words)
        # Each letter narrows what the one before has found, and each that is taken back returns to it.
        key = f"{order} {scope}"
        while self._narrow and not (self._narrow[-1].key == key and _narrower(self._narrow[-1].words, words)):
            self._narrow.pop()
        if self._narrow:
            rows = self._narrow[-1].rows
        elif scope:
            rows = [(note, self._folded(note)) for note in self._within(scope, self._in_order(order))]
        else:
            rows = self._all_rows(order)
        if not self._narrow or self._narrow[-1].words != words:
            for word in sorted(words, key=len, reverse=True):
                rows = [row for row in rows if word in row[1]]
            self._narrow.append(_Narrow(key, words, rows))
            del self._narrow[:-_MOST_NARROW]
        return [row[0] for row in rows]

    def preview(self, note: Note, words: Sequence[str]) -> str:
        """What a row says of ``note`` below its title: what was found in it, or how it begins."""
        text = self.texts.get(note.name) if words else None
        return (text.piece(words) if text is not None else "") or note.preview

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of notes that have it, in alphabetical order."""
        shown: dict[str, str] = {}
        counts: dict[str, int] = {}
        for text in self.texts.values():
            for tag in text.tags:
                key = fold(tag)
                shown[key] = max(shown.get(key, tag), tag)  # of two spellings always the same one
                counts[key] = counts.get(key, 0) + 1
        return [(shown[key], counts[key]) for key in sorted(counts)]

    def counts(self) -> dict[str, int]:
        """How many notes each folder has, those in folders below it included; "" has them all."""
        found = {"": len(self.notes), **dict.fromkeys(self.folders, 0)}
        for folder, count in Counter(map(folder_of, self.notes)).items():
            while folder:
                found[folder] = found.get(folder, 0) + count
                folder = folder_of(folder)  # noqa: PLW2901
        return found

    def unread(self) -> bool:
        """Whether there are notes whose text has not been read yet."""
        return len(self.texts) < len(self.notes)

    def exists(self, scope: str) -> bool:
        """Whether there is anything that ``scope`` could mean."""
        if scope.startswith(FOLDER):
            return scope[len(FOLDER) :] in self.folders
        return not scope or bool(self._within(scope, list(self.notes.values())))

    def _forget(self, name: str) -> None:
        self.notes.pop(name, None)
        self.texts.pop(name, None)
        self._unread.pop(name, None)
        self._changed()

    def _within(self, scope: str, notes: list[Note]) -> list[Note]:
        if scope.startswith(FOLDER):
            folder = scope[len(FOLDER) :]
            return [note for note in notes if is_in(note.name, folder)]
        if scope.startswith(TAG):
            wanted = fold(scope[len(TAG) :])
            having = {name for name, text in self.texts.items() if any(fold(tag) == wanted for tag in text.tags)}
            return [note for note in notes if note.name in having]
        return notes

    def _in_order(self, order: str) -> list[Note]:
        if self._ordered is None or self._order != order:
            notes = sorted(self.notes.values(), key=attrgetter("name"))
            if order == "title":
                notes.sort(key=_title)
            else:
                notes.sort(key=attrgetter("modified"), reverse=True)
            if self.pinned:
                notes.sort(key=lambda note: note.name not in self.pinned)
            self._ordered, self._order = [note.name for note in notes], order
            self._listed = None
        if self._listed is None:
            self._listed = [self.notes[name] for name in self._ordered]
            self._rows = None
        return self._listed

    def _all_rows(self, order: str) -> list[tuple[Note, str]]:
        """Every note with what is searched in it: made once, since a search asks for it with every key."""
        notes = self._in_order(order)
        if self._rows is None:
            self._rows = [(note, self._folded(note)) for note in notes]
        return self._rows

    def _folded(self, note: Note) -> str:
        text = self.texts.get(note.name)
        if text is not None:
            return text.folded
        if note.name not in self._unread:
            self._unread[note.name] = fold(f"{note.title}\n{note.preview}")
        return self._unread[note.name]

    def _changed(self) -> None:
        self._ordered = None
        self._narrow.clear()


def _narrower(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether whatever holds ``words`` holds all of ``before`` too."""
    return all(any(old in new for new in words) for old in before)


def _title(note: Note) -> str:
    return fold(note.title)
