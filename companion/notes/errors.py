"""What can go wrong with notes on disk, in sentences that a person can read."""

from __future__ import annotations

import errno


class NotesError(Exception):
    """Something about a file failed; ``str()`` is one plain sentence in English."""


_SENTENCES = {
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "The disk is full.",
    errno.EROFS: "The notes folder can only be read, not changed.",
    errno.EACCES: "The notes folder can only be read, not changed.",
    errno.EPERM: "The notes folder can only be read, not changed.",
    errno.ENOENT: "The note or its folder is no longer there.",
    errno.ENOTDIR: "The notes folder is not a folder.",
    errno.ENAMETOOLONG: "The name is too long.",
    errno.EIO: "The disk can't be read or written.",
}


def plain(error: OSError) -> NotesError:
    """The NotesError that says what ``error`` means."""
    return NotesError(_SENTENCES.get(error.errno or 0, "The file can't be read or written."))
