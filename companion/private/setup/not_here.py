"""Not on this computer: what goes, what stays, where to go instead, and one button to confirm."""

from PySide6.QtCore import Signal

from companion.private.sentences import in_words
from companion.private.setup.step import Step
from companion.vault.errors import VaultError
from companion.widgets.background import Background, Report
from companion.widgets.form import wrapped


class NotHereStep(Step):
    """`removed` once everything is removed."""

    removed = Signal()

    def build(self) -> None:
        """Three short parts."""
        self.forward = self.tr("Remove it")
        self._work: Background | None = None
        self.column.heading(self.tr("Not on this computer"))
        self.column.subheading(self.tr("What will be removed"))
        self.column.text(self.tr("The files that Notes made for keeping more than notes."))
        self.column.subheading(self.tr("What stays"))
        self.column.text(
            self.tr(
                "The program itself, under the name Notes, and what you wrote in it. Also the download, in "
                "the downloads folder and in the browser's list. You can remove these as you would "
                "anything else. A sudden tidying up can be noticed too."
            )
        )
        self.column.subheading(self.tr("Where to go instead"))
        self.column.text(
            self.tr("A computer at a library, at a friend's, or at work. You can take the program there on a stick.")
        )
        self._message = wrapped("")
        self.column.gap()
        self.column.put(self._message)

    def can_go_on(self) -> bool:
        """Not while the files are being removed."""
        return self._work is None

    def keep(self) -> bool:
        """Remove, in a thread; the page is left by `removed`."""
        self._message.setText(self.tr("One moment…"))
        self._work = Background(self._remove, self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()
        self.ready_changed.emit()
        return False

    def _remove(self, _report: Report) -> None:
        self.context.ticket.remove_everything()

    def _done(self) -> None:
        self.removed.emit()

    def _failed(self, error: Exception) -> None:
        self._work = None
        self.ready_changed.emit()
        if not isinstance(error, VaultError):
            raise error
        self._message.setText(in_words(error))
