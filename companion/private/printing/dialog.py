"""Where a list goes on paper or into one file, and what either leaves behind: said before it is done."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from companion import identity
from companion.bundle.errors import BundleError
from companion.bundle.part_file import WriteLog, part_file
from companion.private.page import Services
from companion.private.printing.pages import Pdf, pdf
from companion.private.printing.queue import CannotPrint, Printer, Queue
from companion.private.printing.system import system_queue
from companion.private.sentences import in_words
from companion.private.still_shows.written import What, WrittenPlaces
from companion.widgets.background import Background, Report
from companion.widgets.chooser import Mode
from companion.widgets.column import Column, bring_into_view, button
from companion.widgets.dialog import OpenDialog
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped
from companion.widgets.plain_choice import PlainChoice

WIDTH, HEIGHT = 640, 620
CHARACTERS = 84
SHORTEST = 18
"""A long name in a choice is cut off before it widens the window; how many letters it has at least."""


@dataclass(frozen=True)
class Version:
    """One way to write the list: what it is called in the choice, and the list as HTML with every text escaped."""

    label: str
    html: str


def print_or_save(services: Services, parent: QWidget, title: str, html: str | Sequence[Version]) -> "PrintDialog":
    """Show the dialog for a list; it blocks nothing, and deletes itself. `title` is shown in it and goes nowhere else.

    `html` is what is printed; where there are several versions, she chooses, and the first is the one at first.
    """
    versions = (Version("", html),) if isinstance(html, str) else tuple(html)
    dialog = PrintDialog(services, parent, title, versions, system_queue())
    dialog.open()
    dialog.find_printers()
    return dialog


class PrintDialog(OpenDialog):
    """Everything in one column; nothing in it is remembered."""

    def __init__(
        self, services: Services, parent: QWidget, title: str, versions: Sequence[Version], queue: Queue
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._written = WrittenPlaces(services.vault)
        self._queue = queue
        self._versions = tuple(versions)
        self._printers: tuple[Printer, ...] = ()
        self._looking: Background | None = None
        self._work: Background | None = None
        self._job = identity.load().name
        self.versions = PlainChoice([version.label for version in versions], self)
        self.printers = PlainChoice((), self)
        for choice in (self.versions, self.printers):
            choice.setSizeAdjustPolicy(PlainChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(SHORTEST)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.print_button = button(self.tr("Print"), self)
        self.save_button = button(self.tr("Save as a file"), self)
        self.pages = wrapped("", self)
        self.said = wrapped("", self)
        self._build(title)
        self._show_version()

    def find_printers(self) -> None:
        """Ask the system, in a thread: it may take its time."""
        self._set_printers((), self.tr("Looking for printers…"))
        self._looking = Background(partial(_printers, self._queue), self)
        self._looking.done.connect(self._found)
        self._looking.failed.connect(self._not_found)
        self._looking.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a list of choices starts nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    # building

    def _build(self, title: str) -> None:
        column = Column(self)
        column.heading(title)
        self.versions.setVisible(len(self._versions) > 1)
        if len(self._versions) > 1:
            column.put(_label(self.tr("What goes on it"), self.versions))
            column.put(self.versions)
            self.versions.currentIndexChanged.connect(self._show_version)
        column.put(self.pages)
        column.subheading(self.tr("On paper"))
        column.text(self._paper_words())
        column.put(_label(self.tr("Printer"), self.printers))
        column.put(self.printers)
        column.layout_below(Flow(self.print_button))
        column.subheading(self.tr("As a file (PDF)"))
        column.text(self._file_words())
        column.layout_below(Flow(self.save_button))
        column.put(self.said)
        self.said.hide()
        close = button(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._choose)
        lowest = QHBoxLayout()
        lowest.setContentsMargins(12, 8, 12, 12)
        lowest.addStretch(1)
        lowest.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column, 1)
        layout.addLayout(lowest)
        room = self.screen().availableSize()
        width = max(WIDTH, self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.resize(min(width, room.width() - 20), min(HEIGHT, room.height() - 60))

    def _paper_words(self) -> str:
        return self.tr(
            "Paper can be found. Print this only if you have a safe place for it. The computer and the printer may "
            "list that something was printed, and when, and they can keep the pages for days. In such a list it is "
            "called “{name}”. At a library, or with a helper, is safer than at home or at work."
        ).format(name=self._job)

    def _file_words(self) -> str:
        return self.tr(
            "Anyone who has the file can read it: it is not locked. On this computer others can find it, and the "
            "programs that open it may remember it. A stick that you keep with you is better."
        )

    # what she does

    def _show_version(self) -> None:
        count = self._made().pages
        text = self.tr("It fits on one page.") if count == 1 else self.tr("It takes {count} pages.")
        self.pages.setText(text.format(count=count))

    def _print(self) -> None:
        if 0 <= self.printers.currentIndex() < len(self._printers):
            printer = self._printers[self.printers.currentIndex()]
            work = partial(_send, self._queue, printer, self._html(), self._made().data, self._job)
            self._run(work, self.tr("It was handed to the printer."))

    def _choose(self) -> None:
        name = self.tr("List") + ".pdf"
        chooser = self._services.chooser(self, Mode.SAVE_FILE, name=name, endings=(".pdf",))
        chooser.chosen.connect(self._save)
        chooser.open()

    def _save(self, paths: list[Path]) -> None:
        data = self._made().data
        log = self._written.writing(What.FILE, hashlib.sha256(data).hexdigest())
        self._run(
            partial(_write, paths[0], data, log), self.tr("It is there now, as “{name}”.").format(name=paths[0].name)
        )

    def _run(self, work: partial[None], then: str) -> None:
        if self._work is not None:
            return
        self._say(self.tr("One moment…"))
        self._work = Background(work, self)
        self._work.done.connect(partial(self._ended, then))
        self._work.failed.connect(self._failed)
        self._set_busy(busy=True)
        self._work.start()

    # what comes of it

    def _found(self, printers: tuple[Printer, ...]) -> None:
        self._set_printers(printers, self.tr("No printer is set up on this computer."))

    def _not_found(self, error: Exception) -> None:
        self._set_printers((), self.tr("No printer is set up on this computer."))
        raise error

    def _set_printers(self, printers: tuple[Printer, ...], none: str) -> None:
        self._printers = printers
        self.printers.clear()
        self.printers.addItems([printer.label for printer in printers] or [none])
        self._set_busy(busy=False)

    def _ended(self, then: str, _result: object) -> None:
        self._finish(then)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BundleError):
            self._finish(in_words(error))
        elif isinstance(error, CannotPrint):
            self._finish(self.tr("The printer did not take it. Nothing was printed."))
        else:
            self._finish("")
            raise error

    def _finish(self, text: str) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._set_busy(busy=False)
        self._say(text)

    def _set_busy(self, *, busy: bool) -> None:
        self.save_button.setEnabled(not busy)
        for widget in (self.printers, self.print_button):
            widget.setEnabled(not busy and bool(self._printers))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.setVisible(bool(text))
        bring_into_view(self.said)

    def _html(self) -> str:
        return self._versions[max(0, self.versions.currentIndex())].html

    def _made(self) -> Pdf:
        return pdf(self._html())


def _label(text: str, of: QWidget) -> QLabel:
    label = wrapped(text)
    label.setBuddy(of)
    of.setAccessibleName(text)
    return label


def _printers(queue: Queue, _report: Report) -> tuple[Printer, ...]:
    return queue.printers()


def _send(queue: Queue, printer: Printer, html: str, data: bytes, job: str, _report: Report) -> None:
    queue.send(printer, html, data, job)


def _write(target: Path, data: bytes, log: WriteLog, _report: Report) -> None:
    with part_file(target, log) as sink:
        sink.write(data)
