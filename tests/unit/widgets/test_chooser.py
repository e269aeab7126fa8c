"""The file chooser: by keyboard and by mouse, and it leaves nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.exceptions import TimeoutError as Timeout
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.widgets.chooser import FileChooser, Mode
from companion.widgets.folder_model import NAME, FolderModel
from companion.widgets.places import FileTable

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

    def open_(mode: Mode, *, name: str = "", endings: tuple[str, ...] = ()) -> FileChooser:
        chooser = FileChooser(window, mode, name=name, endings=endings)
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
    name.setText("../a:b")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(name, Qt.Key.Key_Return)
    assert chosen.args[0] == [home / "-a-b"]


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


def test_every_control_has_a_name(qtbot: QtBot, home: Path, opened: Opened) -> None:
    chooser = opened(Mode.SAVE_FILE)
    for widget in (*chooser.findChildren(QLineEdit), chooser.findChild(FileTable)):
        assert widget.accessibleName()
    assert Path.home() == home
