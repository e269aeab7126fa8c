"""What stands in the memory of a process, as a debugger of the same user could read it."""

import contextlib
import os
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from tests.desktop import Desktop

_ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
"""Of the interpreter's narrow strings, D-Bus and X; of Qt; of the interpreter's widest."""
PAGE = os.sysconf("SC_PAGE_SIZE")
_PIECE = 64 * 1024 * 1024
_SKIPPED = ("[vvar]", "[vdso]", "[vsyscall]", "[vvar_vclock]")


def copies(pid: int, texts: Iterable[str]) -> Counter[str]:
    """How often each text stands in the process's memory, as "text (encoding) in region"; texts not found are absent.

    Raises PermissionError where the process may not be read.
    """
    sought = [(text, encoding, text.encode(encoding)) for text in texts for encoding in _ENCODINGS]
    seen: Counter[str] = Counter()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, _, _, inode, *name = line.split(None, 5)
            region = name[0] if name else "anonymous"
            # A file's own pages, unchanged, hold what the file holds.
            if "r" not in rights or region in _SKIPPED or (inode != "0" and "w" not in rights):
                continue
            start, end = (int(place, 16) for place in span.split("-"))
            for first, last in _present(pid, start, end):
                for data in _pieces(memory.fileno(), first, last):
                    for text, encoding, form in sought:
                        if times := data.count(form):
                            seen[f"{text} ({encoding}) in {region}"] += times
    return seen


def processes_of(desktop: Desktop) -> dict[int, str]:
    """Every living process of the desktop, whoever started it, by what its environment or its parent says."""
    made = {process.pid: str(process.args[0]) for process in desktop._processes}
    marks = (f"DISPLAY={desktop.name}\0".encode(), f"XDG_RUNTIME_DIR={desktop.runtime}\0".encode())
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if any(mark in (folder / "environ").read_bytes() + b"\0" for mark in marks):
                made[int(folder.name)] = os.readlink(folder / "exe")  # noqa: PTH115 - of another process
    return {pid: Path(name).name for pid, name in made.items() if Path(f"/proc/{pid}").exists()}


def _pieces(descriptor: int, start: int, end: int) -> Iterator[bytes]:
    """The bytes of a region; a text across two pieces is missed."""
    while start < end:
        try:
            data = os.pread(descriptor, min(_PIECE, end - start), start)
        except OSError:
            return  # a guard page, or a device's memory
        if not data:
            return
        yield data
        start += len(data)


def _present(pid: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a region that are in memory or in swap: most of what a program reserves is neither."""
    with Path(f"/proc/{pid}/pagemap").open("rb", buffering=0) as file:
        raw = os.pread(file.fileno(), (end - start) // PAGE * 8, start // PAGE * 8)
    pages = array("Q", raw[: len(raw) // 8 * 8])
    for there, group in groupby(enumerate(pages), lambda entry: bool(entry[1] >> 62)):
        numbers = [number for number, _ in group]
        if there:
            yield start + numbers[0] * PAGE, start + (numbers[-1] + 1) * PAGE
