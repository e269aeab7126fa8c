"""Checking that everything is whole, and the words that stand for the record."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.damage_advice import DamageAdvice
from companion.private.page import Services
from companion.private.sentences import in_words
from companion.private.work_bar import WorkBar
from companion.vault.check import Findings
from companion.vault.errors import Damaged, VaultError
from companion.vault.journal import Journal
from companion.vault.vault import Vault
from companion.widgets.background import Report
from companion.widgets.column import bring_into_view
from companion.widgets.dates import short_date
from companion.widgets.form import heading, wrapped

LAST_CHECK_SETTING = "last_check"
LAST_FOUND_SETTING = "last_check_found"
SOUND, DAMAGED = "sound", "damaged"


class CheckAll(QWidget):
    """Reads everything once. show_state() says when that was done last."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = services.vault
        self._last = wrapped("")
        self.work = WorkBar(self.tr("Check everything"))
        self.work.start_button.clicked.connect(self._check)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        self.advice = DamageAdvice(services)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(wrapped(self.tr("Every entry, record and file is read, to see whether it is as you left it.")))
        layout.addWidget(self._last)
        layout.addWidget(self.work)
        layout.addWidget(self.advice)

    def show_state(self) -> None:
        """Say when everything was checked last, and what came of it."""
        at = self._vault.setting(LAST_CHECK_SETTING)
        found = self._vault.setting(LAST_FOUND_SETTING)
        when = short_date(at[:10], QLocale()) if at else ""
        if not at:
            text = self.tr("Not checked yet.")
        elif found == SOUND:
            text = self.tr("Last checked on %1: everything was whole.").replace("%1", when)
        else:
            text = self.tr("Last checked on %1: part of it was damaged.").replace("%1", when)
        self._last.setText(text)

    def _check(self) -> None:
        self.advice.hide()
        self.work.run(partial(_check, self._vault))

    def _done(self, found: Findings) -> None:
        try:
            self._vault.set_setting(LAST_CHECK_SETTING, datetime.now().astimezone().date().isoformat())
            self._vault.set_setting(LAST_FOUND_SETTING, SOUND if found.sound else DAMAGED)
            self.show_state()
        except VaultError as error:
            self.work.say(in_words(error))
        if found.sound:
            self.work.say(self.tr("Everything is whole."))
        else:
            self.advice.tell(found.sentences)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error
        if isinstance(error, Damaged):
            self.advice.tell((str(error),))
        else:
            self.work.say(in_words(error))


class Fingerprint(QWidget):
    """Six words that change with everything that changes in the record."""

    def __init__(self, journal: Journal, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._list = words
        self.shown = heading("", size=1.4)
        self.shown.setAccessibleDescription(self.tr("The words for your record"))
        self.shown.hide()
        self.work = WorkBar(self.tr("Show the words for my record"))
        self.work.start_button.clicked.connect(self._show)
        self.work.stop_button.setEnabled(False)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(
            wrapped(
                self.tr(
                    "Six words stand for your whole record. Read them over the phone to someone you trust, who writes "
                    "them down with the date: while the words here are the same, nothing in the record was changed, "
                    "taken out or slipped in. Each new entry makes new words."
                )
            )
        )
        layout.addWidget(self.shown)
        layout.addWidget(self.work)

    def forget(self) -> None:
        """Take the words away: they may be old by now."""
        self.shown.setText("")
        self.shown.hide()

    def _show(self) -> None:
        self.forget()
        self.work.run(partial(_fingerprint, self._journal, self._list))

    def _done(self, words: str) -> None:
        self.shown.setText(words)
        self.shown.show()
        bring_into_view(self.shown)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error
        self.work.say(in_words(error))


def _check(vault: Vault, report: Report) -> Findings:
    return vault.check(progress=report.progress, cancelled=report.cancelled)


def _fingerprint(journal: Journal, words: Sequence[str], _report: Report) -> str:
    return journal.fingerprint(words)
