"""Making the space: the only page of the set-up that stores anything."""

from PySide6.QtWidgets import QProgressBar

from companion.private.key_choice import AFTER_SETTING, KEY_SETTING
from companion.private.sentences import in_words
from companion.private.setup.step import Step
from companion.vault.errors import VaultError
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report
from companion.widgets.form import wrapped

LANGUAGE_SETTING = "language"


class MakingStep(Step):
    """Works as soon as it is shown; `vault` is there when it has finished."""

    can_go_back = False

    def build(self) -> None:
        """A sentence and a bar that moves."""
        self.forward = ""
        self.vault: Vault | None = None
        self._work: Background | None = None
        self._heading = self.column.heading(self.tr("One moment…"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self.column.put(self._bar)
        self._message = wrapped("")
        self.column.put(self._message)

    def entered(self) -> None:
        """Begin."""
        self.can_go_back = False
        self.forward = ""
        self._heading.setText(self.tr("One moment…"))
        self._message.setText("")
        self._bar.show()
        self._work = Background(self._make, self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()
        self.ready_changed.emit()

    def keep(self) -> bool:
        """Try again after something went wrong."""
        self.entered()
        return False

    def _make(self, _report: Report) -> Vault:
        choices = self.choices
        vault = self.context.ticket.finish(choices.passphrase, face=choices.face, recovery=choices.recovery)
        vault.set_setting(KEY_SETTING, choices.key)
        vault.set_setting(AFTER_SETTING, choices.after)
        vault.set_setting(LANGUAGE_SETTING, self.context.language)
        return vault

    def _done(self, vault: Vault) -> None:
        self.vault = vault
        self.finished.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, VaultError):
            raise error
        self.can_go_back = True
        self.forward = self.tr("Try again")
        self._heading.setText(self.tr("That did not work"))
        self._message.setText(f"{in_words(error)}\n\n" + self.tr("Nothing was stored. You can go back or try again."))
        self._bar.hide()
        self.ready_changed.emit()
