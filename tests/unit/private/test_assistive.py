"""Doings of assistive technology in a real window, told from its reading and from what the program does itself."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.desktop import ROOT, Desktop
from tests.eyes import Eyes, Thing

_WINDOW = """
import sys
from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from companion.private.shell.assistive import Assistive

class Filter(QObject):
    def eventFilter(self, watched, event):
        assistive.look(event.type(), watched)
        return False

app = QApplication([])
app.setCursorFlashTime(0)  # a blink within a moment of a call could be what paints
window = QWidget()
layout = QVBoxLayout(window)
for name, widget in {
    "first": QLineEdit("some text"), "press": QPushButton("press"), "second": QLineEdit("more"),
    "long": QPlainTextEdit("a line\\n" * 200),
}.items():
    widget.setAccessibleName(name)
    layout.addWidget(widget)
    setattr(window, name, widget)
window.show()
moved = []
assistive = Assistive(app)
assistive.moved.connect(lambda: moved.append(1))
watching = Filter()
app.installEventFilter(watching)

def own():
    window.first.setText("told by a timer")
    (window.first if window.second.hasFocus() else window.second).setFocus()
    window.long.verticalScrollBar().setValue(7)

def command():
    if sys.stdin.readline() == "own\\n":
        QTimer.singleShot(100, own)
    print(len(moved), flush=True)
    moved.clear()

notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(command)
app.exec()
"""


class Reader:
    """A screen reader on a window of its own kind."""

    def __init__(self, bus: DBusConnection, program: "subprocess.Popen[str]", things: dict[str, Thing]) -> None:
        self._bus = bus
        self._program = program
        self._things = things

    def call(self, name: str, interface: str, method: str, signature: str | None = None, *body: Any) -> None:
        thing = self._things[name]
        address = DBusAddress(thing.path, thing.bus, f"org.a11y.atspi.{interface}")
        unwrap_msg(self._bus.send_and_get_reply(new_method_call(address, method, signature, body), timeout=5))

    def moved(self, command: str = "") -> int:
        """How often something was noticed since the last question, of which the program's answer is the end."""
        assert self._program.stdin
        assert self._program.stdout
        self._program.stdin.write(command + "\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())


@pytest.fixture
def reader(desktop: Desktop, tmp_path: Path) -> Iterator[Reader]:
    env = desktop.environment(tmp_path, QT_QPA_PLATFORM="xcb")
    eyes = Eyes(desktop)
    bus = open_dbus_connection(eyes.address)
    with subprocess.Popen(
        [sys.executable, "-c", _WINDOW], env=env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        names = ("first", "press", "second", "long")
        made = Reader(bus, program, {name: eyes.find(program.pid, name) for name in names})
        made.moved()
        yield made
        program.kill()
    bus.close()
    eyes.close()


MOVES: dict[str, tuple[Any, ...]] = {
    "focus": ("second", "Component", "GrabFocus"),
    "caret": ("first", "Text", "SetCaretOffset", "i", 3),
    "caret of a long text": ("long", "Text", "SetCaretOffset", "i", 300),
    "text": ("second", "EditableText", "SetTextContents", "s", "other"),
    "use": ("press", "Action", "DoAction", "i", 0),
    "selection": ("first", "Text", "AddSelection", "ii", 0, 2),
}


def settle(reader: Reader) -> int:
    """What was noticed up to now, once the window has painted and rested."""
    time.sleep(0.3)
    return reader.moved()


def test_told_from_reading_and_from_the_program(reader: Reader) -> None:
    settle(reader)
    for name, call in MOVES.items():
        time.sleep(0.1)
        reader.call(*call)
        assert settle(reader) > 0, name
    for _ in range(20):
        reader.call("first", "Text", "GetText", "ii", 0, 4)
        reader.call("long", "Component", "GetExtents", "u", 0)
    assert settle(reader) == 0, "reading"
    reader.moved("own")
    assert settle(reader) == 0, "the program's own timer"
    reader.moved("own")
    end = time.monotonic() + 0.4
    while time.monotonic() < end:
        reader.call("first", "Text", "GetText", "ii", 0, 4)
    assert settle(reader) == 0, "the program's own timer, while a screen reader reads"
