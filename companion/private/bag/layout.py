"""The widgets of the bag page and where they stand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.bag.form import BagForm, ItemForm
from companion.private.bag.model import ItemList
from companion.private.bag.overview import BagsPane
from companion.private.records.erasing import erase_words
from companion.private.records.for_good import RemoveBar
from companion.private.records.parts import GAP, Panes
from companion.private.templates import BagTemplate
from companion.widgets.empty import EmptyState, push_button
from companion.widgets.flow import Flow
from companion.widgets.form import PAGE_MARGIN, heading, hint_label, scrolled, wrapped
from companion.widgets.ideas import IdeasPane
from companion.widgets.notice import Notice
from companion.widgets.plain_choice import PlainChoice
from companion.widgets.rows import RecordView
from companion.widgets.suggest import Suggestions

SHORTEST = 12
"""How many letters of a bag's name show at least."""


class BagLayout(QWidget):
    """The sentence that always stands above; bags and things at left; forms and ideas on the right."""

    def __init__(self, template: BagTemplate, model: ItemList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = Suggestions(self)
        self.item_form = ItemForm(self.people)
        self.bag_form = BagForm(self.people)
        self.undo = Notice("bag.undo", self)
        self.trouble = Notice("bag.trouble", self)
        self.panes = Panes(self)
        self._fill_top()
        self._fill_left(model)
        self._finish_forms(template)
        self._fill_right(template)
        always = wrapped(template.always, self)
        always.setObjectName("bag.always")
        always.setAccessibleName(template.always)
        always.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN // 2, PAGE_MARGIN, PAGE_MARGIN // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (always, self.top):
            layout.addWidget(widget)
        layout.addWidget(self.panes, 1)
        # Below, so that nothing moves beneath the pointer when they come and go.
        for widget in (self.trouble, self.undo):
            layout.addWidget(widget)

    def _fill_top(self) -> None:
        """Which bag it is, and what is done with a whole bag."""
        self.bags = PlainChoice((), self)
        self.bags.setObjectName("bag.bags")
        self.bags.setAccessibleName(self.tr("Bag"))
        self.bags.setSizeAdjustPolicy(PlainChoice.SizeAdjustPolicy.AdjustToContents)
        self.bags.setMinimumContentsLength(SHORTEST)
        self.about = push_button(self.tr("About this bag"), "bag.about", self)
        self.all_bags = push_button(self.tr("All bags"), "bag.all_bags", self)
        self.add_bag = push_button(self.tr("Another bag"), "bag.add_bag", self)
        self.print_list = push_button(self.tr("Print"), "bag.print", self)
        self.top = QWidget(self)
        line = QVBoxLayout(self.top)
        line.setContentsMargins(GAP, 0, GAP, 0)
        line.addLayout(Flow(self.bags, self.about, self.all_bags, self.add_bag, self.print_list))

    def _fill_left(self, model: ItemList) -> None:
        self.add_item = push_button(self.tr("Add"), "bag.add", self)
        self.offer = push_button(self.tr("Take from ideas"), "bag.add_from_template", self)
        self.view = RecordView("bag.list", self.tr("Things in this bag"), self)
        self.view.setModel(model)
        self.count = hint_label("", self)
        self.count.setObjectName("bag.count")
        left = self.panes.left
        left.addLayout(Flow(self.add_item, self.offer))
        left.addWidget(self.view, 1)
        left.addWidget(self.count)

    def _finish_forms(self, template: BagTemplate) -> None:
        self.up = push_button(self.tr("Up"), "bag.item.up", self)
        self.down = push_button(self.tr("Down"), "bag.item.down", self)
        self.remove_item = push_button(self.tr("Remove"), "bag.item.remove", self)
        said = self.tr("To put things in another order, drag them in the list, or press Alt with an arrow key there.")
        self.item_form.add(hint_label(said))
        buttons = (self.up, self.down, self.remove_item)
        self.removing_item = self.item_form.add(RemoveBar(buttons, erase_words(), "bag.item.erase"))
        self.remove_bag = push_button(self.tr("Remove this bag"), "bag.bag.remove", self)
        title = heading(self.tr("About this bag"))
        self.bag_form.add_first(title)
        self.bag_form.add(hint_label(template.hint))
        said = self.tr(
            "The bag and everything in it are erased here, and can't come back. Copies made before keep them."
        )
        self.removing_bag = self.bag_form.add(RemoveBar((self.remove_bag,), said, "bag.bag.erase"))

    def _fill_right(self, template: BagTemplate) -> None:
        self.item_sheet = scrolled(self.item_form)
        self.bag_sheet = scrolled(self.bag_form)
        self.ideas = IdeasPane("bag", self)
        self.overview = BagsPane(self)
        self.nothing = QWidget(self)
        self.empty = EmptyState(self.tr("A bag for when you need it"), template.hint, self)
        self.first_ideas = self.empty.add_button(self.tr("Start with ideas"), "bag.first_ideas")
        panes = (self.empty, self.ideas, self.overview, self.item_sheet, self.bag_sheet)
        self.panes.add_panes(*panes, resting=self.nothing)
        self.panes.follow(self.view)
        self.first_bag = self.empty.add_button(self.tr("Start an empty bag"), "bag.first_bag")
