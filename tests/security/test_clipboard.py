"""What is copied behind the door: marked so that no clipboard manager keeps it, and not offered as a selection."""

import subprocess
import sys
from pathlib import Path

from tests.desktop import ROOT, Desktop
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
