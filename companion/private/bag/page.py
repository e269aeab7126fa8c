"""Escape bags: what goes in, what is packed, where each thing is."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.bag import Bag, BagItem
from companion.domain.codec import Record
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Section
from companion.domain.order import changed, moved
from companion.private.bag.labels import bag_name, packed_words
from companion.private.bag.layout import BagLayout
from companion.private.bag.model import ItemList
from companion.private.bag.sheet import bag_versions
from companion.private.bag.things import Things
from companion.private.page import Page, Services
from companion.private.printing.dialog import print_or_save
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
        self.things = Things(self.ui, self.model, services.vault, self.attempt, self)
        self.editing = Editing(self.ui.bag_form, self._records.save, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ui)
        self._connect()
        self._show_bag(None)

    # the page's duties

    def flush(self) -> None:
        """Store what is typed."""
        self.things.editing.flush()
        self.editing.flush()

    def refresh(self) -> None:
        """Read the bags again and stay where she was."""
        self.flush()
        if self.things.editing.stuck or self.editing.stuck:
            return
        item = self.things.editing.record
        self._bags = cast("list[Bag]", self._records.all("bag"))
        people = cast("list[Contact]", self._records.all("contact"))
        self.ui.people.offer(person.name for person in people if not person.never_contact)
        bag_id = self._bag.id if self._bag is not None else ""
        self._show_bag(self._known(bag_id) or (self._bags[0] if self._bags else None))
        if item is not None:
            self.things.choose(item.id)

    def open_record(self, id_: str) -> None:
        """Show a bag, or a thing in one."""
        bag = self._known(id_)
        if bag is not None:
            self._show_bag(bag)
            self.show_bag_form()
            return
        item = self._records.get("bag_item", id_)
        if isinstance(item, BagItem):
            self._show_bag(self._known(item.bag))
            self.things.choose(item.id)

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

    def offer_ideas(self) -> None:
        """Show the ideas; with no bag yet, one is begun when something is chosen."""
        if not self._leave():
            return
        self.ui.view.choose(-1)
        self.ui.ideas.offer(self._template.ideas, self.things.ideas(self._template))
        self.ui.panes.show_pane(self.ui.ideas)
        self.ui.ideas.view.setFocus()

    def show_bag_form(self) -> None:
        """Show what is known about the bag itself."""
        if self._bag is not None and self._leave():
            self.ui.view.choose(-1)
            self.editing.begin(self._bag)
            self.ui.removing_bag.rest()
            self.ui.panes.show_pane(self.ui.bag_sheet)

    def show_all_bags(self) -> None:
        """Show all bags in one list, to open one or put them in another order."""
        if self._bag is not None and self._leave():
            self.ui.view.choose(-1)
            items = cast("list[BagItem]", self._records.all("bag_item"))
            packed = Counter(item.bag for item in items if item.packed)
            self.ui.overview.show_bags(self._bags, packed, self._bag.id)
            self.ui.panes.show_pane(self.ui.overview)
            self.ui.overview.view.setFocus()

    def print_list(self) -> None:
        """The bag as one page."""
        self.flush()
        if self._bag is not None and self.model.items():
            print_or_save(self.services, self, bag_name(self._bag), bag_versions(self._bag, self.model.items()))

    def remove_bag(self) -> None:
        """Take the bag away with what is in it; "Undo" brings both back."""
        self.flush()
        if self._bag is None:
            return
        records: list[Bag | BagItem] = [self._bag, *self.model.items()]
        if not self.attempt(partial(each, self._records.remove, records[::-1])):
            return
        self.editing.forget()
        self._bag = None
        self.refresh()
        self.ui.undo.say(self.tr("The bag was removed."), self.tr("Undo"), partial(self._restore, records))

    def erase_bag(self) -> None:
        """Remove the bag for good, with what is in it."""
        bag = self._bag
        if bag is not None:
            self.flush()
            self.editing.forget()
            records: list[Bag | BagItem] = [*self.model.items(), bag]
            self.ui.removing_bag.run(partial(erase_records, self.services.vault, records), bag)

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.bags.activated.connect(lambda place: self._show_bag(self._bags[place]))
        for button, slot in (
            (ui.about, self.show_bag_form),
            (ui.all_bags, self.show_all_bags),
            (ui.add_bag, self.add_bag),
            (ui.offer, self.offer_ideas),
            (ui.print_list, self.print_list),
            (ui.first_ideas, self.offer_ideas),
            (ui.first_bag, self.add_bag),
            (ui.remove_bag, self.remove_bag),
        ):
            button.clicked.connect(slot)
        ui.overview.opened.connect(lambda id_: self._show_bag(self._known(id_)))
        ui.overview.moved.connect(self._move_bag)
        ui.removing_bag.wanted.connect(self.erase_bag)
        for bar in (ui.removing_item, ui.removing_bag):
            bar.erased.connect(self._erased)
            bar.kept.connect(self.refresh)
        ui.ideas.taken.connect(self._take_ideas)
        ui.ideas.closed.connect(self._show_right)
        self.things.shown.connect(self._show_right)
        self.things.stale.connect(self.refresh)
        self.editing.changed.connect(self._bag_changed)
        self.editing.failed.connect(ui.trouble.say)
        self.editing.saved.connect(ui.trouble.hide)

    def _known(self, id_: str) -> Bag | None:
        return next((bag for bag in self._bags if bag.id == id_), None)

    def _take_ideas(self, ideas: list[Idea]) -> None:
        bag = self._bag or Bag(new_id(), name=self.tr("My bag"))
        records: list[Record] = [] if self._bag else [bag]
        records += self.things.take(ideas, bag)
        if self.attempt(partial(self._records.save_many, records)):
            self._bag = bag
            self.refresh()

    def _move_bag(self, row: int, gap: int) -> None:
        before = self._bags
        after = moved(before, row, gap - (gap > row))
        if [bag.id for bag in before] != [bag.id for bag in after] and self._keep_order(after, before[row].id):
            self.ui.undo.say(self.tr("Moved."), self.tr("Undo"), partial(self._put_back, before, before[row].id))

    def _put_back(self, order: Sequence[Bag], at: str) -> None:
        self._keep_order(order, at)

    def _keep_order(self, order: Sequence[Bag], at: str) -> bool:
        """The bags in this order, each otherwise as it is now; one made or removed meanwhile is left in peace."""
        if not self._leave():
            return False
        ids = [bag.id for bag in order]
        known = sorted(self._bags, key=lambda bag: ids.index(bag.id) if bag.id in ids else len(ids))
        placed = moved(known, 0, 0)
        if not self.attempt(partial(self._records.save_many, changed(self._bags, placed))):
            return False
        self._bags = placed
        self._bag = self._known(self._bag.id) if self._bag is not None else None
        self._show_bags()
        self.show_all_bags()
        self.ui.overview.view.choose(self.ui.overview.model.row_of(at))
        return True

    def _restore(self, records: Sequence[Bag | BagItem]) -> None:
        if self.attempt(partial(each, self._records.restore, records)):
            self.refresh()
            self.open_record(records[0].id)

    def _erased(self) -> None:
        self.refresh()
        self.ui.undo.say(self.tr("Removed for good."))

    def _leave(self) -> bool:
        """Let go of what is in the forms. False where it could not be stored."""
        return self.things.leave() and self.editing.end()

    def _show_bag(self, bag: Bag | None) -> None:
        if not self._leave():
            return
        self._bag = bag
        self.things.show_bag(bag)
        self._show_bags()
        self._show_right()

    def _show_bags(self) -> None:
        with QSignalBlocker(self.ui.bags):
            self.ui.bags.clear()
            self.ui.bags.addItems([bag_name(bag) for bag in self._bags])
            if self._bag is not None:
                self.ui.bags.setCurrentIndex([bag.id for bag in self._bags].index(self._bag.id))

    def _show_right(self) -> None:
        ui, item = self.ui, self.things.editing.record
        if item is not None:
            ui.panes.show_pane(ui.item_sheet)
            row = self.model.row_of(item.id)
            ui.up.setEnabled(self.model.item(row - 1) is not None)
            ui.down.setEnabled(self.model.item(row + 1) is not None)
        else:
            ui.panes.show_pane(ui.empty if self._bag is None else ui.nothing)
        ui.panes.want_list(wanted=self._bag is not None)
        ui.top.setVisible(self._bag is not None)
        ui.print_list.setEnabled(bool(self.model.items()))
        ui.all_bags.setVisible(len(self._bags) > 1)
        ui.count.setText(packed_words(self.model.packed_count()))

    def _bag_changed(self, bag: Bag) -> None:
        self._bag = bag
        self._bags = [bag if one.id == bag.id else one for one in self._bags]
        self._show_bags()
