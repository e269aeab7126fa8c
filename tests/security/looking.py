"""Looking at all that the private windows say: every widget, list, menu, dialog, and what assistive technology gets."""

from contextlib import suppress

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.private.shell.bar import HideButton

_OTHERS = "of another test"
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    int(Qt.ItemDataRole.UserRole) + 1,
)
TEXTS = (
    "text", "title", "windowTitle", "placeholderText", "toPlainText", "toolTip", "statusTip", "whatsThis", "format",
    "accessibleName", "accessibleDescription", "objectName",
)  # fmt: skip
SPOKEN = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help, QAccessible.Text.Value


def look_away() -> None:
    """Whatever windows there are by now are another test's: everything() passes over them."""
    for top in QApplication.topLevelWidgets():
        top.setProperty(_OTHERS, True)


def windows() -> list[QWidget]:
    """Every window since look_away()."""
    return [top for top in QApplication.topLevelWidgets() if not top.property(_OTHERS)]


def everything() -> set[str]:
    """Every text of every window, shown or not: of widgets, actions, lists, and what assistive technology gets."""
    seen: set[str] = set()
    for top in windows():
        for widget in (top, *top.findChildren(QWidget)):
            seen |= texts_of(widget)
        seen |= {text for action in top.findChildren(QAction) for text in (action.text(), action.toolTip())}
        for model in top.findChildren(QAbstractItemModel):
            seen |= texts_in(model)
    return {text for text in seen if text}


def texts_of(widget: QWidget) -> set[str]:
    seen = set()
    for name in TEXTS:
        method = getattr(widget, name, None)
        if callable(method):
            with suppress(TypeError):
                seen.add(str(method()))
    if isinstance(widget, QComboBox):
        seen |= {widget.itemText(row) for row in range(widget.count())}
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        seen |= accessible(interface)
    return seen


def accessible(interface: QAccessibleInterface) -> set[str]:
    return {interface.text(kind) for kind in SPOKEN if interface.isValid()}


def texts_in(model: QAbstractItemModel) -> set[str]:
    indexes = [model.index(row, 0, QModelIndex()) for row in range(min(200, model.rowCount()))]
    return {str(value) for index in indexes for role in ROLES if (value := index.data(role)) is not None}


def carried(data: QMimeData | None) -> set[str]:
    if data is None:
        return set()
    return set(data.formats()) | {
        bytes(data.data(kind).data()).decode(encoding, "ignore").replace("\0", "")
        for kind in data.formats()
        for encoding in ("utf-8", "utf-16-be")
    }


def press_everything(qtbot: QtBot, window: QWidget) -> set[str]:
    """Every button that can be used, once; what it opens is looked at, right-clicked, and closed."""
    seen: set[str] = set()
    for button in [one for one in window.findChildren(QAbstractButton) if _can_be_pressed(one)]:
        with suppress(RuntimeError):  # gone by what another one did
            if not _can_be_pressed(button):
                continue
            button.click()
            qtbot.wait(5)
            seen |= everything()
            for dialog in [top for top in windows() if isinstance(top, QDialog)]:
                if dialog.isVisible():
                    seen |= right_clicks(dialog)
                    dialog.reject()
    return seen | right_clicks(window)


def _can_be_pressed(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled() and not isinstance(button, HideButton)


def right_clicks(window: QWidget) -> set[str]:
    """The menus that a right click brings on each part of a window."""
    seen: set[str] = set()
    kinds: dict[str, QWidget] = {type(widget).__name__: widget for widget in window.findChildren(QWidget)}
    for widget in kinds.values():
        menu = _menu_of(widget)
        if menu is not None:
            seen |= {action.text() for action in menu.actions()}
            menu.deleteLater()
    return seen


def _menu_of(widget: QWidget) -> QMenu | None:
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return widget.createStandardContextMenu()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    if widget.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu:
        return None
    QApplication.sendEvent(widget, event)
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QMenu):
        popup.close()
        return popup
    return None
