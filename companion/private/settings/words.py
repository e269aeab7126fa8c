"""Changing the words that open the space."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from companion.private.new_words import NewWords
from companion.private.sentences import in_words
from companion.private.work_bar import WorkBar
from companion.vault.errors import VaultError
from companion.vault.vault import Vault
from companion.widgets.background import Report
from companion.widgets.column import SENSITIVE, button
from companion.widgets.form import wrapped


class ChangeWords(QWidget):
    """Closed behind a button until she wants it."""

    def __init__(self, vault: Vault, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._list = words
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self.begin = button(self.tr("Choose other words"))
        self.begin.clicked.connect(self._begin)
        self._part: QWidget | None = None
        self._message = wrapped("")
        self._message.hide()
        self._layout.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self._message)

    def _begin(self) -> None:
        self._end("")
        self.begin.hide()
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        self.old = QLineEdit()
        self.old.setAccessibleName(self.tr("Your present words"))
        self.old.setInputMethodHints(SENSITIVE)
        self.old.setMinimumHeight(34)
        label = wrapped(self.old.accessibleName())
        label.setBuddy(self.old)
        self.new = NewWords(self._list)
        self.work = WorkBar(self.tr("Use the new words"))
        self.work.start_button.clicked.connect(self._change)
        self.work.stop_button.setEnabled(False)
        self.work.done.connect(self._changed)
        self.work.failed.connect(self._failed)
        for widget in (label, self.old, self.new, self.work):
            inside.addWidget(widget)
        self._part = part
        self._layout.insertWidget(1, part)
        self.old.setFocus()

    def _change(self) -> None:
        self.new.judge_now()
        words = self.new.words()
        if not words:
            self.work.say(self.new.trouble())
            return
        self._chosen = words
        old = bytearray(self.old.text(), "utf-8", "ignore")
        self.work.run(partial(_change, self._vault, old, words))

    def _changed(self, right: object) -> None:
        if right:
            self._end(self.tr("From now on these words open this place: %1").replace("%1", self._chosen))
            self._chosen = ""
        else:
            self.work.say(self.tr("These are not your present words. Nothing was changed."))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error
        self.work.say(in_words(error))

    def _end(self, text: str) -> None:
        if self._part is not None:
            self._part.deleteLater()
            self._part = None
        self.begin.show()
        self._message.setText(text)
        self._message.setVisible(bool(text))


def _change(vault: Vault, old: bytearray, new: str, _report: Report) -> bool:
    try:
        return vault.change_passphrase(old, new)
    finally:
        old[:] = bytes(len(old))
