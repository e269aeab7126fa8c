"""The form for one person."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.private.records.form import RecordForm
from companion.widgets.delegates import bold
from companion.widgets.form import wrapped


class ContactForm(RecordForm[Contact]):
    """Everything about one person; the plain face has an ordinary address book's fields only."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__("contacts", parent)
        self.warning: QLabel | None = self._add_warning() if face is Face.FULL else None
        self.text("name", self.tr("Name"))
        self.text("relation", self.tr("Who they are"), beside=True)
        self.long_text("phones", self.tr("Phone numbers"), lines=2)
        self.long_text("address", self.tr("Address"), lines=2)
        if face is Face.FULL:
            self._add_safety()
        self.long_text("note", self.tr("Note"))

    def _add_warning(self) -> QLabel:
        warning = self.add(wrapped(self.tr("Must not be contacted"), self))
        warning.setFrameShape(QFrame.Shape.StyledPanel)
        warning.setFont(bold())
        warning.setMargin(8)
        warning.hide()
        return warning

    def _add_safety(self) -> None:
        self.check(
            "never_contact",
            self.tr("This person must not be contacted"),
            hint=self.tr("The list shows it too."),
        )
        self.text("safe_times", self.tr("When it is safe to reach them"))
        self.text("safe_ways", self.tr("How it is safe to reach them"), beside=True)
        self.text("code_word", self.tr("Code word"))
        self.text("code_meaning", self.tr("What it means"), beside=True)
        self.long_text(
            "holds", self.tr("What they keep for me"), hint=self.tr("A bag, papers, keys, a copy of this."), lines=2
        )
        self.long_text("knows", self.tr("What they know"), lines=2)

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
