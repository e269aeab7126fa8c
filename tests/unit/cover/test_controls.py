"""What rows, buttons and chosen lines of dialogs and lists look like."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMenu,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from companion.cover.controls import CheckBox, add_row, plain_buttons, quieten
from companion.cover.window import NotesWindow
from companion.widgets.theme import palette
from tests.unit.widgets.test_theme import contrast

Role = QPalette.ColorRole


@pytest.mark.parametrize(("mode", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7)])
def test_what_is_chosen_without_the_keys_is_greyer_and_can_be_read(mode: str, least: float) -> None:
    option = QStyleOptionViewItem()
    option.palette = palette(mode)
    quieten(option)
    before = palette(mode).color(Role.Highlight)
    after = option.palette.color(Role.Highlight)
    assert after.hslSaturation() < before.hslSaturation() / 2
    assert contrast(after, option.palette.color(Role.HighlightedText)) >= least
    assert contrast(after, option.palette.color(Role.Base)) >= 1.8


def test_buttons_have_no_pictures_and_labels_stand_level_with_fields(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form = QFormLayout(dialog)
    field = QComboBox()
    add_row(form, "&Font:", field)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    form.addRow(buttons)
    plain_buttons(dialog)
    dialog.show()
    label = form.labelForField(field)
    assert abs(label.geometry().center().y() - field.geometry().center().y()) <= 1
    assert field.accessibleName() == "Font"
    assert label.buddy() is field
    assert len(buttons.buttons()) == 2
    assert all(button.icon().isNull() for button in buttons.buttons())


def test_a_box_can_be_clicked_at_its_edge(qtbot: QtBot) -> None:
    box = CheckBox("Whole words")
    qtbot.addWidget(box)
    box.setMinimumHeight(28)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 1))
    assert box.isChecked()


def test_menu_lines_are_high_enough_and_the_view_menu_ticks_what_is_on(window: NotesWindow) -> None:
    menu = window.menuBar().findChild(QMenu, "view")
    assert menu is not None
    menu.popup(QPoint(0, 0))
    try:
        for action in menu.actions():
            assert action.isSeparator() or menu.actionGeometry(action).height() >= 24, action.text()
        by_name = window.built.by_name
        assert not by_name["sidebar"].isChecked()
        window._commands.switch_sidebar()
        window._commands.full_screen()
        menu.aboutToShow.emit()
        assert by_name["sidebar"].isChecked()
        assert by_name["full_screen"].isChecked()
        window._commands.full_screen()
    finally:
        menu.close()
