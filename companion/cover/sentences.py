"""What the notes store says about failures, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Only listed here so that the translation tools find them; they come from companion.notes.
SENTENCES = (
    QT_TRANSLATE_NOOP("Store", "The disk is full."),
    QT_TRANSLATE_NOOP("Store", "The notes folder can only be read, not changed."),
    QT_TRANSLATE_NOOP("Store", "The note or its folder is no longer there."),
    QT_TRANSLATE_NOOP("Store", "The notes folder is not a folder."),
    QT_TRANSLATE_NOOP("Store", "The notes folder can't be opened."),
    QT_TRANSLATE_NOOP("Store", "This note can't be opened."),
    QT_TRANSLATE_NOOP("Store", "The name is too long."),
    QT_TRANSLATE_NOOP("Store", "The disk can't be read or written."),
    QT_TRANSLATE_NOOP("Store", "The file can't be read or written."),
    QT_TRANSLATE_NOOP("Store", "This note is a link to another place and can only be read here."),
    QT_TRANSLATE_NOOP("Store", "This note is very large: only its beginning is shown, and it can't be changed here."),
    QT_TRANSLATE_NOOP("Store", "This file is not UTF-8 text: it can be read here but not changed."),
    QT_TRANSLATE_NOOP("Store", "This file is not only text: it can be read here but not changed."),
    QT_TRANSLATE_NOOP("Store", "There is one of this name already."),
    QT_TRANSLATE_NOOP("Store", "A folder can't be put into itself."),
    QT_TRANSLATE_NOOP("Store", "The notes folder does not answer."),
    QT_TRANSLATE_NOOP("Store", "Nothing can be written to that place."),
    QT_TRANSLATE_NOOP("Store", "That place is no longer there."),
    QT_TRANSLATE_NOOP("Store", "That place is no folder."),
    QT_TRANSLATE_NOOP("Store", "That place does not answer."),
    QT_TRANSLATE_NOOP("Store", "That folder can't be opened."),
    QT_TRANSLATE_NOOP("Store", "The file can't be opened."),
    QT_TRANSLATE_NOOP("Store", "The file is too large for a note."),
    QT_TRANSLATE_NOOP("Store", "The file is not a text."),
)


def sentence(text: str) -> str:
    """The store's sentence ``text`` (or "") translated."""
    return QCoreApplication.translate("Store", text) if text else ""
