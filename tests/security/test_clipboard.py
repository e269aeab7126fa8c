"""What is copied behind the door: marked so that no clipboard manager keeps it, and not offered as a selection."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib import X
from Xlib.xobject.drawable import Window

from tests.desktop import ROOT, Desktop, wait_until
from tests.eyes import Person
from tests.journeys.steps import start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space

_LOOK = """
import sys
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
app = QApplication([])
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    data = app.clipboard().mimeData(mode)
    print("|".join([data.text(), bytes(data.data("x-kde-passwordManagerHint")).decode()]))
"""


def other_program_sees(desktop: Desktop, home: Path) -> list[str]:
    """Text and mark of the clipboard, then of the primary selection."""
    env = desktop.environment(home, QT_QPA_PLATFORM="xcb")
    done = subprocess.run([sys.executable, "-c", _LOOK], env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_copy_is_marked_and_a_selection_is_offered_to_nobody(
    desktop: Desktop, person: Person, tmp_path: Path
) -> None:
    program = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, program, PASSPHRASE)
    pid = program.worker()
    assert pid
    person.click(pid, "What happened, in one line", "text")
    person.hands.type("tamarisk")
    person.hands.key("ctrl+a", "ctrl+c")
    assert other_program_sees(desktop, tmp_path) == ["tamarisk|secret", "|"]
    person.hands.key("ctrl+F9")
    program.process.wait(10)
    assert other_program_sees(desktop, tmp_path) == ["|", "|"]


_COPY = """
import sys
from PySide6.QtCore import QMimeData, QSocketNotifier, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextEdit
from companion.private.clipboard import OwnClipboard

app = QApplication([])
own = OwnClipboard(app.clipboard(), app)
own.seconds = float(sys.argv[1])
field = QTextEdit()
data = QMimeData()

def text():
    field.setHtml("<h1 style='font-family:Garamond'>the grey car</h1>")
    field.selectAll()
    field.copy()

def picture():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    data.setImageData(image)
    app.clipboard().setMimeData(data)

def files():
    data.setUrls([QUrl.fromLocalFile("/a/photo.jpg")])
    app.clipboard().setMimeData(data)

def rows():
    data.setData("application/x-rows", b"one")
    app.clipboard().setMimeData(data)

notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(lambda: (sys.stdin.readline(), app.quit()))
globals()[sys.argv[2]]()
print("copied", flush=True)
app.exec()
del notifier
app.shutdown()
"""
_FORMATS = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
data = app.clipboard().mimeData()
print(*sorted(data.formats()), sep="\\n")
"""


@contextmanager
def copied(desktop: Desktop, home: Path, what: str, seconds: float = 60) -> Iterator[subprocess.Popen[str]]:
    """A program with such a clipboard, in which something was copied."""
    env = desktop.environment(home, QT_QPA_PLATFORM="xcb")
    command = [sys.executable, "-c", _COPY, str(seconds), what]
    with subprocess.Popen(
        command, env=env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "copied\n"
        yield process
        process.kill()


def formats(desktop: Desktop, home: Path) -> set[str]:
    """Of what another program finds in the clipboard."""
    env = desktop.environment(home, QT_QPA_PLATFORM="xcb")
    command = [sys.executable, "-c", _FORMATS]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("what", "kind"),
    [("text", "text/plain"), ("picture", "image/png"), ("files", "text/uri-list"), ("rows", "application/x-rows")],
)
def test_every_kind_is_marked(desktop: Desktop, tmp_path: Path, what: str, kind: str) -> None:
    with copied(desktop, tmp_path, what):
        found = formats(desktop, tmp_path)
        assert {kind, "x-kde-passwordManagerHint"} <= found
        assert "text/html" not in found


def test_it_is_taken_back_after_her_time(desktop: Desktop, tmp_path: Path) -> None:
    with copied(desktop, tmp_path, "text", 4):
        assert "text/plain" in formats(desktop, tmp_path)
        wait_until(lambda: not formats(desktop, tmp_path), "an empty clipboard")


def asked_to_keep(desktop: Desktop, manager: Window) -> bool:
    """Whether the manager was handed the clipboard."""
    desktop.observe.sync()
    save = desktop.observe.get_atom("SAVE_TARGETS")
    while desktop.observe.pending_events():
        event = desktop.observe.next_event()
        if event.type == X.SelectionRequest and event.owner == manager and event.target == save:
            return True
    return False


def test_no_manager_is_handed_it_at_the_end(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    manager = desktop.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    manager.set_selection_owner(desktop.observe.get_atom("CLIPBOARD_MANAGER"), X.CurrentTime)
    with copied(desktop, tmp_path, "text") as program:
        assert program.stdin
        program.stdin.write("end\n")
        program.stdin.flush()
        wait_until(lambda: asked_to_keep(desktop, manager), "any other program, which hands it over as it ends")
    notes = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, notes, PASSPHRASE)
    pid = notes.worker()
    assert pid
    person.click(pid, "What happened, in one line", "text")
    person.hands.type("tamarisk")
    person.hands.key("ctrl+a", "ctrl+c")
    assert other_program_sees(desktop, tmp_path)[0] == "tamarisk|secret"
    person.hands.key("ctrl+F9")
    notes.process.wait(10)
    assert not asked_to_keep(desktop, manager)
