"""Escape bags: what goes in, what is packed, where each thing is."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.bag import Bag, BagItem
from companion.domain.codec import Record
from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.private.bag.ideas import offered, taken
from companion.private.bag.layout import BagLayout
from companion.private.bag.model import ItemList
from companion.private.page import Page, Services
from companion.private.records.attempt import Attempt, each
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records
from companion.private.templates import load_templates
from companion.widgets.ideas import Idea


class BagPage(Page):
    """One bag at a time: its things at left, the thing or the bag itself on the right."""

    section: ClassVar[Section] = Section.BAG

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._template = load_templates(services.resources, services.language).bag
        self._records = services.vault.records
        self._bags: list[Bag] = []
        self._bag: Bag | None = None
        self.model = ItemList(self)
        self.ui = BagLayout(self._template, self.model, self)
        self.attempt = Attempt(self.ui.trouble)
        self.item_editing = Editing(self.ui.item_form, self._records.save, self)
        self.bag_editing = Editing(self.ui.bag_form, self._records.save, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ui)
        self._connect()
        self._show_bag(None)

    # the page's duties

    def flush(self) -> None:
        """Store what is typed."""
        self.item_editing.flush()
        self.bag_editing.flush()

    def refresh(self) -> None:
        """Read the bags again and stay where she was."""
        self.flush()
        if self.item_editing.stuck or self.bag_editing.stuck:
            return
        item = self.item_editing.record
        self._bags = cast("list[Bag]", self._records.all("bag"))
        bag_id = self._bag.id if self._bag is not None else ""
        same = (bag for bag in self._bags if bag.id == bag_id)
        self._show_bag(next(same, self._bags[0] if self._bags else None))
        if item is not None:
            self._choose(item.id)

    def open_record(self, id_: str) -> None:
        """Show a bag, or a thing in one."""
        bag = next((bag for bag in self._bags if bag.id == id_), None)
        if bag is not None:
            self._show_bag(bag)
            self.show_bag_form()
            return
        item = self._records.get("bag_item", id_)
        if isinstance(item, BagItem):
            self._show_bag(next((bag for bag in self._bags if bag.id == item.bag), None))
            self._choose(item.id)

    # what she does

    def add_bag(self) -> None:
        """Begin another bag. It is stored at once, since things go into it."""
        position = max((bag.position for bag in self._bags), default=-1) + 1
        bag = Bag(new_id(), name="" if self._bags else self.tr("My bag"), position=position)
        if not self._leave() or not self.attempt(partial(self._records.save, bag)):
            return
        self._bags.append(bag)
        self._show_bag(bag)
        self.show_bag_form()
        self.ui.bag_form.focus_first()

    def add_item(self) -> None:
        """Begin a new thing; it is stored with the first letter typed."""
        self.ui.undo.hide()
        if self._bag is None:
            return
        if not self.item_editing.fresh:
            if not self._leave():
                return
            item = BagItem(new_id(), bag=self._bag.id, position=self._next_position())
            self.item_editing.begin(item, fresh=True)
            self.model.put(item)
            self._choose(item.id)
        self.ui.item_form.focus_first()

    def offer_ideas(self) -> None:
        """Show the ideas; with no bag yet, one is begun when something is chosen."""
        if not self._leave():
            return
        have = {item.name for item in self.model.items()}
        self.ui.view.choose(-1)
        self.ui.ideas.offer(self._template.ideas, offered(self._template, have))
        self.ui.panes.show_pane(self.ui.ideas)
        self.ui.ideas.view.setFocus()

    def show_bag_form(self) -> None:
        """Show what is known about the bag itself."""
        if self._bag is not None and self._leave():
            self.ui.view.choose(-1)
            self.bag_editing.begin(self._bag)
            self.ui.removing_bag.rest()
            self.ui.panes.show_pane(self.ui.bag_sheet)

    def remove_item(self) -> None:
        """Take the shown thing out; "Undo" brings it back."""
        self.item_editing.flush()
        item, fresh = self.item_editing.record, self.item_editing.fresh
        if item is None or not (fresh or self.attempt(partial(self._records.remove, item))):
            return
        self.item_editing.forget()
        self.ui.view.choose(-1)
        self.model.take(item.id)
        self._show_right()
        if not fresh:
            self.ui.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, [item]))

    def remove_bag(self) -> None:
        """Take the bag away with what is in it; "Undo" brings both back."""
        self.flush()
        if self._bag is None:
            return
        records: list[Bag | BagItem] = [self._bag, *self.model.items()]
        if not self.attempt(partial(each, self._records.remove, records[::-1])):
            return
        self.bag_editing.forget()
        self._bag = None
        self.refresh()
        self.ui.undo.say(self.tr("The bag was removed."), self.tr("Undo"), partial(self._restore, records))

    def erase_item(self) -> None:
        """Remove the shown thing for good."""
        item, fresh = self.item_editing.record, self.item_editing.fresh
        if item is None or fresh:
            self.remove_item()
            return
        self.item_editing.forget()
        self.ui.removing_item.run(partial(erase_records, self.services.vault, [item]), item)

    def erase_bag(self) -> None:
        """Remove the bag for good, with what is in it."""
        bag = self._bag
        if bag is not None:
            self.flush()
            self.bag_editing.forget()
            records: list[Bag | BagItem] = [*self.model.items(), bag]
            self.ui.removing_bag.run(partial(erase_records, self.services.vault, records), bag)

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.bags.activated.connect(self._bag_picked)
        ui.view.selectionModel().currentChanged.connect(self._picked)
        for button, slot in (
            (ui.about, self.show_bag_form),
            (ui.add_bag, self.add_bag),
            (ui.add_item, self.add_item),
            (ui.offer, self.offer_ideas),
            (ui.first_ideas, self.offer_ideas),
            (ui.first_bag, self.add_bag),
            (ui.remove_item, self.remove_item),
            (ui.remove_bag, self.remove_bag),
        ):
            button.clicked.connect(slot)
        ui.removing_item.wanted.connect(self.erase_item)
        ui.removing_bag.wanted.connect(self.erase_bag)
        for bar in (ui.removing_item, ui.removing_bag):
            bar.erased.connect(self._erased)
            bar.kept.connect(self.refresh)
        ui.ideas.taken.connect(self._take_ideas)
        ui.ideas.closed.connect(self._show_right)
        self.model.packed.connect(self._packed)
        self.item_editing.changed.connect(self._item_changed)
        self.bag_editing.changed.connect(self._bag_changed)
        for editing in (self.item_editing, self.bag_editing):
            editing.failed.connect(ui.trouble.say)
            editing.saved.connect(ui.trouble.hide)

    def _take_ideas(self, ideas: list[Idea]) -> None:
        bag = self._bag or Bag(new_id(), name=self.tr("My bag"))
        records: list[Record] = [] if self._bag else [bag]
        position = self._next_position()
        records += taken(ideas, bag, position)
        if self.attempt(partial(self._records.save_many, records)):
            self._bag = bag
            self.refresh()

    def _restore(self, records: Sequence[Bag | BagItem]) -> None:
        if self.attempt(partial(each, self._records.restore, records)):
            self.refresh()
            self.open_record(records[0].id)

    def _erased(self) -> None:
        self.refresh()
        self.ui.undo.say(self.tr("Removed for good."))

    def _next_position(self) -> int:
        return max((item.position for item in self.model.items()), default=-1) + 1

    def _leave(self) -> bool:
        """Let go of what is in the forms. False where it could not be stored."""
        former, fresh = self.item_editing.record, self.item_editing.fresh
        if not self.item_editing.end() or not self.bag_editing.end():
            return False
        if former is not None and fresh:
            self.model.take(former.id)
        return True

    def _show_bag(self, bag: Bag | None) -> None:
        if not self._leave():
            return
        self._bag = bag
        everything = cast("list[BagItem]", self._records.all("bag_item")) if bag is not None else []
        self.model.set_items([item for item in everything if bag is not None and item.bag == bag.id])
        self._show_bags()
        self._show_right()

    def _show_bags(self) -> None:
        with QSignalBlocker(self.ui.bags):
            self.ui.bags.clear()
            self.ui.bags.addItems([bag.name.strip() or self.tr("Bag without a name") for bag in self._bags])
            if self._bag is not None:
                self.ui.bags.setCurrentIndex([bag.id for bag in self._bags].index(self._bag.id))

    def _bag_picked(self, place: int) -> None:
        self._show_bag(self._bags[place])

    def _choose(self, id_: str) -> None:
        row = self.model.row_of(id_)
        if row >= 0:
            self.ui.view.choose(row)
            self._picked(self.ui.view.currentIndex())

    def _picked(self, index: QModelIndex) -> None:
        item = self.model.item(index.row()) if index.isValid() else None
        current = self.item_editing.record
        if item is None:
            return
        if current is None or current.id != item.id:
            if not self._leave():
                QTimer.singleShot(0, self._stay)
                return
            self.item_editing.begin(item)
            self.ui.removing_item.rest()
        self._show_right()

    def _stay(self) -> None:
        if self.item_editing.record is not None:
            self.ui.view.choose(self.model.row_of(self.item_editing.record.id))

    def _show_right(self) -> None:
        ui = self.ui
        if self.item_editing.record is not None:
            ui.panes.show_pane(ui.item_sheet)
        elif self._bag is None:
            ui.panes.show_pane(ui.empty)
        else:
            ui.panes.show_pane(ui.nothing)
        ui.panes.want_list(wanted=self._bag is not None)
        packed = self.model.packed_count()
        ui.count.setText(self.tr("{count} packed").format(count=packed) if packed else "")

    def _packed(self, item: BagItem) -> None:
        current = self.item_editing.record
        if current is not None and current.id == item.id:
            self.ui.item_form.fill(item)
            self.item_editing.touch()
        elif not self.attempt(partial(self._records.save, item)):
            self.refresh()
        self._show_right()

    def _item_changed(self, item: BagItem) -> None:
        self.model.put(item)
        row = self.model.row_of(item.id)
        if self.ui.view.currentIndex().row() != row:
            self.ui.view.choose(row)
        self._show_right()

    def _bag_changed(self, bag: Bag) -> None:
        self._bag = bag
        self._bags = [bag if one.id == bag.id else one for one in self._bags]
        self._show_bags()
