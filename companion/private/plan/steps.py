"""What she does with the steps of the shown chapter: write, do, take from ideas, order, remove."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from companion.domain.common import new_id
from companion.domain.order import changed, moved
from companion.domain.plan import Chapter, PlanStep
from companion.private.plan.chapter import ChapterPane
from companion.private.plan.model import StepList
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records
from companion.vault.vault import Vault
from companion.widgets.moving import RowMover
from companion.widgets.notice import Notice


class Steps(QObject):
    """`shown` says that another step may be in the form now; `stale` that the vault has others than the list.

    `wanted` gives the id of a step that came back and is to be shown, in whatever chapter it stands.
    """

    shown = Signal()
    stale = Signal()
    wanted = Signal(str)

    def __init__(
        self, pane: ChapterPane, model: StepList, vault: Vault, attempt: Attempt, undo: Notice, trouble: Notice
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._model = model
        self._vault = vault
        self._attempt = attempt
        self._undo = undo
        self._all: dict[str, PlanStep] = {}
        self.chapter = Chapter.STAY
        self.editing = Editing(pane.form, vault.records.save, self)
        self._mover = RowMover(pane.view, lambda row: model.record(row) is not None)
        self._connect()
        self.editing.failed.connect(trouble.say)
        self.editing.saved.connect(trouble.hide)

    def _connect(self) -> None:
        pane = self._pane
        pane.view.selectionModel().currentChanged.connect(self._picked)
        pane.add.clicked.connect(self.add)
        pane.up.clicked.connect(partial(self._step_shown, -1))
        pane.down.clicked.connect(partial(self._step_shown, 1))
        pane.remove.clicked.connect(self.remove)
        pane.removing.wanted.connect(self.erase)
        pane.removing.erased.connect(self._erased)
        pane.removing.kept.connect(self._kept)
        self._mover.dropped.connect(lambda row, gap: self._arrange(row, gap - (gap > row)))
        self._mover.stepped.connect(lambda row, by: self._arrange(row, row + by))
        self._model.checked.connect(self._checked)
        self.editing.changed.connect(self._changed)

    # what the page asks

    def everything(self) -> list[PlanStep]:
        """The steps of all chapters, in her order."""
        return sorted(self._all.values(), key=_position)

    def set_all(self, steps: Iterable[PlanStep]) -> None:
        """What the vault has."""
        self._all = {step.id: step for step in steps}

    def known(self, id_: str) -> PlanStep | None:
        """The step with this id, whatever its chapter."""
        return self._all.get(id_)

    def show_chapter(self, chapter: Chapter) -> bool:
        """Show another chapter's steps. False where what is typed could not be stored."""
        if not self.leave():
            return False
        self.chapter = chapter
        self._model.set_rows([step for step in self.everything() if step.chapter is chapter])
        self.show_buttons()
        return True

    def leave(self) -> bool:
        """Let go of the step in the form. False where it could not be stored; one left empty goes from the list."""
        former, fresh = self.editing.record, self.editing.fresh
        if not self.editing.end():
            return False
        if former is not None and fresh:
            self._model.take(former.id)
        return True

    def choose(self, id_: str) -> None:
        """Show one step of the chapter."""
        index = self._model.index(self._model.row_of(id_), 0)
        self._pane.view.setCurrentIndex(index)
        self._pane.view.scrollTo(index)
        self._picked(index)

    def clear_choice(self) -> None:
        """No step is chosen in the list."""
        self._pane.view.clearSelection()
        self._pane.view.setCurrentIndex(QModelIndex())

    def take(self, texts: Sequence[str]) -> None:
        """Steps with these words, after those that are there; none that is there is taken again."""
        have = {_plain(step.text) for step in self._model.rows()}
        fresh = [text for text in dict.fromkeys(texts) if _plain(text) not in have]
        position = self._next_position()
        steps = [
            PlanStep(new_id(), chapter=self.chapter, text=text, position=position + n) for n, text in enumerate(fresh)
        ]
        if self._attempt(partial(self._vault.records.save_many, steps)):
            self.stale.emit()

    def offered(self, texts: Iterable[str]) -> list[str]:
        """Those of these steps that the chapter does not have."""
        have = {_plain(step.text) for step in self._model.rows()}
        return [text for text in texts if _plain(text) not in have]

    # what she does

    def add(self) -> None:
        """Begin a new step; it is stored with the first letter typed."""
        self._undo.hide()
        if not self.editing.fresh:
            if not self.leave():
                return
            step = PlanStep(new_id(), chapter=self.chapter, position=self._next_position())
            self.editing.begin(step, fresh=True)
            self._model.put(step)
            self.choose(step.id)
        self._pane.form.focus_first()

    def remove(self) -> None:
        """Take the shown step out; "Undo" brings it back."""
        self.editing.flush()
        step, fresh = self.editing.record, self.editing.fresh
        if step is None or not (fresh or self._attempt(partial(self._vault.records.remove, step))):
            return
        self.editing.forget()
        self._gone(step)
        if not fresh:
            self._undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, step))

    def erase(self) -> None:
        """Remove the shown step for good."""
        step, fresh = self.editing.record, self.editing.fresh
        if step is None or fresh:
            self.remove()
            return
        self.editing.forget()
        self._pane.removing.run(partial(erase_records, self._vault, [step]), step)

    def show_buttons(self) -> None:
        """The form where a step is chosen, and what can be done with it."""
        record = self.editing.record
        self._pane.sheet.setVisible(record is not None)
        row = self._model.row_of(record.id) if record is not None else -1
        self._pane.up.setEnabled(row > 0)
        self._pane.down.setEnabled(0 <= row < self._model.rowCount() - 1)

    # inside

    def _gone(self, step: PlanStep) -> None:
        if self.editing.record is None:
            self.clear_choice()
        self._model.take(step.id)
        self._all.pop(step.id, None)
        self._show()

    def _restore(self, step: PlanStep) -> None:
        if self._attempt(partial(self._vault.records.restore, step)):
            self.stale.emit()
            self.wanted.emit(step.id)

    def _erased(self, step: PlanStep) -> None:
        self._gone(step)
        self._undo.say(self.tr("Removed for good."))

    def _kept(self, step: PlanStep) -> None:
        if self.editing.record is None:
            self.editing.begin(step)

    def _next_position(self) -> int:
        return max((step.position for step in self._model.rows()), default=-1) + 1

    def _picked(self, index: QModelIndex) -> None:
        step = self._model.record(index.row()) if index.isValid() else None
        current = self.editing.record
        if step is not None and (current is None or current.id != step.id):
            if not self.leave():
                QTimer.singleShot(0, self._stay)
                return
            self.editing.begin(step)
            self._pane.removing.rest()
        self._show()

    def _stay(self) -> None:
        if self.editing.record is not None:
            self.choose(self.editing.record.id)

    def _show(self) -> None:
        self.show_buttons()
        self.shown.emit()

    def _step_shown(self, by: int) -> None:
        record = self.editing.record
        if record is not None and not self.editing.fresh:
            row = self._model.row_of(record.id)
            self._arrange(row, row + by)

    def _arrange(self, row: int, to: int) -> None:
        """Keep a new order; what is being typed is stored first."""
        step, before = self._model.record(row), self._model.rows()
        if step is None or self.editing.fresh:
            return
        after = [one.id for one in moved(before, row, to)]
        if after != [one.id for one in before] and self._keep(after, step.id):
            back = partial(self._put_back, [one.id for one in before], step)
            self._undo.say(self.tr("Moved."), self.tr("Undo"), back)

    def _put_back(self, order: Sequence[str], step: PlanStep) -> None:
        if step.chapter is self.chapter:
            self._keep(order, step.id)

    def _keep(self, order: Sequence[str], id_: str) -> bool:
        """Store the steps in this order, each otherwise as it is now; one added meanwhile comes last."""
        if not self.leave():
            return False
        now = self._model.rows()
        known = sorted(now, key=lambda step: order.index(step.id) if step.id in order else len(order))
        placed = moved(known, 0, 0)
        done = self._attempt(partial(self._vault.records.save_many, changed(now, placed)))
        if done:
            self._all.update({step.id: step for step in placed})
            self._model.set_rows(placed)
        if self._model.row_of(id_) >= 0:
            self.choose(id_)
        return done

    def _checked(self, step: PlanStep) -> None:
        self._all[step.id] = step
        current = self.editing.record
        if current is not None and current.id == step.id:
            self._pane.form.fill(step)
            self.editing.touch()
        elif not self._attempt(partial(self._vault.records.save, step)):
            self.stale.emit()
        self._show()

    def _changed(self, step: PlanStep) -> None:
        self._model.put(step)
        self._all[step.id] = step
        self.shown.emit()


def _position(step: PlanStep) -> int:
    return step.position


def _plain(text: str) -> str:
    """Words without what makes no difference to a reader."""
    return " ".join(text.split()).casefold()
