"""Disks that answer late, lead nowhere or forbid writing: nothing is lost, nothing is written twice, it is said."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.notes.errors import NotesError
from companion.notes.importing import import_files
from companion.notes.store import Content, NoteStore
from tests.faults.children import Say
from tests.faults.test_read_only import NOBODY, as_nobody
from tests.unit.notes.test_in_and_out import all_of


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    made = NoteStore(tmp_path / "Notes", tmp_path / "data" / "trash")
    made.prepare()
    return made


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """No write reaches the disk until this is set."""
    answer = threading.Event()
    real = os.fsync

    def fsync(handle: int) -> None:
        answer.wait(20)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return answer


def put(store: NoteStore, name: str, text: str) -> None:
    """What another program writes: at another time, in any case."""
    (store.folder / name).write_text(text)
    os.utime(store.folder / name, (1e9, 1e9))


def names(store: NoteStore) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


def refusals(*acts: Callable[[], object]) -> list[str]:
    """What is said of each."""
    said = []
    for act in acts:
        with pytest.raises(NotesError) as error:
            act()
        said.append(str(error.value))
    return said


def wait_answers(store: NoteStore) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            store.answers()
        except NotesError:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        else:
            return


@pytest.mark.parametrize("again", ["# Two\nmore", "# Two\nmore, and more"])
@pytest.mark.parametrize("new", [True, False])
def test_a_save_that_ends_late_is_what_the_next_one_goes_on_from(
    store: NoteStore, held: threading.Event, again: str, *, new: bool
) -> None:
    held.set()
    content = Content("", "") if new else store.create("# One")
    held.clear()
    for _ in range(2):
        with pytest.raises(NotesError, match="does not answer"):
            store.save(content, "# Two\nmore")
    held.set()
    wait_answers(store)
    now = store.save(content, again)
    assert (now.name, now.text, now.apart) == ("Two.md", again, False)
    assert names(store) == ["Two.md"]
    assert (store.folder / "Two.md").read_text() == again
    assert store.save(now, "# Two").apart is False


def test_a_save_that_ends_late_is_taken_back_where_its_text_was(store: NoteStore, held: threading.Event) -> None:
    held.set()
    content = store.create("# One")
    held.clear()
    assert not store.unsettled(content)
    with pytest.raises(NotesError, match="does not answer"):
        store.save(content, "# One\nmore")
    held.set()
    wait_answers(store)
    assert store.unsettled(content)
    now = store.save(content, "# One")
    assert not store.unsettled(now)
    assert (store.folder / "One.md").read_text() == "# One"


def test_what_another_program_changed_during_a_save_that_ends_late_is_kept(
    store: NoteStore, held: threading.Event
) -> None:
    held.set()
    content = store.create("# One")
    held.clear()
    put(store, "One.md", "# One\ntheirs")
    with pytest.raises(NotesError, match="does not answer"):
        store.save(content, "# One\nmine")
    held.set()
    wait_answers(store)
    now = store.save(content, "# One\nmine, and more")
    assert (now.name, now.apart, now.other) == ("One 2.md", True, "One.md")
    assert names(store) == ["One 2.md", "One.md"]
    assert (store.folder / "One.md").read_text() == "# One\ntheirs"


def test_a_folder_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    (tmp_path / "Notes").symlink_to(tmp_path / "stick" / "Notes")
    store = NoteStore(tmp_path / "Notes", tmp_path / "trash")
    acts = store.prepare, lambda: store.create("# One"), store.scan
    assert set(refusals(*acts)) == {"The note or its folder is no longer there."}
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "Notes").write_text("a file")
    assert set(refusals(*acts)) == {"The notes folder is not a folder."}


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_modes_that_forbid_it(tmp_path: Path, store: NoteStore) -> None:
    """As a user whom modes bind, which root is not."""
    content = store.create("# One")
    assert store.open("One.md").text == "# One"  # which loads what that user may not be able to
    (store.folder / "Shut.md").write_text("# Two")
    (store.folder / "Shut.md").chmod(0)
    store.folder.chmod(0o500)
    (tmp_path / "data").mkdir()

    def work(say: Say) -> None:
        changes = refusals(
            lambda: store.save(content, "# One\nmore"),
            lambda: store.create("# Three"),
            lambda: store.delete("One.md"),
            lambda: store.rename("One.md", "Four.md"),
            lambda: store.folders.make("", "Recipes"),
        )
        assert set(changes) == {"The notes folder can only be read, not changed."}
        assert refusals(lambda: store.open("Shut.md")) == ["This note can't be opened."]
        assert store.open("One.md").text == "# One"
        assert {note.name: note.title for note in store.notes()} == {"One.md": "One", "Shut.md": "Shut"}
        assert store.keep_aside(content, "# One\nmore") == "One.md"
        store.folder.chmod(0)
        assert refusals(store.scan) == ["The notes folder can't be opened."]
        store.folder.chmod(0o700)
        done = all_of(import_files(store, [outside, outside / "shut.txt", outside / "Shut" / "x.txt"], ""))
        assert done.notes == ["outside/open.txt"]
        shut = [("Shut", "That folder can't be opened."), *[("shut.txt", "The file can't be opened.")] * 2]
        assert done.refused == [*shut, ("x.txt", "The file can't be opened.")]
        say("saved", [store.save(content, "# One\nmore").name])

    outside = tmp_path / "outside"
    (outside / "Shut").mkdir(parents=True)
    for name in ("open.txt", "shut.txt"):
        (outside / name).write_text("x")
    (outside / "shut.txt").chmod(0)
    (outside / "Shut").chmod(0)
    if os.getuid() == 0:
        for path in (outside / "Shut", outside / "shut.txt"):
            os.chown(path, NOBODY, NOBODY)
        os.chown(tmp_path / "data", NOBODY, NOBODY)
        for parent in (tmp_path, *tmp_path.parents):
            parent.chmod(0o755)
            if parent.name.startswith("pytest-of"):
                break
    ended = as_nobody(store.folder, work)
    assert ended.problems() == []
    assert ended.get("saved") == [["One.md"]]
    (outside / "Shut").chmod(0o700)
    assert (store.folder / "One.md").read_text() == (store.trash / "One.md").read_text() == "# One\nmore"
