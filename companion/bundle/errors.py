"""What can go wrong with a bundle: one class, one stable code, one plain sentence each.

No text carries a value from her data. The window shows the sentence that belongs to `code`.
"""

from typing import ClassVar

from companion.vault import errors as vault_errors


class BundleError(Exception):
    """The base. `code` never changes; `sentence` is the English text."""

    code: ClassVar[str] = "bundle"
    sentence: ClassVar[str] = "Something is wrong with this copy."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class NotAge(BundleError):
    """The file does not begin like an age file, or like one locked with a passphrase."""

    code = "not-age"
    sentence = "This file is not an encrypted copy, or its beginning is damaged."


class WrongPassphrase(BundleError):
    """The passphrase does not unwrap the file key."""

    code = "wrong-passphrase"
    sentence = "This passphrase does not open this file."


class DamagedFile(BundleError):
    """The file is cut short, altered, or something was added to it."""

    code = "damaged"
    sentence = "This file is damaged or not complete."


class TooCostly(BundleError):
    """The header asks for a work factor above the limit."""

    code = "too-costly"
    sentence = "This file would take far too long to open, so it was not opened."


class NotABundle(BundleError):
    """The passphrase is right, but what is inside is not laid out as a bundle."""

    code = "not-a-bundle"
    sentence = "The passphrase is right, but this file does not hold a copy that can be read here."


class NewerFormat(BundleError):
    """The manifest names a format version that is not known here."""

    code = "newer-format"
    sentence = "This copy was made by a newer version. Please update, then try again."


class Altered(BundleError):
    """The signature, a hash, or the chain does not fit what the copy holds."""

    code = "altered"
    sentence = "This copy was changed after it was made, so it was not taken in."


class BadRecord(BundleError):
    """A record, or a piece that belongs to one, is not of the form it claims to have."""

    code = "bad-record"
    sentence = "Something in this copy is not in a form that can be read, so it was not taken in."


class TooLarge(BundleError):
    """More, or larger, than the limits allow."""

    code = "too-large"
    sentence = "This copy is larger than can be handled."


class WeakPassphrase(BundleError):
    """Fewer words than a copy may be locked with."""

    code = "weak-passphrase"
    sentence = "A copy needs a passphrase of at least five words."


class VaultChanged(BundleError):
    """The records changed while they were being written out."""

    code = "changed-meanwhile"
    sentence = "Something was changed while the copy was being made. Please try again."


class AlreadyHere(BundleError):
    """The same bundle was taken in before."""

    code = "already-here"
    sentence = "This copy is already here."


class CannotRead(BundleError):
    """The operating system does not let the file be read."""

    code = "cannot-read"
    sentence = "The file cannot be read. Is the stick still there?"


class CannotWrite(BundleError):
    """The operating system does not let the file be written."""

    code = "cannot-write"
    sentence = "The copy cannot be written there. Is the stick still there, and may it be written to?"


class NoRoom(BundleError):
    """The disk or stick is full."""

    code = "no-room"
    sentence = "There is not enough room there for the copy."


class Cancelled(BundleError, vault_errors.Cancelled):
    """Stopped on her wish. Nothing was kept."""

    code = "cancelled"
    sentence = "Stopped. Nothing was kept."
