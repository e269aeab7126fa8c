"""An entry on paper: as it is now, or with everything it said before. What is for her alone is never on it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject

from companion.domain.difference import Change, Piece
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.private.journal.changes import changes, legend
from companion.private.journal.labels import filled_fields, kind_label
from companion.private.journal.names import SECTION_OF_FIELD, Names
from companion.private.journal.when import moment_in_full, when_in_full
from companion.private.printing.dialog import Version
from companion.private.printing.html import escaped, heading, page, paragraph
from companion.vault.journal import Entry

_MARKS = {Change.SAME: "{}", Change.REMOVED: "<s>{}</s>", Change.ADDED: "<b><u>{}</u></b>"}


class Printed(QObject):
    """Makes the pages of one entry; `history` is its revisions, the oldest first."""

    def __init__(self, history: Sequence[Entry], names: Names, face: Face, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._names = names
        self._face = face

    def title(self) -> str:
        """What the entry is called."""
        incident = self._history[-1].incident
        return incident.summary.strip() or kind_label(incident) or self.tr("An entry")

    def versions(self) -> list[Version]:
        """As it is now; and, where it was changed, with what it said before."""
        now = page(self._now())
        if len(self._history) < 2:
            return [Version("", now)]
        whole = page([*self._now(), *self._before()])
        return [Version(self.tr("As it is now"), now), Version(self.tr("With what it said before"), whole)]

    def _now(self) -> list[str]:
        newest = self._history[-1]
        parts = [heading(self.title())]
        if newest.withdrawn:
            taken_back = self.tr("You took this entry back. It stays here, with that mark.")
            parts.append(f"<p><b>{escaped(taken_back)}</b></p>\n")
        parts.append(_line(self.tr("Happened"), when_in_full(newest.incident.happened) or self.tr("Not known")))
        parts.append(_line(self.tr("First written down"), moment_in_full(self._history[0].written_at)))
        if newest.revision > 1:
            label = self.tr("Taken back") if newest.withdrawn else self.tr("Corrected")
            parts.append(_line(label, moment_in_full(newest.written_at)))
        return parts + self._fields(newest.incident, struck=newest.withdrawn)

    def _before(self) -> list[str]:
        parts = [heading(self.tr("What it said before"), 2), paragraph(legend())]
        for before, after in reversed(list(pairwise(self._history))):
            when = moment_in_full(after.written_at)
            if after.withdrawn:
                parts.append(paragraph(self.tr("You took it back: {when}").replace("{when}", when)))
                continue
            parts.append(heading(self.tr("You corrected it: {when}").replace("{when}", when), 2))
            changed = changes(before.incident, after.incident, self._names, self._face, for_others=True)
            parts += [_raw(label, _marked(pieces)) for label, pieces in changed]
        original = self._history[0]
        said = self.tr("What you wrote first: {when}").replace("{when}", moment_in_full(original.written_at))
        parts.append(heading(said, 2))
        parts.append(_line(self.tr("In one line"), original.incident.summary))
        parts.append(_line(self.tr("Happened"), when_in_full(original.incident.happened) or self.tr("Not known")))
        return parts + self._fields(original.incident)

    def _fields(self, incident: Incident, *, struck: bool = False) -> list[str]:
        rows = filled_fields(incident, self._face, for_others=True)
        labels = {"people": self.tr("People"), "papers": self.tr("Papers")}
        rows += [(labels[field], self._names.text(field, getattr(incident, field))) for field in SECTION_OF_FIELD]
        return [_line(label, text, struck=struck) for label, text in rows]


def _line(label: str, text: str, *, struck: bool = False) -> str:
    """One field; nothing where nothing stands in it."""
    if not text.strip():
        return ""
    return _raw(label, f"<s>{escaped(text)}</s>" if struck else escaped(text))


def _raw(label: str, html: str) -> str:
    return f"<p><b>{escaped(label)}:</b> {html}</p>\n"


def _marked(pieces: Sequence[Piece]) -> str:
    """The difference on paper, each piece with its own spaces."""
    return "".join(_MARKS[piece.change].format(_spaced(piece.text)) for piece in pieces).replace("</s><b>", "</s> <b>")


def _spaced(text: str) -> str:
    """Her words as HTML with the spaces at both ends, which escaped() takes away."""
    bare = text.strip()
    if not bare:
        return " "
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{' ' if before else ''}{escaped(bare)}{' ' if after else ''}"
