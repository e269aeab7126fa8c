"""The settings. Each one does what it says as soon as it is changed; there is nothing to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout

from companion.cover.controls import add_row, plain_buttons
from companion.cover.dates import date_and_time

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame


class Do(Protocol):
    """The commands that the settings are passed to."""

    def set_font(self, family: str, size: int) -> None:
        """Letters."""

    def set_line_width(self, characters: int) -> None:
        """The longest lines."""

    def set_theme(self, mode: str) -> None:
        """Colours."""

    def set_sort(self, order: str) -> None:
        """The list's order."""

    def set_preview_beside(self, where: str) -> None:
        """Where the preview stands."""

    def set_spelling(self, language: str) -> None:
        """The dictionary."""


_WIDTHS = (60, 80, 100)  # characters
_SIZES = (8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 24, 28, 32, 40)  # points


class SettingsDialog(QDialog):
    """Shows what is set and passes each change to the window's commands."""

    def __init__(self, window: NotesFrame, do: Do) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._window = window
        self._do = do
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self._add_letters()
        self._add_window()
        self._add_text()
        about = QLabel(self.tr("Notes are saved by themselves, within a second of every change."), self)
        about.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.RestoreDefaults, parent=self
        )
        buttons.rejected.connect(self.accept)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._usual)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(about)
        layout.addStretch(1)
        layout.addWidget(buttons)
        plain_buttons(self)
        self.font_box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def _add_letters(self) -> None:
        values = self._window.settings.values
        families = [
            (family, family) for family in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(family)
        ]
        self.font_box = self._choice(self.tr("&Font:"), [(self.tr("The system's"), ""), *families], values.font)
        self.font_box.setMaxVisibleItems(18)
        usual = self.tr("{n} points").format(n=round(self._window.editor.usual_size()))
        sizes = [(self.tr("Usual ({size})").format(size=usual), 0)]
        sizes += [(self.tr("{n} points").format(n=size), size) for size in _SIZES]
        self.size_box = self._choice(self.tr("Si&ze:"), sizes, values.font_size)
        widths = [
            (self.tr("As wide as the window"), 0),
            *[(self.tr("{n} characters").format(n=number), number) for number in _WIDTHS],
        ]
        self.width_box = self._choice(self.tr("Line &width:"), widths, values.line_width)
        self.font_box.currentIndexChanged.connect(self._letters_changed)
        self.size_box.currentIndexChanged.connect(self._letters_changed)
        self.width_box.currentIndexChanged.connect(lambda: self._do.set_line_width(int(self.width_box.currentData())))

    def _add_window(self) -> None:
        values = self._window.settings.values
        themes = [
            (self.tr("Like the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast"), "contrast"),
        ]
        self.theme_box = self._choice(self.tr("&Theme:"), themes, values.theme)
        self.theme_box.currentIndexChanged.connect(lambda: self._do.set_theme(str(self.theme_box.currentData())))
        orders = [(self.tr("Date changed"), "date"), (self.tr("Title"), "title")]
        self.sort_box = self._choice(self.tr("&Sort notes by:"), orders, values.sort)
        self.sort_box.currentIndexChanged.connect(lambda: self._do.set_sort(str(self.sort_box.currentData())))
        places = [(self.tr("Beside the text"), "beside"), (self.tr("Instead of the text"), "instead")]
        self.place_box = self._choice(self.tr("&Preview:"), places, "beside" if values.beside else "instead")
        self.place_box.currentIndexChanged.connect(
            lambda: self._do.set_preview_beside(str(self.place_box.currentData()))
        )

    def _add_text(self) -> None:
        values = self._window.settings.values
        dates = [(date_and_time(style), style) for style in ("short", "long", "iso")]
        self.dates_box = self._choice(self.tr("&Dates look like:"), dates, values.dates)
        self.dates_box.currentIndexChanged.connect(
            lambda: self._window.settings.change(dates=str(self.dates_box.currentData()))
        )
        if self._window.settings.has_input_method:  # else it could do nothing
            uses = [
                (self.tr("Where the language needs it"), "auto"),
                (self.tr("On, from the next start"), "on"),
                (self.tr("Off, from the next start"), "off"),
            ]
            method_box = self._choice(self.tr("&Input method:"), uses, values.input_method)
            method_box.currentIndexChanged.connect(
                lambda: self._window.settings.change(input_method=str(method_box.currentData()))
            )
        self.spelling_box: QComboBox | None = None
        from companion.notes.spelling import best, dictionaries

        known = dictionaries()
        if not known:
            return  # a setting that could do nothing is none
        languages = [(self.tr("Off"), "off"), *sorted((_language(name), name) for name in known)]
        if best(QLocale.system().name(), known):
            languages.insert(0, (self.tr("The system's language"), "auto"))
        self.spelling_box = box = self._choice(self.tr("Check s&pelling:"), languages, values.spelling)
        box.currentIndexChanged.connect(lambda: self._do.set_spelling(str(box.currentData())))

    def _choice(self, label: str, entries: list[tuple[str, str]] | list[tuple[str, int]], present: object) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        for text, data in entries:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(present)))
        add_row(self._form, label, box)
        return box

    def _letters_changed(self) -> None:
        self._do.set_font(str(self.font_box.currentData()), int(self.size_box.currentData()))

    def _usual(self) -> None:
        """Everything as it was at first."""
        for box in self.findChildren(QComboBox):
            box.setCurrentIndex(0)


def _language(code: str) -> str:
    """A dictionary's language in its own words, with its country where it has one."""
    locale = QLocale(code)
    name = locale.nativeLanguageName()
    if not name or locale.language() == QLocale.Language.C:
        return code
    name = name[:1].upper() + name[1:]
    return f"{name} ({locale.nativeTerritoryName()})" if "_" in code else name
