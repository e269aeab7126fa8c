"""The note as it is read: follows the text, fetches nothing, opens nothing by itself."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.cover.preview import NotePreview
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, type_keys

Key = Qt.Key


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def shown(window: NotesWindow) -> str:
    preview = window.editor_pane.preview
    assert preview is not None
    return preview.toPlainText()


def test_beside_the_text_it_follows_it(window: NotesWindow, qtbot: QtBot) -> None:
    window.go_to("Soup.md")
    QTest.keyClick(window.windowHandle(), Key.Key_F7)
    assert "Lentil soup" in shown(window)
    assert "#" not in shown(window)
    assert window.editor.isVisible()
    assert window.editor.hasFocus()
    type_keys(window, "Red ")
    qtbot.waitUntil(lambda: "Red" in shown(window))
    window.go_to("Books to read.md")
    assert "Kindred" in shown(window)
    QTest.keyClick(window.windowHandle(), Key.Key_F7)
    assert window.editor_pane.preview is not None
    assert not window.editor_pane.preview.isVisible()


def test_instead_of_the_text_and_back(window: NotesWindow, place: Place) -> None:
    window.go_to("Soup.md")
    window._commands.set_preview_beside("instead")
    window._commands.set_preview(on=True)
    preview = window.editor_pane.preview
    assert preview is not None
    assert not window.editor.isVisible()
    assert preview.hasFocus()
    before = window.editor.text()
    window.built.by_name["bold"].trigger()
    type_keys(window, "x")
    assert window.editor.text() == before
    window._commands.new()
    assert window.editor.isVisible()
    assert window.editor.hasFocus()
    assert not window.built.by_name["preview"].isChecked()


def test_the_preview_comes_back_after_a_restart(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    window._commands.set_preview(on=True)
    assert window.close()
    again = place.open()
    qtbot.waitUntil(lambda: bool(shown(again)))
    assert again.built.by_name["preview"].isChecked()
    assert again.editor.hasFocus()


def test_nothing_is_fetched(qtbot: QtBot) -> None:
    preview = NotePreview()
    qtbot.addWidget(preview)
    document = preview.document()
    asked: list[str] = []
    real = document.loadResource

    def load(kind: int, name: Any) -> Any:
        asked.append(str(name))
        return real(kind, name)

    document.loadResource = load  # type: ignore[method-assign]
    preview.show_text(
        "![x](http://a.b/c.png) <img src='file:///etc/passwd'> [s](a.css)\n\n<link rel=stylesheet href=x>", now=True
    )
    preview.show()
    preview.grab()
    assert [name for name in asked if "a.b" in name or "passwd" in name] == []
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        assert real(kind.value, QUrl("file:///etc/hostname")) is None


def test_links_lead_to_the_web_and_to_notes_only(window: NotesWindow, opened: list[str], place: Place) -> None:
    window.go_to("Soup.md")
    for address in ("https://example.org/a", "mailto:a@b.c", "file:///etc/passwd", "javascript:x", "notes:x"):
        window._commands.open_link(address)
    assert opened == ["https://example.org/a", "mailto:a@b.c"]
    window._commands.open_link("Books%20to%20read.md")
    assert window.open_note.content.name == "Books to read.md"
    window._commands.open_link("Soup")
    assert window.open_note.content.name == "Soup.md"
    window._commands.open_link("../../etc/passwd")
    assert window.open_note.content.name == "Soup.md"
    assert "no note" in window.statusBar().currentMessage()


def test_boxes_can_be_ticked_in_the_preview(window: NotesWindow, qtbot: QtBot) -> None:
    window._commands.new()
    window.editor.formatting().insert_here("List\n\n- [ ] milk\n- [x] bread")
    window._commands.set_preview(on=True)
    preview = window.editor_pane.preview
    assert preview is not None
    qtbot.waitUntil(lambda: "☐" in preview.toPlainText())
    position = window.editor.textCursor().position()
    preview.anchorClicked.emit(QUrl("task:2"))
    assert "- [x] milk" in window.editor.text()
    assert window.editor.textCursor().position() == position
    preview.anchorClicked.emit(QUrl("task:99"))
    qtbot.waitUntil(lambda: preview.toPlainText().count("☑") == 2)


def test_a_long_note_is_made_readable_in_a_thread_that_rests(qtbot: QtBot) -> None:
    preview = NotePreview()
    qtbot.addWidget(preview)
    preview.show_text("**word** " * 3000 + "\n\nthe end", now=True)
    assert preview.toPlainText() == ""
    preview.rest()
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in preview.findChildren(QTimer)))
    preview.resume()
    qtbot.waitUntil(lambda: preview.toPlainText().rstrip().endswith("the end"), timeout=20000)
    preview.show_text("short", now=True)
    assert preview.toPlainText() == "short"
