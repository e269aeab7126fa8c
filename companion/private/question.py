"""Something is said before it is done, in place: two buttons, no window of its own."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.widgets.column import bring_into_view, button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped


class Question(QFrame):
    """Hidden until ask(); either button, or Escape, hides it again. `refused` says that it was not the yes."""

    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = wrapped("", self)
        self.yes = button("", self)
        self.no = button("", self)
        self.yes.clicked.connect(self._act)
        self.no.clicked.connect(self._refuse)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(Flow(self.yes, self.no))
        self._action: Callable[[], None] | None = None
        self.hide()

    def ask(self, text: str, yes: str, no: str, action: Callable[[], None]) -> None:
        """Show `text`; `action` is called where she presses the button called `yes`. The other has the focus."""
        self.text.setText(text)
        self.setAccessibleName(text)
        for each, name in ((self.yes, yes), (self.no, no)):
            each.setText(name)
            each.setAccessibleName(name)
            each.setAccessibleDescription(text)
        self._action = action
        self.show()
        self.no.setFocus()
        bring_into_view(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._refuse()
            return
        super().keyPressEvent(event)

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _refuse(self) -> None:
        self.hide()
        self.refused.emit()
