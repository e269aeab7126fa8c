"""Small questions about folders. Each is shown beside the window's work, never instead of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from companion.cover.controls import LOWEST, plain_buttons, widen
from companion.widgets.roomy import roomy_field


def ask_name(parent: QWidget, text: str, name: str, then: Callable[[str], None]) -> QInputDialog:
    """Ask for a name and hand over what was typed, unless that is nothing."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(parent.window().windowTitle())
    dialog.setLabelText(text)
    dialog.setTextValue(name)
    dialog.textValueSelected.connect(lambda typed: then(typed.strip()) if typed.strip() else None)
    dialog.sizeHint()  # makes its field and buttons, which it has not had before
    plain_buttons(dialog)
    field = dialog.findChild(QLineEdit)
    if isinstance(field, QLineEdit):
        roomy_field(field).setMinimumHeight(LOWEST)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 36)
        field.setAccessibleName(text.rstrip(":"))
    dialog.open()
    return dialog


def confirm(parent: QWidget, question: str, more: str, yes: str, then: Callable[[], None]) -> QMessageBox:
    """Ask before something happens; the button that does nothing is the one that Enter presses."""
    box = QMessageBox(QMessageBox.Icon.Question, parent.window().windowTitle(), question, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(more)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(QCoreApplication.translate("Confirm", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.accepted.connect(then)
    plain_buttons(box)
    widen(box)
    box.open()
    return box
