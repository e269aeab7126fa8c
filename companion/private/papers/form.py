"""The form for one paper."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from companion.domain.faces import Face
from companion.domain.papers import Paper, PaperType
from companion.private.papers.copies import copies_field, told_field
from companion.private.papers.labels import paper_types
from companion.private.papers.places import PlacesField
from companion.private.papers.soon import ends, expiring
from companion.private.records.about_date import AboutDateField
from companion.private.records.form import RecordForm
from companion.widgets.form import wrapped
from companion.widgets.suggest import Suggestions


class PaperForm(RecordForm[Paper]):
    """Everything about one paper; a protective order has a few fields more.

    `today` says which day it is, so that what ends soon can say so.
    """

    def __init__(self, face: Face, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__("papers", parent)
        self._today = today
        self.names = Suggestions(self)
        self.text("title", self.tr("What it is"))
        self.choice("type", self.tr("Kind of paper"), paper_types(face))
        place = self.text("original_place", self.tr("Where the original is"))
        self.names.attach(place)
        self.order = self.group()
        if face is Face.FULL:
            self._add_order()
        self.end_group()
        self.copies = self.field("copies", self.tr("Copies"), copies_field(self.names, self))
        self.text("number", self.tr("Number on it"))
        self.text("issuer", self.tr("Who issued it"), beside=True)
        self._about("issued", self.tr("Issued on, or about when"))
        self._about("expires", self.tr("Ends on, or about when"))
        self.long_text("how_to_replace", self.tr("How to replace it"), lines=2)
        self.long_text("note", self.tr("Note"))

    def _add_order(self) -> None:
        self.add(wrapped(self.tr("A copy of the order helps in each of these places. Any answer is fine."), self))
        self.places = self.field("order_copies", self.tr("Where copies are"), PlacesField(self.names, self))
        self._about("served_on", self.tr("Handed to the other person on, or about when"))
        self.text("court", self.tr("Court"))
        self.text("judge", self.tr("Judge"), beside=True)
        self.text("case_number", self.tr("Case number"))
        self.text("police_department", self.tr("Police department that has it"), beside=True)
        self.told = self.field("who_was_told", self.tr("Who was told of it"), told_field(self.names, self))

    def _about(self, key: str, label: str) -> None:
        self.field(key, label, AboutDateField(self))

    def fill(self, record: Paper) -> None:
        """Show the paper, with the fields of its kind."""
        super().fill(record)
        self._follow(record)

    def read(self, record: Paper) -> Paper:
        """The paper as typed; the fields of its kind follow."""
        read = super().read(record)
        self._follow(read)
        return read

    def _follow(self, paper: Paper) -> None:
        order = paper.type is PaperType.PROTECTIVE_ORDER
        self.order.setVisible(order)
        said = self._about_end(paper, order=order)
        hint = self.row("expires").hint
        hint.setText(said)
        hint.setVisible(bool(said))

    def _about_end(self, paper: Paper, *, order: bool) -> str:
        """A quiet word where the paper ends soon, or the day is past."""
        span = ends(paper.expires)
        if span is not None and span[1] < self._today():
            if order:
                return self.tr("This day is past. The court or an advocate can say what is possible now.")
            return self.tr("This day is past.")
        if not expiring([paper], self._today()):
            return ""
        if order:
            return self.tr("It ends soon. The court or an advocate can say whether it can be made longer.")
        return self.tr("It ends soon.")
