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
    QT_TRANSLATE_NOOP("Errors", "This text is too long to be kept here. Keep it as a file."),
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
    QT_TRANSLATE_NOOP("Errors", "Bags that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Things in bags that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "People that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Papers that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "What you wrote about the other person, which could not be read"),
    QT_TRANSLATE_NOOP("Errors", "What was written about the whole plan, which could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Steps of the plan that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Other things that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Entries of the journal whose words could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Entries being written that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "A file that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Files whose names could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Files whose names could not be read, kept with an entry being written"),
    QT_TRANSLATE_NOOP("Errors", "A file that is not complete"),
    QT_TRANSLATE_NOOP("Errors", "Settings that could not be read"),
    QT_TRANSLATE_NOOP("Errors", "Parts of what others gave you that could not be read"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Words that were found again in the search, and are kept as an entry being written",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "What tells this space from others could not be read. Copies from now on do not show that they follow "
        "earlier ones.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The key that signs copies could not be read. Copies from now on are signed with a new one.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The seal over the journal had to be made anew: it has other words than before.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "A part of what is kept here is older than the rest, or missing. Nothing was overwritten.",
    ),
    QT_TRANSLATE_NOOP("Errors", "A part of what is kept here can't be read. Everything else is still there."),
    QT_TRANSLATE_NOOP("Errors", "A file kept here is damaged or not complete. The others are still there."),
    QT_TRANSLATE_NOOP("Errors", "Something may not be found or shown, though it is still there."),
    QT_TRANSLATE_NOOP("Errors", "A part of the file in which everything is kept is damaged."),
)
"""Every sentence of the vault's and the bundle's errors, for the translation tools to find."""


def in_words(error: Exception) -> str:
    """The sentence of one of our own errors, in her language."""
    return translated(str(error))


def translated(sentence: str) -> str:
    """A sentence of one of our own errors, in her language."""
    return QCoreApplication.translate("Errors", sentence)


def loss_in_words(sentence: str) -> str:
    """What a repair could not bring back: a sentence, or one with what it is behind ": "."""
    first, colon, rest = sentence.partition(": ")
    return translated(sentence) if sentence in KNOWN else translated(first) + colon + rest
