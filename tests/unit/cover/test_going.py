"""Back and forward."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from companion.cover.going import Going
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, settled

ALT = Qt.KeyboardModifier.AltModifier


def test_a_trail() -> None:
    going = Going()
    assert (going.back(), going.forward(), going.recent()) == ("", "", [])
    for name in "abbc":
        going.visit(name)
    assert (going.back(), going.back(), going.back()) == ("b", "a", "")
    assert going.forward() == "b"
    going.visit("d")
    assert going.forward() == ""
    assert going.recent() == ["d", "b", "a"]
    going.renamed("b", "z")
    assert going.back() == "z"
    going.keep(["a", "d"])
    assert going.back() in {"", "a"}
    assert going.recent() == ["d", "a"]
    going.keep([])
    assert (going.back(), going.forward(), going.can_back, going.can_forward) == ("", "", False, False)


def test_a_long_trail_forgets_its_beginning() -> None:
    going = Going()
    for number in range(300):
        going.visit(str(number))
    assert len(going._trail) == 100
    assert going.back() == "298"


def test_keys_and_menu(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    place.put("Third.md", "# Third")
    window.library.refresh()
    qtbot.waitUntil(lambda: window.library.has("Third.md"))
    for name in ("Soup.md", "Books to read.md", "Third.md"):
        window.go_to(name)
    press = window.windowHandle()
    QTest.keyClick(press, Qt.Key.Key_Left, ALT)
    assert window.open_note.content.name == "Books to read.md"
    QTest.keyClick(press, Qt.Key.Key_Left, ALT)
    assert window.open_note.content.name == "Soup.md"
    QTest.keyClick(press, Qt.Key.Key_Right, ALT)
    assert window.open_note.content.name == "Books to read.md"
    window._commands.delete()
    assert "Books to read.md" not in window.going.recent()
    menu = QMenu()
    window._commands.fill_recent_menu(menu)
    texts = [action.text() for action in menu.actions()]
    assert sorted(texts) == ["Lentil soup", "Third"]
    menu.actions()[texts.index("Lentil soup")].trigger()
    assert window.open_note.content.name == "Soup.md"


def test_up_and_down_the_list(window: NotesWindow, qtbot: QtBot) -> None:
    settled(window, qtbot)
    model = window.list_pane.model
    window.go_to(model.name_at(0))
    window._commands.next_note()
    assert window.open_note.content.name == model.name_at(1)
    window._commands.next_note()
    assert window.open_note.content.name == model.name_at(1)
    window._commands.previous_note()
    assert window.open_note.content.name == model.name_at(0)
