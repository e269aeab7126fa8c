"""People she may reach, and numbers to call."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.private.contacts.country import chosen_country, here, keep_country, ordered
from companion.private.contacts.form import ContactForm
from companion.private.contacts.model import ContactList
from companion.private.contacts.numbers import NumbersPane
from companion.private.page import Services
from companion.private.papers.belonging import Belonging, entry_links, held_links, of_contact
from companion.private.records.links import Lookup
from companion.private.records.page import RecordPage
from companion.private.templates import load_templates
from companion.widgets.empty import EmptyState, push_button
from companion.widgets.form import scrolled

NUMBERS = "numbers"
"""open_record(NUMBERS) shows the numbers to call."""


class ContactsPage(RecordPage[Contact]):
    """On the plain face an address book; on the full one with the numbers to call."""

    form: ContactForm
    section: ClassVar[Section] = Section.CONTACTS
    kind: ClassVar[str] = "contact"
    prefix: ClassVar[str] = "contacts"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.numbers: NumbersPane | None = None
        self._name = ""
        self.lookup = Lookup(self)
        self.lookup.found.connect(self._found)
        for links in (self.form.held, self.form.mentions):
            links.wanted.connect(services.go)
        if services.vault.face is Face.FULL:
            self._add_numbers()

    def open_record(self, id_: str) -> None:
        """Show one person, or the numbers."""
        if id_ == NUMBERS:
            self.show_numbers()
        else:
            super().open_record(id_)

    def refresh(self) -> None:
        """Read the list again, and what belongs to the person shown."""
        super().refresh()
        self._look()

    def show_numbers(self) -> None:
        """Show the numbers to call."""
        if self.numbers is None:
            return
        self._choose(-1)
        if self.editing.record is None:
            self.panes.show_pane(self._numbers_sheet)

    def _make_model(self) -> ContactList:
        return ContactList(self, face=self.services.vault.face)

    def _make_form(self) -> ContactForm:
        return ContactForm(self.services.vault.face)

    def _make_record(self, id_: str) -> Contact:
        return Contact(id_)

    def _list_label(self) -> str:
        return self.tr("People")

    def _make_empty(self) -> EmptyState:
        if self.services.vault.face is Face.PLAIN:
            return EmptyState(self.tr("People"), self.tr("Names, numbers and addresses."), self)
        return EmptyState(
            self.tr("People you can reach"),
            self.tr("Friends, family, neighbours, helpers. Fill in as much or as little as you like."),
            self,
        )

    def _shown(self, record: Contact) -> None:  # noqa: ARG002 - as every page's
        self.form.held.show_links([])
        self.form.mentions.show_links([])
        self._look()

    def _changed(self, record: Contact) -> None:
        super()._changed(record)
        if record.name != self._name:
            self._look()

    def _look(self) -> None:
        """Look for what belongs to the person shown."""
        record = self.editing.record
        if record is None:
            self.lookup.forget()
            return
        self._name = record.name
        self.lookup.ask(partial(of_contact, self.services.vault, record))

    def _found(self, what: Belonging) -> None:
        record = self.editing.record
        if record is not None:
            self.form.held.show_links(held_links(what, record.name))
            self.form.mentions.show_links(entry_links(what.entries))

    def _add_numbers(self) -> None:
        helplines = load_templates(self.services.resources, self.services.language).helplines
        region = here()
        self.numbers = NumbersPane(helplines, ordered(helplines, region))
        self.numbers.show_country(chosen_country(self.services.vault, helplines, region))
        self.numbers.country_chosen.connect(partial(keep_country, self.services.vault))
        self._numbers_sheet = scrolled(self.numbers)
        self.panes.add_panes(self._numbers_sheet)
        button = push_button(self.tr("Numbers to call"), "contacts.numbers", self)
        button.clicked.connect(self.show_numbers)
        self.panes.left.insertWidget(1, button)
