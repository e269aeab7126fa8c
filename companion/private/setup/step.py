"""What every page of the set-up has: a column of text, and how it goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.setup.context import Choices, Context
from companion.widgets.column import Column


class Step(QWidget):
    """One page. `ready_changed` says that can_go_on() may have changed; `finished` goes on by itself.

    `other` is the text of a third button, which calls use_other(); `forward` is the text of the button
    that goes on, "" for a page that has none; `can_go_back` is whether there is a way back.
    """

    ready_changed = Signal()
    finished = Signal()
    can_go_back = True

    def __init__(self, context: Context, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.choices = choices
        self.forward = self.tr("Go on")
        self.other = ""
        self.column = Column(centred=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        self.build()

    def build(self) -> None:
        """Fill the column."""

    def entered(self) -> None:
        """The page has just come into view."""

    def left(self) -> None:
        """The page goes out of view, in either direction."""

    def can_go_on(self) -> bool:
        """Whether the button that goes on is enabled."""
        return True

    def keep(self) -> bool:
        """Put what she chose into `choices`; False to stay on this page."""
        return True

    def use_other(self) -> None:
        """The third button was used."""
