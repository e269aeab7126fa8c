"""The process that reads a photo, in the running program: it looks like the cover, and ends with everything else."""

import io
import os
import signal
from pathlib import Path

import pytest

from companion.domain.common import new_id
from companion.domain.papers import Paper
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import gone, section, start, through_filled_field
from tests.samples import PHONE_PHOTO
from tests.spaces import PASSPHRASE, make_space


def home_with_photo(folder: Path) -> Path:
    """A space with one paper and a phone's photo of it."""
    vault = make_space(folder)
    paper = Paper(new_id(), title="The order")
    vault.records.save(paper)
    vault.attachments.add(paper.id, "order.heic", io.BytesIO(PHONE_PHOTO.read_bytes()), media_type="image/heic")
    vault.close()
    return folder


def look_at_photo(person: Person, program: Program) -> tuple[int, int]:
    """The worker's process id, and that of the one that reads for what is looked at."""
    through_filled_field(person, program, PASSPHRASE)
    pid = section(person, program, "Papers")
    click_starting(person, pid, "The order")
    click_starting(person, pid, "order.heic")
    person.click(pid, "Look at it", "push button")
    person.eyes.find(pid, "Larger", "push button")
    # The preview's ends by itself.
    wait_until(lambda: len(children(pid)) == 1, "one that reads")
    return pid, children(pid)[0]


def click_starting(person: Person, pid: int, name: str) -> None:
    """The line of a list that begins so, in sight or not."""

    def look() -> str:
        names = (thing.name for thing in person.eyes.things(pid) if thing.role == "list item")
        return next((found for found in names if found.startswith(name)), "")

    person.click(pid, wait_until(look, f"a line that begins with {name!r}"), "list item")


def children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += map(int, (task / "children").read_text().split())
    return [child for child in found if not ended(child)]


def ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.parametrize("end", ["the key", "a kill"])
def test_it_looks_like_the_cover_and_outlives_nothing(
    desktop: Desktop, person: Person, tmp_path: Path, end: str
) -> None:
    program = start(desktop, home_with_photo(tmp_path / "home"))
    pid, reader = look_at_photo(person, program)
    for name in ("cmdline", "comm"):
        assert Path(f"/proc/{reader}/{name}").read_bytes() == Path(f"/proc/{program.pid}/{name}").read_bytes()
    assert not desktop.windows(reader)
    # It hangs, as on a file that was made to hang it.
    os.kill(reader, signal.SIGSTOP)
    if end == "the key":
        person.hands.key("ctrl+F9")
        gone(program, pid)
    else:
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not desktop.windows(pid), "the going of every private window", 5)
    wait_until(lambda: ended(reader), "the end of the one that read", 5)
    program.close()
