"""A row of buttons: the list, or one of the sights in its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.private.sights.view import Sight, SightsView, sights_of
from companion.private.sights.wording import Source
from companion.widgets.delegates import bold
from companion.widgets.empty import push_button
from companion.widgets.flow import GAP, Flow


class Ways(QWidget):
    """Shows what it holds, or a sight of the entries of `source`. `picked` gives the id of one chosen there."""

    picked = Signal(str)

    def __init__(self, face: Face, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._listed: QWidget | None = None
        self._source = source
        self._view: SightsView | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._count)
        self.stack = QStackedWidget(self)
        self.list_button = self._button(self.tr("List"), "list")
        self.buttons = {sight: self._button(label, sight) for sight, label in sights_of(face)}
        self._arrange()
        self.list_button.setChecked(True)
        self._group.buttonClicked.connect(self._clicked)
        model = source.model
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self._changed)

    def hold(self, listed: QWidget) -> None:
        """The list; made after the buttons, so that the keyboard reaches it after them."""
        self._listed = listed
        self.stack.insertWidget(0, listed)
        self.show_list()

    def show_list(self) -> None:
        """Back to the list."""
        self.list_button.setChecked(True)
        if self._listed is not None:
            self.stack.setCurrentWidget(self._listed)

    def show_sight(self, sight: Sight) -> None:
        """Show one of those that have a button."""
        self.buttons[sight].setChecked(True)
        if self._view is None:
            self._view = SightsView(self._face, self._source.wording, self)
            self._view.picked.connect(self.picked)
            self.stack.addWidget(self._view)
        counted = self.stack.currentWidget() is self._view
        self._view.sight = sight
        self.stack.setCurrentWidget(self._view)
        if counted:
            self._view.show_sight(sight)
        else:
            self._count()

    def _button(self, text: str, name: str) -> QPushButton:
        button = push_button(text, f"sights.as_{name}", self)
        plain = button.font()
        button.setFont(bold())
        # As wide as in bold, so that nothing moves when another is chosen.
        button.setMinimumWidth(button.sizeHint().width())
        button.setFont(plain)
        button.setCheckable(True)
        button.toggled.connect(partial(_embolden, button))
        return button

    def _arrange(self) -> None:
        buttons: Sequence[QPushButton] = (self.list_button, *self.buttons.values())
        self._group = QButtonGroup(self)
        for button in buttons:
            self._group.addButton(button)
        row = QVBoxLayout()
        row.setContentsMargins(GAP, GAP, GAP, 0)
        row.addLayout(Flow(*buttons))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)

    def _clicked(self, button: QPushButton) -> None:
        sight = next((sight for sight, each in self.buttons.items() if each is button), None)
        if sight is None:
            self.show_list()
        else:
            self.show_sight(sight)

    def _changed(self) -> None:
        if self.stack.currentWidget() is self._view:
            self._later.start()

    def _count(self) -> None:
        if self._view is not None and self.stack.currentWidget() is self._view:
            self._view.show_entries(self._source.entries(), narrowed=self._source.narrowed())


def _embolden(button: QPushButton, checked: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
    # A pressed button alone is hard to tell in the dark.
    font = button.font()
    font.setBold(checked)
    button.setFont(font)
