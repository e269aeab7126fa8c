"""Choosing the words that open the space: five that are offered, or her own. Always shown in clear."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from companion.vault.keys import MIN_LENGTH
from companion.vault.passphrase import normalise, strength, suggest
from companion.widgets.column import SENSITIVE, bring_into_view, button
from companion.widgets.form import heading, wrapped

PAUSE_MS = 250
"""How long typing must rest before the words are judged."""


class NewWords(QWidget):
    """`changed` comes whenever what would be used changes; words() gives it, or "" with trouble() to say."""

    changed = Signal()

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._score = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._judge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._build_offered(layout)
        self._build_own(layout)
        self.use_offered.setChecked(True)
        self.use_offered.toggled.connect(self._switched)
        self._switched()

    def words(self) -> str:
        """The words chosen; "" while her own are empty, too short, or not the same twice."""
        if self.use_offered.isChecked():
            return self.offered.text()
        if self._trouble():
            return ""
        return self.own.text().strip()

    def trouble(self) -> str:
        """Why there are no words yet, in one plain sentence; "" where there are."""
        return "" if self.use_offered.isChecked() else self._trouble()

    def _build_offered(self, layout: QVBoxLayout) -> None:
        self.use_offered = QRadioButton(self.tr("These words"))
        self.use_offered.setAccessibleName(self.use_offered.text())
        self.use_offered.setMinimumHeight(28)
        self.offered = heading(suggest(self._words), size=1.5)
        self.offered.setAccessibleDescription(self.tr("Words offered"))
        self.other = button(self.tr("Other words"))
        self.other.clicked.connect(self._offer_others)
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self.offered, 1)
        inside.addWidget(self.other)
        layout.addWidget(self.use_offered)
        layout.addWidget(frame)

    def _build_own(self, layout: QVBoxLayout) -> None:
        self.use_own = QRadioButton(self.tr("Words of my own"))
        self.use_own.setAccessibleName(self.use_own.text())
        self.use_own.setMinimumHeight(28)
        layout.addSpacing(6)
        layout.addWidget(self.use_own)
        self.own = _field(self.tr("My words"))
        self.again = _field(self.tr("The same words again"))
        self.verdict = wrapped("")
        self._own_part = QWidget()
        inside = QVBoxLayout(self._own_part)
        inside.setContentsMargins(0, 0, 0, 0)
        for field in (self.own, self.again):
            label = wrapped(field.accessibleName())
            label.setBuddy(field)
            inside.addWidget(label)
            inside.addWidget(field)
            field.textChanged.connect(self._rest.start)
        inside.addWidget(self.verdict)
        layout.addWidget(self._own_part)

    def _switched(self) -> None:
        own = self.use_own.isChecked()
        self._own_part.setVisible(own)
        if own:
            self.own.setFocus()
        self._judge()

    def _offer_others(self) -> None:
        self.offered.setText(suggest(self._words))
        self.use_offered.setChecked(True)
        self.changed.emit()

    def judge_now(self) -> None:
        """Judge what is typed without waiting for a pause."""
        if self._rest.isActive():
            self._judge()

    def _judge(self) -> None:
        self._rest.stop()
        text = self.own.text().strip()
        self._score = strength(text).score if text else 0
        self.verdict.setText(self._trouble() or self._in_words() if text else "")
        if text:
            bring_into_view(self.verdict)
        self.changed.emit()

    def _trouble(self) -> str:
        text = self.own.text().strip()
        if not normalise(text.encode("utf-8", "ignore")):
            return self.tr("Type some words.")
        if self._score == 0 or len(_same(text)) < MIN_LENGTH:
            return self.tr("This would be guessed at once. Add a word or two.")
        if not self.again.text().strip():
            return self._in_words() + " " + self.tr("Type them a second time.")
        if _same(text) != _same(self.again.text()):
            return self.tr("The two are not the same yet.")
        return ""

    def _in_words(self) -> str:
        return (
            "",
            self.tr("Someone who knows you could guess this. One more word makes it better."),
            self.tr("Fair. One more word makes it better."),
            self.tr("Good."),
            self.tr("Very good."),
        )[self._score]


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setInputMethodHints(SENSITIVE)
    field.setMinimumHeight(34)
    return field


def _same(text: str) -> bytearray:
    return normalise(text.encode("utf-8", "ignore"))
