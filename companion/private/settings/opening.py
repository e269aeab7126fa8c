"""A part of the settings that stays closed behind a button until she wants it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.widgets.column import bring_into_view, button
from companion.widgets.form import wrapped


class Opening(QWidget):
    """Subclasses build what opens; close_part() takes it away again, with what was typed into it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """`text` is what the button says."""
        super().__init__(parent)
        self._part: QWidget | None = None
        self.begin = button(text)
        self.begin.clicked.connect(self._begin)
        self._message = wrapped("")
        self._message.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._layout.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self._message)

    def build_part(self, column: QVBoxLayout) -> QWidget:
        """Fill the part; returns what gets the focus."""
        raise NotImplementedError

    def close_part(self, text: str = "") -> None:
        """Take the part away and show `text` in its place."""
        if self._part is not None:
            self._part.hide()
            self._part.deleteLater()
            self._part = None
        self.begin.show()
        self._message.setText(text)
        self._message.setVisible(bool(text))
        if text:
            bring_into_view(self._message)

    def _begin(self) -> None:
        self.close_part()
        self.begin.hide()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        first = self.build_part(column)
        self._part = part
        self._layout.insertWidget(self._layout.indexOf(self.begin) + 1, part)
        self._put_in_tab_order(part)
        first.setFocus()

    def _put_in_tab_order(self, part: QWidget) -> None:
        """What is made later would come last."""
        before: QWidget = self.begin
        for widget in part.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(before, widget)
                before = widget
