"""Settings: the words, the keys, the language, what she sees, the check, what this can't do, the end of the set-up."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from companion.domain.faces import Face, Section
from companion.private.page import Page, Services
from companion.private.sentences import in_words
from companion.private.settings.check import CheckAll, Fingerprint
from companion.private.settings.end_setup import EndSetup
from companion.private.settings.hiding import IdleSettings, PasteSettings, ShiftSettings
from companion.private.settings.key import KeySettings
from companion.private.settings.new_key import NewKey
from companion.private.settings.shown import SectionChoice
from companion.private.settings.spare import SpareWords
from companion.private.settings.words import ChangeWords
from companion.vault.errors import VaultError
from companion.vault.passphrase import word_list
from companion.widgets.column import Column, button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped

LANGUAGE_SETTING = "language"
LANGUAGES = (("en", "English"), ("es", "Español"), ("ar", "العربية"))


class SettingsPage(Page):
    """Each part stores by itself; there is nothing to flush."""

    section: ClassVar[Section] = Section.SETTINGS

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        vault = services.vault
        self.fingerprint: Fingerprint | None = None
        column = Column()
        column.heading(self.tr("Settings"))
        column.subheading(self.tr("The words that open this place"))
        words = word_list(services.language, services.resources)
        self.words = ChangeWords(vault, words)
        column.put(self.words)
        column.subheading(self.tr("Spare words"))
        self.spare = SpareWords(vault, words)
        column.put(self.spare)
        column.subheading(self.tr("A new key"))
        self.new_key = NewKey(services, words)
        self.new_key.closed.connect(self.refresh)
        column.put(self.new_key)
        column.subheading(self.tr("The key that hides everything"))
        self.key = KeySettings(services)
        column.put(self.key)
        self.shift = ShiftSettings(services)
        column.put(self.shift)
        column.subheading(self.tr("When nobody is there"))
        self.idle = IdleSettings(services)
        column.put(self.idle)
        column.subheading(self.tr("What you copy"))
        self.paste = PasteSettings(services)
        column.put(self.paste)
        column.subheading(self.tr("What you see"))
        self.sections = SectionChoice(services)
        column.put(self.sections)
        column.subheading(self.tr("Language"))
        column.put(self._build_language())
        column.put(self._language_message)
        column.subheading(self.tr("Is everything whole?"))
        self.check = CheckAll(services)
        column.put(self.check)
        if vault.face is Face.FULL:
            self._build_full(column, words)
        else:
            column.subheading(self.tr("What this can't do"))
            for line in self._limits():
                column.text(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def refresh(self) -> None:
        """Show the language that is kept, and what is known of the spare words and the last check."""
        self.spare.show_state()
        self.check.show_state()
        if self.fingerprint is not None:
            self.fingerprint.forget()
        self.sections.show_state()
        kept = self.services.vault.setting(LANGUAGE_SETTING, self.services.language)
        self.language.blockSignals(True)
        self.language.setCurrentIndex(max(0, self.language.findData(kept)))
        self.language.blockSignals(False)

    def _build_full(self, column: Column, words: Sequence[str]) -> None:
        """What the plain face must not name: what others are told, what is forced, how a second place is made."""
        vault = self.services.vault
        column.subheading(self.tr("The words for your record"))
        self.fingerprint = Fingerprint(vault.journal, words)
        column.put(self.fingerprint)
        column.subheading(self.tr("What this can't do"))
        column.text(self.tr("It can't help where someone makes you say the words."))
        column.text(self.tr("It can't hide from an expert that this computer holds more than notes."))
        for line in self._limits():
            column.text(line)
        self.traces = button(self.tr("What this computer still shows"))
        self.traces.clicked.connect(partial(self.services.go, Section.TRACES, ""))
        self.more = button(self.tr("Read more about it"))
        self.more.clicked.connect(partial(self.services.go, Section.KNOWING, "limits"))
        column.layout_below(Flow(self.more, self.traces))
        column.subheading(self.tr("The set-up words"))
        self.end_setup = EndSetup(vault)
        column.put(self.end_setup)

    def _limits(self) -> tuple[str, ...]:
        return (
            self.tr("It can't stop programs that watch what is typed and shown on this computer."),
            self.tr("If you forget the words and have no spare ones, nobody can open this place again."),
        )

    def _build_language(self) -> QComboBox:
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setMinimumHeight(32)
        self.language.setMaximumWidth(200)
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.activated.connect(self._language_picked)
        self._language_message = wrapped("")
        self._language_message.hide()
        return self.language

    def _language_picked(self) -> None:
        try:
            code = self.language.currentData(Qt.ItemDataRole.UserRole)
            self.services.vault.set_setting(LANGUAGE_SETTING, str(code))
            text = self.tr("From the next time that you open this place.")
        except VaultError as error:
            text = in_words(error)
        self._language_message.setText(text)
        self._language_message.show()
