"""You were writing something: the newest draft, one step away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.journal import Incident
from companion.widgets.column import button
from companion.widgets.form import wrapped

SHOWN = 140
"""How much of the draft is shown, in characters."""


class Resume(QFrame):
    """Hidden where there is no draft. `wanted` gives the draft's id."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._id = ""
        self._text = wrapped("")
        self.go_on = button(self.tr("Go on writing"))
        self.go_on.clicked.connect(self._go_on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(16)
        words = QVBoxLayout()
        words.addWidget(wrapped(self.tr("You were writing something:")))
        words.addWidget(self._text)
        layout.addLayout(words, 1)
        layout.addWidget(self.go_on)
        self.hide()

    def offer(self, draft: Incident | None) -> None:
        """Offer this draft, or nothing."""
        self.setVisible(draft is not None)
        self._id = draft.id if draft else ""
        self._text.setText(beginning(draft) if draft else "")

    def _go_on(self) -> None:
        self.wanted.emit(self._id)


def beginning(draft: Incident) -> str:
    """The first words of the draft, in quotation marks; "" where only other fields are filled."""
    text = " ".join((draft.summary or draft.what or draft.exact_words).split())
    if not text:
        return ""
    return f"“{text}”" if len(text) <= SHOWN else f"“{text[:SHOWN].rstrip()}…”"
