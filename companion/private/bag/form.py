"""The forms for a bag and for one thing in it."""

from PySide6.QtWidgets import QWidget

from companion.domain.bag import Bag, BagItem
from companion.private.bag.labels import forms, groups, paces
from companion.private.records.form import RecordForm
from companion.private.words import answers
from companion.widgets.suggest import Suggestions


class BagForm(RecordForm[Bag]):
    """About one bag."""

    def __init__(self, people: Suggestions, parent: QWidget | None = None) -> None:
        super().__init__("bag.bag", parent)
        self.text("name", self.tr("Name of the bag"))
        self.text("for_whom", self.tr("Who it is for"), hint=self.tr("Me, a child, a pet."), beside=True)
        self.choice("pace", self.tr("For when"), paces())
        self.text("kept_at", self.tr("Where it is kept"), hint=self.tr("With a friend, family, at work, a locker."))
        people.attach(self.text("who_knows", self.tr("Who knows of it"), beside=True))
        self.long_text("note", self.tr("Note"))


class ItemForm(RecordForm[BagItem]):
    """About one thing in a bag."""

    def __init__(self, people: Suggestions, parent: QWidget | None = None) -> None:
        super().__init__("bag.item", parent)
        self.text("name", self.tr("What it is"))
        self.choice("group", self.tr("Group"), groups(), beside=True)
        self.check("packed", self.tr("Packed"))
        self.text("quantity", self.tr("How many"))
        self.choice("form", self.tr("Original, copy or photo"), forms(), beside=True)
        self.text("place", self.tr("Where it is now"))
        people.attach(self.text("holder", self.tr("Who has it"), beside=True))
        self.choice(
            "safe_to_move",
            self.tr("Is it safe to move it now?"),
            answers(),
            hint=self.tr("If it would be noticed, let it lie. A photo or a copy may do."),
        )
        self.date("expires", self.tr("Good until"), hint=self.tr("For medicines and papers."))
        self.long_text("note", self.tr("Note"))
