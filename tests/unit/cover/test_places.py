"""Folders, tags and pins, as a person uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from companion.cover.list_model import DRAGGED
from companion.cover.sidebar import Sidebar
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, settled, titles, type_keys

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def housed(place: Place, qtbot: QtBot) -> NotesWindow:
    """A window over notes in folders, with tags."""
    place.put("Recipes/Soup.md", "# Soup\n\nlentils #cooking")
    place.put("Recipes/Old/Bread.md", "# Bread\n\nflour")
    place.put("Garden.md", "# Garden\n\nseeds #Cooking")
    window = place.open()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.shelf.visible)
    return window


def sidebar(window: NotesWindow) -> Sidebar:
    window.shelf.update()
    assert window.shelf.sidebar is not None
    return window.shelf.sidebar


def rows(window: NotesWindow) -> list[str]:
    bar = sidebar(window)
    found, item = [], bar.topLevelItem(0)
    while item is not None:
        found.append(f"{item.text(0)} {item.text(1)}")
        item = bar.itemBelow(item)
    return found


def answer(window: NotesWindow, text: str) -> None:
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(text)
    dialog.accept()


def test_there_is_no_sidebar_without_folders_and_tags(window: NotesWindow, qtbot: QtBot) -> None:
    settled(window, qtbot)
    qtbot.wait(200)
    assert window.shelf.sidebar is None
    window._commands.switch_sidebar()
    assert rows(window) == ["All Notes 2"]
    window._commands.switch_sidebar()
    assert not window.shelf.visible
    window._commands.new_folder()
    answer(window, "Recipes")
    assert rows(window) == ["All Notes 2", "Recipes 0"], "a new folder shows itself"
    assert titles(window) == []


def test_folders_and_tags_are_listed_and_filter(housed: NotesWindow) -> None:
    assert rows(housed) == ["All Notes 3", "Recipes 2", "Old 1", "cooking 2"]
    bar = sidebar(housed)
    bar.setCurrentItem(bar.itemBelow(bar.topLevelItem(0)))
    assert sorted(titles(housed)) == ["Bread", "Soup"]
    bar.setCurrentItem(bar.itemBelow(bar.currentItem()))
    assert titles(housed) == ["Bread"]
    bar.setCurrentItem(bar.itemBelow(bar.currentItem()))
    assert sorted(titles(housed)) == ["Garden", "Soup"]
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert len(titles(housed)) == 3
    assert bar.accessibleName() == "Folders and tags"


def test_a_search_in_a_folder_goes_on_in_all_notes(housed: NotesWindow) -> None:
    housed.set_scope("folder:Recipes")
    housed.list_pane.search.setText("seeds")
    assert titles(housed) == []
    button = housed.list_pane._everywhere
    assert button is not None
    assert button.isVisible()
    button.click()
    assert titles(housed) == ["Garden"]
    assert sidebar(housed).currentItem().text(0) == "All Notes"


def test_a_new_note_lies_in_the_folder_that_is_listed(housed: NotesWindow, place: Place) -> None:
    housed.set_scope("folder:Recipes/Old")
    housed._commands.new()
    type_keys(housed, "Cake")
    housed.flush()
    assert (place.folder / "Recipes/Old/Cake.md").read_text() == "Cake"
    assert sorted(titles(housed)) == ["Bread", "Cake"]


def test_rename_a_folder(housed: NotesWindow, place: Place, qtbot: QtBot) -> None:
    housed.go_to("Recipes/Soup.md")
    housed._commands.pin()
    housed.set_scope("folder:Recipes/Old")
    housed.editor.set_position(999)
    type_keys(housed, "x")
    housed._commands.rename_folder("Recipes")
    answer(housed, "Kitchen")
    assert (place.folder / "Kitchen/Old/Bread.md").exists()
    assert (place.folder / "Kitchen/Soup.md").read_text().endswith("#cookingx")
    assert housed.open_note.content.name == "Kitchen/Soup.md"
    assert housed.scope == "folder:Kitchen/Old"
    assert housed.library.index.pinned == {"Kitchen/Soup.md"}
    type_keys(housed, "y")
    housed.flush()
    assert (place.folder / "Kitchen/Soup.md").read_text().endswith("#cookingxy")
    assert not (place.folder / "Recipes").exists()


def test_delete_a_folder_asks_and_restores_to_it(housed: NotesWindow, place: Place, qtbot: QtBot) -> None:
    housed.set_scope("folder:Recipes")
    housed.go_to("Recipes/Soup.md")
    housed._commands.delete_folder("Recipes")
    box = housed.findChild(QMessageBox)
    assert box is not None
    assert box.defaultButton() is not None
    assert "Cancel" in box.defaultButton().text()
    next(button for button in box.buttons() if "Delete" in button.text()).click()
    assert not (place.folder / "Recipes").exists()
    assert housed.scope == ""
    assert titles(housed) == ["Garden"]
    assert housed.editor.text() == ""
    assert housed.store.restore("Recipes/Soup.md") == "Recipes/Soup.md"
    housed.library.refresh()
    qtbot.waitUntil(lambda: sorted(titles(housed)) == ["Garden", "Soup"])


def test_move_by_menu_and_by_drag(housed: NotesWindow, place: Place) -> None:
    housed.go_to("Garden.md")
    menu = QMenu()
    housed._commands.fill_move_menu(menu)
    assert [action.text().strip() for action in menu.actions() if action.text()] == ["Recipes", "Old", "&New Folder…"]
    menu.actions()[0].trigger()
    assert (place.folder / "Recipes/Garden.md").exists()
    assert housed.open_note.content.name == "Recipes/Garden.md"
    bar = sidebar(housed)
    data = QMimeData()
    data.setData(DRAGGED, b"")
    target = bar.visualItemRect(bar.topLevelItem(0)).center()
    drop = QDropEvent(
        QPointF(target), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    bar.dropEvent(drop)
    assert (place.folder / "Garden.md").exists()
    assert housed.open_note.content.name == "Garden.md"


def test_several_at_once(housed: NotesWindow, place: Place) -> None:
    view = housed.list_pane.view
    view.setCurrentIndex(housed.list_pane.model.index(0))
    view.selectAll()
    assert len(housed._commands.chosen()) == 3
    housed.library.changed.emit()
    assert len(view.chosen_names()) == 3, "a list that is filled again keeps what is selected"
    housed._commands._make_and_move("Together")
    assert sorted(path.name for path in (place.folder / "Together").iterdir()) == ["Bread.md", "Garden.md", "Soup.md"]
    view.selectAll()
    housed._commands.delete()
    assert titles(housed) == []
    assert len(housed.store.trashed()) == 3
    assert "3 notes" in housed.statusBar().currentMessage()


def test_pins_stay_on_top_and_come_back(housed: NotesWindow, place: Place) -> None:
    housed.go_to("Recipes/Old/Bread.md")
    QTest.keyClick(housed.windowHandle(), Qt.Key.Key_U, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert titles(housed)[0] == "Bread"
    before = (place.folder / "Recipes/Old/Bread.md").read_bytes()
    assert housed.close()
    again = place.open()
    assert titles(again)[0] == "Bread"
    assert again.list_pane.model.row(0).pinned
    assert "pinned" in str(again.list_pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    again._commands.rename()
    type_keys(again, "Rolls")
    again.flush()
    assert again.settings.values.pinned == ("Recipes/Old/Rolls.md",)
    again._commands.pin()
    again.flush()
    assert again.settings.values.pinned == ()
    assert before == b"# Bread\n\nflour"


def test_folder_note_cursor_and_scroll_come_back(place: Place, qtbot: QtBot) -> None:
    place.put("Recipes/Long.md", "# Long\n" + "line\n" * 300)
    place.put("Other.md", "x")
    window = place.open()
    settled(window, qtbot)
    window.set_scope("folder:Recipes")
    window.go_to("Recipes/Long.md")
    window.editor.set_position(700)
    window.editor.verticalScrollBar().setValue(120)
    scroll = window.editor.verticalScrollBar().value()
    assert window.close()
    again = place.open()
    assert again.open_note.content.name == "Recipes/Long.md"
    assert again.editor.textCursor().position() == 700
    assert again.editor.verticalScrollBar().value() == scroll
    assert titles(again) == ["Long"]


def test_a_folder_that_is_gone_is_not_listed_for_ever(place: Place, qtbot: QtBot) -> None:
    place.put("One.md", "x")
    window = place.open()
    window.settings.change(scope="folder:Gone")
    assert window.close()
    again = place.open()
    qtbot.waitUntil(lambda: titles(again) == ["x"])


def test_files_dropped_on_a_folder_the_list_and_the_editor(
    housed: NotesWindow, place: Place, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(name)
    bar = sidebar(housed)

    def drop(name: str, at: QPoint) -> QDropEvent:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        held.append(data)
        return QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        )

    held: list[QMimeData] = []
    bar.dropEvent(drop("one.txt", bar.visualItemRect(bar.itemBelow(bar.topLevelItem(0))).center()))
    qtbot.waitUntil((place.folder / "Recipes/one.txt").exists)
    qtbot.waitUntil(lambda: not housed.jobs.busy)
    housed.list_pane.view.dropEvent(drop("two.txt", QPoint(5, 5)))
    qtbot.waitUntil((place.folder / "two.txt").exists)
    qtbot.waitUntil(lambda: not housed.jobs.busy)
    text = housed.editor.text()
    drops = housed.findChild(QObject, "drops")
    assert drops is not None
    assert drops.eventFilter(housed.editor.viewport(), drop("three.txt", QPoint(5, 5)))
    qtbot.waitUntil((place.folder / "three.txt").exists)
    qtbot.waitUntil(lambda: housed.open_note.content.name == "three.txt")
    assert "file:" not in text + housed.editor.text()
    image = drop("photo.jpg", QPoint(5, 5))
    image.ignore()
    housed.list_pane.view.dropEvent(image)
    assert not housed.jobs.busy


def test_context_menus(housed: NotesWindow) -> None:
    view = housed.list_pane.view
    housed._commands.show_list_menu(view.visualRect(housed.list_pane.model.index(0)).center())
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert "&Move to Folder" in [action.text() for action in menu.actions()]
    menu.close()
    housed._commands.show_sidebar_menu("folder:Recipes", QPoint(10, 10))
    menu = next(menu for menu in housed.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["&New Folder…", "&Rename Folder…", "&Delete Folder…"]
    menu.close()


def test_words_found_show_in_the_row(housed: NotesWindow, qtbot: QtBot) -> None:
    housed.list_pane.search.setText("LENTIL")
    row = housed.list_pane.model.row(0)
    assert row.preview == "lentils #cooking"
    housed.list_pane.search.setText("kitchen")
    assert housed.list_pane.model.rowCount() == 0
    housed.store.create("# Long\n\n" + "filling " * 40 + "lentil stew in the kitchen")
    housed.library.refresh()
    qtbot.waitUntil(lambda: housed.list_pane.model.rowCount() == 1)
    assert housed.list_pane.model.row(0).preview.startswith("…")
    assert housed.list_pane.model.row(0).preview.endswith("in the kitchen")
    housed.list_pane.search.setText("LENTIL")
    assert row.words == ("lentil",)
    housed.grab()
    housed.list_pane.search.setText("")
    assert housed.list_pane.model.row(0).words == ()


def test_icons_follow_the_colours(housed: NotesWindow) -> None:
    sidebar = housed.findChild(Sidebar)
    palette = QPalette(QColor(30, 30, 30))
    sidebar.setPalette(palette)
    ink = palette.text().color().lightness()
    for number in range(sidebar.topLevelItemCount()):
        item = sidebar.topLevelItem(number)
        image = item.icon(0).pixmap(16, 16).toImage()
        seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        drawn = [colour.lightness() for colour in seen if colour.alpha() > 200]
        assert drawn
        assert max(abs(lightness - ink) for lightness in drawn) < 80
        assert item.foreground(1).color() == palette.placeholderText().color()
