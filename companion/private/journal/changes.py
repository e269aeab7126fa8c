"""What a correction changed, field by field, in marks that are seen in grey and heard by a screen reader."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from companion.domain.difference import Change, Piece, difference
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.private.journal.labels import FOR_HER_ALONE, field_labels, field_text, kind_label
from companion.private.journal.names import SECTION_OF_FIELD, Names
from companion.private.journal.when import when_in_full

_HTML = {
    Change.SAME: "{}",
    Change.REMOVED: "<s>{}</s>",
    Change.ADDED: "<b><u>{}</u></b>",
}


def changes(
    old: Incident, new: Incident, names: Names, face: Face = Face.FULL, *, for_others: bool = False
) -> list[tuple[str, tuple[Piece, ...]]]:
    """(label, pieces) of every field that is not the same, in the order in which an entry is read.

    `for_others`: without what is for her alone.
    """
    before, after = (told(incident, names, face, for_others=for_others) for incident in (old, new))
    return [
        (label, difference(text, other))
        for (label, text), (_, other) in zip(before, after, strict=True)
        if text != other
    ]


def told(
    incident: Incident, names: Names, face: Face = Face.FULL, *, for_others: bool = False
) -> list[tuple[str, str]]:
    """(label, text) of every field, empty ones too."""
    summary = QCoreApplication.translate("Journal", "What happened, in one line")
    rows = [
        (summary if face is Face.FULL else QCoreApplication.translate("Journal", "Title"), incident.summary),
        (QCoreApplication.translate("Journal", "When it happened"), when_in_full(incident.happened)),
        (QCoreApplication.translate("Journal", "Kind"), kind_label(incident)),
    ]
    for name, label in field_labels(face).items():
        if for_others and name in FOR_HER_ALONE:
            continue
        if name in SECTION_OF_FIELD:
            rows.append((label, names.text(name, getattr(incident, name))))
        else:
            rows.append((label, field_text(incident, name)))
    return rows


def legend() -> str:
    """How the marks are read."""
    return QCoreApplication.translate("Journal", "Struck through: taken out. Bold and underlined: put in.")


def marked_html(pieces: Sequence[Piece]) -> str:
    """The difference as rich text: struck through, or bold and underlined."""
    marked = "".join(_HTML[piece.change].format(escape(piece.text)) for piece in pieces)
    marked = marked.replace("</s><b>", "</s> <b>")  # so that two words do not read as one
    return f'<span style="white-space: pre-wrap">{marked}</span>'


def marked_words(pieces: Sequence[Piece]) -> str:
    """The difference for a screen reader: the marks are words."""
    words = {
        Change.SAME: "{text}",
        Change.REMOVED: QCoreApplication.translate("Journal", "[taken out: {text}]"),
        Change.ADDED: QCoreApplication.translate("Journal", "[put in: {text}]"),
    }
    return " ".join(words[piece.change].replace("{text}", piece.text.strip()) for piece in pieces if piece.text.strip())
