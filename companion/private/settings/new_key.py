"""A new key: everything is locked anew, for when somebody may have copied the files or knows her words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.code_frame import CodeFrame
from companion.private.new_words import NewWords
from companion.private.page import Services
from companion.private.sentences import in_words
from companion.private.settings.present import PresentWords
from companion.private.work_bar import WorkBar
from companion.vault.errors import Cancelled, VaultError
from companion.vault.kdf import wipe
from companion.vault.recovery import new_code
from companion.vault.vault import Vault
from companion.widgets.background import Report
from companion.widgets.column import Column, bring_into_view, button
from companion.widgets.form import heading, wrapped


class NewKey(QWidget):
    """What it is for, and the button that covers the window with NewKeyPage. `closed` comes when that is gone."""

    closed = Signal()

    def __init__(self, services: Services, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._list = words
        self.page: NewKeyPage | None = None
        self.begin = button(self.tr("Make a new key"))
        self.begin.clicked.connect(self._begin)
        self._message = wrapped("")
        self._message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(
            wrapped(
                self.tr(
                    "If somebody may have copied the files of this place, or knows your words, make a new key. "
                    "Everything is locked anew, and opens with new words only."
                )
            )
        )
        layout.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._message)

    def _begin(self) -> None:
        page = NewKeyPage(self._services.vault, self._list)
        # The work holds the vault from its first moment to its last: no page may ask it for anything meanwhile.
        covered = self._services.cover(page)
        self._message.setVisible(not covered)
        if not covered:
            page.deleteLater()
            self._message.setText(
                self.tr("Something is still being stored or worked on. Please try again in a moment.")
            )
            return
        page.closed.connect(self._end)
        self.page = page
        page.old.setFocus()

    def _end(self) -> None:
        if self.page is not None:
            self._services.cover(None)
            self.page.deleteLater()
            self.page = None
            self.begin.setFocus()
            self.closed.emit()


class NewKeyPage(QWidget):
    """In place of all pages while it is used. `closed` goes back to them; nothing is changed before the button."""

    closed = Signal()

    def __init__(self, vault: Vault, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._chosen = ""
        self.old = PresentWords()
        self.new = NewWords(words)
        self.spare = SpareChoice(words)
        self.work = WorkBar(self.tr("Make the new key"))
        self.work.start_button.clicked.connect(self._make)
        self.work.done.connect(self._made)
        self.work.failed.connect(self._failed)
        self.leave = button(self.tr("Back"))
        self.leave.clicked.connect(self.closed)
        self._asked = self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._asked)

    def _build(self) -> Column:
        column = Column()
        column.heading(self.tr("A new key"))
        column.text(
            self.tr(
                "Everything here is locked anew, with new words. This can take some minutes. You can hide everything "
                "at any time, and nothing is lost by it: come back with your present words, and where they don't "
                "open it any more, with the new ones."
            )
        )
        column.text(
            self.tr(
                "It does not reach a copy of the files that somebody took before. Whoever has such a copy and the "
                "words from then can read in it what was written until then."
            )
        )
        column.gap()
        column.put(self.old.label())
        column.put(self.old)
        column.subheading(self.tr("New words"))
        column.put(self.new)
        column.subheading(self.tr("New spare words, if you like"))
        column.put(self.spare)
        column.gap()
        column.put(self.work)
        column.row(self.leave)
        return column

    def _make(self) -> None:
        self.new.judge_now()
        self._chosen = self.new.words()
        if not self._chosen:
            self.work.say(self.new.trouble())
            return
        self._let_choose(on=False)
        old = self.old.taken()
        self.work.run(partial(_new_key, self._vault, old, self._chosen, self.spare.code or None))

    def _made(self, right: object) -> None:
        if right:
            self._show_outcome()
            return
        self._let_choose(on=True)
        self.work.say(self.tr("These are not your present words. Nothing was changed."))

    def _failed(self, error: Exception) -> None:
        self._let_choose(on=True)
        if isinstance(error, Cancelled):
            self.work.say(self.tr("Stopped. Everything is as it was, and your present words still open it."))
        elif isinstance(error, VaultError):
            self.work.say(in_words(error))
        else:
            raise error

    def _let_choose(self, *, on: bool) -> None:
        for widget in (self.old, self.new, self.spare, self.leave):
            widget.setEnabled(on)

    def _show_outcome(self) -> None:
        column = Column()
        column.heading(self.tr("There is a new key"))
        column.text(self.tr("From now on these words open this place:"))
        column.put(heading(self._chosen, size=1.5))
        if self.spare.code:
            column.text(self.tr("The new spare words open it too. They are not shown again."))
        column.text(self.tr("The words and the spare words from before open nothing here any more."))
        column.text(
            self.tr(
                "A copy of the files that somebody took before still opens with the words from then. Nothing that "
                "you write from now on is in it."
            )
        )
        back = button(self.tr("Back to the settings"))
        back.clicked.connect(self.closed)
        column.gap()
        column.row(back)
        self.outcome = column
        self.back = back
        self._chosen = ""
        self.spare.drop_code()
        self._asked.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(column)
        column.show()
        back.setFocus()


class SpareChoice(QWidget):
    """New spare words, or none. `code` is the words, or ""."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = words
        self.code = ""
        self.make = button(self.tr("Make spare words"))
        self.make.clicked.connect(self._make)
        self.shown = CodeFrame()
        self._hint = wrapped(
            self.tr(
                "Copy them now, for someone you trust. They are shown only this once, and work once the new key is "
                "made."
            )
        )
        self.drop = button(self.tr("I don't want them after all"))
        self.drop.clicked.connect(self.drop_code)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(wrapped(self.tr("The spare words from before end. Without new ones there are none.")))
        for widget in (self.make, self.shown, self._hint, self.drop):
            layout.addWidget(widget)
        for each in (self.make, self.drop):
            layout.setAlignment(each, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def drop_code(self) -> None:
        """No spare words; those that are shown go."""
        self.code = ""
        self._show()

    def _make(self) -> None:
        self.code = new_code(self._list)
        self._show()
        bring_into_view(self.drop)

    def _show(self) -> None:
        self.shown.show_code(self.code)
        for widget in (self._hint, self.drop):
            widget.setVisible(bool(self.code))
        self.make.setVisible(not self.code)


def _new_key(vault: Vault, old: bytearray, new: str, recovery: str | None, report: Report) -> bool:
    try:
        return vault.new_key(old, new, recovery=recovery, progress=report.progress, cancelled=report.cancelled)
    finally:
        wipe(old)
