"""The part above the list that narrows it: words, kind, time span, person."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.private.journal.filter import Filter
from companion.private.journal.labels import kinds
from companion.private.journal.names import Names
from companion.private.journal.offers import used
from companion.vault.journal import Journal
from companion.widgets.empty import push_button
from companion.widgets.fields import DateField, LineField
from companion.widgets.form import LABEL_GAP, Fold, FormRow, scrolled, wrapped
from companion.widgets.plain_choice import PlainChoice

_PAUSE_MS = 150
"""After the last letter: then the words are looked up."""


class FilterBar(QWidget):
    """Closed at first. `changed` says that wanted() gives something else now. It may raise VaultError."""

    changed = Signal()

    def __init__(self, journal: Journal, names: Names, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._names = names
        self._full = face is Face.FULL
        self._incidents: Sequence[Incident] = ()
        self._choices: dict[str, list[str]] = {"kind": [""], "person": [""]}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.fold = Fold(self.tr("Find an entry"), self)
        self.fold.button.setObjectName("journal.find")
        self.fold.button.toggled.connect(self._opened)
        self._build()
        self.state = wrapped("", self)
        self.clear = push_button(self.tr("Show all"), "journal.find.clear", self)
        self.clear.clicked.connect(self.show_all)
        line = QHBoxLayout()
        line.addWidget(self.state, 1)
        line.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LABEL_GAP)
        layout.addWidget(self.fold)
        layout.addLayout(line)
        self.tell(0, 0)

    def wanted(self) -> Filter:
        """What she asks for now. Raises VaultError."""
        words = self.words.text()
        kind = self._choices["kind"][max(0, self.kind.currentIndex())]
        own = kind.removeprefix("own ") if kind.startswith("own ") else ""
        return Filter(
            kind=IncidentKind.UNSET if own else IncidentKind(kind),
            own_kind=own,
            first=self.first.value(),
            last=self.last.value(),
            person=self._choices["person"][max(0, self.person.currentIndex())],
            holding=self._journal.holding(words) if any(c.isalnum() for c in words) else None,
        )

    def know(self, incidents: Sequence[Incident]) -> None:
        """Kinds and people of these can be asked for."""
        self._incidents = incidents
        if self.fold.button.isChecked():
            self._offer()

    def tell(self, shown: int, every: int) -> None:
        """How many are shown of how many; said only where not all are."""
        narrowed = self._narrowed()
        self.state.setText(self.tr("{shown} of {every} shown").format(shown=shown, every=every))
        self.state.setVisible(narrowed)
        self.clear.setVisible(narrowed)

    def set_highest(self, height: int) -> None:
        """How high the open part may get, in pixels; what does not fit scrolls."""
        self._area.setMaximumHeight(height)

    def show_all(self) -> None:
        """Ask for nothing any more."""
        self._pause.stop()
        for field in (self.words, self.first, self.last):
            field.set_value("")
        for choice in (self.kind, self.person):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(0)
        self.changed.emit()

    # inside

    def _build(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, LABEL_GAP, 0)
        self.words, self.kind, self.person = LineField(inner), PlainChoice((), inner), PlainChoice((), inner)
        self.first, self.last = DateField(inner), DateField(inner)
        self.words.edited.connect(self._pause.start)
        for field in (self.first, self.last):
            field.edited.connect(self.changed)
        for choice in (self.kind, self.person):
            choice.currentIndexChanged.connect(self.changed)
            # As wide as the list, however long a name is.
            choice.setSizeAdjustPolicy(PlainChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        for name, label, widget in (
            ("words", self.tr("Words in it"), self.words),
            ("kind", self.tr("What kind"), self.kind),
            ("first", self.tr("From this day"), self.first),
            ("last", self.tr("To this day"), self.last),
            ("person", self.tr("A person it has to do with"), self.person),
        ):
            row = FormRow(f"journal.find.{name}", label, widget, inner)
            row.setVisible(self._full or name not in {"kind", "person"})
            column.addWidget(row)
        self._area = scrolled(inner)
        self._area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.fold.column.addWidget(self._area)

    def _narrowed(self) -> bool:
        chosen = any(choice.currentIndex() > 0 for choice in (self.kind, self.person))
        return chosen or any((self.words.text().strip(), self.first.value(), self.last.value()))

    def _opened(self, open_: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
        if open_:
            self._offer()
            self.words.setFocus()

    def _offer(self) -> None:
        there = {incident.kind for incident in self._incidents}
        kinds_there = [("", self.tr("Any"))]
        kinds_there += [(str(kind), label) for kind, label in kinds() if kind and kind in there]
        kinds_there += [(f"own {own}", own) for own in used(self._incidents, "own_kind")]
        self._fill("kind", self.kind, kinds_there)
        ids = dict.fromkeys(id_ for incident in self._incidents for id_ in incident.people)
        people = [(linked.id, linked.name) for linked in self._names.of("people", ids) if linked.name]
        people.sort(key=_by_name)
        self._fill("person", self.person, [("", self.tr("Any")), *people])

    def _fill(self, name: str, choice: PlainChoice, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer these and stay with what is chosen; what is not there any more is asked for no more."""
        before = self._choices[name][max(0, choice.currentIndex())]
        values = [value for value, _ in pairs]
        with QSignalBlocker(choice):
            choice.clear()
            choice.addItems([label for _, label in pairs])
            choice.setCurrentIndex(values.index(before) if before in values else 0)
        self._choices[name] = values
        if before not in values:
            QTimer.singleShot(0, self, partial(self.changed.emit))


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
