"""How rows and buttons of dialogs look: labels level with their fields, buttons without the style's pictures."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QRadioButton,
    QStyleOptionViewItem,
    QWidget,
)

LOWEST = 28  # device-independent pixels of a field
_HALF = 128  # of lightness


def add_row(form: QFormLayout, text: str, field: QWidget) -> None:
    """Put ``field`` under the label ``text`` ("&Font:"), which is its name as well."""
    field.setMinimumHeight(LOWEST)
    field.setAccessibleName(text.replace("&", "").rstrip(":"))
    label = QLabel(text)
    label.setBuddy(field)
    label.setMinimumHeight(max(LOWEST, field.sizeHint().height()))
    form.addRow(label, field)


def plain_buttons(dialog: QWidget) -> None:
    """Take the style's pictures off the dialog's buttons: they follow no theme and belong to no family of ours."""
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())
            button.setMinimumHeight(LOWEST)


class CheckBox(QCheckBox):
    """Can be clicked over its whole height, not that of its letters alone."""

    def hitButton(self, where: QPoint) -> bool:
        """Anywhere on it."""
        return self.rect().contains(where)


class RadioButton(QRadioButton):
    """Can be clicked over its whole height, not that of its letters alone."""

    def hitButton(self, where: QPoint) -> bool:
        """Anywhere on it."""
        return self.rect().contains(where)


def widen(box: QMessageBox) -> None:
    """Let a message's second text have lines of a usual length, which Qt keeps short, and its picture a name."""
    picture = box.findChild(QLabel, "qt_msgboxex_icon_label")
    if isinstance(picture, QLabel):
        picture.setAccessibleName(box.windowTitle())
    more = box.findChild(QLabel, "qt_msgbox_informativelabel")
    if isinstance(more, QLabel):
        more.setMinimumWidth(more.fontMetrics().averageCharWidth() * 46)


def quieten(option: QStyleOptionViewItem) -> None:
    """Show what is selected in a list that has not the keys in a greyer colour, so that the one that has them shows."""
    colours = QPalette(option.palette)
    chosen = colours.color(QPalette.ColorRole.Highlight)
    # Away from the colour of the letters on it, so that these can be read as well as before.
    dark_letters = colours.color(QPalette.ColorRole.HighlightedText).lightness() < _HALF
    lightness = chosen.lightness() * (14 if dark_letters else 9) // 10
    grey = QColor.fromHsl(max(0, chosen.hslHue()), chosen.hslSaturation() // 5, lightness)
    colours.setColor(QPalette.ColorRole.Highlight, grey)
    option.palette = colours
