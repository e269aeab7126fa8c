"""A line that tells what just happened and may offer one thing to do about it, such as "Undo"."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from companion.widgets.form import wrapped
from companion.widgets.plain_choice import LINE_HEIGHT


class Notice(QFrame):
    """Hidden until say(); stays until hide(), the next say(), or until its button was used."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = wrapped("", self)
        self.button = QPushButton(self)
        self.button.setObjectName(f"{name}.button")
        self.button.setAutoDefault(False)
        self.button.setMinimumHeight(LINE_HEIGHT)
        self.button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        self._action: Callable[[], None] | None = None
        self.hide()

    def say(self, text: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show `text`, with a button called `button` where there is an `action`."""
        self.label.setText(text)
        self.label.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(action is not None)
        self._action = action
        self.show()

    def _act(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()
