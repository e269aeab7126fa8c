"""The chapters of the plan and the steps of one chapter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from companion.domain.plan import Chapter, PlanStep
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList

_NOWHERE = QModelIndex()


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
        """How many steps there are; nothing is said where there are none."""
        if not record.steps:
            return ""
        if record.done:
            return self.tr("Steps: {steps} · done: {done}").format(steps=record.steps, done=record.done)
        return self.tr("Steps: {steps}").format(steps=record.steps)

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

    def move(self, row: int, by: int) -> list[PlanStep]:
        """Move a step up (-1) or down (1). Returns the steps whose position changed."""
        target = row + by
        if not (0 <= row < len(self._rows) and 0 <= target < len(self._rows)):
            return []
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, target + (1 if by > 0 else 0))
        self._rows.insert(target, self._rows.pop(row))
        self.endMoveRows()
        changed = []
        for place, step in enumerate(self._rows):
            if step.position != place:
                self._rows[place] = replace(step, position=place)
                changed.append(self._rows[place])
        return changed
