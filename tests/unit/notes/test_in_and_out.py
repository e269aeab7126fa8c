"""Import and export: what comes in is whole, what goes out replaces nothing, the originals stay."""

import os
import zipfile
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from companion.notes.errors import NotesError
from companion.notes.exporting import Exported, export_file, export_files, export_zip, plain_text, targets
from companion.notes.html_text import markdown_of
from companion.notes.importing import import_files
from companion.notes.store import LARGEST, NoteStore

T = TypeVar("T")


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    made = NoteStore(tmp_path / "Documents" / "Notes", tmp_path / "data" / "trash")
    made.prepare()
    return made


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    made = tmp_path / "outside"
    made.mkdir()
    return made


def all_of(work: Generator[tuple[int, int], None, T]) -> T:
    """What a piece of work returns that is done to its end."""
    while True:
        try:
            done, total = next(work)
        except StopIteration as end:
            return end.value
        assert 0 <= done <= total


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h1>One</h1><p>Two   <b>three</b>\n four</p>", "# One\n\nTwo **three** four\n"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c\n"),
        ("<ol start=3><li>a</li><li>b</li></ol>", "3. a\n4. b\n"),
        ("<p>x<br>y</p><hr><p>z", "x\ny\n\n---\n\nz\n"),
        ('<a href="https://a.org">here</a>', "[here](https://a.org)\n"),
        ("<blockquote><p>said</p><p>more</p></blockquote>after", "> said\n>\n> more\n\nafter\n"),
        ("<pre>a\n  b\n</pre>", "```\na\n  b\n```\n"),
        (
            "<table><tr><th>a<th>b</tr><tr><td>1<td>2|3</table>",
            "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n",
        ),
        ("<script>alert(1)</script><style>p{}</style>&lt;kept&gt;", "<kept>\n"),
        ("<li><input type=checkbox checked> done</li>", "- [x] done\n"),
        ('<img src="http://x/y.png" alt="a cat">', "a cat\n"),
        ("<em>a</em> <s>b</s> <code>c</code>", "*a* ~~b~~ `c`\n"),
        ("plain text alone", "plain text alone\n"),
        ("", "\n"),
    ],
)
def test_a_page_becomes_markdown(page: str, text: str) -> None:
    assert markdown_of(page)[1] == text


def test_a_page_of_nonsense_ends() -> None:
    page = "<ul>" * 5000 + "<blockquote>" * 5000 + "x" + "</b></td></tr></table></ol>" * 100
    assert "x" in markdown_of(page)[1]


def test_import_of_every_kind(store: NoteStore, outside: Path) -> None:
    (outside / "a.txt").write_bytes("año\r\n".encode("latin-1"))
    (outside / "b.md").write_text("# B\n\ntext")
    (outside / "c.html").write_text("<title>The page</title><p>hello")
    (outside / "d.htm").write_bytes(b'<meta charset="iso-8859-2"><p>\xb9')
    (outside / "e.text").write_bytes("ñ".encode("utf-16"))
    os.utime(outside / "b.md", (1e9, 1e9))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in outside.iterdir()}
    done = all_of(import_files(store, sorted(outside.iterdir()), "From"))
    assert done.refused == []
    assert sorted(done.notes) == ["From/The page.md", "From/a.txt", "From/b.md", "From/d.md", "From/e.txt"]
    assert store.read("From/a.txt").text == "año\n"
    assert store.read("From/a.txt").why_not == ""
    assert store.read("From/The page.md").text == "# The page\n\nhello\n"
    assert store.read("From/d.md").text == "š\n"
    assert store.read("From/e.txt").text == "ñ"
    assert (store.folder / "From/b.md").stat().st_mtime == 1e9
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in outside.iterdir()} == before
    again = all_of(import_files(store, [outside / "b.md"], "From"))
    assert again.notes == ["From/b 2.md"]


def test_import_of_a_folder_keeps_its_folders(store: NoteStore, outside: Path) -> None:
    (outside / "in" / "deep").mkdir(parents=True)
    (outside / ".git").mkdir()
    (outside / "loop").symlink_to(outside)
    for name in ("a.md", "in/b.txt", "in/deep/c.html", ".git/d.md", "photo.jpg"):
        (outside / name).write_text("x")
    done = all_of(import_files(store, [outside], ""))
    assert done.notes == ["outside/a.md", "outside/in/b.txt", "outside/in/deep/c.md"]


def test_what_is_no_text_is_refused_and_named(store: NoteStore, outside: Path) -> None:
    (outside / "nul.txt").write_bytes(b"a\x00b")
    with (outside / "large.md").open("wb") as file:
        file.truncate(LARGEST + 1)
    os.mkfifo(outside / "pipe.md")
    done = all_of(import_files(store, [*sorted(outside.iterdir()), outside / "gone.md"], ""))
    assert done.notes == []
    assert [name for name, _why in done.refused] == ["large.md", "nul.txt", "pipe.md", "gone.md"]
    assert all(why.endswith(".") for _name, why in done.refused)


def test_plain_text() -> None:
    text = "## Head\n\n- [ ] **buy** [milk](https://m.org)\n- [x] done\n`code` snake_case 2 * 3 * 4"
    assert plain_text(text) == "Head\n\n☐ buy milk (https://m.org)\n☑ done\ncode snake_case 2 * 3 * 4"


def test_export_replaces_nothing(store: NoteStore, outside: Path) -> None:
    store.create("# One\n\n**two**", "Recipes")
    store.create("# One\n\nthree")
    names = sorted(note.name for note in store.scan())
    (outside / "One.txt").write_text("mine")
    assert all_of(export_files(store, names, outside, "txt")) == Exported(2)
    assert (outside / "One.txt").read_text() == "mine"
    assert (outside / "One 2.txt").read_text() == "One\n\nthree"
    assert (outside / "Recipes" / "One.txt").read_text() == "One\n\ntwo"
    assert all_of(export_files(store, names, outside, "html")) == Exported(2)
    page = (outside / "Recipes" / "One.html").read_text()
    assert "<strong>two</strong>" in page
    assert "<title>One</title>" in page


def test_two_notes_of_one_stem_get_two_files(store: NoteStore, outside: Path) -> None:
    for name in ("One.md", "One.txt"):
        (store.folder / name).write_text("x")
    assert [path.name for _name, path in targets(["One.md", "One.txt"], outside, "pdf")] == ["One.pdf", "One 2.pdf"]
    assert [path.name for _name, path in targets(["One.md", "One.txt"], outside, "md")] == ["One.md", "One.txt"]


def test_markdown_goes_out_byte_for_byte(store: NoteStore, outside: Path) -> None:
    data = b"\xef\xbb\xbf# One\r\n\xff"
    (store.folder / "One.md").write_bytes(data)
    export_file(store, "One.md", outside / "x.md", "md")
    assert (outside / "x.md").read_bytes() == data


def test_everything_in_a_zip(store: NoteStore, outside: Path) -> None:
    store.create("# One")
    store.create("# Two ☕", "Recipes/Old")
    (store.folder / "old.md").write_bytes(b"\xff\x00")
    os.utime(store.folder / "old.md", (-1e9, -1e9))
    assert all_of(export_zip(store, outside / "all.zip")) == Exported(3)
    with zipfile.ZipFile(outside / "all.zip") as pack:
        assert pack.testzip() is None
        assert sorted(pack.namelist()) == ["Notes/One.md", "Notes/Recipes/Old/Two ☕.md", "Notes/old.md"]
        assert pack.read("Notes/old.md") == b"\xff\x00"
    left = export_zip(store, outside / "other.zip")
    next(left)
    left.close()
    assert [path.name for path in outside.iterdir()] == ["all.zip"]


def test_a_zip_takes_the_pictures_along_that_its_notes_show(store: NoteStore, outside: Path) -> None:
    (outside / "far.png").write_bytes(b"far")
    (store.folder / "Trips").mkdir(parents=True)
    for name in ("Trips/sea.jpg", "my garden.PNG", "unnamed.png", "list.pdf"):
        (store.folder / name).write_bytes(name.encode())
    (store.folder / "link.png").symlink_to(outside / "far.png")
    (store.folder / "Trips" / "up").symlink_to(outside)
    os.mkfifo(store.folder / "pipe.png")
    store.create(
        "# Sea\n![a](sea.jpg) ![b](<../my garden.PNG> 'title') ![c](../../../outside/far.png) ![d](gone.png)"
        f"![e]({outside}/far.png) ![f](file://{outside}/far.png) ![g](up/far.png) ![h](%00.png)",
        "Trips",
    )
    store.create("# Garden\n![](my%20garden.PNG) ![](link.png) ![](pipe.png) ![](list.pdf) [](unnamed.png)")
    assert all_of(export_zip(store, outside / "all.zip")) == Exported(2)
    with zipfile.ZipFile(outside / "all.zip") as pack:
        assert pack.testzip() is None
        pictures = ["Notes/Trips/sea.jpg", "Notes/my garden.PNG"]
        assert sorted(pack.namelist()) == ["Notes/Garden.md", "Notes/Trips/Sea.md", *pictures]
        assert pack.read(pictures[1]) == b"my garden.PNG"


@pytest.mark.parametrize("kind", ["md", "txt", "html"])
def test_what_cannot_be_read_is_left_out_and_named(store: NoteStore, outside: Path, kind: str) -> None:
    for name in ("One", "Two", "Zebra"):
        store.create(f"# {name}")
    (store.folder / "Two.md").unlink()
    os.mkfifo(store.folder / "Two.md")
    done = all_of(export_files(store, ["One.md", "Two.md", "Zebra.md"], outside, kind))
    assert done.count == 2
    assert [name for name, _why in done.unread] == ["Two.md"]
    assert sorted(path.name for path in outside.iterdir()) == [f"One.{kind}", f"Zebra.{kind}"]
    with pytest.raises(NotesError):
        all_of(export_files(store, ["Two.md"], outside, kind))


def test_a_note_that_goes_while_all_are_packed_is_named(store: NoteStore, outside: Path) -> None:
    for name in ("One", "Two", "Zebra"):
        store.create(f"# {name}")
    work = export_zip(store, outside / "all.zip")
    next(work)
    (store.folder / "Two.md").unlink()
    done = all_of(work)
    assert done.count == 2
    assert done.unread == (("Two.md", "The note or its folder is no longer there."),)
    with zipfile.ZipFile(outside / "all.zip") as pack:
        assert pack.testzip() is None


def test_a_place_that_refuses_is_said(store: NoteStore, outside: Path) -> None:
    store.create("# One")
    (outside / "file").write_text("")
    for act in (
        lambda: all_of(export_files(store, ["One.md"], outside / "file", "txt")),
        lambda: all_of(export_zip(store, outside / "file" / "x.zip")),
        lambda: export_file(store, "One.md", outside / "file" / "x.md", "md"),
    ):
        with pytest.raises(NotesError):
            act()
