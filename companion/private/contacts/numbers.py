"""Numbers to call, by country: the emergency number first."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from companion.private.templates import Country, Helplines
from companion.widgets.dates import short_date
from companion.widgets.form import FORM_WIDTH, LABEL_GAP, PAGE_MARGIN, ROW_GAP, heading, hint_label, wrapped
from companion.widgets.plain_choice import LINE_HEIGHT, PlainChoice


class NumbersPane(QWidget):
    """One country at a time. `country_chosen` gives its code, such as "ES"."""

    country_chosen = Signal(str)

    def __init__(self, helplines: Helplines, countries: Sequence[Country], parent: QWidget | None = None) -> None:
        """`countries` are those of `helplines`, in the order in which they are offered."""
        super().__init__(parent)
        self._helplines = helplines
        self._countries = tuple(countries)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(heading(self.tr("Numbers to call"), self))
        layout.addWidget(wrapped(helplines.hint, self))
        label = wrapped(self.tr("Country"), self)
        self.country = PlainChoice([self.tr("Choose your country"), *(one.name for one in self._countries)], self)
        self.country.setObjectName("contacts.country")
        self.country.setAccessibleName(self.tr("Country"))
        label.setBuddy(self.country)
        chooser = QVBoxLayout()
        chooser.setSpacing(LABEL_GAP)
        chooser.addWidget(label)
        chooser.addWidget(self.country, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(chooser)
        self._place = QVBoxLayout()
        layout.addLayout(self._place)
        day = short_date(helplines.checked, QLocale())
        layout.addWidget(hint_label(helplines.last_checked.replace("%1", day), self))
        layout.addStretch()
        self._table: QWidget | None = None
        self.country.currentIndexChanged.connect(self._show)
        self.country.activated.connect(self._chosen)

    def show_country(self, country: Country | None) -> None:
        """Show this country's numbers; None asks her to choose one."""
        self.country.setCurrentIndex(self._countries.index(country) + 1 if country is not None else 0)

    def _chosen(self, place: int) -> None:
        self.country_chosen.emit(self._countries[place - 1].code if place > 0 else "")

    def _show(self, place: int) -> None:
        if self._table is not None:
            self._place.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        if place > 0:
            self._table = self._make_table(self._countries[place - 1])
            self._place.addWidget(self._table)

    def _make_table(self, country: Country) -> QWidget:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * ROW_GAP)
        grid.setVerticalSpacing(ROW_GAP // 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        rows: list[tuple[str, str]] = [(self._helplines.emergency, country.emergency)]
        rows += [(self._name(line.name, ageing=line.ageing), line.number) for line in country.lines]
        for row, (name, number) in enumerate(rows):
            label = _number(name, number, table)
            if row == 0:
                label.setFont(heading("", table, size=1.9).font())
            grid.addWidget(wrapped(name, table), row, 0)
            grid.addWidget(label, row, 1)
        if country.note:
            grid.addWidget(wrapped(country.note, table), len(rows), 0, 1, 2)
        return table

    def _name(self, name: str, *, ageing: bool) -> str:
        return f"{name}\n{self._helplines.ageing}" if ageing else name


def _number(name: str, number: str, parent: QWidget) -> QLabel:
    label = heading(number, parent, size=1.3)
    label.setWordWrap(False)
    label.setMinimumHeight(LINE_HEIGHT)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(f"{name}: {number}")
    return label
