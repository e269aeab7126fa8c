"""What the process list and the window manager tell while a private space is open: two of the same program."""

import os
from pathlib import Path

from tests.desktop import Desktop
from tests.eyes import Person
from tests.journeys.steps import start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space


def words_of(pid: int, name: str) -> list[bytes]:
    """The argument list ("cmdline") or environment ("environ") of a process."""
    return Path(f"/proc/{pid}/{name}").read_bytes().split(b"\0")


def test_the_worker_looks_like_the_cover(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    program = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, program, PASSPHRASE)
    worker = program.worker()
    assert worker
    assert words_of(worker, "cmdline") == words_of(program.pid, "cmdline")
    assert words_of(worker, "environ") == words_of(program.pid, "environ")
    assert Path(f"/proc/{worker}/comm").read_text() == Path(f"/proc/{program.pid}/comm").read_text()
    [window] = desktop.windows()
    assert desktop.title_of(window) == "Notes"
    assert set(window.get_wm_class()) == {"notes"}
    for descriptor in Path(f"/proc/{worker}/fd").iterdir():
        target = str(descriptor.readlink())
        assert not target.startswith(str(tmp_path / "home")) or "/history" in target
    program.close()


def test_the_passphrase_is_in_no_process_list(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    program = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, program, PASSPHRASE)
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ", "comm"):
            try:
                content = (process / name).read_bytes()
            except OSError:
                continue
            if process.name != str(os.getpid()):
                assert b"orange lamp" not in content
    program.close()
