"""Numbers to call: the emergency number large, helplines below, by country."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from companion.private.templates import Country, Helplines
from companion.widgets.form import Fold, wrapped


class Numbers(QWidget):
    """`chosen` gives the position of the country she picked in the list of countries."""

    chosen = Signal(int)

    def __init__(self, helplines: Helplines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._helplines = helplines
        self._build()

    def show_country(self, position: int) -> None:
        """Show the numbers of the country at this position."""
        self.countries.blockSignals(True)
        self.countries.setCurrentIndex(position)
        self.countries.blockSignals(False)
        self._show(self._helplines.countries[position])

    def _build(self) -> None:
        self._emergency = QLabel()
        font = self._emergency.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setWeight(QFont.Weight.DemiBold)
        self._emergency.setFont(font)
        self.countries = QComboBox()
        self.countries.setAccessibleName(self.tr("Country"))
        self.countries.setMinimumHeight(32)
        self.countries.addItems([country.name for country in self._helplines.countries])
        self.countries.activated.connect(self._picked)
        top = QHBoxLayout()
        top.addWidget(self._emergency)
        top.addStretch(1)
        top.addWidget(self.countries)
        self._note = wrapped("")
        self._lines = wrapped("")
        fold = Fold(self.tr("Helplines"))
        fold.column.addWidget(self._lines)
        fold.column.addWidget(wrapped(self._helplines.source))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._note)
        layout.addWidget(wrapped(self._helplines.hint))
        layout.addWidget(fold)

    def _picked(self, position: int) -> None:
        self._show(self._helplines.countries[position])
        self.chosen.emit(position)

    def _show(self, country: Country) -> None:
        self._emergency.setText(f"{self._helplines.emergency}: {country.emergency}")
        self._note.setText(country.note)
        self._note.setVisible(bool(country.note))
        lines = [f"{line.name}: {line.number}" for line in country.lines]
        if any(line.ageing for line in country.lines):
            lines.append(self._helplines.ageing)
        self._lines.setText("\n".join(lines))
