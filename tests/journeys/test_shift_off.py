"""Shift three times, switched off and on again in the settings: in force at once, in both processes."""

import time
from pathlib import Path

from tests.desktop import Desktop
from tests.eyes import Person
from tests.journeys.steps import gone, section, shift_three_times, start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space

SWITCH = "Shift pressed three times hides everything too"
BY_KEY = "To hide everything: Ctrl+F9"


def test_off_and_on_again(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    program = start(desktop, home_with_space(tmp_path / "home", panic_shift="no"))
    through_filled_field(person, program, PASSPHRASE)
    pid = section(person, program, "Settings")
    person.eyes.find(pid, BY_KEY, "label")
    shift_three_times(person)
    time.sleep(0.5)
    assert desktop.windows(pid)
    person.click(pid, SWITCH, "check box")
    person.eyes.find(pid, SWITCH, "check box", which=lambda thing: thing.checked)
    shift_three_times(person)
    gone(program, pid)
