"""Lines of menus and lists that an unsteady hand can hit."""

from __future__ import annotations

import sys
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QMenuBar,
    QProxyStyle,
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionMenuItem,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

AnyMenu = TypeVar("AnyMenu", QMenu, QMenuBar)
AnyField = TypeVar("AnyField", bound=QLineEdit | QTextEdit)
_ROW = 28  # device-independent pixels of a row or field
_LEAST = 24  # device-independent pixels of whatever can be clicked
_LINES = (QStyle.ContentsType.CT_MenuBarItem, QStyle.ContentsType.CT_MenuItem)


class RoomyStyle(QProxyStyle):
    """Fusion makes the lines of menus as high as their letters; here they have a least height."""

    def __init__(self) -> None:
        super().__init__("fusion")
        self.setParent(QCoreApplication.instance())

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """As Fusion has it, with room to click."""
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind in _LINES and not _separates(option):
            wanted.setHeight(max(_LEAST, wanted.height()))
        return wanted

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """As Fusion has it; on black its outline of menus, darker than their ground, would not be seen."""
        super().drawPrimitive(element, option, painter, widget)
        colours: QPalette = option.palette
        if element == QStyle.PrimitiveElement.PE_PanelMenu and colours.window().color().lightness() == 0:
            painter.setPen(colours.windowText().color())
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


_styles: list[RoomyStyle] = []


def roomy(menu: AnyMenu) -> AnyMenu:
    """Give ``menu`` lines that are high enough.

    Not for the whole program: a style that asks Python for every size would make the first window wait.
    """
    if sys.platform not in ("win32", "darwin"):  # whose own styles are roomy
        if not _styles:
            _styles.append(RoomyStyle())
        menu.setStyle(_styles[0])
    return menu


class RoomyRows(QStyledItemDelegate):
    """Rows of a list as high as can be hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As the style has it, but not lower than that."""
        wanted = super().sizeHint(option, index)
        wanted.setHeight(max(_ROW, wanted.height()))
        return wanted


def row_height(widget: QWidget) -> int:
    """What a row of a table needs with the letters of ``widget``, in device-independent pixels."""
    return max(_ROW, widget.fontMetrics().height() + 8)


def roomy_field(field: AnyField) -> AnyField:
    """Give the context menu of a field lines that are high enough; it is otherwise Qt's own."""
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show(where: QPoint) -> None:
        if isinstance(field, QTextEdit):
            scrolled = QPoint(field.horizontalScrollBar().value(), field.verticalScrollBar().value())
            menu = field.createStandardContextMenu(where + scrolled)
            surface: QWidget = field.viewport()
        else:
            menu, surface = field.createStandardContextMenu(), field
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        roomy(menu).popup(surface.mapToGlobal(where))

    field.customContextMenuRequested.connect(show)
    return field


def _separates(option: QStyleOption) -> bool:
    separator = QStyleOptionMenuItem.MenuItemType.Separator
    return isinstance(option, QStyleOptionMenuItem) and option.menuItemType == separator
