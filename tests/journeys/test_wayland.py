"""Under Wayland: the door opens, she is told which keys work, and each of them hides everything.

The compositor is a window on the test's own X server, so that keys come from outside the program here, too.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import shift_three_times
from tests.spaces import PASSPHRASE, home_with_space

KEY = "ctrl+F9"
SAID = (
    "From another program Ctrl+F9 does not work on this desktop. In this window, Ctrl+F9, Shift three times and the "
    "button hide everything."
)
_CONFIGURATION = """
[core]
shell=kiosk-shell.so
idle-time=0
[input-method]
path=
"""


@pytest.fixture
def wayland(desktop: Desktop) -> Iterator[str]:
    """The name of a Wayland display."""
    configuration = desktop.folder / "weston.ini"
    configuration.write_text(_CONFIGURATION)
    command = ["weston", "--backend=x11-backend.so", "--use-pixman", "--socket=notes-0", f"--config={configuration}"]
    with (desktop.folder / "weston.txt").open("wb") as output:
        compositor = subprocess.Popen(
            command,
            env=desktop.environment(desktop.folder / "desktop-home"),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    wait_until((desktop.runtime / "notes-0").exists, "the compositor")
    yield "notes-0"
    for program in desktop.programs:
        program.close()
    compositor.terminate()
    compositor.wait(10)


def test_the_door_opens_and_each_way_hides_everything(
    desktop: Desktop, person: Person, wayland: str, tmp_path: Path
) -> None:
    home = home_with_space(tmp_path / "home")
    for key in (KEY, "shift"):
        program = Program(desktop, home, QT_QPA_PLATFORM="wayland", WAYLAND_DISPLAY=wayland)
        person.eyes.find(program.pid, "Search notes", "text")
        wait_until(lambda: list((home / "Documents" / "Notes").glob("*.md")), "the first note")
        program.wait_rest()
        person.hands.key("ctrl+f")
        person.hands.type(PASSPHRASE)
        person.hands.key("ctrl+shift+Return")
        worker = wait_until(program.worker, "the worker")
        person.eyes.find(worker, SAID, "label")
        if key == KEY:
            person.hands.key(KEY)
        else:
            shift_three_times(person)
        assert program.process.wait(20) == 0, "Notes went, too"
        assert not Path(f"/proc/{worker}").exists()
