"""Which notes and folders there are, found by names alone: no file is opened, no link to a folder followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from companion.notes.note import ENDINGS, Note


class Found:
    """What a scan has found; ``folders`` are paths with "/", each after the one it lies in."""

    __slots__ = ("folders", "notes")

    def __init__(self, notes: list[Note] | None = None, folders: list[str] | None = None) -> None:
        self.notes = notes or []
        self.folders = folders or []


def scan(root: Path, pause: Callable[[], bool] = lambda: False) -> Found:
    """Every note below ``root``: the title is the name, the preview "".

    A folder inside that can't be read, or lies too deep for the system, is passed over; where ``root`` itself
    can't be read OSError is raised. ``pause`` is called now and then; when it says True the rest is left out.
    """
    found = Found()
    waiting = [("", str(root))]
    while waiting:
        prefix, path = waiting.pop()
        try:
            inside = _look(path, prefix, found.notes, pause)
        except OSError:
            if not prefix:
                raise
            continue
        found.folders += [name for name, _path in inside]
        waiting += [(f"{name}/", below) for name, below in inside]
    found.folders.sort()
    return found


def _look(path: str, prefix: str, notes: list[Note], pause: Callable[[], bool]) -> list[tuple[str, str]]:
    folders = []
    with os.scandir(path) as entries:
        for number, entry in enumerate(entries):
            if number % 64 == 0 and pause():
                break
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append((f"{prefix}{name}", entry.path))
                continue
            if not name.lower().endswith(ENDINGS):
                continue
            try:
                status = entry.stat()
            except OSError:
                continue  # a link to nothing, or gone since
            if stat.S_ISREG(status.st_mode):
                notes.append(Note(prefix + name, _title(name), "", status.st_mtime, status.st_size))
    return folders


def _title(name: str) -> str:
    stem = name.rpartition(".")[0]
    if not stem.isascii():
        stem = stem.encode("utf-8", "replace").decode()
    return " ".join(stem.split())
