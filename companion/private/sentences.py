"""What went wrong, in her language. The errors' own sentences are English; this is where they are translated."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KNOWN = (
    QT_TRANSLATE_NOOP("Errors", "Something is wrong with this copy."),
    QT_TRANSLATE_NOOP("Errors", "This file is not an encrypted copy, or its beginning is damaged."),
    QT_TRANSLATE_NOOP("Errors", "This passphrase does not open this file."),
    QT_TRANSLATE_NOOP("Errors", "This file is damaged or not complete."),
    QT_TRANSLATE_NOOP("Errors", "This file would take far too long to open, so it was not opened."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase is right, but this file does not hold a copy that can be read here.",
    ),
    QT_TRANSLATE_NOOP("Errors", "This copy was made by a newer version. Please update, then try again."),
    QT_TRANSLATE_NOOP("Errors", "This copy was changed after it was made, so it was not taken in."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Something in this copy is not in a form that can be read, so it was not taken in.",
    ),
    QT_TRANSLATE_NOOP("Errors", "This copy is larger than can be handled."),
    QT_TRANSLATE_NOOP("Errors", "A copy needs a passphrase of at least five words."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Something was changed while the copy was being made. Please try again.",
    ),
    QT_TRANSLATE_NOOP("Errors", "This copy is already here."),
    QT_TRANSLATE_NOOP("Errors", "The file cannot be read. Is the stick still there?"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The copy cannot be written there. Is the stick still there, and may it be written to?",
    ),
    QT_TRANSLATE_NOOP("Errors", "There is not enough room there for the copy."),
    QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was kept."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "There is no room left on this disk. What was saved before is still there.",
    ),
    QT_TRANSLATE_NOOP("Errors", "This folder can't be written to. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is already open on this computer. Close the other one, or restart the computer.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file is damaged and can't be read. Nothing was overwritten. Copy the whole "
        "folder to a safe place before you try anything, and use your last copy from "
        "outside.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing of it was kept."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full or does not answer. What was saved before is still there.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The disk does not answer. Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "This could not be saved. What was saved before is still there."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "What you wrote down was changed from outside this program. Nothing was overwritten.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This computer has too little free memory right now. Close other programs and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This was saved by a newer version of this program. Please use the newer one.",
    ),
    QT_TRANSLATE_NOOP("Errors", "A file in it is damaged. Nothing was kept."),
    QT_TRANSLATE_NOOP("Errors", "A part of this file is not what it says. Nothing was kept."),
    QT_TRANSLATE_NOOP("Errors", "This can't be done any more. Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "These words can't be used. Please choose others."),
    QT_TRANSLATE_NOOP("Errors", "Please choose words with at least 8 letters or digits."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The small file that holds the keys is damaged. Everything is still here and can "
        "be read and written, but the words that open it can't be changed. Make a copy to "
        "keep outside soon.",
    ),
)
"""Every sentence of the vault's and the bundle's errors, for the translation tools to find."""


def in_words(error: Exception) -> str:
    """The sentence of one of our own errors, in her language."""
    return translated(str(error))


def translated(sentence: str) -> str:
    """A sentence of one of our own errors, in her language."""
    return QCoreApplication.translate("Errors", sentence)
