"""Further windows: dialogs and the chooser are noticed, what only passes is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from companion.private.shell.one_filter import OneFilter
from companion.private.shell.windows import FurtherWindows
from companion.widgets.chooser import FileChooser, Mode
from companion.widgets.dialog import OpenDialog


@pytest.fixture
def noticed(qapp: QApplication) -> Iterator[list[QWidget]]:
    watcher = FurtherWindows()
    seen: list[QWidget] = []
    watcher.shown.connect(seen.append)
    asking = OneFilter(watcher)
    qapp.installEventFilter(asking)
    yield seen
    qapp.removeEventFilter(asking)


def test_dialogs_and_no_menus(noticed: list[QWidget], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QComboBox(window)
    box.addItems(["a", "b"])
    window.show()
    dialog, chooser, menu = OpenDialog(window), FileChooser(window, Mode.OPEN_FILES), QMenu(window)
    dialog.open()
    chooser.open()
    menu.addAction("one")
    menu.popup(QPoint(5, 5))
    menu.close()
    box.showPopup()
    box.hidePopup()
    QToolTip.showText(QPoint(9, 9), "words", window)
    assert noticed == [window, dialog, chooser]
    QToolTip.hideText()
    dialog.close()
    chooser.close()
