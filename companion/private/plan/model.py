"""The chapters of the plan and the steps of one chapter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from companion.domain.plan import Chapter, PlanStep
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList


@dataclass(frozen=True)
class ChapterRow:
    """One chapter with its title and how many steps stand in it."""

    chapter: Chapter
    title: str
    steps: int = 0
    done: int = 0

    @property
    def id(self) -> str:
        """The chapter's name."""
        return self.chapter.value


class ChapterList(RecordList[ChapterRow]):
    """All chapters, in order."""

    def __init__(self, rows: Sequence[ChapterRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_rows(rows)

    def title(self, record: ChapterRow) -> str:
        """The chapter's title."""
        return record.title

    def subtitle(self, record: ChapterRow) -> str:
        """How many steps are done, or that there are some; never how many are left."""
        if record.done:
            return self.tr("{count} done").format(count=record.done)
        return self.tr("Steps: {steps}").format(steps=record.steps) if record.steps else ""

    def count(self, steps: Sequence[PlanStep]) -> None:
        """Say for every chapter how many of these steps stand in it."""
        for row in self.rows():
            inside = [step for step in steps if step.chapter is row.chapter]
            counted = replace(row, steps=len(inside), done=sum(step.done for step in inside))
            if counted != row:
                self.put(counted)


class StepList(RecordList[PlanStep]):
    """The steps of one chapter. `checked` gives a step whose box she checked or cleared."""

    checked = Signal(object)

    def title(self, record: PlanStep) -> str:
        """The step's words."""
        return record.text.strip() or self.tr("A new step")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every step can be chosen and checked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, and whether it is done."""
        step = self.record(index.row()) if index.isValid() else None
        if step is not None and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if step.done else Qt.CheckState.Unchecked
        if step is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            done = self.tr("done")
            return f"{self.title(step)}, {done}" if step.done else self.title(step)
        return super().data(index, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or clear the box."""
        step = self.record(index.row()) if index.isValid() else None
        if step is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        changed = replace(step, done=Qt.CheckState(value) == Qt.CheckState.Checked)
        self.put(changed)
        self.checked.emit(changed)
        return True
