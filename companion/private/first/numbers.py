"""Numbers to call: the emergency number large, helplines below, by country."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.private.templates import Country, Helplines
from companion.widgets.dates import short_date
from companion.widgets.form import Fold, heading, wrapped
from companion.widgets.plain_choice import PlainChoice


class Numbers(QWidget):
    """`chosen` gives the code of the country she picked, such as "ES", or "" where she picked none."""

    chosen = Signal(str)

    def __init__(self, helplines: Helplines, countries: Sequence[Country], parent: QWidget | None = None) -> None:
        """`countries` are those of `helplines`, in the order in which they are offered."""
        super().__init__(parent)
        self._helplines = helplines
        self._countries = tuple(countries)
        self._build()

    def show_country(self, country: Country | None) -> None:
        """Show this country's numbers; None asks her to choose one."""
        self.countries.setCurrentIndex(self._countries.index(country) + 1 if country is not None else 0)
        self._fold.setVisible(country is not None)
        self._note.setVisible(country is not None and bool(country.note))
        if country is None:
            self._emergency.setText(self._helplines.emergency)
            return
        self._emergency.setText(f"{self._helplines.emergency}: {country.emergency}")
        self._note.setText(country.note)
        lines = [f"{line.name}: {line.number}" for line in country.lines]
        if any(line.ageing for line in country.lines):
            lines.append(self._helplines.ageing)
        self._lines.setText("\n".join(lines))

    def _build(self) -> None:
        self._emergency = heading("", size=1.5)
        font = self._emergency.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._emergency.setFont(font)
        names = [country.name for country in self._countries]
        self.countries = PlainChoice([self.tr("Choose your country"), *names])
        self.countries.setAccessibleName(self.tr("Country"))
        self.countries.setMinimumHeight(32)
        self.countries.activated.connect(self._picked)
        top = QHBoxLayout()
        top.addWidget(self._emergency, 1)
        top.addWidget(self.countries)
        top.addStretch(0)
        self._note = wrapped("")
        self._lines = wrapped("")
        self._fold = Fold(self.tr("Helplines"))
        self._fold.column.addWidget(self._lines)
        day = short_date(self._helplines.checked, QLocale())
        self._fold.column.addWidget(wrapped(self._helplines.last_checked.replace("%1", day)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._note)
        layout.addWidget(wrapped(self._helplines.hint))
        layout.addWidget(self._fold)

    def _picked(self, place: int) -> None:
        country = self._countries[place - 1] if place > 0 else None
        self.show_country(country)
        self.chosen.emit(country.code if country is not None else "")
