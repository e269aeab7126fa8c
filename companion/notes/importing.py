"""Text files and web pages from elsewhere, made into notes. What is imported stays as it was where it was."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from companion.notes import files
from companion.notes.errors import NotesError, sentences
from companion.notes.note import IMPORTED, LARGEST, decoded, joined, one_line_end
from companion.notes.saving import open_regular
from companion.notes.store import NoteStore
from companion.notes.text import file_stem, title_and_preview

_PAGES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = 2048


@dataclass(slots=True)
class Imported:
    """What has come of it: names of the new notes, and for each file that has not become one, why."""

    notes: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def import_files(store: NoteStore, paths: Iterable[Path], folder: str) -> Generator[tuple[int, int], None, Imported]:
    """Make notes of files and of what lies in folders, below the notes' own ``folder``. For a thread.

    Yields after each small piece how many files are done, and of how many; (0, 0) while they are looked for.
    """
    done = Imported()
    found: list[tuple[Path, str]] = []
    for path in paths:
        for pairs in _below(path, folder, done):
            found += pairs
            yield 0, 0
    for number, (path, into) in enumerate(found, 1):
        try:
            done.notes.append(_import(store, path, into))
        except NotesError as error:
            done.refused.append((path.name, str(error)))
        yield number, len(found)
    return done


def _below(path: Path, folder: str, done: Imported) -> Iterator[list[tuple[Path, str]]]:
    """Folder by folder every file that can be imported, with the folder that it goes to.

    Links to folders are not followed. A folder that can't be opened is one of those that ``done`` names.
    """

    def refused(error: OSError) -> None:
        done.refused.append((Path(error.filename or path).name, "That folder can't be opened."))

    if not os.path.isdir(path):  # noqa: PTH112 - an error is for whoever reads it to say
        yield [(path, folder)]
        return
    top = joined(folder, file_stem(path.name))
    for here, inner, names in os.walk(path, onerror=refused):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        parts = Path(here).relative_to(path).parts
        into = "/".join([top, *(file_stem(part) for part in parts)])
        wanted = (name for name in sorted(names) if name.lower().endswith(IMPORTED) and not name.startswith("."))
        yield [(Path(here, name), into) for name in wanted]


def _import(store: NoteStore, path: Path, folder: str) -> str:
    with sentences(elsewhere=True, closed="The file can't be opened."), open_regular(path) as file:
        status = os.fstat(file.fileno())
        if status.st_size > LARGEST:
            raise NotesError("The file is too large for a note.")
        data = file.read(LARGEST + 1)
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotesError("The file is not a text.")
    if path.suffix.lower() in _PAGES:
        stem, ending, text = _page(path, data)
    else:
        stem, ending = path.stem, ".txt" if path.suffix.lower() in {".txt", ".text"} else ".md"
        text = decoded(data)[0]
        text = text if "\x00" not in text else one_line_end(text.replace("\x00", ""))
    with sentences():
        target = store.folder / folder
        target.mkdir(parents=True, exist_ok=True)
        name = files.unused(target, file_stem(stem), ending)
        files.write(target / name, text.encode("utf-8", "replace"))
        os.utime(target / name, ns=(status.st_atime_ns, status.st_mtime_ns))
    return joined(folder, name)


def _page(path: Path, data: bytes) -> tuple[str, str, str]:
    from companion.notes.html_text import markdown_of

    named = _CHARSET.search(data[:_HEAD])
    page, plain = decoded(data)
    if not plain and named is not None:
        with contextlib.suppress(LookupError):  # of an encoding that nobody knows the guess stays
            page = data.decode(named[1].decode("ascii"), "replace")
    title, text = markdown_of(page)
    if title and title_and_preview(text)[0] != title:
        text = f"# {title}\n\n{text}"
    return title or path.stem, ".md", text
