"""Two texts of one note: another program changed the file while somebody wrote here. Both are on the disk by then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from companion.notes.text import title_and_preview


class ConflictBar(QWidget):
    """A line above the text that offers a choice and waits for none: what is written is safe in any case."""

    mine = Signal()
    theirs = Signal()
    both = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._text)
        row = QHBoxLayout()
        layout.addLayout(row)
        for text, told, signal in (
            (self.tr("Keep &Both"), self.tr("Two notes, as it is now"), self.both),
            (self.tr("Keep &Mine"), self.tr("The other text goes to Deleted Notes"), self.mine),
            (self.tr("&Take Theirs"), self.tr("Your text goes to Deleted Notes"), self.theirs),
        ):
            button = QPushButton(text, self)
            button.setToolTip(told)
            button.setAccessibleDescription(told)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)

    def ask(self, name: str) -> None:
        """Offer the choice; ``name`` is the second note, which holds what was written here."""
        told = self.tr("Another program changed this note while you were writing. Your text is kept as “{name}”.")
        self._text.setText(told.format(name=name))
        self.setAccessibleName(self._text.text())
        self.show()


def shown_name(name: str, text: str) -> str:
    """What a person calls a note: how its file is called, since both texts have one title."""
    return name.rpartition("/")[2].rpartition(".")[0] or title_and_preview(text)[0]
