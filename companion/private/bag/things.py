"""What she does with the things of the shown bag: write, pack, take from ideas, order, remove."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from companion.domain.bag import Bag, BagItem
from companion.domain.common import new_id
from companion.domain.order import changed
from companion.private.bag.ideas import offered, taken
from companion.private.bag.layout import BagLayout
from companion.private.bag.model import ItemList
from companion.private.bag.order import dropped, stepped
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records
from companion.private.templates import BagTemplate
from companion.vault.vault import Vault
from companion.widgets.ideas import Idea
from companion.widgets.moving import RowMover


class Things(QObject):
    """`shown` says that the right side may show another thing now; `stale` that the vault has others than the list."""

    shown = Signal()
    stale = Signal()

    def __init__(self, ui: BagLayout, model: ItemList, vault: Vault, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._vault = vault
        self._attempt = attempt
        self._bag: Bag | None = None
        self.model = model
        self.editing = Editing(ui.item_form, vault.records.save, self)
        self._mover = RowMover(ui.view, lambda row: model.item(row) is not None)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        ui.view.selectionModel().currentChanged.connect(self.picked)
        ui.add_item.clicked.connect(self.add)
        ui.remove_item.clicked.connect(self.remove)
        ui.removing_item.wanted.connect(self.erase)
        ui.up.clicked.connect(partial(self._step_shown, -1))
        ui.down.clicked.connect(partial(self._step_shown, 1))
        self._mover.dropped.connect(lambda row, gap: self._arrange(row, dropped(self.model.rows(), row, gap)))
        self._mover.stepped.connect(lambda row, by: self._arrange(row, stepped(self.model.rows(), row, by)))
        self.model.packed.connect(self._packed)
        self.editing.changed.connect(self._changed)
        self.editing.failed.connect(ui.trouble.say)
        self.editing.saved.connect(ui.trouble.hide)

    def show_bag(self, bag: Bag | None) -> None:
        """Show the things of another bag; none of them is in the form."""
        self._bag = bag
        everything = cast("list[BagItem]", self._vault.records.all("bag_item")) if bag is not None else []
        self.model.set_items([item for item in everything if bag is not None and item.bag == bag.id])

    def leave(self) -> bool:
        """Let go of the thing in the form. False where it could not be stored; one left empty goes from the list."""
        former, fresh = self.editing.record, self.editing.fresh
        if not self.editing.end():
            return False
        if former is not None and fresh:
            self.model.take(former.id)
        return True

    def choose(self, id_: str) -> None:
        """Show the thing with this id, where it is in the list."""
        row = self.model.row_of(id_)
        if row >= 0:
            self._ui.view.choose(row)
            self.picked(self._ui.view.currentIndex())

    def ideas(self, template: BagTemplate) -> list[Idea]:
        """What can be taken into this bag."""
        return offered(template, (item.name for item in self.model.items()))

    def take(self, ideas: Sequence[Idea], bag: Bag) -> list[BagItem]:
        """The things that these ideas become in `bag`, not yet stored."""
        return taken(ideas, bag, self.model.items())

    # what she does

    def add(self) -> None:
        """Begin a new thing; it is stored with the first letter typed."""
        self._ui.undo.hide()
        if self._bag is None:
            return
        if not self.editing.fresh:
            if not self.leave():
                return
            position = max((item.position for item in self.model.items()), default=-1) + 1
            item = BagItem(new_id(), bag=self._bag.id, position=position)
            self.editing.begin(item, fresh=True)
            self.model.put(item)
            self.choose(item.id)
        self._ui.item_form.focus_first()

    def remove(self) -> None:
        """Take the shown thing out; "Undo" brings it back."""
        self.editing.flush()
        item, fresh = self.editing.record, self.editing.fresh
        if item is None or not (fresh or self._attempt(partial(self._vault.records.remove, item))):
            return
        self.editing.forget()
        self._ui.view.choose(-1)
        self.model.take(item.id)
        self.shown.emit()
        if not fresh:
            self._ui.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, item))

    def erase(self) -> None:
        """Remove the shown thing for good."""
        item, fresh = self.editing.record, self.editing.fresh
        if item is None or fresh:
            self.remove()
            return
        self.editing.forget()
        self._ui.removing_item.run(partial(erase_records, self._vault, [item]), item)

    def picked(self, index: QModelIndex) -> None:
        """Another row is the current one."""
        item = self.model.item(index.row()) if index.isValid() else None
        current = self.editing.record
        if item is None:
            return
        if current is None or current.id != item.id:
            if not self.leave():
                QTimer.singleShot(0, self._stay)
                return
            self.editing.begin(item)
            self._ui.removing_item.rest()
        self.shown.emit()

    # inside

    def _restore(self, item: BagItem) -> None:
        if self._attempt(partial(self._vault.records.restore, item)):
            self.stale.emit()
            self.choose(item.id)

    def _stay(self) -> None:
        if self.editing.record is not None:
            self._ui.view.choose(self.model.row_of(self.editing.record.id))

    def _step_shown(self, by: int) -> None:
        record = self.editing.record
        if record is not None and not self.editing.fresh:
            row = self.model.row_of(record.id)
            self._arrange(row, stepped(self.model.rows(), row, by))

    def _arrange(self, row: int, after: Sequence[BagItem]) -> None:
        """Keep a new order; what is being typed is stored first."""
        thing = self.model.item(row)
        if thing is None or self.editing.fresh:
            return
        before = self.model.items()
        same = [(one.id, one.group) for one in before] == [(one.id, one.group) for one in after]
        if not same and self._keep(after, thing.id):
            self._ui.undo.say(self.tr("Moved."), self.tr("Undo"), partial(self._put_back, before, thing.id))

    def _keep(self, after: Sequence[BagItem], id_: str) -> bool:
        """Store places and groups as they are in `after`, and of everything else what is there now."""
        if not self.leave():
            return False
        now = self.model.items()
        where = {one.id: one for one in after}
        placed = [
            replace(one, position=where[one.id].position, group=where[one.id].group) if one.id in where else one
            for one in now
        ]
        done = self._attempt(partial(self._vault.records.save_many, changed(now, placed)))
        if done:
            self.model.set_items(placed)
        self.choose(id_)
        return done

    def _put_back(self, before: Sequence[BagItem], id_: str) -> None:
        self._keep(before, id_)

    def _packed(self, item: BagItem) -> None:
        current = self.editing.record
        if current is not None and current.id == item.id:
            self._ui.item_form.fill(item)
            self.editing.touch()
        elif not self._attempt(partial(self._vault.records.save, item)):
            self.stale.emit()
        self.shown.emit()

    def _changed(self, item: BagItem) -> None:
        self.model.put(item)
        row = self.model.row_of(item.id)
        if self._ui.view.currentIndex().row() != row:
            self._ui.view.choose(row)
        self.shown.emit()
