"""What a disk may hold after the power went: all that was synced, and any part of what came later.

A file has everything up to its last fsync, and of later writes any sectors of 512 bytes; its size is that of any
moment since. A name that was made, changed or removed is only sure once the folder was synced; names come in the
order in which they were changed. Nothing is assumed about one file's order against another's.
"""

import random
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from tests.faults.handlers import SECTOR
from tests.faults.injector import Call

CHANCES = (0.0, 0.5, 0.9, 1.0)
"""How many of the later sectors reach the disk; one is drawn for each file and state."""
GONE = " (deleted)"
"""What the system adds to the path of an open file that has no name any more."""


@dataclass
class Inode:
    """A file without its name: the bytes that are sure, and the calls since, oldest first."""

    sure: bytearray = field(default_factory=bytearray)
    later: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.later:
            apply(self.sure, call)
        self.later = []

    def now(self) -> bytes:
        data = bytearray(self.sure)
        for call in self.later:
            apply(data, call)
        return bytes(data)

    def after_cut(self, chance: random.Random) -> bytes:
        """One of the many contents that a cut now may leave."""
        data, sizes = bytearray(self.sure), [len(self.sure)]
        reaches = chance.choice(CHANCES)
        known = chance.choice((0, len(self.later), chance.randint(0, len(self.later))))
        for position, call in enumerate(self.later):
            end = call.offset + len(call.data)
            sizes.append(max(sizes[-1], end) if call.name == "write" else call.size)
            if call.name == "write":
                for sector in sectors(call):
                    if chance.random() < reaches:
                        apply(data, sector)
            elif position < known:
                apply(data, call)
        size = sizes[known]
        return bytes(data[:size]) + bytes(max(0, size - len(data)))


def sectors(call: Call) -> list[Call]:
    """A write as the writes of its sectors."""
    found, end = [], call.offset + len(call.data)
    start = call.offset
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        data = call.data[start - call.offset : stop - call.offset]
        found.append(Call(call.number, "write", call.path, call.by, offset=start, data=data))
        start = stop
    return found


def apply(data: bytearray, call: Call) -> None:
    """Do a write or a truncate to the bytes of a file."""
    size = call.offset if call.name == "write" else call.size
    if len(data) < size:
        data.extend(bytes(size - len(data)))
    if call.name == "write":
        data[call.offset : call.offset + len(call.data)] = call.data
    else:
        del data[size:]


class Disk:
    """A folder, as its calls change it one after the other."""

    def __init__(self, folder: Path, forgetful: str = "") -> None:
        """Begin with what is there, all of it sure. Syncs of files whose names match `forgetful` are not heard."""
        self._folder = str(folder)
        self._forgetful = forgetful
        self.names = {str(path): Inode(bytearray(path.read_bytes())) for path in folder.iterdir()}
        self._sure_names = dict(self.names)
        self._later: list[tuple[str, Inode | None]] = []
        self._nameless: dict[str, Inode] = {}

    def see(self, call: Call) -> None:
        """Take in one call that was made."""
        if call.name == "create":
            self._name(call.path, Inode())
        elif call.name in ("write", "truncate"):
            self._inode(call.path).later.append(call)
        elif call.name == "rename":
            inode = self.names[call.path]
            # One operation: there is no moment at which neither name is there.
            self._later.append(("", None))
            self._name(call.target, inode)
            self._name(call.path, None)
            self._later.append(("", None))
        elif call.name == "unlink":
            self._name(call.path, None)
        elif call.name == "fsync" and not fnmatch(Path(call.path).name, self._forgetful):
            self._sync(call.path)

    def _inode(self, path: str) -> Inode:
        """The file of that name; or the one that had it, and is still open."""
        return self._nameless[path] if path.endswith(GONE) else self.names[path]

    def _name(self, path: str, inode: Inode | None) -> None:
        if path in self.names:
            self._nameless[path + GONE] = self.names[path]
        named(self.names, path, inode)
        self._later.append((path, inode))

    def _sync(self, path: str) -> None:
        if path == self._folder:
            for later in self._later:
                named(self._sure_names, *later)
            self._later = []
        else:
            self._inode(path).sync()

    def now(self) -> dict[str, bytes]:
        """Each file by its name, without any cut."""
        return {Path(path).name: inode.now() for path, inode in self.names.items()}

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Each file by its name in one of the many states that a cut now may leave."""
        names = dict(self._sure_names)
        ends = [0, *(end for end in range(1, len(self._later) + 1) if not self._inside_rename(end))]
        reached = chance.choice((0, ends[-1], chance.choice(ends)))
        for later in self._later[:reached]:
            named(names, *later)
        contents: dict[int, bytes] = {}
        for inode in names.values():
            if id(inode) not in contents:
                contents[id(inode)] = inode.after_cut(chance)
        return {Path(path).name: contents[id(inode)] for path, inode in names.items()}

    def _inside_rename(self, end: int) -> bool:
        return sum(not path for path, _ in self._later[:end]) % 2 == 1


def named(names: dict[str, Inode], path: str, inode: Inode | None) -> None:
    """Give a name to a file, or take it away."""
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode
