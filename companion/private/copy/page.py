"""Making a copy to keep outside the house: a letter, what goes in, the words, where to."""

import os
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.bundle.errors import BundleError
from companion.bundle.export import Choice, export
from companion.bundle.part_file import WriteLog
from companion.domain.faces import Section
from companion.private.copy.contents import Contents
from companion.private.copy.letter import Letter
from companion.private.copy.target import Target
from companion.private.page import Page, Services
from companion.private.sentences import in_words
from companion.private.still_shows.written import What, WrittenPlaces
from companion.private.work_bar import WorkBar
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.vault.passphrase import suggest, word_list
from companion.vault.vault import Vault
from companion.widgets.background import Report
from companion.widgets.column import Column, button
from companion.widgets.dates import short_date
from companion.widgets.form import heading, wrapped

LAST_COPY_SETTING = "last_copy"
LAST_WORDS_SETTING = "last_copy_words"
WORDS = 6
NAMED = 5
"""How many files that are not in the copy are named; the readable page in it names them all."""


class CopyPage(Page):
    """One page from top to bottom; the last button makes the copy."""

    section: ClassVar[Section] = Section.COPY

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._list = word_list(services.language, services.resources)
        self._replace: Path | None = None
        self._making: Path | None = None
        self._written = WrittenPlaces(services.vault)
        self.letter = Letter(services.vault)
        self.contents = Contents(services.vault.face)
        self.target = Target(services.chooser)
        self.target.changed.connect(self._target_changed)
        self.work = WorkBar(self.tr("Make the copy"))
        self.work.start_button.clicked.connect(self._make)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        self._last = wrapped("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._build())
        self._target_changed()

    def flush(self) -> None:
        """Store the letter."""
        self.letter.flush()

    def refresh(self) -> None:
        """Say when the last copy was made, and which words open it."""
        vault = self.services.vault
        last, words = vault.setting(LAST_COPY_SETTING), vault.setting(LAST_WORDS_SETTING)
        if last:
            when = short_date(last[:10], QLocale())
            text = self.tr("Last copy: %1. It opens with: %2").replace("%1", when).replace("%2", words)
            self._last.setText(text)
        self._last.setVisible(bool(last))

    def _build(self) -> Column:
        column = Column()
        column.heading(self.tr("A copy to keep outside the house"))
        column.text(self.tr("For someone you trust, or a place that the other person does not go to. It is locked."))
        column.put(self._last)
        column.subheading(self.tr("A letter for the person who keeps it"))
        column.put(self.letter)
        column.subheading(self.tr("What goes in"))
        column.put(self.contents)
        column.text(self.tr("Whoever opens it can read all of this. What you marked as only for you stays out."))
        column.subheading(self.tr("The words that open it"))
        column.put(self._build_words())
        column.text(
            self.tr(
                "Tell them the words face to face. Don't write them down with the stick, and don't send them to a "
                "phone that the other person may look at."
            )
        )
        column.subheading(self.tr("Where it goes"))
        column.put(self.target)
        column.gap()
        column.put(self.work)
        return column

    def _build_words(self) -> QFrame:
        self.words = heading(suggest(self._list, WORDS), size=1.5)
        self.words.setAccessibleDescription(self.tr("The words that open it"))
        self.other = button(self.tr("Other words"))
        self.other.clicked.connect(self._other_words)
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(self.words, 1)
        row.addWidget(self.other)
        return frame

    def _other_words(self) -> None:
        self.words.setText(suggest(self._list, WORDS))

    def _target_changed(self) -> None:
        self._replace = None
        self.work.start_button.setEnabled(self.target.path() is not None)

    def _make(self) -> None:
        path = self.target.path()
        if path is None:
            return
        self._making = path
        self.letter.flush()
        choice = Choice(sections=self.contents.kinds(), letter=self.letter.text(), language=self.services.language)
        self.other.setEnabled(False)
        log = self._written.writing(What.COPY)
        replace = self._replace == path
        self.work.run(partial(_export, self.services.vault, path, self.words.text(), choice, log, replace))

    def _done(self, left_out: tuple[Attachment, ...]) -> None:
        self.other.setEnabled(True)
        vault = self.services.vault
        try:
            vault.set_setting(LAST_COPY_SETTING, datetime.now().astimezone().date().isoformat())
            vault.set_setting(LAST_WORDS_SETTING, self.words.text())
        except VaultError as error:
            self.work.say(in_words(error))
            return
        name = self._making.name if self._making else ""
        said = self.tr("The copy is there, as “%1”. You can take the stick out.").replace("%1", name)
        self.work.say(" ".join(filter(None, (said, self._left_out(left_out)))))
        self._replace = None
        self.refresh()

    def _left_out(self, files: tuple[Attachment, ...]) -> str:
        names = ", ".join(file.name for file in files[:NAMED]) + (" …" if len(files) > NAMED else "")
        if len(files) == 1:
            return self.tr("One file could not be read and is not in it: %1").replace("%1", names)
        said = self.tr("%1 files could not be read and are not in it: %2").replace("%1", str(len(files)))
        return said.replace("%2", names) if files else ""

    def _failed(self, error: Exception) -> None:
        self.other.setEnabled(True)
        if isinstance(error, FileExistsError):
            self._replace = self._making
            self.work.say(self.tr("A file with this name is there already. Press again to replace it."))
            return
        if not isinstance(error, BundleError | VaultError):
            raise error
        self.work.say(in_words(error))


def _export(
    vault: Vault,
    path: Path,
    words: str,
    choice: Choice,
    log: WriteLog,
    replace: bool,  # noqa: FBT001 - partial() of it reads well
    report: Report,
) -> tuple[Attachment, ...]:
    """Runs in a thread: a stick may take long to say what is there. Raises FileExistsError, BundleError, VaultError."""
    if not replace and os.path.lexists(path):
        raise FileExistsError
    return export(vault, path, words, choice, progress=report.progress, cancelled=report.cancelled, log=log)
