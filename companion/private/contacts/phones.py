"""Phone numbers, what somebody keeps, and what they are called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import Answer
from companion.domain.contacts import Contact, Keeps, Phone
from companion.domain.faces import Face
from companion.private.records.several import Part, Several, Words
from companion.private.words import answers
from companion.widgets.fields import CheckField, ChoiceField, LineField
from companion.widgets.flow import Flow


def phones_field(face: Face, parent: QWidget) -> Several[Phone]:
    """Numbers, which phone each is, and on the full face whether it is safe to call."""
    parts = [
        Part("number", QCoreApplication.translate("Contacts", "Number"), LineField),
        Part("kind", QCoreApplication.translate("Contacts", "Which phone"), LineField),
    ]
    if face is Face.FULL:
        safe = QCoreApplication.translate("Contacts", "Safe to call")
        parts.append(Part("safe", safe, lambda row: ChoiceField(answers(), row)))
    words = Words(
        QCoreApplication.translate("Contacts", "number {number}"),
        QCoreApplication.translate("Contacts", "Add a number"),
        QCoreApplication.translate("Contacts", "Remove"),
        QCoreApplication.translate("Contacts", "Remove number {number}"),
        QCoreApplication.translate("Contacts", "Undo"),
    )
    return Several(Phone, parts, words, "contacts.phone", parent, spare=True)


def keeps_labels() -> list[tuple[Keeps, str]]:
    """What somebody may keep for her."""
    return [
        (Keeps.BAG, QCoreApplication.translate("Contacts", "A bag")),
        (Keeps.PAPERS, QCoreApplication.translate("Contacts", "Papers")),
        (Keeps.KEYS, QCoreApplication.translate("Contacts", "Keys")),
        (Keeps.COPY, QCoreApplication.translate("Contacts", "A copy of what is written here")),
    ]


class KeepsField(QWidget):
    """A box for each thing that somebody may keep; the value is a tuple of Keeps, in their order."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {thing: CheckField(label, self) for thing, label in keeps_labels()}
        for thing, box in self.boxes.items():
            box.setObjectName(f"contacts.keeps.{thing}")
            box.edited.connect(self.edited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(Flow(*self.boxes.values()))

    def value(self) -> tuple[Keeps, ...]:
        """What is checked."""
        return tuple(thing for thing, box in self.boxes.items() if box.value())

    def set_value(self, things: Sequence[Keeps]) -> None:
        """Check these."""
        for thing, box in self.boxes.items():
            box.set_value(thing in things)


def below_name(contact: Contact, *, full: bool = True) -> str:
    """The quieter line of a list: who they are; where `full`, what they keep and whether they would call the police."""
    keeps = [label for thing, label in keeps_labels() if thing in contact.keeps]
    police = QCoreApplication.translate("Contacts", "would call the police")
    first = contact.relation.strip() or next((one.number for one in contact.phones if one.number.strip()), "")
    told = [police] if contact.would_call_police is Answer.YES else []
    return " · ".join(part for part in (first, *keeps, *told) if part) if full else first
