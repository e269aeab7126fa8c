"""Spare words: whether there are some, making new ones, ending them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.private.code_frame import CodeFrame
from companion.private.question import Question
from companion.private.sentences import in_words
from companion.private.settings.opening import Opening
from companion.private.settings.present import PresentWords
from companion.private.work_bar import WorkBar
from companion.vault.errors import VaultError
from companion.vault.kdf import wipe
from companion.vault.recovery import new_code
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report
from companion.widgets.column import button
from companion.widgets.dates import short_date
from companion.widgets.form import wrapped


class SpareWords(QWidget):
    """show_state() reads from the vault whether there are some."""

    def __init__(self, vault: Vault, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._ending: Background | None = None
        self._state = wrapped("")
        self.making = MakeSpare(vault, words)
        self.making.made.connect(self.show_state)
        self.end = button(self.tr("End the spare words"))
        self.end.clicked.connect(self._ask)
        self.question = Question()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(wrapped(self.tr("If you forget your words, spare words open this place too.")))
        layout.addWidget(self._state)
        layout.addWidget(self.making)
        layout.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.question)

    def show_state(self) -> None:
        """Say whether there are some, and since when."""
        made_at = self._vault.recovery_made_at
        when = short_date(made_at[:10], QLocale()) if made_at else ""
        there = self.tr("There are some, made on %1.").replace("%1", when)
        self._state.setText(there if made_at else self.tr("None were made here."))
        self.end.setVisible(bool(made_at))

    def _ask(self) -> None:
        said = self.tr(
            "The spare words open nothing here any more, whoever has them. Be sure that you know your own words: "
            "they are then the only way in. "
            "In a copy of the files that somebody took before, the spare words still work."
        )
        self.question.ask(said, self.tr("End them"), self.tr("Leave them"), self._end)

    def _end(self) -> None:
        self.end.setEnabled(False)
        self._ending = Background(partial(_run, self._vault.end_recovery), self)
        self._ending.done.connect(self._ended)
        self._ending.failed.connect(self._failed)
        self._ending.start()

    def _ended(self) -> None:
        self.end.setEnabled(True)
        self.show_state()
        self.making.close_part(self.tr("The spare words open nothing any more."))

    def _failed(self, error: Exception) -> None:
        self.end.setEnabled(True)
        if not isinstance(error, VaultError):
            raise error
        self.making.close_part(in_words(error))


class MakeSpare(Opening):
    """The words are shown first and work only once she says that she has them, so that she can be interrupted.

    `made` comes when they work.
    """

    made = Signal()

    def __init__(self, vault: Vault, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Make spare words"), parent)
        self._vault = vault
        self._list = words

    def build_part(self, column: QVBoxLayout) -> QWidget:
        """The words, what to do with them, the words until now, and both ways on."""
        self._code = new_code(self._list)
        self.shown = CodeFrame()
        self.old = PresentWords()
        self.work = WorkBar(self.tr("I have copied them. Use them"))
        self.work.start_button.clicked.connect(self._use)
        self.work.stop_button.setEnabled(False)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        self.drop = button(self.tr("I don't want them after all"))
        self.drop.clicked.connect(self._drop)
        if self._vault.face is Face.PLAIN:
            said = self.tr("They are for someone you trust: on paper. Whoever has them can open everything here.")
        else:
            said = self.tr(
                "They are for someone you trust outside the house: on paper, given face to face. Don't keep "
                "them at home. Whoever has them can open everything here."
            )
        column.addWidget(wrapped(said))
        column.addWidget(self.shown)
        column.addWidget(
            wrapped(
                self.tr(
                    "Copy them now. They are shown only this once, and they open nothing before you press the "
                    "button below. Spare words from before end then."
                )
            )
        )
        column.addWidget(self.old.label())
        column.addWidget(self.old)
        column.addWidget(self.work)
        row = QHBoxLayout()
        row.addWidget(self.drop)
        row.addStretch(1)
        column.addLayout(row)
        self.shown.show_code(self._code)
        return self.old

    def close_part(self, text: str = "") -> None:
        """Take the words off the screen."""
        self._code = ""
        super().close_part(text)

    def _use(self) -> None:
        self.drop.setEnabled(False)
        self.work.run(partial(_add, self._vault, self.old.taken(), self._code))

    def _drop(self) -> None:
        self.close_part(self.tr("Nothing was changed."))

    def _done(self, right: object) -> None:
        self.drop.setEnabled(True)
        if not right:
            self.work.say(self.tr("These are not your present words. Nothing was changed."))
            return
        self.close_part(self.tr("From now on the spare words open this place too. They are not shown again."))
        self.made.emit()

    def _failed(self, error: Exception) -> None:
        self.drop.setEnabled(True)
        if not isinstance(error, VaultError):
            raise error
        self.work.say(in_words(error))


def _add(vault: Vault, old: bytearray, code: str, _report: Report) -> bool:
    try:
        return vault.add_recovery(old, code)
    finally:
        wipe(old)


def _run(action: Callable[[], None], _report: Report) -> None:
    action()
