"""Pictures in the preview: those of the notes folder, small enough, read behind the window and not while it rests."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from companion.cover.pictures import read_picture
from companion.cover.preview import NotePreview
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place

RED = 0xFFCC2211


def draw(path: Path, wide: int = 40, high: int = 30, kind: str | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(path), kind)  # type: ignore[call-overload]


def claims(wide: int, high: int) -> bytes:
    """The beginning of a PNG file of this size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def pictures(preview: NotePreview) -> list[QImage]:
    """The pictures that the page is made of."""
    found = []
    block = preview.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat().toImageFormat()
            if form.isValid():
                found.append(preview.document().resource(QTextDocument.ResourceType.ImageResource.value, form.name()))
            fragments += 1
        block = block.next()
    return found


@pytest.fixture
def preview(place: Place, qtbot: QtBot) -> NotePreview:
    made = NotePreview()
    qtbot.addWidget(made)
    made.place = lambda: (place.folder, "")
    made.resize(400, 400)
    made.show()
    return made


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_a_picture_beside_the_note_is_shown(window: NotesWindow, place: Place, qtbot: QtBot, kind: str) -> None:
    draw(place.folder / "Trips" / "my sea" / f"a.{kind}")
    place.put("Trips/Sea.md", f"# Sea\n\n![The sea](<my sea/a.{kind}>)\n")
    window.library.refresh()
    qtbot.waitUntil(lambda: window.library.has("Trips/Sea.md"))
    window._commands.set_preview(on=True)
    window.go_to("Trips/Sea.md")
    preview = window.editor_pane.preview
    assert preview is not None
    assert "The sea" in preview.toPlainText()
    qtbot.waitUntil(lambda: len(pictures(preview)) == 1)
    assert pictures(preview)[0].size().width() == 40
    seen = preview.grab().toImage()
    assert any(abs((seen.pixel(x, y) >> 16 & 255) - 0xCC) < 9 for x in range(20, 50) for y in range(20, 120))
    window.go_to("Soup.md")
    assert pictures(preview) == []


def test_it_is_no_wider_than_the_page_and_follows_it(preview: NotePreview, place: Place, qtbot: QtBot) -> None:
    draw(place.folder / "a.png", 3000, 600)
    preview.show_text("![x](a.png)\n\n- ![x](a.png)\n", now=True)
    qtbot.waitUntil(lambda: len(pictures(preview)) == 2)
    first = pictures(preview)[0].width()
    assert 200 < first < 400
    assert preview.horizontalScrollBar().maximum() == 0
    preview.resize(800, 400)
    qtbot.waitUntil(lambda: pictures(preview)[0].width() > first + 300)
    assert preview.horizontalScrollBar().maximum() == 0


def test_nothing_from_anywhere_else(preview: NotePreview, place: Place, qtbot: QtBot) -> None:
    draw(place.folder / "a.png")
    draw(place.base / "out.png")
    (place.folder / "link.png").symlink_to(place.base / "out.png")
    wrong = ("../out.png", f"{place.base}/out.png", f"file://{place.base}/out.png", "link.png", "%2e%2e/out.png",
             "http://a.b/c.png", "picture:0")  # fmt: skip
    preview.show_text("![right](a.png)\n\n" + "\n\n".join(f"![wrong {n}](<{each}>)" for n, each in enumerate(wrong)),
                      now=True)  # fmt: skip
    qtbot.waitUntil(lambda: len(pictures(preview)) == 1)
    qtbot.wait(100)
    assert len(pictures(preview)) == 1
    assert [n for n in range(len(wrong)) if f"wrong {n}" not in preview.toPlainText()] == []


def test_what_is_too_large_or_no_picture(place: Place) -> None:
    folder = place.folder
    folder.mkdir(parents=True)
    draw(folder / "large.png", 4000, 2000)
    draw(folder / "long.png", 20, 9000)
    draw(folder / "odd.bmp")
    assert QImage(10_000, 5_100, QImage.Format.Format_Mono).save(str(folder / "huge.png"))
    (folder / "hundred.png").write_bytes(claims(10_000, 10_000))
    draw(folder / "heavy.png")
    with (folder / "heavy.png").open("rb+") as file:
        file.truncate(40_000_000)
    (folder / "bomb.png").write_bytes(claims(2**31 - 1, 2**31 - 1))
    (folder / "cut.png").write_bytes(claims(10, 10))
    (folder / "vector.png").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    (folder / "empty.png").write_bytes(b"")
    with (folder / "endless.png").open("wb") as file:
        file.truncate(10**12)
    large, long = read_picture(folder, "large.png"), read_picture(folder, "long.png")
    assert large is not None
    assert long is not None
    assert (large.width(), large.height()) == (1600, 800)
    assert long.height() == 3200
    for path in folder.iterdir():
        assert path.name in {"large.png", "long.png"} or read_picture(folder, path.name) is None, path.name


def test_while_the_notes_rest_nothing_is_read(preview: NotePreview, place: Place, qtbot: QtBot) -> None:
    draw(place.folder / "a.png")
    preview.show_text("![x](a.png)", now=True)
    assert preview._pictures._work is not None
    preview.rest()
    assert preview._pictures._work is None
    qtbot.wait(150)
    assert pictures(preview) == []
    preview.resume()
    qtbot.waitUntil(lambda: len(pictures(preview)) == 1)


def test_more_than_memory_should_hold_is_left_out(preview: NotePreview, place: Place, qtbot: QtBot) -> None:
    draw(place.folder / "a.png", 1600, 3200)
    for number in range(7):
        (place.folder / f"{number}.png").write_bytes((place.folder / "a.png").read_bytes())
    preview.show_text("\n\n".join(f"![picture {number}]({number}.png)" for number in range(7)), now=True)
    qtbot.waitUntil(lambda: bool(pictures(preview)), timeout=20_000)
    qtbot.wait(50)
    assert len(pictures(preview)) == 5  # of 5,120,000 points each
    assert "picture 6" in preview.toPlainText()
