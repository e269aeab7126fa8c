"""People she may reach, and numbers to call."""

from contextlib import suppress
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.private.contacts.form import ContactForm
from companion.private.contacts.model import ContactList
from companion.private.contacts.numbers import NumbersPane
from companion.private.page import Services
from companion.private.records.page import RecordPage
from companion.private.templates import load_templates
from companion.vault.errors import VaultError
from companion.widgets.empty import EmptyState, push_button
from companion.widgets.form import scrolled

NUMBERS = "numbers"
"""open_record(NUMBERS) shows the numbers to call."""

COUNTRY_SETTING = "country"


class ContactsPage(RecordPage[Contact]):
    """On the plain face an address book; on the full one with the numbers to call."""

    section: ClassVar[Section] = Section.CONTACTS
    kind: ClassVar[str] = "contact"
    prefix: ClassVar[str] = "contacts"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.numbers: NumbersPane | None = None
        if services.vault.face is Face.FULL:
            self._add_numbers()

    def open_record(self, id_: str) -> None:
        """Show one person, or the numbers."""
        if id_ == NUMBERS:
            self.show_numbers()
        else:
            super().open_record(id_)

    def show_numbers(self) -> None:
        """Show the numbers to call."""
        if self.numbers is None:
            return
        self._choose(-1)
        if self.editing.record is None:
            self.panes.show_pane(self._numbers_sheet)

    def _make_model(self) -> ContactList:
        return ContactList(self)

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

    def _add_numbers(self) -> None:
        helplines = load_templates(self.services.resources, self.services.language).helplines
        self.numbers = NumbersPane(helplines)
        here = QLocale.territoryToCode(QLocale.system().territory())
        self.numbers.show_country(self.services.vault.setting(COUNTRY_SETTING, here))
        self.numbers.country_chosen.connect(self._keep_country)
        self._numbers_sheet = scrolled(self.numbers)
        self.panes.add_panes(self._numbers_sheet)
        button = push_button(self.tr("Numbers to call"), "contacts.numbers", self)
        button.clicked.connect(self.show_numbers)
        self.panes.left.insertWidget(1, button)

    def _keep_country(self, code: str) -> None:
        # A choice that can't be stored is made again next time; it is not worth a word.
        with suppress(VaultError):
            self.services.vault.set_setting(COUNTRY_SETTING, code)
