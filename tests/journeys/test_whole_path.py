"""One person's whole path, with hands alone: notes, set-up, five sections, panic, a copy on a friend's machine."""

import hashlib
import json
import os
import pty
import subprocess
import tempfile
import time
import zipfile
from pathlib import Path

import pytest

from companion.domain.bag import Bag, BagItem
from companion.domain.contacts import Contact
from companion.domain.papers import Paper
from companion.domain.plan import PlanStep
from companion.vault.installation import Installation, SpaceKey
from companion.vault.vault import Vault
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person, Thing
from tests.journeys.content import CANARIES, NAMES, Event, events, photo, scan
from tests.journeys.steps import (
    gone,
    section,
    set_up,
    shift_three_times,
    start,
    through_empty_field,
    through_filled_field,
)

HALF = "He said he would come back on Sund"
BUNDLE = "holiday.dat"


def on_the_right(thing: Thing) -> bool:
    """In the form, not in the column of the list."""
    return thing.x > 740


def not_on_the_right(thing: Thing) -> bool:
    """In the column of the list."""
    return not on_the_right(thing)


def open_vault(home: Path, words: str) -> Vault:
    """The space as it lies on disk, opened without the program."""
    key = Installation(home / ".local" / "share" / "notes").unlock(bytearray(words.encode()))
    assert isinstance(key, SpaceKey)
    return key.open()


def tick(person: Person, pid: int, name: str) -> None:
    """Tick the box at the left of a line in a list of ideas."""
    thing = person.eyes.find(pid, name, "list item")
    person.hands.click(thing.x + 12, thing.centre[1])


def attach(person: Person, pid: int, folder: Path) -> None:
    """Attach every file of a folder to the record that is shown."""
    person.click(pid, "Add files", "push button")
    person.fill(pid, "Folder", str(folder))
    person.hands.key("Return")
    first = min(path.name for path in folder.iterdir())
    cell = person.eyes.find(pid, first, which=lambda thing: "cell" in thing.role)
    person.hands.click(*cell.centre)
    person.hands.key("ctrl+a")
    person.click(pid, "Choose", "push button", which=lambda thing: thing.enabled)
    for path in folder.iterdir():
        starting(person, pid, path.name, seconds=60)


def write_notes(desktop: Desktop, person: Person, home: Path) -> None:
    """Step 1: ordinary notes, there after a restart."""
    program = start(desktop, home)
    person.hands.key("ctrl+n")
    person.hands.type("Shopping\n\nmilk, bread, apples")
    note = home / "Documents" / "Notes" / "Shopping.md"
    wait_until(lambda: note.exists() and "apples" in note.read_text(), "the note on disk")
    person.hands.key("ctrl+q")
    assert program.process.wait(10) == 0
    again = start(desktop, home)
    find_starting(person, again.pid, "Shopping")
    person.hands.key("ctrl+q")
    again.process.wait(10)


def fill_bag(person: Person, program: Program) -> None:
    pid = section(person, program, "Bag")
    person.click(pid, "Start with ideas", "push button")
    for name in ("Driving licence", "Passport", "My birth certificate", "Cash in small notes"):
        tick(person, pid, name)
    person.click(pid, "Add chosen", "push button")
    for name in ("Driving licence", "Passport"):
        find_starting(person, pid, name)
        person.click(pid, "Packed", "check box")
        person.fill(pid, "Where it is now", f"{CANARIES[2]} drawer")
        person.fill(pid, "Who has it", NAMES[0])


def starting(person: Person, pid: int, name: str, seconds: float = 20) -> Thing:
    """The line of a list that begins with `name`."""

    def look() -> Thing | None:
        lines = (thing for thing in person.eyes.things(pid) if thing.role == "list item")
        return next((thing for thing in lines if thing.name.startswith(name)), None)

    found = wait_until(look, f"a line that begins with {name!r}", seconds)
    assert found
    return found


def find_starting(person: Person, pid: int, name: str) -> None:
    """Click the line of a list that begins with `name`."""
    person.hands.click(*starting(person, pid, name).centre)
    time.sleep(0.1)


def fill_journal(person: Person, program: Program, photos: Path) -> None:
    pid = section(person, program, "What happened")
    for number, event in enumerate(events()):
        write_event(person, pid, event, photos / str(number))


def write_event(person: Person, pid: int, event: Event, photos: Path) -> None:
    person.click(pid, "What happened, in one line", "text", which=lambda thing: thing.x < 740)
    person.hands.type(event.summary)
    person.hands.key("Return")
    person.eyes.find(pid, "Draft", "label")
    person.fill(pid, "Date", event.day)
    person.choose(pid, "What kind of thing it was", event.kind_typed)
    if event.witnesses:
        person.fill(pid, "Who saw or heard it, and how to reach them", event.witnesses)
    if event.report:
        if not any(thing.name == "Report number" for thing in person.eyes.things(pid)):
            person.click(pid, "More", "check box")
        person.choose(pid, "Were the police called?", "Yes")
        person.fill(pid, "Report number", event.report)
    if event.photos:
        attach(person, pid, photos)
    person.click(pid, "Add to my record", "push button")
    person.eyes.find(pid, "Correct this", "push button")


def fill_papers(person: Person, program: Program, scans: Path) -> None:
    pid = section(person, program, "Papers")
    for number in range(5):
        person.click(pid, "Add", "push button", which=not_on_the_right)
        person.fill(pid, "What it is", f"Paper {number} {CANARIES[2]}", which=on_the_right)
        person.fill(pid, "Where the original is", "with my sister")
        person.click(pid, "Add a copy", "push button")
        person.fill(pid, "Who has it, copy 1", NAMES[number])
        attach(person, pid, scans / str(number))


def fill_people(person: Person, program: Program) -> None:
    pid = section(person, program, "People")
    for number, name in enumerate(NAMES):
        person.click(pid, "Add", "push button", which=not_on_the_right)
        person.fill(pid, "Name", name, which=on_the_right)
        person.fill(pid, "Number, number 1", f"+34 600 000 00{number}")
        person.fill(pid, "When it is safe to reach them", "weekdays before noon")
        person.fill(pid, "How it is safe to reach them", "through the school")


def fill_plan(person: Person, program: Program) -> None:
    pid = section(person, program, "My plan")
    person.click(pid, "Offer ideas", "push button")
    tick(person, pid, "Know which rooms have a way out")
    person.click(pid, "Add chosen", "push button")
    person.click(pid, "Add", "push button")
    person.fill(pid, "Step", f"Park the car facing the street, {CANARIES[1]}")


def check_space(vault: Vault, photos: Path, scans: Path) -> None:
    """Record by record, what she typed and attached."""
    told = events()
    kept = {entry.incident.summary: entry.incident for entry in vault.journal.entries()}
    assert set(kept) == {event.summary for event in told}
    for number, event in enumerate(told):
        incident = kept[event.summary]
        assert (incident.happened.date, incident.kind.value) == (event.day, event.kind)
        assert (incident.witnesses, incident.report_number) == (event.witnesses, event.report)
        assert hashes(vault, incident.id) == hashes_of(photos / str(number))
    vault.journal.verify()
    items = {item.name: item for item in vault.records.all("bag_item") if isinstance(item, BagItem)}
    assert set(items) == {"Driving licence", "Passport", "My birth certificate", "Cash in small notes"}
    assert [name for name, item in items.items() if item.packed] == ["Driving licence", "Passport"]
    assert items["Passport"].holder == NAMES[0]
    assert len([bag for bag in vault.records.all("bag") if isinstance(bag, Bag)]) == 1
    papers = [paper for paper in vault.records.all("paper") if isinstance(paper, Paper)]
    assert [paper.copies[0].holder for paper in papers] == list(NAMES[:5])
    for number, paper in enumerate(papers):
        assert hashes(vault, paper.id) == hashes_of(scans / str(number))
    people = [contact for contact in vault.records.all("contact") if isinstance(contact, Contact)]
    assert [contact.name for contact in people] == list(NAMES)
    assert {contact.safe_ways for contact in people} == {"through the school"}
    steps = [step.text for step in vault.records.all("step") if isinstance(step, PlanStep)]
    assert steps == ["Know which rooms have a way out", f"Park the car facing the street, {CANARIES[1]}"]
    assert [draft.summary for draft in vault.journal.drafts()] == [HALF]


def hashes(vault: Vault, record: str) -> list[str]:
    found = []
    for attachment in vault.attachments.of(record):
        assert hashlib.sha256(vault.attachments.content(attachment)).hexdigest() == attachment.sha256
        found.append(attachment.sha256)
    return sorted(found)


def hashes_of(folder: Path) -> list[str]:
    return sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()) if folder.exists() else []


def export(person: Person, program: Program, stick: Path) -> str:
    """Step 5, her side: the bundle on the stick; the words that open it."""
    pid = section(person, program, "Make a copy")
    told = person.eyes.described(pid, "The words that open it").name
    person.fill(pid, "Name of the file", BUNDLE)
    person.click(pid, "Choose a place", "push button")
    person.fill(pid, "Folder", str(stick))
    person.hands.key("Return")
    time.sleep(0.3)
    person.click(pid, "Choose this folder", "push button")
    person.click(pid, "Make the copy", "push button")
    wait_until((stick / BUNDLE).exists, "the copy on the stick", 120)
    assert [path.name for path in stick.iterdir()] == [BUNDLE]
    return told


def open_with_other_tools(stick: Path, words: str, folder: Path) -> None:
    """Debian's age and unzip alone open it."""
    folder.mkdir()
    archive = folder / "copy.zip"
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", "--decrypt", "--output", str(archive), str(stick / BUNDLE)])
    time.sleep(0.5)
    os.write(terminal, words.encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert status == 0
    subprocess.run(["unzip", "-q", archive, "-d", folder / "copy"], check=True)
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
    assert names[0] == "manifest.json"
    report = (folder / "copy" / "report.html").read_text()
    assert all(name in report for name in NAMES[:5])
    originals = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "copy" / "originals").iterdir()]
    assert len(originals) == 25
    records = json.loads((folder / "copy" / "records.json").read_text())
    assert records


def import_at_the_friends(desktop: Desktop, person: Person, home: Path, stick: Path, words: str) -> str:
    """Step 5, the friend's side; the friend's own words."""
    program = start(desktop, home)
    own = set_up(person, program)
    pid = section(person, program, "Copies from others")
    person.click(pid, "Open a copy that somebody gave you", "push button")
    person.click(pid, "Choose the file", "push button")
    person.fill(pid, "Folder", str(stick))
    person.hands.key("Return")
    person.hands.click(*person.eyes.find(pid, BUNDLE, which=lambda thing: "cell" in thing.role).centre)
    person.click(pid, "Choose", "push button", which=lambda thing: thing.enabled)
    person.fill(pid, "The words that open it", words)
    person.fill(pid, "Who gave it to you", "Ana")
    person.click(pid, "Open it", "push button")
    with_photos = events()[54]
    starting(person, pid, with_photos.day, seconds=120)
    find_starting(person, pid, with_photos.day)
    for index in range(with_photos.photos):
        starting(person, pid, f"IMG_54{index}.jpg")
    shift_three_times(person)
    gone(program, pid)
    return own


def check_received(vault: Vault, photos: Path) -> None:
    [bundle] = vault.received.bundles()
    kept = {item.record.summary: item.record for item in vault.received.records(bundle.id, "incident")}
    for number, event in enumerate(events()):
        incident = kept[event.summary]
        found = vault.received.attachments(bundle.id, incident.id)
        assert sorted(attachment.sha256 for attachment in found) == hashes_of(photos / str(number))
        for attachment in found:
            content = vault.received.content(bundle.id, attachment.sha256)
            assert hashlib.sha256(content).hexdigest() == attachment.sha256
    assert vault.records.all("contact") == [], "a received copy stays apart"


def search_for_canaries(folders: list[Path]) -> None:
    """In no file and no process is a word that she typed."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                content = path.read_bytes()
                for word in (*CANARIES, "come back on Sund"):
                    assert word.encode() not in content, path
                    assert word.encode("utf-16-le") not in content, path
    check_processes()


def search_temporary_folder(own: Path, since: float) -> None:
    """Nothing that was written to the system's temporary folder in the meantime holds one, the test's own aside."""
    for path in Path(tempfile.gettempdir()).rglob("*"):
        try:
            if own in path.parents or not path.is_file() or path.stat().st_mtime < since:
                continue
            content = path.read_bytes()
        except OSError:
            continue
        assert not any(word.encode() in content for word in CANARIES), path


def check_processes() -> None:
    """No process tells one in its arguments or environment."""
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            try:
                content = (process / name).read_bytes()
            except OSError:
                continue
            assert not any(word.encode() in content for word in CANARIES), process


@pytest.mark.timeout(1200)
def test_the_whole_path(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    began = time.time()
    home, friend, stick = tmp_path / "home", tmp_path / "friend", tmp_path / "stick"
    photos, scans = tmp_path / "photos", tmp_path / "scans"
    stick.mkdir()
    for number, event in enumerate(events()):
        for index in range(event.photos):
            (photos / str(number)).mkdir(parents=True, exist_ok=True)
            photo(photos / str(number) / f"IMG_{number:02}{index}.jpg", number * 10 + index)
    for number in range(5):
        (scans / str(number)).mkdir(parents=True)
        scan(scans / str(number) / f"scan{number}.pdf", number)

    write_notes(desktop, person, home)
    program = start(desktop, home)
    words = set_up(person, program, recovery=True)
    fill_bag(person, program)
    fill_papers(person, program, scans)
    fill_people(person, program)
    fill_plan(person, program)
    fill_journal(person, program, photos)

    pid = section(person, program, "Start")
    person.click(pid, "What happened, in one line", "text")
    person.hands.type(HALF)
    shift_three_times(person)
    gone(program, pid)

    again = start(desktop, home)
    find_starting(person, again.pid, "Shopping")
    through_filled_field(person, again, words)
    pid = again.worker()
    assert pid
    person.eyes.find(pid, "Start", "list item")
    shift_three_times(person)
    gone(again, pid)
    vault = open_vault(home, words)
    check_space(vault, photos, scans)
    vault.close()

    last = start(desktop, home)
    through_empty_field(person, last, words)
    pid = last.worker()
    assert pid
    person.eyes.find(pid, "You were writing something:", "label")
    told = export(person, last, stick)
    shift_three_times(person)
    gone(last, pid)
    assert told != words

    open_with_other_tools(stick, told, tmp_path / "tools")
    own = import_at_the_friends(desktop, person, friend, stick, told)
    vault = open_vault(friend, own)
    check_received(vault, photos)
    vault.close()
    search_for_canaries([home, friend, stick, desktop.runtime, tmp_path / "desktop-home"])
    search_temporary_folder(tmp_path.parent, began)
