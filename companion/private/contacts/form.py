"""The form for one person."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.private.contacts.phones import KeepsField, phones_field
from companion.private.records.form import RecordForm
from companion.private.records.links import Links
from companion.private.words import answers
from companion.widgets.delegates import bold
from companion.widgets.form import wrapped


class ContactForm(RecordForm[Contact]):
    """Everything about one person; the plain face has an ordinary address book's fields only.

    `held` and `mentions` are filled by the page.
    """

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__("contacts", parent)
        full = face is Face.FULL
        self.warning: QLabel | None = self._add_warning() if full else None
        self.text("name", self.tr("Name"))
        self.text("relation", self.tr("Who they are"), beside=True)
        self.phones = self.field("phones", self.tr("Phone numbers"), phones_field(face, self))
        self.long_text("address", self.tr("Address"), lines=2)
        if full:
            self._add_safety()
        self.long_text("note", self.tr("Note"))
        # Below all fields: what is found a moment later moves nothing that she may be about to click.
        self.held = self.add(Links("contacts.held", self._held(full=full), self))
        self.mentions = self.add(Links("contacts.mentions", self._mentioned(full=full), self))

    def _held(self, *, full: bool) -> str:
        return self.tr("What they have, from my papers and bags") if full else self.tr("Papers they have")

    def _mentioned(self, *, full: bool) -> str:
        return self.tr("What they saw") if full else self.tr("Written about in")

    def _add_warning(self) -> QLabel:
        warning = self.add(wrapped(self.tr("Do not contact"), self))
        warning.setFrameShape(QFrame.Shape.StyledPanel)
        warning.setFont(bold())
        warning.setMargin(8)
        warning.hide()
        return warning

    def _add_safety(self) -> None:
        self.check(
            "never_contact",
            self.tr("Do not contact this person"),
            hint=self.tr("The list shows it too."),
        )
        self.text("safe_times", self.tr("When it is safe to reach them"))
        self.text("safe_ways", self.tr("How it is safe to reach them"), beside=True)
        self.text("code_word", self.tr("Code word"))
        self.text("code_meaning", self.tr("What it means"), beside=True)
        self.field("keeps", self.tr("What they keep for me"), KeepsField(self))
        self.long_text("holds", self.tr("More about what they keep"), lines=2)
        self.long_text("knows", self.tr("What they know"), lines=2)
        self.choice(
            "would_call_police",
            self.tr("Would call the police if they hear or see something"),
            answers(),
            hint=self.tr("Neighbours, for example."),
        )

    def fill(self, record: Contact) -> None:
        """Show the person, with the flag where it is set."""
        super().fill(record)
        self._follow(record)

    def read(self, record: Contact) -> Contact:
        """The person as typed; the flag follows the check box."""
        read = super().read(record)
        self._follow(read)
        return read

    def _follow(self, contact: Contact) -> None:
        if self.warning is not None:
            self.warning.setVisible(contact.never_contact)
