"""A disk with little room: a tmpfs in a mount namespace of this process's own, so that nothing stays of it.

`python -m tests.faults.small_disk WORK FOLDER ROOM…` does a piece of work with each of the numbers of bytes free.
"""

import ctypes
import json
import os
import shutil
import sys
from pathlib import Path

from companion.domain.journal import Incident
from companion.vault.errors import StorageFull
from tests.faults.changes import WORKS, Stage, contact, incident, made_bytes, number_id
from tests.faults.children import Say, in_child, looked_at
from tests.faults.facts import after, differences
from tests.faults.runs import Runs, again

SIZE = 96 * 1024 * 1024
"""Bytes of the disk."""
_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_PRIVATE, _RECURSIVE = 1 << 18, 1 << 14
_BALLAST = "ballast"


def mount(folder: Path) -> None:
    """Mount a tmpfs at `folder`, for this process and its children alone. Raises OSError where that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    _checked(libc.unshare(_NEW_MOUNTS | (_NEW_USER if user else 0)))
    if user:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    _checked(libc.mount(b"none", b"/", None, _PRIVATE | _RECURSIVE, None))
    _checked(libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, f"size={SIZE}".encode()))


def _checked(result: int) -> None:
    if result:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def fill(disk: Path, room: int) -> None:
    """Leave `room` bytes on the disk."""
    with (disk / _BALLAST).open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free(disk) - room)


def free(disk: Path) -> int:
    found = os.statvfs(disk)
    return found.f_bavail * found.f_frsize


def clear(disk: Path) -> None:
    (disk / _BALLAST).unlink(missing_ok=True)


def met(runs: Runs, disk: Path, room: int) -> tuple[str, list[str]]:
    """The work on a disk with `room` bytes left: what does not fit is refused, and fits once there is room."""
    folder = disk / "data"
    shutil.copytree(runs.source, folder)
    fill(disk, room)

    def child(say: Say) -> None:
        stage, held = Stage(folder), runs.base
        for change in WORKS[runs.name](stage):
            try:
                change.make()
            except StorageFull:
                say("refused", change.name)
                clear(disk)
                again(stage, held, change, sure=True)
            held = after(held, change.facts)
        stage.close()
        say("held", held)

    ended = in_child(child)
    clear(disk)
    found, problems = looked_at(folder, runs.name)
    shutil.rmtree(folder)
    problems = ended.problems() + problems
    if not problems:
        problems = differences(found, ended.get("held")[0])
    return ("refused" if ended.get("refused") else "whole"), problems


def filled_by_her(runs: Runs, disk: Path, room: int) -> tuple[str, list[str]]:
    """She fills the disk herself; then she can still take things away, and save again what is small."""
    folder = disk / "data"
    shutil.copytree(runs.source, folder)
    fill(disk, room)

    def child(say: Say) -> None:
        stage = Stage(folder)
        vault = stage.open()
        kept: list[Incident] = []
        try:
            for number in range(2000):
                vault.records.save(contact(number + 10, made_bytes(number, 20_000).hex()))
                vault.journal.save_draft(incident(number))
                kept.append(vault.journal.add(incident(number)).incident)
        except StorageFull:
            say("refused", free(disk))
        assert len(kept) < 2000
        for number in range(min(len(kept), 20)):
            vault.records.remove(contact(number + 10))
        vault.records.erase(contact(40))
        vault.journal.erase(kept[0].id)
        for file in vault.attachments.all():
            vault.attachments.erase(file)
        vault.journal.save_draft(incident(3000))
        vault.journal.drop_draft(number_id(1000 + 3000))
        stage.close()

    ended = in_child(child)
    clear(disk)
    _, problems = looked_at(folder)
    shutil.rmtree(folder)
    return ("refused" if ended.get("refused") else "whole"), ended.problems() + problems


def main() -> None:
    work, place, *rooms = sys.argv[1:]
    disk = Path(place) / "disk"
    disk.mkdir(parents=True)
    try:
        mount(disk)
    except OSError as error:
        sys.stdout.write(json.dumps({"point": str(error), "outcome": "not allowed", "problems": []}) + "\n")
        return
    filling = work == "filling"
    runs = Runs("kill", "entries" if filling else work, disk / "made")
    for room in map(int, rooms):
        outcome, problems = (filled_by_her if filling else met)(runs, disk, room)
        line = {"point": f"{work} with {room} bytes left", "outcome": outcome, "problems": problems}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
