"""What the disk can do to the notes, in real windows: what was typed is kept, and it is said in plain words.

The disks are real: a share whose server does not answer (`tests/share.py`), a small disk, one mounted read-only.
"""

import ctypes
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import shift_three_times, start, through_filled_field
from tests.share import Share
from tests.spaces import PASSPHRASE, home_with_space

_BIND, _REMOUNT, _READ_ONLY, _DETACH = 4096, 32, 1, 2
_HIDDEN_WITHIN = 5.0  # seconds: far more than it takes; a share that hangs is held for good
SIZE = 256 * 1024
"""Bytes of the small disk."""


def mount(source: str, target: Path, kind: str, flags: int = 0, options: str = "") -> None:
    target.mkdir(parents=True, exist_ok=True)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(source.encode(), os.fsencode(target), kind.encode(), flags, options.encode()):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def allowed(act: Callable[[], object]) -> object:
    """What `act` returns; a test of somebody who may not mount anything here is skipped."""
    try:
        return act()
    except PermissionError:
        assert os.getuid() != 0
        pytest.skip("only root may mount a disk here")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    (folder / "Documents").mkdir(parents=True)
    return folder


@pytest.fixture
def notes(home: Path) -> Path:
    return home / "Documents" / "Notes"


@pytest.fixture
def share(tmp_path: Path, notes: Path) -> Iterator[Share]:
    """The notes folder is on a share; what it holds can be seen in `server`."""
    made = allowed(lambda: Share(tmp_path / "server", notes))
    assert isinstance(made, Share)
    (tmp_path / "server" / "Tea.md").write_text("# Tea\n\nmint\n")
    yield made
    made.close()


@pytest.fixture
def server(tmp_path: Path, share: Share) -> Path:
    return tmp_path / "server"


@pytest.fixture
def mounted(notes: Path) -> Iterator[Callable[..., None]]:
    def make(*how: object) -> None:
        allowed(lambda: mount(*how))  # type: ignore[arg-type]

    yield make
    ctypes.CDLL(None).umount2(os.fsencode(notes), _DETACH)


def said(person: Person, program: Program) -> str:
    return next(thing.name for thing in person.eyes.things(program.pid) if thing.role == "status bar")


def wait_said(person: Person, program: Program, sentence: str) -> None:
    wait_until(lambda: said(person, program) == sentence, f"its saying: {sentence}", pause=0.1)


def shown(person: Person, program: Program) -> str:
    """The text in the editor."""
    return person.eyes.text(person.eyes.find(program.pid, "Note text", "text"))


def listed(person: Person, program: Program) -> list[str]:
    """What the list says of each note: its title first."""
    return [thing.name for thing in person.eyes.things(program.pid) if thing.role == "list item"]


def new_note(person: Person, text: str) -> None:
    person.hands.key("ctrl+n")
    person.hands.type(text)


def texts(folder: Path) -> list[str]:
    """The notes in a folder, whatever they are called."""
    return sorted(path.read_text() for path in folder.rglob("*.md"))


def one_of(missing: set[str], text: str) -> list[str]:
    """The beginning of the text, if it is one of those."""
    begin = text[:9].strip("\ufffd\n")
    return [begin] if begin in missing else []


def no_errors(desktop: Desktop) -> None:
    """Nothing of Python's own language has been written to where a person starts programs."""
    assert "Traceback" not in (desktop.folder / "out.txt").read_text()


def test_killed_two_seconds_after_typing(desktop: Desktop, person: Person, home: Path, notes: Path) -> None:
    program = start(desktop, home)
    new_note(person, "Umbrella\nblue, with a wooden handle")
    wait_until(lambda: "Umbrella\nblue, with a wooden handle" in texts(notes), "the text on the disk", 5)
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    again = start(desktop, home)
    wait_until(lambda: [name for name in listed(person, again) if name.startswith("Umbrella")], "the note")
    assert not list(notes.glob(".~*"))


def test_a_share_that_takes_no_writing_holds_nothing_back(
    desktop: Desktop, person: Person, home: Path, share: Share, server: Path
) -> None:
    """It still answers every question: the window lives, hiding hides at once, and all that was typed comes back."""
    home_with_space(home)
    program = start(desktop, home)
    new_note(person, "Umbrella\nblue")
    wait_until(lambda: "Umbrella\nblue" in texts(server), "the text on the share")
    share.hold("write", "fsync")
    person.hands.type(" with a handle")
    wait_until(share.held, "a save that hangs")
    wait_said(person, program, "The notes folder does not answer.")
    person.hands.type(" of wood")
    wait_until(lambda: shown(person, program) == "Umbrella\nblue with a handle of wood", "a window that lives", 10)
    through_filled_field(person, program, PASSPHRASE)
    worker = program.worker()
    assert worker
    person.eyes.find(worker, "Start", "list item")
    shift_three_times(person)
    wait_until(lambda: not desktop.windows(), "every window's going", _HIDDEN_WITHIN, 0.002)
    wait_until(lambda: not Path(f"/proc/{worker}").exists(), "the worker's end", _HIDDEN_WITHIN)
    trash = home / ".local/share/notes/trash"
    wait_until(lambda: "Umbrella\nblue with a handle of wood" in texts(trash), "the text aside")
    again = Program(desktop, home)
    again.wait_window()
    share.go()
    wait_until(lambda: program.process.poll() is not None, "the end of the first program")
    wait_until(lambda: [name for name in listed(person, again) if name.startswith("Umbrella")], "the note")
    no_errors(desktop)


def test_a_share_that_hangs_from_the_start(
    desktop: Desktop, person: Person, home: Path, share: Share, server: Path
) -> None:
    share.hold()
    program = Program(desktop, home)
    program.wait_window()
    wait_said(person, program, "The notes folder does not answer.")
    person.hands.type("Umbrella")
    wait_until(lambda: shown(person, program) == "Umbrella", "a window that lives", 10)
    person.hands.key("ctrl+q")
    person.click(program.pid, "Keep Open", "push button")
    share.go()
    wait_until(lambda: not share.held(), "answers")
    person.hands.key("ctrl+n")
    wait_until(lambda: texts(server) == ["# Tea\n\nmint\n", "Umbrella"], "the text on the share")
    person.hands.key("ctrl+q")
    wait_until(lambda: program.process.poll() == 0, "the end")
    no_errors(desktop)


def test_errors_of_the_disk_stop_nothing(
    desktop: Desktop, person: Person, tmp_path: Path, home: Path, notes: Path
) -> None:
    """The program's own folder gives errors of the disk at the start; the notes themselves are elsewhere."""
    notes.mkdir()
    (notes / "Tea.md").write_text("# Tea\n")
    data = allowed(lambda: Share(tmp_path / "server", home / ".local/share/notes"))
    assert isinstance(data, Share)
    try:
        data.fail()
        program = Program(desktop, home)
        program.wait_window()
        person.eyes.find(program.pid, "Note text", "text")
        new_note(person, "Umbrella")
        wait_until(lambda: "Umbrella" in texts(notes), "the text")
        person.hands.key("ctrl+q")
        wait_until(lambda: program.process.poll() == 0, "the end")
    finally:
        data.close()
    no_errors(desktop)


def test_a_full_disk(desktop: Desktop, person: Person, home: Path, notes: Path, mounted: Callable[..., None]) -> None:
    mounted("none", notes, "tmpfs", 0, f"size={SIZE}")
    program = start(desktop, home)
    new_note(person, "Umbrella\nblue")
    wait_until(lambda: "Umbrella\nblue" in texts(notes), "the text")
    found = os.statvfs(notes)
    (notes / "film").write_bytes(bytes(found.f_bavail * found.f_frsize))
    person.hands.type(" with a handle")
    wait_said(person, program, "The disk is full.")
    assert "Umbrella\nblue" in texts(notes), "the old text stays whole"
    person.hands.key("ctrl+n")
    assert shown(person, program) == "Umbrella\nblue with a handle", "what can't be saved is not left"
    person.hands.key("ctrl+q")
    person.click(program.pid, "Keep Open", "push button")
    assert not list(notes.glob(".~*"))
    (notes / "film").unlink()
    wait_until(lambda: "Umbrella\nblue with a handle" in texts(notes), "the text, without anybody's doing")
    no_errors(desktop)


def test_a_disk_that_becomes_read_only(
    desktop: Desktop, person: Person, tmp_path: Path, home: Path, notes: Path, mounted: Callable[..., None]
) -> None:
    source = tmp_path / "disk"
    source.mkdir()
    (source / "Tea.md").write_text("# Tea\n\nmint")
    mounted(str(source), notes, "none", _BIND)
    program = start(desktop, home)
    person.hands.key("ctrl+End")
    mounted("none", notes, "none", _BIND | _REMOUNT | _READ_ONLY)
    person.hands.type(", fresh")
    wait_said(person, program, "The notes folder can only be read, not changed.")
    person.hands.key("ctrl+d")
    assert texts(notes) == ["# Tea\n\nmint"]
    assert shown(person, program) == "# Tea\n\nmint, fresh"
    mounted("none", notes, "none", _BIND | _REMOUNT)
    person.hands.key("ctrl+n")
    wait_until(lambda: texts(notes) == ["# Tea\n\nmint, fresh"], "the text")
    wait_until(lambda: shown(person, program) == "", "a new note")
    no_errors(desktop)


def test_a_folder_that_goes_and_comes_back(desktop: Desktop, person: Person, home: Path, notes: Path) -> None:
    program = start(desktop, home)
    new_note(person, "Umbrella\nblue")
    wait_until(lambda: "Umbrella\nblue" in texts(notes), "the text")
    welcome = [text for text in texts(notes) if not text.startswith("Umbrella")]
    away = notes.with_name("Old notes")
    notes.rename(away)
    person.hands.type(" one")
    wait_until(lambda: texts(notes) == ["Umbrella\nblue one"], "the text in a folder that is made again")
    assert texts(away) == sorted(["Umbrella\nblue", *welcome])
    person.hands.key("ctrl+q")
    program.process.wait(10)
    away.rename(notes.with_name("Gone"))
    (notes / "Umbrella.md").unlink()
    notes.rmdir()
    again = Program(desktop, home)
    again.wait_window()
    person.eyes.find(again.pid, "Note text", "text")
    wait_until(notes.is_dir, "a folder")
    new_note(person, "Boat")
    wait_until(lambda: texts(notes) == ["Boat"], "the text")
    no_errors(desktop)


def test_files_of_every_kind_are_looked_at_and_left_alone(
    desktop: Desktop, person: Person, home: Path, notes: Path
) -> None:
    notes.mkdir()
    root = os.fsencode(notes)
    odd = {
        b"new\nline.md": b"# Two lines",
        b"caf\xe9.md": b"# Coffee",
        "☕ tea.md".encode(): b"# Cup",
        b"-rf *.md": b"# Dash",
        b"nul.md": b"a\x00b",
        b"latin.txt": b"ma\xf1ana",
        b"empty.md": b"",
        b"long.md": b"x" * 20_000,
    }
    for name, data in odd.items():
        with open(root + b"/" + name, "wb") as file:  # noqa: PTH123 - bytes
            file.write(data)
    with (notes / "film.md").open("wb") as file:
        file.write(b"# Film\n")
        file.truncate(100 * 1024 * 1024)
    (notes / "passwd.md").symlink_to("/etc/passwd")
    (notes / "etc").symlink_to("/etc")
    (notes / "loop").symlink_to(notes)
    os.mkfifo(notes / "pipe.md")

    def state() -> dict[bytes, tuple[int, int]]:
        with os.scandir(root) as entries:
            return {
                entry.name: (s.st_mtime_ns, s.st_size) for entry in entries if (s := entry.stat(follow_symlinks=False))
            }

    before = state()
    program = start(desktop, home)
    wait_until(lambda: len(listed(person, program)) == len(odd) + 2, "every note")
    editor = person.eyes.find(program.pid, "Note text", "text")
    person.hands.key("ctrl+f", "Return", "Home")
    missing = {"# Two lin", "# Coffee", "# Cup", "# Dash", "a\ufffdb", "mañana", "", "# Film", "x" * 9, "root:x:0:"}
    while missing:
        text = wait_until(lambda: one_of(missing, person.eyes.text(editor)), "the next note")[0]
        missing.remove(text)
        person.hands.key("Down")
    person.hands.key("End")
    wait_until(lambda: shown(person, program).startswith("root:"), "the last note")
    person.click(program.pid, "Note text", "text")
    person.hands.type("mine")
    person.hands.key("ctrl+shift+u", "ctrl+q")
    program.process.wait(10)
    assert state() == before
    no_errors(desktop)


def test_hidden_on_a_full_disk_it_stays_with_the_text_until_there_is_room(
    desktop: Desktop, person: Person, tmp_path: Path
) -> None:
    home = tmp_path / "small"
    allowed(lambda: mount("none", home, "tmpfs", 0, "size=32m"))
    try:
        home_with_space(home)
        program = start(desktop, home)
        new_note(person, "Umbrella\nblue")
        wait_until(lambda: "Umbrella\nblue" in texts(home / "Documents"), "the text")
        found = os.statvfs(home)
        (home / "film").write_bytes(bytes(found.f_bavail * found.f_frsize))
        person.hands.type(" with a handle")
        wait_said(person, program, "The disk is full.")
        through_filled_field(person, program, PASSPHRASE)
        shift_three_times(person)
        wait_until(lambda: not desktop.windows(), "every window's going", _HIDDEN_WITHIN, 0.002)
        program.wait_rest()
        (home / "film").unlink()
        wait_until(lambda: program.process.poll() == 0, "its end, once there is room")
        assert "Umbrella\nblue with a handle" in texts(home)
        no_errors(desktop)
    finally:
        ctypes.CDLL(None).umount2(os.fsencode(home), _DETACH)
