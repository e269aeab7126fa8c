"""What can go wrong with notes on disk, in sentences that a person can read."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator


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
    errno.EEXIST: "There is one of this name already.",
    errno.ENOTEMPTY: "There is one of this name already.",
    errno.ETIMEDOUT: "The notes folder does not answer.",
    errno.ESTALE: "The notes folder does not answer.",
    errno.ENOTCONN: "The notes folder does not answer.",
    errno.EHOSTDOWN: "The notes folder does not answer.",
}


_ELSEWHERE = {
    errno.EROFS: "Nothing can be written to that place.",
    errno.EACCES: "Nothing can be written to that place.",
    errno.EPERM: "Nothing can be written to that place.",
    errno.ENOENT: "That place is no longer there.",
    errno.ENOTDIR: "That place is no folder.",
    errno.EEXIST: "That place is no folder.",
    errno.ETIMEDOUT: "That place does not answer.",
}


def plain(error: OSError, *, elsewhere: bool = False) -> NotesError:
    """The NotesError that says what ``error`` means: ``elsewhere`` where it is not about the notes' own folder."""
    if elsewhere and error.errno in _ELSEWHERE:
        return NotesError(_ELSEWHERE[error.errno])
    return NotesError(_SENTENCES.get(error.errno or 0, "The file can't be read or written."))


@contextlib.contextmanager
def sentences(*, elsewhere: bool = False, closed: str = "") -> Iterator[None]:
    """Turn the operating system's errors into NotesError (see :func:`plain`).

    ``closed`` is the sentence for what this user may not look into, where something is only looked at.
    """
    try:
        yield
    except PermissionError as error:
        raise (NotesError(closed) if closed else plain(error, elsewhere=elsewhere)) from error
    except OSError as error:
        raise plain(error, elsewhere=elsewhere) from error
