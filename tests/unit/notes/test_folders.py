"""Folders on disk: nothing lost when they are made, renamed, deleted or odd."""

import os
import shutil
from pathlib import Path

import pytest

from companion.notes.errors import NotesError
from companion.notes.store import NoteStore


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    made = NoteStore(tmp_path / "Documents" / "Notes", tmp_path / "data" / "trash")
    made.prepare()
    return made


def put(store: NoteStore, name: str, text: str = "text") -> Path:
    path = store.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def names(store: NoteStore) -> list[str]:
    return sorted(note.name for note in store.scan())


def test_notes_below_folders_are_notes(store: NoteStore) -> None:
    for name in ("a.md", "Recipes/b.md", "Recipes/Old/c.txt", ".hidden/d.md", "Recipes/e.jpg"):
        put(store, name)
    (store.folder / "Empty").mkdir()
    found = store.look()
    assert sorted(note.name for note in found.notes) == ["Recipes/Old/c.txt", "Recipes/b.md", "a.md"]
    assert found.folders == ["Empty", "Recipes", "Recipes/Old"]
    assert store.read("Recipes/Old/c.txt").text == "text"


def test_a_note_in_a_folder_is_saved_and_renamed_there(store: NoteStore) -> None:
    content = store.create("# Flan", "Recipes")
    assert content.name == "Recipes/Flan.md"
    content = store.save(content, "# Flan caramel")
    assert content.name == "Recipes/Flan caramel.md"
    put(store, content.name, "theirs, longer")
    content = store.save(content, "# Flan caramel\nmine")
    assert (content.name, content.apart) == ("Recipes/Flan caramel 2.md", True)
    assert content.other == "Recipes/Flan caramel.md"


def test_deleted_from_a_folder_and_restored_to_it(store: NoteStore) -> None:
    put(store, "Recipes/b.md")
    assert store.delete("Recipes/b.md") == "Recipes/b.md"
    shutil.rmtree(store.folder / "Recipes")
    assert [note.name for note in store.trashed()] == ["Recipes/b.md"]
    assert store.restore("Recipes/b.md") == "Recipes/b.md"
    assert names(store) == ["Recipes/b.md"]
    assert list(store.trash.iterdir()) == [], "no empty folder stays in the trash"


def test_removed_for_good(store: NoteStore) -> None:
    put(store, "Recipes/b.md")
    store.deleted.remove(store.delete("Recipes/b.md"))
    assert store.trashed() == []
    assert list(store.trash.iterdir()) == []


def test_make_rename_and_move(store: NoteStore) -> None:
    assert store.folders.make("", "Recipes: old/new") == "Recipes old new"
    assert store.folders.make("", "recipes OLD new") == "recipes OLD new 2"
    put(store, "Recipes old new/b.md")
    assert store.folders.rename("Recipes old new", "Kitchen") == "Kitchen"
    assert store.folders.rename("Kitchen", "kitchen") == "kitchen"
    assert names(store) == ["kitchen/b.md"]
    put(store, "b.md", "another")
    assert store.folders.move_note("kitchen/b.md", "") == "b 2.md"
    assert store.folders.move_note("b 2.md", "New/Place") == "New/Place/b 2.md"
    assert store.folders.move_note("b.md", "") == "b.md"
    assert names(store) == ["New/Place/b 2.md", "b.md"]


def test_a_folder_never_takes_the_place_of_another(store: NoteStore) -> None:
    put(store, "A/a.md")
    put(store, "B/b.md")
    assert store.folders.rename("A", "B") == "B 2"
    assert names(store) == ["B 2/a.md", "B/b.md"]


def test_a_folder_moves_into_another_and_back(store: NoteStore) -> None:
    put(store, "A/Deep/a.md")
    put(store, "A/photo.jpg", "jpeg")
    put(store, "B/a/theirs.md")
    (store.folder / "C").write_text("a file")
    assert store.folders.move("A", "B") == "B/A 2"
    assert names(store) == ["B/A 2/Deep/a.md", "B/a/theirs.md"]
    assert (store.folder / "B/A 2/photo.jpg").read_text() == "jpeg"
    assert store.folders.move("B/A 2/Deep", "") == "Deep"
    assert store.folders.move("Deep", "") == "Deep"
    for folder, into in (("B", "B"), ("B", "B/A 2"), ("", "B")):
        with pytest.raises(NotesError, match="into itself"):
            store.folders.move(folder, into)
    for folder, into in (("B", "Gone"), ("Gone", "B"), ("B", "C")):
        with pytest.raises(NotesError, match="no longer there"):
            store.folders.move(folder, into)
    assert names(store) == ["B/a/theirs.md", "Deep/a.md"]
    assert not (store.folder / "Gone").exists()


def test_deleting_a_folder_moves_its_notes_to_the_trash(store: NoteStore) -> None:
    put(store, "Recipes/b.md")
    put(store, "Recipes/Old/c.md")
    assert store.folders.delete("Recipes")
    assert not (store.folder / "Recipes").exists()
    assert sorted(note.name for note in store.trashed()) == ["Recipes/Old/c.md", "Recipes/b.md"]


def test_a_folder_with_other_files_keeps_them(store: NoteStore) -> None:
    put(store, "Recipes/b.md")
    photo = put(store, "Recipes/Pictures/photo.jpg", "jpeg")
    assert not store.folders.delete("Recipes")
    assert photo.read_text() == "jpeg"
    assert sorted(note.name for note in store.trashed()) == ["Recipes/b.md"]


def test_links_to_folders_are_not_followed(store: NoteStore, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "theirs.md").write_text("x")
    put(store, "Recipes/b.md")
    (store.folder / "out").symlink_to(elsewhere)
    (store.folder / "etc").symlink_to("/etc")
    (store.folder / "Recipes" / "loop").symlink_to(store.folder)
    assert names(store) == ["Recipes/b.md"]
    assert store.look().folders == ["Recipes"]
    assert not store.folders.delete("Recipes"), "the link is no note"
    assert (elsewhere / "theirs.md").exists()


def test_thousands_of_folders_one_inside_the_other(store: NoteStore) -> None:
    put(store, "top.md")
    here = os.getcwd()  # noqa: PTH109
    os.chdir(store.folder)
    try:
        for _ in range(2500):
            os.mkdir("d")  # noqa: PTH102 - a path of that depth is longer than the system takes at once
            os.chdir("d")
        Path("deep.md").write_text("x")
    finally:
        os.chdir(here)
    try:
        found = store.look()
        assert [note.name for note in found.notes] == ["top.md"]
        assert len(found.folders) > 1000
    finally:
        _unnest(store.folder)


def _unnest(root: Path) -> None:
    """Remove what is too deep for shutil.rmtree."""
    here = os.getcwd()  # noqa: PTH109
    os.chdir(root)
    depth = 0
    while Path("d").is_dir():
        os.chdir("d")
        depth += 1
    Path("deep.md").unlink()
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("d")  # noqa: PTH106
    os.chdir(here)


def test_a_folder_that_cannot_be_read_hides_no_other(store: NoteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, "Locked/a.md")
    put(store, "Open/b.md")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("Locked"):
            raise PermissionError(13, "no")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(store) == ["Open/b.md"]


def test_a_share_that_hangs_is_said_before_long(store: NoteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading
    import time

    content = store.create("# One")
    answer = threading.Event()
    real = os.stat

    def stat(path: object, *args: object, **more: object) -> object:
        if path == store.folder:
            answer.wait(20)
        return real(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "stat", stat)
    begin = time.perf_counter()
    with pytest.raises(NotesError, match="does not answer"):
        store.save(content, "# One\nmore")
    assert time.perf_counter() - begin < 2
    begin = time.perf_counter()
    with pytest.raises(NotesError, match="does not answer"):
        store.save(content, "# One\nmore")
    assert time.perf_counter() - begin < 0.1, "nobody waits twice"
    assert store.keep_aside(content, "# One\nmore") == "One.md"
    answer.set()
    deadline = time.monotonic() + 5
    while True:
        try:
            store.answers()
            break
        except NotesError:
            assert time.monotonic() < deadline
            time.sleep(0.01)
    assert store.save(content, "# One\nmore").name == "One.md"


@pytest.mark.parametrize("name", ["../outside.md", "/etc/passwd", "a\x00b.md", "none.md"])
def test_only_what_lies_in_the_folder_is_there(store: NoteStore, name: str) -> None:
    (store.folder.parent / "outside.md").write_text("x")
    assert not store.has(name)
