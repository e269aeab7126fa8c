"""The form for one paper."""

from PySide6.QtWidgets import QWidget

from companion.domain.faces import Face
from companion.domain.papers import Paper, PaperType
from companion.private.papers.copies import CopiesField
from companion.private.papers.labels import paper_types
from companion.private.records.form import RecordForm


class PaperForm(RecordForm[Paper]):
    """Everything about one paper; a protective order has a few fields more."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__("papers", parent)
        self.text("title", self.tr("What it is"))
        self.choice("type", self.tr("Kind of paper"), paper_types(face), beside=True)
        self.text("original_place", self.tr("Where the original is"))
        self.copies = self.field("copies", self.tr("Copies"), CopiesField(self))
        self.order = self.group()
        if face is Face.FULL:
            self._add_order()
        self.end_group()
        self.text("number", self.tr("Number on it"))
        self.text("issuer", self.tr("Who issued it"), beside=True)
        self.date("issued", self.tr("Issued on"))
        self.date("expires", self.tr("Ends on"), beside=True)
        self.long_text("how_to_replace", self.tr("How to replace it"), lines=2)
        self.long_text("note", self.tr("Note"))

    def _add_order(self) -> None:
        self.text(
            "court",
            self.tr("Court"),
            hint=self.tr("Copies help on you, at home, at work, at school, in the car and with a friend."),
        )
        self.text("judge", self.tr("Judge"), beside=True)
        self.text("case_number", self.tr("Case number"))
        self.date("served_on", self.tr("Handed to the other person on"), beside=True)
        self.text("police_department", self.tr("Police department that has it"))
        self.text("who_was_told", self.tr("Who was told"), beside=True)

    def fill(self, record: Paper) -> None:
        """Show the paper, with the fields of its kind."""
        super().fill(record)
        self.order.setVisible(record.type is PaperType.PROTECTIVE_ORDER)

    def read(self, record: Paper) -> Paper:
        """The paper as typed; the fields of its kind follow."""
        read = super().read(record)
        self.order.setVisible(read.type is PaperType.PROTECTIVE_ORDER)
        return read
