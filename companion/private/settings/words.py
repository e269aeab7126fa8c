"""Changing the words that open the space."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.new_words import NewWords
from companion.private.sentences import in_words
from companion.private.settings.opening import Opening
from companion.private.settings.present import PresentWords
from companion.private.work_bar import WorkBar
from companion.vault.errors import VaultError
from companion.vault.kdf import wipe
from companion.vault.vault import Vault
from companion.widgets.background import Report


class ChangeWords(Opening):
    """Closed behind a button until she wants it."""

    def __init__(self, vault: Vault, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Choose other words"), parent)
        self._vault = vault
        self._list = words

    def build_part(self, column: QVBoxLayout) -> QWidget:
        """The words until now, the new ones, the button that changes them."""
        self.old = PresentWords()
        self.new = NewWords(self._list)
        self.work = WorkBar(self.tr("Use the new words"))
        self.work.start_button.clicked.connect(self._change)
        self.work.stop_button.setEnabled(False)
        self.work.done.connect(self._changed)
        self.work.failed.connect(self._failed)
        for widget in (self.old.label(), self.old, self.new, self.work):
            column.addWidget(widget)
        return self.old

    def _change(self) -> None:
        self.new.judge_now()
        words = self.new.words()
        if not words:
            self.work.say(self.new.trouble())
            return
        self._chosen = words
        self.work.run(partial(_change, self._vault, self.old.taken(), words))

    def _changed(self, right: object) -> None:
        if right:
            self.close_part(self.tr("From now on these words open this place: %1").replace("%1", self._chosen))
            self._chosen = ""
        else:
            self.work.say(self.tr("These are not your present words. Nothing was changed."))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error
        self.work.say(in_words(error))


def _change(vault: Vault, old: bytearray, new: str, _report: Report) -> bool:
    try:
        return vault.change_passphrase(old, new)
    finally:
        wipe(old)
