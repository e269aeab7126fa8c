"""The file chooser: by keyboard and by mouse, and it leaves nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.exceptions import TimeoutError as Timeout
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.widgets import folders
from companion.widgets.chooser import FileChooser, Mode
from companion.widgets.folder_model import NAME, FolderModel
from companion.widgets.new_folder import NewFolder
from companion.widgets.path_field import PathField
from companion.widgets.places import FileTable, Places
from tests.share import Share

# The platform that draws to memory says this for every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Opened = Callable[..., FileChooser]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    (home / "photos").mkdir(parents=True)
    for name in ("one.jpg", "two.jpg", "list.txt"):
        (home / name).write_text("x")
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def opened(qtbot: QtBot, home: Path) -> Iterator[Callable[..., FileChooser]]:
    """Opens choosers over one window, at the home folder."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def open_(mode: Mode, *, name: str = "", endings: tuple[str, ...] = (), title: str = "") -> FileChooser:
        chooser = FileChooser(window, mode, name=name, endings=endings, title=title)
        chooser.open()
        qtbot.waitExposed(chooser)
        listed(qtbot, chooser, home)
        return chooser

    yield open_
    window.close()


def listed(qtbot: QtBot, chooser: FileChooser, folder: Path) -> None:
    if chooser.folder != folder:
        chooser.go_to(folder)
    model = chooser.findChild(FolderModel)
    qtbot.waitUntil(lambda: model.rowCount() > 0)


def row(chooser: FileChooser, name: str) -> QModelIndex:
    model = chooser.findChild(FolderModel)
    for number in range(model.rowCount()):
        index = model.index(number, NAME)
        if index.data() == name:
            return index
    raise AssertionError(name)


def button(chooser: FileChooser, text: str) -> QAbstractButton:
    return next(b for b in chooser.findChildren(QAbstractButton) if b.text().replace("&", "") == text)


def test_opens_in_a_place_and_lists_it(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.OPEN_FILES)
    names = [chooser.findChild(FolderModel).index(n, NAME).data() for n in range(4)]
    assert names == ["photos", "list.txt", "one.jpg", "two.jpg"]
    assert chooser.windowTitle() == "Notes"


def test_several_files_by_mouse(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.OPEN_FILES)
    table = chooser.findChild(FileTable)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        for name in ("one.jpg", "two.jpg"):
            where = table.visualRect(row(chooser, name)).center()
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, where)
        qtbot.mouseClick(button(chooser, "Choose"), Qt.MouseButton.LeftButton)
    assert sorted(chosen.args[0]) == [home / "one.jpg", home / "two.jpg"]


def test_by_keyboard_into_a_folder_back_and_to_a_file(qtbot: QtBot, home: Path, opened: Opened) -> None:
    (home / "photos" / "beach.jpg").write_text("x")
    chooser = opened(Mode.OPEN_FILES)
    table = chooser.findChild(FileTable)
    table.setFocus()
    table.setCurrentIndex(row(chooser, "photos"))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chooser.folder == home / "photos"
    listed(qtbot, chooser, home / "photos")
    qtbot.keyClick(table, Qt.Key.Key_Backspace)
    assert chooser.folder == home
    listed(qtbot, chooser, home)
    table.setCurrentIndex(row(chooser, "list.txt"))
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args[0] == [home / "list.txt"]


def test_endings_narrow_the_list(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.OPEN_FILES, endings=(".jpg",))
    assert chooser.findChild(FolderModel).rowCount() == 3


def test_saving_asks_before_replacing(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.SAVE_FILE, name="list.txt")
    put = button(chooser, "Put it here")
    with pytest.raises(Timeout), qtbot.waitSignal(chooser.chosen, timeout=200):
        qtbot.mouseClick(put, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseClick(put, Qt.MouseButton.LeftButton)
    assert chosen.args[0] == [home / "list.txt"]


def test_a_typed_name_is_made_harmless(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.SAVE_FILE)
    name = next(f for f in chooser.findChildren(QLineEdit) if f.accessibleName() == "Name of the file")
    assert not button(chooser, "Put it here").isEnabled()
    name.setText(".a:b")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(name, Qt.Key.Key_Return)
    assert chosen.args[0] == [home / "a-b"]


def test_a_name_that_is_offered_is_never_a_path(qtbot: QtBot, home: Path, opened: Opened) -> None:
    """It may be the name that somebody else has given to a file."""
    chooser = opened(Mode.SAVE_FILE, name="../photos/x.jpg")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseClick(button(chooser, "Put it here"), Qt.MouseButton.LeftButton)
    assert chosen.args[0] == [home / "-photos-x.jpg"]


@pytest.mark.parametrize("typed", ["{home}/photos/a.pdf", "~/photos/a.pdf", "photos/a.pdf", "photos/../photos/a.pdf"])
def test_a_path_typed_as_the_name_is_where_it_goes(qtbot: QtBot, home: Path, opened: Opened, typed: str) -> None:
    chooser = opened(Mode.SAVE_FILE, name="a.pdf", title="Export")
    chooser._name.setText(typed.replace("{home}", str(home)))
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser._name, Qt.Key.Key_Return)
    assert chosen.args[0] == [home / "photos" / "a.pdf"]


def test_a_path_typed_as_the_name_that_leads_to_a_folder_or_nowhere(qtbot: QtBot, home: Path, opened: Opened) -> None:
    (home / "photos" / "beach.jpg").write_text("x")
    chooser = opened(Mode.SAVE_FILE, name="a.pdf", title="Export")
    seen: list[list[Path]] = []
    chooser.chosen.connect(seen.append)
    for typed, missing in (("gone/a.pdf", "gone"), ("gone/", "gone"), ("list.txt/a.pdf", "list.txt")):
        chooser._name.setText(typed)
        qtbot.keyClick(chooser._name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: f"There is no folder {home / missing}" in said(chooser))  # noqa: B023
    for typed in ("photos/../photos", "photos/"):
        chooser.go_to(home)
        chooser._name.setText(typed)
        qtbot.keyClick(chooser._name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: chooser.folder == home / "photos")
        assert chooser._name.text() == "a.pdf"
    chooser._name.setText("beach.jpg")
    qtbot.keyClick(chooser._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "there already" in said(chooser))
    assert seen == []


# as every program has it


@pytest.mark.parametrize(
    ("mode", "accept", "folders"),
    [(Mode.OPEN_FILES, "Open", False), (Mode.SAVE_FILE, "Save", True), (Mode.FOLDER, "Choose", True)],
)
def test_with_a_title_it_looks_as_in_every_program(
    qtbot: QtBot, home: Path, mounts: Path, opened: Opened, mode: Mode, accept: str, folders: bool
) -> None:
    for name in ("Desktop", "Documents", "Downloads", "Pictures"):
        (home / name).mkdir()
    stick = put_in(mounts, "STICK")
    chooser = opened(mode, name="a.pdf", title="Export")
    assert chooser.windowTitle() == "Export"
    assert chooser.folder == home
    shown = [each.text().replace("&", "") for each in chooser.findChildren(QAbstractButton) if each.isVisible()]
    assert shown == ["Up", *(["New Folder…"] if folders else []), "Cancel", accept]
    places = chooser.findChild(Places)
    names = [places.model().index(n, 0).data() for n in range(len(places.paths))]
    assert names == ["Home", "Documents", "Desktop", "Downloads", "Pictures", "STICK"]
    assert places.paths[-1] == stick


@pytest.mark.parametrize("title", ["", "Export"])
def test_everything_in_it_can_be_hit(qtbot: QtBot, home: Path, opened: Opened, title: str) -> None:
    chooser = opened(Mode.SAVE_FILE, name="a.pdf", title=title)
    fields = [each for each in chooser.findChildren(QWidget) if isinstance(each, QAbstractButton | QLineEdit)]
    assert [each for each in fields if each.isVisible() and each.height() < 24] == []
    places, table = chooser.findChild(Places), chooser.findChild(FileTable)
    assert places.visualRect(places.model().index(0, 0)).height() >= 24
    assert table.rowHeight(0) >= 24
    assert table.horizontalHeader().height() >= 24


def new_folder(qtbot: QtBot, chooser: FileChooser, name: str) -> NewFolder:
    qtbot.mouseClick(button(chooser, "New Folder…"), Qt.MouseButton.LeftButton)
    dialog = chooser.findChildren(NewFolder)[-1]
    dialog.findChild(QLineEdit).setText(name)
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    return dialog


def test_a_new_folder_is_made_and_gone_to(qtbot: QtBot, home: Path, opened: Opened) -> None:
    before = set(home.rglob("*"))
    chooser = opened(Mode.SAVE_FILE, name="a.pdf", title="Export")
    new_folder(qtbot, chooser, "Papers")
    qtbot.waitUntil(lambda: chooser.folder == home / "Papers")
    assert set(home.rglob("*")) - before == {home / "Papers"}
    qtbot.waitUntil(lambda: not chooser.findChildren(NewFolder))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("photos", "There is something with this name already."),
        ("list.txt", "There is something with this name already."),
        ("a/b", "A folder can't have this name"),
        ("..", "A folder can't have this name"),
        (".x", "A folder can't have this name"),
        ("é" * 150, "A folder can't have this name"),
        ("é" * 120, ""),
    ],
)
def test_what_can_be_no_new_folder_is_said(qtbot: QtBot, home: Path, opened: Opened, name: str, sentence: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    chooser = opened(Mode.FOLDER, title="Choose a Folder")
    dialog = new_folder(qtbot, chooser, name)
    if not sentence:  # 240 bytes: a name that can be
        qtbot.waitUntil(lambda: chooser.folder == home / name)
        return
    qtbot.waitUntil(lambda: sentence in said(dialog))
    label = next(each for each in dialog.findChildren(QLabel) if sentence in each.text())
    assert label.height() >= label.heightForWidth(label.width())
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before
    assert chooser.folder == home
    dialog.reject()


def test_a_new_folder_on_a_disk_that_hangs_holds_nothing_back(
    qtbot: QtBot, home: Path, opened: Opened, hanging: tuple[Share, Path]
) -> None:
    share, folder = hanging
    chooser = opened(Mode.SAVE_FILE, name="a", title="Export")
    listed(qtbot, chooser, folder)
    share.hold()
    dialog = new_folder(qtbot, chooser, "Papers")
    qtbot.waitUntil(lambda: "does not answer yet" in said(dialog))
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_choosing_the_folder_shown_or_one_in_it(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.FOLDER)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseClick(button(chooser, "Choose this folder"), Qt.MouseButton.LeftButton)
    assert chosen.args[0] == [home]
    chooser = opened(Mode.FOLDER)
    chooser.findChild(FileTable).selectRow(row(chooser, "photos").row())
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseClick(button(chooser, "Choose this folder"), Qt.MouseButton.LeftButton)
    assert chosen.args[0] == [home / "photos"]


def test_a_folder_that_cannot_be_opened_is_said(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.OPEN_FILES)
    chooser.go_to(home / "nothing")
    qtbot.waitUntil(
        lambda: any(label.text() == "This folder can't be opened." for label in chooser.findChildren(QLabel))
    )


def test_cancel_gives_nothing_and_the_dialog_is_gone(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.OPEN_FILES)
    seen = []
    chooser.chosen.connect(seen.append)
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(chooser))
    assert seen == []


def test_nothing_is_written_anywhere(qtbot: QtBot, home: Path, opened: Opened) -> None:
    before = sorted(str(path) for path in home.rglob("*"))
    chooser = opened(Mode.OPEN_FILES)
    chooser.go_to(home / "photos")
    qtbot.wait(100)
    chooser.reject()
    assert sorted(str(path) for path in home.rglob("*")) == before


@pytest.mark.parametrize("mode", list(Mode))
def test_every_control_has_a_name(qtbot: QtBot, home: Path, opened: Opened, mode: Mode) -> None:
    chooser = opened(mode)
    silent = []
    for widget in chooser.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            if not told.text(QAccessible.Text.Name):
                silent.append(widget)
    assert silent == []
    table = QAccessible.queryAccessibleInterface(chooser.findChild(FileTable))
    cells = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert "Folder photos" in cells
    assert "No size" in cells


# sticks


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's table of mounts, and the folder that sticks are mounted under: a file and a folder of the test."""
    table = tmp_path / "mounts"
    table.write_text("/dev/sda1 / ext4 rw 0 0\n")
    monkeypatch.setattr(folders, "MOUNTS", table)
    monkeypatch.setattr(folders, "REMOVABLE_ROOTS", (f"{tmp_path}/media/",))
    return table


def put_in(mounts: Path, name: str) -> Path:
    stick = mounts.parent / "media" / name
    stick.mkdir(parents=True)
    (stick / "menus.dat").write_text("x")
    with mounts.open("a") as table:
        table.write(f"/dev/sdb1 {stick} vfat rw 0 0\n")
    return stick


def said(chooser: QWidget) -> str:
    return "\n".join(label.text() for label in chooser.findChildren(QLabel) if label.isVisible())


def test_a_stick_comes_first_and_is_shown_at_once(qtbot: QtBot, home: Path, mounts: Path) -> None:
    stick = put_in(mounts, "STICK")
    chooser = FileChooser(None, Mode.FOLDER)
    qtbot.addWidget(chooser)
    assert chooser.folder == stick
    assert chooser.findChild(Places).paths[:2] == (stick, home)
    assert chooser.findChild(Places).model().index(0, 0).data() == "Stick or drive: STICK"


def test_a_stick_put_in_while_it_is_open(qtbot: QtBot, home: Path, mounts: Path, opened: Opened) -> None:
    chooser = opened(Mode.FOLDER)
    places = chooser.findChild(Places)
    places.setCurrentIndex(places.model().index(places.paths.index(home), 0))
    stick = put_in(mounts, "STICK")
    qtbot.waitUntil(lambda: places.paths[0] == stick)
    assert "A stick is there now: STICK" in said(chooser)
    assert chooser.folder == home
    assert places.paths[places.currentIndex().row()] == home
    places.setCurrentIndex(places.model().index(0, 0))
    qtbot.keyClick(places, Qt.Key.Key_Return)
    assert chooser.folder == stick


def test_a_stick_that_is_pulled_gives_a_sentence(qtbot: QtBot, home: Path, mounts: Path, opened: Opened) -> None:
    stick = put_in(mounts, "STICK")
    (stick / "deep").mkdir()
    chooser = opened(Mode.FOLDER)
    chooser.go_to(stick / "deep")
    mounts.write_text("")
    qtbot.waitUntil(lambda: "The stick was taken out." in said(chooser))
    assert chooser.folder == home
    assert stick not in chooser.findChild(Places).paths
    put_in(mounts, "OTHER")
    qtbot.waitUntil(lambda: "A stick is there now: OTHER" in said(chooser))
    mounts.write_text("")
    qtbot.waitUntil(lambda: len(chooser.findChild(Places).paths) == 1)
    assert chooser.folder == home


@pytest.fixture
def hanging(tmp_path: Path) -> Iterator[tuple[Share, Path]]:
    """A real file system that can be told not to answer."""
    share = Share(tmp_path / "source", tmp_path / "share")
    (tmp_path / "source" / "menus.dat").write_text("x")
    yield share, tmp_path / "share"
    share.go()
    share.close()


def test_a_disk_that_does_not_answer_holds_nothing_back(
    qtbot: QtBot, home: Path, opened: Opened, hanging: tuple[Share, Path]
) -> None:
    share, folder = hanging
    chooser = opened(Mode.SAVE_FILE, name="menus.dat")
    share.hold()
    chooser.go_to(folder)
    qtbot.mouseClick(button(chooser, "Put it here"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "does not answer yet" in said(chooser))
    listed(qtbot, chooser, home)
    qtbot.waitUntil(lambda: "does not answer" not in said(chooser))
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseClick(button(chooser, "Put it here"), Qt.MouseButton.LeftButton)
    assert chosen.args[0] == [home / "menus.dat"]


# keys


def field(chooser: FileChooser) -> PathField:
    return chooser.findChild(PathField)


def test_a_typed_folder_and_a_typed_file(qtbot: QtBot, home: Path, opened: Opened) -> None:
    (home / "photos" / "beach.jpg").write_text("x")
    chooser = opened(Mode.OPEN_FILES)
    for typed in (str(home / "photos" / "beach.jpg"), "~/photos/beach.jpg"):
        chooser.go_to(home)
        field(chooser).setText(typed)
        qtbot.keyClick(field(chooser), Qt.Key.Key_Return)
        qtbot.waitUntil(button(chooser, "Choose").isEnabled)
        assert chooser.folder == home / "photos"
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser.findChild(FileTable), Qt.Key.Key_Return)
    assert chosen.args[0] == [home / "photos" / "beach.jpg"]


def test_a_typed_file_gives_its_name_when_saving(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.SAVE_FILE, name="a")
    field(chooser).setText(str(home / "one.jpg"))
    qtbot.keyClick(field(chooser), Qt.Key.Key_Return)
    name = next(f for f in chooser.findChildren(QLineEdit) if f.accessibleName() == "Name of the file")
    qtbot.waitUntil(lambda: name.text() == "one.jpg" and chooser.folder == home)


def test_what_cannot_be_opened_cannot_be_chosen(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.FOLDER)
    chooser.go_to(home / "nothing")
    qtbot.waitUntil(lambda: not button(chooser, "Choose this folder").isEnabled())
    listed(qtbot, chooser, home)
    assert button(chooser, "Choose this folder").isEnabled()


def test_typing_a_path_offers_what_is_there_and_remembers_nothing(qtbot: QtBot, home: Path, opened: Opened) -> None:
    (home / "phone").mkdir()
    chooser = opened(Mode.FOLDER)
    typed = field(chooser)
    typed.setFocus()
    typed.selectAll()
    qtbot.keyClicks(typed, f"{home}/PHO")
    popup = typed.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    offered = [popup.model().index(n, 0).data() for n in range(popup.model().rowCount())]
    assert offered == [f"{home}/phone", f"{home}/photos"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chooser.folder == home / "photos")
    again = opened(Mode.FOLDER)
    assert field(again).completer().model().rowCount() == 0


def test_typing_in_the_list_goes_to_a_name(qtbot: QtBot, home: Path, opened: Opened) -> None:
    table = opened(Mode.OPEN_FILES).findChild(FileTable)
    table.setFocus()
    qtbot.keyClicks(table, "tw")
    assert table.currentIndex().siblingAtColumn(NAME).data() == "two.jpg"


def test_up_from_anywhere_leads_to_the_folder_it_came_from(qtbot: QtBot, home: Path, opened: Opened) -> None:
    (home / "a").mkdir()
    chooser = opened(Mode.OPEN_FILES)
    chooser.go_to(home / "photos")
    field(chooser).setFocus()
    qtbot.keyClick(field(chooser), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chooser.folder == home
    table = chooser.findChild(FileTable)
    qtbot.waitUntil(lambda: table.currentIndex().data() == "photos")
