"""The buttons below what is looked at."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from companion.widgets.empty import push_button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped


class ViewerBar(QWidget):
    """All but closing is hidden until there is something to see."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smaller = push_button(self.tr("Smaller"), "viewer.smaller", self)
        self.larger = push_button(self.tr("Larger"), "viewer.larger", self)
        self.whole = push_button(self.tr("Whole picture"), "viewer.fit", self)
        self.left = push_button(self.tr("Turn left"), "viewer.left", self)
        self.right = push_button(self.tr("Turn right"), "viewer.right", self)
        self.back = push_button(self.tr("Page back"), "viewer.back", self)
        self.on = push_button(self.tr("Next page"), "viewer.on", self)
        self.close_button = push_button(self.tr("Close"), "viewer.close", self)
        self.name = wrapped(name, self)
        self._name = name
        self._looking: tuple[QPushButton, ...] = (self.smaller, self.larger, self.whole, self.left, self.right)
        for button in (*self._looking, self.back, self.on):
            button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name)
        layout.addLayout(Flow(*self._looking, self.back, self.on, self.close_button))

    def show_pages(self, page: int, pages: int) -> None:
        """`page` from 0, of so many."""
        for button in self._looking:
            button.show()
        for button in (self.back, self.on):
            button.setVisible(pages > 1)
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < pages - 1)
        if pages > 1:
            numbers = self.tr("page {page} of {pages}").format(page=page + 1, pages=pages)
            self.name.setText(f"{self._name} · {numbers}")
