"""Two programs write one note: both texts are safe, and the person may choose."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from companion.cover.conflict import ConflictBar
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, settled, type_keys

THEIRS = "# Lentil soup\n\ntheirs, longer than before\n"


@pytest.fixture
def torn(window: NotesWindow, place: Place, qtbot: QtBot) -> NotesWindow:
    """A window after both have written."""
    settled(window, qtbot)
    window.go_to("Soup.md")
    window.editor.set_position(0)
    type_keys(window, "mine ")
    place.put("Soup.md", THEIRS)
    window.flush()
    return window


def bar(window: NotesWindow) -> ConflictBar:
    found = window.editor_pane.findChild(ConflictBar)
    assert found is not None
    return found


def press(window: NotesWindow, text: str) -> None:
    next(button for button in bar(window).findChildren(QPushButton) if text in button.text()).click()


def texts(place: Place) -> dict[str, str]:
    return {path.name: path.read_text() for path in place.folder.glob("*oup*.md")}


def trash(place: Place) -> list[str]:
    return [path.read_text() for path in place.store.trash.glob("*")] if place.store.trash.exists() else []


def test_both_are_on_the_disk_before_anything_is_chosen(torn: NotesWindow, place: Place) -> None:
    assert bar(torn).isVisible()
    assert not bar(torn).hasFocus()
    assert torn.editor.hasFocus(), "nothing takes the keys from who is writing"
    assert texts(place)["Soup.md"] == THEIRS
    assert any(text.startswith("mine") for text in texts(place).values())
    type_keys(torn, "more ")
    torn.flush()
    assert bar(torn).isVisible()
    assert any(text.startswith("mine more") for text in texts(place).values())


def test_keep_both(torn: NotesWindow, place: Place) -> None:
    press(torn, "Both")
    assert not bar(torn).isVisible()
    assert len(texts(place)) == 2
    assert trash(place) == []


def test_keep_mine(torn: NotesWindow, place: Place) -> None:
    type_keys(torn, "more ")
    press(torn, "Mine")
    assert not bar(torn).isVisible()
    assert texts(place)["Soup.md"].startswith("mine more # Lentil")
    assert len(texts(place)) == 1
    assert trash(place) == [THEIRS]
    assert torn.open_note.content.name == "Soup.md"
    type_keys(torn, "again ")
    torn.flush()
    assert texts(place)["Soup.md"].startswith("mine more again")
    assert len(texts(place)) == 1


def test_take_theirs(torn: NotesWindow, place: Place) -> None:
    press(torn, "Theirs")
    assert torn.editor.text() == THEIRS
    assert texts(place) == {"Soup.md": THEIRS}
    assert len(trash(place)) == 1
    assert trash(place)[0].startswith("mine # Lentil")


def test_another_note_ends_the_question_and_keeps_both(torn: NotesWindow, place: Place) -> None:
    torn.go_to("Books to read.md")
    assert not bar(torn).isVisible()
    assert len(texts(place)) == 2


def test_a_note_removed_elsewhere_is_saved_again(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    type_keys(window, "mine ")
    (place.folder / "Soup.md").unlink()
    window.flush()
    assert window.editor_pane.findChild(ConflictBar) is None
    assert [text for text in texts(place).values() if text.startswith("mine")]
    assert "removed" in window.statusBar().currentMessage()


def test_a_clean_note_is_read_again_in_its_place(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    place.put("Long.md", "# Long\n" + "line\n" * 300)
    window.library.refresh()
    qtbot.waitUntil(lambda: window.library.has("Long.md"))
    settled(window, qtbot)
    window.go_to("Long.md")
    window.editor.set_position(900)
    window.editor.verticalScrollBar().setValue(100)
    scroll = window.editor.verticalScrollBar().value()
    qtbot.wait(50)
    with (place.folder / "Long.md").open("a") as file:  # in place, as many editors do: the folder doesn't change
        file.write("appended\n")
    qtbot.waitUntil(lambda: "appended" in window.editor.text(), timeout=3000)
    assert window.editor.textCursor().position() == 900
    assert window.editor.verticalScrollBar().value() == scroll


def test_a_note_renamed_elsewhere_stays_open(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    text = window.editor.text()
    (place.folder / "Soup.md").rename(place.folder / "Stew.md")
    qtbot.waitUntil(lambda: window.open_note.content.name == "Stew.md", timeout=3000)
    assert window.editor.text() == text
