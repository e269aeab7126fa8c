"""The pictures that a note shows: files below the notes folder, and nothing from anywhere else."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from companion.notes.note import joined
from companion.notes.saving import open_regular

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)


def inside(address: str, folder: str) -> str:
    """The path below the notes folder of what a note in ``folder`` calls ``address``; "" where it leads elsewhere."""
    wanted = unquote(address)
    if not wanted or _ELSEWHERE.match(address) or _ELSEWHERE.match(wanted) or "\x00" in wanted or "\\" in wanted:
        return ""
    path = posixpath.normpath(joined(folder, wanted))
    return "" if path in {".", ".."} or path.startswith(("/", "../")) else path


def open_picture(root: Path, name: str) -> BinaryIO | None:
    """A picture, if it is one of the files below ``root``: no link leads anywhere else. For a thread."""
    try:
        below = (root / name).resolve().is_relative_to(root.resolve())
        return open_regular(root / name) if below else None
    except (OSError, ValueError, RuntimeError):
        return None  # a note may name a picture that has gone long ago
