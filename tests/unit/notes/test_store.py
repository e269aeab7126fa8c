"""Notes on disk: nothing lost, nothing touched by looking, every failure a plain sentence."""

import errno
import os
import shutil
import stat
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.notes import files
from companion.notes.errors import NotesError, plain
from companion.notes.index import Index, compare
from companion.notes.indexed import Indexed
from companion.notes.store import LARGEST, Content, NoteStore
from companion.notes.text import fold

MARKS = "\x00\ufdd0\ufdd1\r\u2029"


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    made = NoteStore(tmp_path / "Documents" / "Notes", tmp_path / "data" / "trash")
    assert made.prepare()
    assert not made.prepare()
    return made


def put(store: NoteStore, name: str, data: bytes | str, age: float = 0.0) -> Path:
    path = store.folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    moment = time.time() - age
    os.utime(path, (moment, moment))
    return path


def names(store: NoteStore) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


def found(store: NoteStore, text: str) -> list[str]:
    """The names of the notes that a search for ``text`` lists."""
    index = Index()
    index.look(compare({}, store.look()))
    index.take((note, Indexed(store.searched(note))) for note in store.notes())
    return [note.name for note in index.find(fold(text).split(), "date")]


def test_list_newest_first_with_title_and_preview(store: NoteStore) -> None:
    put(store, "b.md", "# Soup\n\nlentils", age=100)
    put(store, "a.txt", "Plain\ntext", age=10)
    put(store, "c.md", "", age=1000)
    put(store, ".hidden.md", "x")
    put(store, "photo.jpg", "x")
    (store.folder / "folder.md").mkdir()
    assert [(note.title, note.preview) for note in store.notes()] == [("Plain", "text"), ("Soup", "lentils"), ("c", "")]


def test_a_scan_opens_nothing(store: NoteStore) -> None:
    path = put(store, "Soup.md", "# Something else")
    path.chmod(0)
    assert [note.title for note in store.scan()] == ["Soup"]


def test_create_names_the_file_after_the_title(store: NoteStore) -> None:
    assert store.create("# Soup: red/green\n").name == "Soup red green.md"
    assert store.create("# soup red GREEN\n").name == "soup red GREEN 2.md"
    assert store.create("").name == "Note.md"


def test_looking_changes_neither_bytes_nor_times(store: NoteStore) -> None:
    data = "\ufeff# One\r\ntwo\u00a0three\r\n".encode()
    path = put(store, "One.md", data, age=5000)
    before = path.stat()
    content = store.read("One.md")
    found(store, "two")
    assert content.text == "# One\ntwo\u00a0three\n"
    assert path.read_bytes() == data
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_saving_keeps_line_ends_byte_order_mark_and_mode(store: NoteStore) -> None:
    path = put(store, "One.md", b"\xef\xbb\xbf# One\r\ntwo\r\n")
    path.chmod(0o640)
    store.save(store.read("One.md"), "# One\ntwo\nthree\n")
    assert path.read_bytes() == b"\xef\xbb\xbf# One\r\ntwo\r\nthree\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_no_temporary_file_stays(store: NoteStore) -> None:
    store.save(store.create("# One"), "# One\nmore")
    assert names(store) == ["One.md"]


def test_the_file_follows_its_title(store: NoteStore) -> None:
    content = store.create("# One\n")
    content = store.save(content, "# Two\n")
    assert content.name == "Two.md"
    assert names(store) == ["Two.md"]
    content = store.save(content, "# Three\n", rename=False)
    assert names(store) == ["Two.md"]


def test_a_file_with_a_name_of_its_own_keeps_it(store: NoteStore) -> None:
    put(store, "2024-03 journey.md", "# March\n")
    assert store.save(store.read("2024-03 journey.md"), "# April\n").name == "2024-03 journey.md"


def test_a_title_typed_with_pauses_names_its_file_in_the_end(store: NoteStore) -> None:
    content = store.create("# Um")
    for text in ("# Umbrel", "# Umbrella 51"):
        content = store.save(content, text, rename=False)
        assert (content.name, content.behind) == ("Um.md", True)
    content = store.save(content, content.text)
    assert (content.name, content.behind) == ("Umbrella 51.md", False)
    assert store.save(content, "# Umbrella 52").name == "Umbrella 52.md"
    assert names(store) == ["Umbrella 52.md"]


def test_a_name_given_meanwhile_is_kept(store: NoteStore) -> None:
    content = store.save(store.create("# Um"), "# Umbrella", rename=False)
    store.rename("Um.md", "2024-03.md")
    content = store.save(replace(content, name="2024-03.md"), "# Umbrella\nblue")
    assert names(store) == [content.name] == ["2024-03.md"]


def test_a_file_whose_time_alone_has_changed_has_not_been_changed(store: NoteStore) -> None:
    path = put(store, "One.md", b"\xef\xbb\xbf# One\r\ntwo\r\n")
    content = store.read("One.md")
    os.utime(path, (1e9, 1e9))
    content = store.save(content, "# One\ntwo\nthree\n")
    assert (content.name, content.apart) == ("One.md", False)
    assert path.read_bytes() == b"\xef\xbb\xbf# One\r\ntwo\r\nthree\r\n"


def test_a_renamed_note_never_takes_the_place_of_another(store: NoteStore) -> None:
    put(store, "Two.md", "the other")
    content = store.save(store.create("# One\n"), "# Two\n")
    assert content.name == "Two 2.md"
    assert (store.folder / "Two.md").read_text() == "the other"


def test_only_case_changes(store: NoteStore) -> None:
    content = store.save(store.create("# soup\n"), "# Soup\n")
    assert content.name == "Soup.md"


def test_text_goes_to_a_new_file_where_another_program_has_changed_the_old_one(store: NoteStore) -> None:
    content = store.create("# One\n")
    assert not store.differs(content)
    put(store, "One.md", "# One\nfrom elsewhere", age=50)
    assert store.differs(content)
    content = store.save(content, "# One\nfrom here")
    assert (content.name, content.apart) == ("One 2.md", True)
    assert (store.folder / "One.md").read_text() == "# One\nfrom elsewhere"
    assert not store.save(content, "# One\nmore").apart


def test_text_comes_back_where_file_or_folder_have_gone(store: NoteStore) -> None:
    content = store.create("# One\n")
    shutil.rmtree(store.folder)
    with pytest.raises(NotesError, match=r"no longer there\.$"):
        store.read("One.md")
    with pytest.raises(NotesError):
        store.scan()
    assert store.save(content, "# One\nmore").name == "One.md"
    assert store.read("One.md").text == "# One\nmore"


def test_delete_and_restore(store: NoteStore) -> None:
    path = put(store, "One.md", "# One\n", age=777)
    before = path.stat().st_mtime_ns
    there = store.delete("One.md")
    assert names(store) == []
    assert [note.title for note in store.trashed()] == ["One"]
    put(store, "One.md", "another")
    assert store.restore(there) == "One 2.md"
    assert (store.folder / "One 2.md").stat().st_mtime_ns == before
    assert store.trashed() == []


def test_text_kept_aside_is_in_the_trash_as_its_file_had_it(store: NoteStore) -> None:
    put(store, "One.txt", b"\xef\xbb\xbf# One\r\ntwo\r\n")
    assert store.keep_aside(store.read("One.txt"), "# One\ntwo\nthree\n") == "One.txt"
    assert (store.trash / "One.txt").read_bytes() == b"\xef\xbb\xbf# One\r\ntwo\r\nthree\r\n"
    new = Content(name="", text="")
    assert [store.keep_aside(new, "# Soup\nx"), store.keep_aside(new, "# Soup\ny")] == ["Soup.md", "Soup 2.md"]
    assert sorted(note.title for note in store.trashed()) == ["One", "Soup", "Soup"]
    assert store.restore("One.txt") == "One 2.txt"
    shutil.rmtree(store.trash)
    store.trash.write_text("")
    with pytest.raises(NotesError):
        store.keep_aside(new, "x")


def test_two_of_one_name_in_the_trash(store: NoteStore) -> None:
    for text in ("first", "second"):
        put(store, "One.md", text)
        store.delete("One.md")
    assert sorted(note.title for note in store.trashed()) == ["first", "second"]


def test_the_trash_may_lie_on_another_file_system(
    store: NoteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = put(store, "One.md", "text", age=60), tmp_path / "There.md"
    before = source.stat().st_mtime_ns

    def refuse(self: Path, other: Path) -> Path:
        if self.name == "One.md":
            raise OSError(errno.EXDEV, "cross-device")
        return self.replace(other)

    monkeypatch.setattr(type(source), "rename", refuse)
    files.move(source, target)
    assert target.read_text() == "text"
    assert target.stat().st_mtime_ns == before
    assert not source.exists()
    source.symlink_to("gone")
    files.move(source, tmp_path / "link.md")
    assert (tmp_path / "link.md").is_symlink()

    def stay(self: Path, missing_ok: bool = False) -> None:
        if self.name == "One.md":
            raise OSError(errno.EROFS, "read-only")
        os.unlink(self)  # noqa: PTH108

    put(store, "One.md", "text")
    monkeypatch.setattr(type(source), "unlink", stay)
    with pytest.raises(OSError, match="read-only"):
        files.move(source, tmp_path / "twice.md")
    assert source.exists()
    assert not (tmp_path / "twice.md").exists(), "a note that can't be taken away is in one place"


def test_search_by_words_without_case_and_accents(store: NoteStore) -> None:
    put(store, "a.md", "# Lista\nÁRBOL y niño", age=10)
    put(store, "b.md", "# Tree\nnino", age=20)
    assert found(store, "nino") == ["a.md", "b.md"]
    assert found(store, "NIÑO arbol") == ["a.md"]
    assert found(store, "nothing") == []
    assert len(found(store, "  ")) == 2


def test_latest_change(store: NoteStore) -> None:
    assert store.latest_change() == 0.0
    put(store, "old.md", "x", age=500)
    new = put(store, "new.md", "x", age=5)
    assert store.latest_change() == 0.0, "it asks no disk"
    store.scan()
    assert store.latest_change() == pytest.approx(new.stat().st_mtime)
    saved = store.create("# Newer")
    assert saved.stamp is not None
    assert store.latest_change() == pytest.approx(saved.stamp[0] / 1e9)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("café".encode("latin-1"), "café"),
        ("año".encode("utf-16"), "año"),
        (b"a\x00b", "a\ufffdb"),
    ],
)
def test_what_is_no_text_can_be_looked_at_but_not_changed(store: NoteStore, data: bytes, text: str) -> None:
    path = put(store, "odd.md", data)
    content = store.read("odd.md")
    assert content.text == text
    assert content.why_not.endswith(".")
    with pytest.raises(NotesError):
        store.save(content, "changed")
    assert path.read_bytes() == data
    assert len(store.notes()) == 1


def test_a_very_large_file_shows_its_beginning(store: NoteStore) -> None:
    path = store.folder / "large.md"
    with path.open("wb") as file:
        file.write(b"# Large\n")
        file.truncate(LARGEST + 1)
    content = store.read("large.md")
    assert content.text.startswith("# Large")
    assert "large" in content.why_not
    assert len(content.text) <= 1024 * 1024 + 600
    assert max(map(len, content.text.split("\n"))) <= 2000, "a longer line takes minutes to lay out"
    assert store.notes()[0].size == LARGEST + 1


def test_links_are_read_and_never_replaced(store: NoteStore, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("# There")
    (store.folder / "link.md").symlink_to(elsewhere)
    (store.folder / "broken.md").symlink_to(tmp_path / "nothing")
    (store.folder / "loop.md").symlink_to(store.folder / "loop.md")
    assert [note.title for note in store.notes()] == ["There"]
    content = store.read("link.md")
    with pytest.raises(NotesError, match="link"):
        store.save(content, "changed")
    assert elsewhere.read_text() == "# There"


def test_a_pipe_is_neither_listed_nor_waited_for(store: NoteStore) -> None:
    os.mkfifo(store.folder / "pipe.md")
    assert store.notes() == []
    with pytest.raises(NotesError):
        store.read("pipe.md")


def test_odd_names(store: NoteStore) -> None:
    for name in (b"new\nline.md", b"caf\xe9.md", "☕.md".encode()):
        with open(os.fsencode(store.folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - bytes
            file.write(b"")
    titles = [note.title for note in store.notes()]
    assert sorted(titles) == ["caf?", "new line", "☕"]
    for note in store.notes():
        assert store.read(note.name).text == ""


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.ELOOP, None])
def test_every_failure_is_a_plain_sentence(number: int | None) -> None:
    text = str(plain(OSError(number, "strerror")))
    assert text[0].isupper()
    assert text.endswith(".")
    assert "Errno" not in text


def test_a_failed_write_leaves_the_old_text(store: NoteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    content = store.create("# One\nold")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotesError, match="full"):
        store.save(content, "# One\nnew")
    assert (store.folder / "One.md").read_text() == "# One\nold"
    assert names(store) == ["One.md"]


def test_left_over_temporary_files_go_after_a_day(store: NoteStore) -> None:
    old, new = ".~0123456789ab.tmp", ".~ba9876543210.tmp"
    put(store, old, "x", age=100_000)
    put(store, new, "x", age=10)
    put(store, ".~of another program.tmp", "x", age=100_000)
    put(store, ".other", "x", age=100_000)
    store.trash.mkdir(parents=True)
    shutil.copy2(store.folder / old, store.trash)
    store.tidy()
    assert names(store) == [".other", new, ".~of another program.tmp"]
    assert [*store.trash.iterdir()] == []


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters=MARKS))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, windows=st.booleans(), bom=st.booleans())
def test_any_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, windows: bool, bom: bool
) -> None:
    base = tmp_path_factory.mktemp("any")
    store = NoteStore(base / "notes", base / "trash")
    store.prepare()
    text = text.lstrip("\ufeff")
    data = text.replace("\n", "\r\n") if windows else text
    raw = (b"\xef\xbb\xbf" if bom else b"") + data.encode()
    put(store, "n.md", raw)
    content = store.read("n.md")
    assert content.text == text
    store.save(content, content.text, rename=False)
    assert (store.folder / "n.md").read_bytes() == raw
