"""A folder put into another one by its context menu, as whoever can't drag does it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, settled, titles, type_keys


def targets(window: NotesWindow, folder: str) -> dict[str, QMenu]:
    """The submenu of places that a folder is offered, by its title; none where there is no such place."""
    window._commands.show_sidebar_menu(f"folder:{folder}", QPoint(5, 5))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    found = {action.text(): action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu)}
    menu.close()
    return {title: inside for title, inside in found.items() if isinstance(inside, QMenu)}


def test_a_folder_moves_with_all_that_is_known_of_it(place: Place, qtbot: QtBot) -> None:
    place.put("Recipes/Soup.md", "# Soup\n\nlentils")
    place.put("Home/Old/Paint.md", "# Paint\n\noat")
    place.put("Recipes/Old/Cake.md", "# Cake\n\nlemons")
    window = place.open()
    settled(window, qtbot)
    window.go_to("Home/Old/Paint.md")
    window._commands.pin()
    window.set_scope("folder:Home/Old")
    window.editor.set_position(999)
    type_keys(window, "x")

    offered = targets(window, "Home/Old")["&Move to Folder"].actions()
    assert [action.text().strip() for action in offered] == ["No Folder", "Recipes", "Old"]
    offered[1].trigger()

    assert (place.folder / "Recipes/Old 2/Paint.md").read_text() == "# Paint\n\noatx"
    assert (place.folder / "Recipes/Old/Cake.md").read_text() == "# Cake\n\nlemons"
    assert window.open_note.content.name == "Recipes/Old 2/Paint.md"
    assert window.scope == "folder:Recipes/Old 2"
    assert window.library.index.pinned == {"Recipes/Old 2/Paint.md"}
    type_keys(window, "y")
    window.flush()
    assert (place.folder / "Recipes/Old 2/Paint.md").read_text() == "# Paint\n\noatxy"
    settled(window, qtbot)
    assert titles(window) == ["Paint"]


def test_no_place_no_menu_and_never_into_itself(place: Place, qtbot: QtBot) -> None:
    place.put("Recipes/Old/Cake.md", "# Cake")
    window = place.open()
    settled(window, qtbot)
    assert targets(window, "Recipes") == {}
    window._commands.move_folder("Recipes", "Recipes/Old")
    assert (place.folder / "Recipes/Old/Cake.md").exists()
    assert "itself" in window.statusBar().currentMessage()
