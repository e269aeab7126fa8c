"""Saving what can still be read of a damaged space: into a new file first, in its place only once she agrees."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.sentences import in_words, loss_in_words
from companion.private.work_bar import WorkBar
from companion.vault.errors import Cancelled, VaultError
from companion.vault.repair import Repair
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report
from companion.widgets.column import bring_into_view, button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped

SHOWN = 12
"""How many things that are lost are told one by one."""


class Repairable(Protocol):
    """What the words opened: companion.vault.space.SpaceKey."""

    def repair(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Repair:
        """Read all that can be read into a new file. Raises VaultError; nothing is changed by it."""


class RepairPart(QWidget):
    """`repaired` gives the Vault that takes the damaged one's place; `left` says that all stays as it is.

    `resting` says whether nothing is under way: while something is, the files are in use.
    """

    repaired = Signal(object)
    left = Signal()
    resting = Signal(bool)

    def __init__(self, key: Repairable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._repair: Repair | None = None
        self._ending: Background | None = None
        self.work = WorkBar(self.tr("Save what can still be read"))
        self.work.start_button.clicked.connect(self._start)
        self.work.done.connect(self._read)
        self.work.failed.connect(self._failed)
        self.outcome = QWidget()
        self.kept = wrapped("")
        self.lost = wrapped("")
        self.use = button(self.tr("Use the repaired copy"))
        self.use.clicked.connect(self._accept)
        self.leave = button(self.tr("Leave everything as it is"))
        self.leave.clicked.connect(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(
            wrapped(
                self.tr(
                    "What can still be read can be saved into a new file. The damaged file stays as it is until "
                    "you have seen what was saved, and agree. If you can, copy the folder first."
                )
            )
        )
        layout.addWidget(self.work)
        layout.addWidget(self._build_outcome())
        self.outcome.hide()

    def _build_outcome(self) -> QWidget:
        column = QVBoxLayout(self.outcome)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.last_word = wrapped(
            self.tr("Where you use the repaired copy, the damaged file goes. Copy the folder before, if you can.")
        )
        for label in (self.kept, self.lost, self.last_word):
            column.addWidget(label)
        column.addLayout(Flow(self.use, self.leave))
        return self.outcome

    def _start(self) -> None:
        self.resting.emit(False)
        self.work.run(partial(_repair, self._key))

    def _read(self, repair: Repair) -> None:
        self._repair = repair
        self.work.hide()
        kept = self._kept(repair.kept)
        self.kept.setText(kept)
        self.lost.setText(self._lost(repair.lost))
        for each in (self.use, self.last_word):
            each.setVisible(any(repair.kept.values()))
        self.outcome.show()
        (self.leave if self.use.isHidden() else self.use).setFocus()
        bring_into_view(self.outcome)

    def _kept(self, kept: Mapping[str, int]) -> str:
        if not any(kept.values()):
            return self.tr("Nothing could be read any more.")
        parts = [f"{name}: {kept[kind]}" for kind, name in self._names().items() if kept.get(kind)]
        return "\n".join((self.tr("This was saved:"), *parts))

    def _lost(self, lost: tuple[str, ...]) -> str:
        if not lost:
            return self.tr("Nothing that was found is missing.")
        shown = [loss_in_words(sentence) for sentence in lost[:SHOWN]]
        more = len(lost) - len(shown)
        if more > 0:
            shown.append(self.tr("And %1 more.").replace("%1", str(more)))
        return "\n".join((self.tr("This could not be saved:"), *shown))

    def _names(self) -> dict[str, str]:
        return {
            "entry": self.tr("Entries in the record"),
            "draft": self.tr("Drafts"),
            "step": self.tr("Steps of the plan"),
            "plan": self.tr("About the whole plan"),
            "bag": self.tr("Bags"),
            "bag_item": self.tr("Things in bags"),
            "person_sheet": self.tr("About the other person"),
            "paper": self.tr("Papers"),
            "contact": self.tr("People"),
            "attachment": self.tr("Photos and files"),
            "received": self.tr("Copies from others"),
        }

    def _accept(self) -> None:
        if self._repair is not None:
            self._end(partial(_accept, self._repair), self._accepted)

    def _drop(self) -> None:
        if self._repair is not None:
            self._end(partial(_drop, self._repair), self._dropped)

    def _end(self, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        for each in (self.use, self.leave):
            each.setEnabled(False)
        self._ending = Background(work, self)
        self._ending.done.connect(done)
        self._ending.failed.connect(self._not_ended)
        self._ending.start()

    def _accepted(self, vault: Vault) -> None:
        self.repaired.emit(vault)

    def _dropped(self) -> None:
        self._rest()
        self.work.say(self.tr("Everything is as it was."))
        self.left.emit()

    def _not_ended(self, error: Exception) -> None:
        self._rest()
        self._failed(error)

    def _rest(self) -> None:
        self._repair = None
        self.outcome.hide()
        self.work.show()
        for each in (self.use, self.leave):
            each.setEnabled(True)
        self.resting.emit(True)

    def _failed(self, error: Exception) -> None:
        self.resting.emit(True)
        if isinstance(error, Cancelled):
            self.work.say(self.tr("Stopped. Everything is as it was."))
        elif isinstance(error, VaultError):
            self.work.say(in_words(error))
        else:
            raise error


def _repair(key: Repairable, report: Report) -> Repair:
    return key.repair(progress=report.progress, cancelled=report.cancelled)


def _accept(repair: Repair, _report: Report) -> Vault:
    return repair.accept()


def _drop(repair: Repair, _report: Report) -> None:
    repair.drop()
