"""The form in which an incident is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from companion.domain.common import Answer, Certainty, When
from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.private.journal.facts import framed
from companion.private.journal.labels import field_labels, kinds, strangling_words
from companion.private.journal.links import LinksField
from companion.private.journal.names import SECTION_OF_FIELD, Names
from companion.private.journal.offers import used
from companion.private.journal.when import certainties, local_zone, zone_label
from companion.private.records.form import RecordForm
from companion.private.words import answers
from companion.widgets.delegates import bold
from companion.widgets.fields import DateField, LineField, TimeField
from companion.widgets.form import heading, hint_label, wrapped
from companion.widgets.suggest import Suggestions

_WHEN = ("certainty", "date", "time", "end_date", "end_time", "words")


class IncidentForm(RecordForm[Incident]):
    """Few fields first, the rest behind "More". On the plain face it is a diary's form."""

    def __init__(self, face: Face, names: Names, parent: QWidget | None = None) -> None:
        super().__init__("journal", parent)
        self._labels = field_labels()
        self._full = face is Face.FULL
        self._names = names
        self._offers: dict[str, Suggestions] = {}
        # On the plain face not even a hidden label may say it.
        self.strangling = framed(strangling_words() if self._full else "")
        self.strangling.setObjectName("journal.strangling" if self._full else "")
        self.strangling.hide()
        if self._full:
            self._build_full()
        else:
            self._build_plain()

    def offer(self, incidents: Iterable[Incident]) -> None:
        """Offer the places and own kinds of these again."""
        incidents = list(incidents)
        for name, offers in self._offers.items():
            offers.offer_in_order(used(incidents, name))

    def fill(self, record: Incident) -> None:
        """Show the incident; the part behind "More" opens where something stands in it."""
        super().fill(record)
        self.set_values({name: getattr(record.happened, name) for name in _WHEN})
        self._follow(record)
        if self._full:
            self.fold.set_open(any(getattr(record, name) for name in _MORE))

    def read(self, record: Incident) -> Incident:
        """The incident as typed."""
        values: dict[str, Any] = self.values()
        typed = {name: values.pop(name) for name in _WHEN if name in values}
        when = replace(record.happened, **typed)
        if _moments(when) != _moments(record.happened):
            when = replace(when, zone=local_zone(when))
        read = replace(record, happened=when, **values)
        self._follow(read)
        return read

    # building

    def _build_plain(self) -> None:
        self.text("summary", self.tr("Title"))
        self._add_when()
        self.long_text("what", self.tr("Text"), lines=10)
        self._offered("location", self._text("location"))
        self._text("present", beside=True)

    def _build_full(self) -> None:
        self.text("summary", self.tr("What happened, in one line"))
        self._add_when()
        self.choice("kind", self.tr("What kind of thing it was"), kinds())
        self._offered("own_kind", self.text("own_kind", self.tr("Or in my own words")))
        self.add(self.strangling)
        self.add(
            wrapped(
                self.tr(
                    "Write here only what you would not mind the other person reading one day. "
                    "What you saw and heard, and exact words, help most. There is a place for you alone below."
                )
            )
        )
        self.long_text("what", self._labels["what"], lines=6)
        self._offered("location", self._text("location"))
        self._text("present", beside=True)
        self.long_text("witnesses", self._labels["witnesses"], lines=2)
        self.fold = self.more(self.tr("More"))
        self._build_more()
        self.end_group()

    def _build_more(self) -> None:
        self._part(self.tr("Police and court"))
        self._answer("police_called")
        self._text("report_number", beside=True)
        self._text("officer")
        self._text("badge", beside=True)
        self._answer("order_in_force")
        self._answer("order_breached", beside=True)
        self._part(self.tr("What was said, and how it was for me"))
        self._long("exact_words", "felt", "felt_after")
        self._part(self.tr("Injuries, weapon"))
        self._long("injuries", "medical")
        self._text("weapon")
        self._part(self.tr("Children"))
        self._answer("children")
        self._long("children_saw")
        self._part(self.tr("Car, phone, computer"))
        self._text("vehicle")
        self._text("plate", beside=True)
        self._text("technology")
        self._part(self.tr("People and papers"))
        for name in SECTION_OF_FIELD:
            self.field(name, self._labels[name], LinksField(self._names, name, self))
        self._part(self._labels["private_note"])
        self.long_text(
            "private_note", self._labels["private_note"], hint=self.tr("No copy that you make ever carries this.")
        )

    def _part(self, title: str) -> None:
        label = heading(title, self, size=1.05)
        label.setFont(bold())
        self.add(label)

    def _text(self, name: str, *, beside: bool = False) -> LineField:
        return self.text(name, self._labels[name], beside=beside)

    def _long(self, *names: str) -> None:
        for name in names:
            self.long_text(name, self._labels[name], lines=2)

    def _answer(self, name: str, *, beside: bool = False) -> None:
        self.choice(name, self._labels[name], answers(), beside=beside)

    def _offered(self, name: str, line: LineField) -> None:
        self._offers[name] = Suggestions(line)
        self._offers[name].attach(line)

    def _add_when(self) -> None:
        face = Face.FULL if self._full else Face.PLAIN
        self.choice("certainty", self.tr("When it happened"), certainties(face))
        self._date: DateField = self.date("date", self.tr("Date"))
        self._time: TimeField = self.time("time", self.tr("Time"), beside=True)
        today = self._date.add_button(self.tr("Today"))
        today.setObjectName("journal.today")
        today.clicked.connect(self._enter_today)
        just_now = self._time.add_button(self.tr("Now"))
        just_now.setObjectName("journal.now")
        just_now.clicked.connect(self._enter_now)
        if self._full:
            self.date("end_date", self.tr("Until this date"))
            self.time("end_time", self.tr("Until this time"), beside=True)
        self.zone = hint_label("", self)
        self.zone.setObjectName("journal.zone")
        self.add(self.zone)
        self.text(
            "words",
            self.tr("When, in my own words"),
            hint=self.tr("For example: the week after Easter."),
        )

    # following what is typed

    def _follow(self, incident: Incident) -> None:
        """Show the fields that go with what is chosen."""
        when = incident.happened
        known = when.certainty is not Certainty.UNKNOWN
        for name in ("date", "time"):
            self.row(name).setVisible(known)
        if self._full:
            for name in ("end_date", "end_time"):
                self.row(name).setVisible(when.certainty is Certainty.RANGE)
            self.row("children_saw").setVisible(incident.children is not Answer.NO or bool(incident.children_saw))
        exact = when.certainty is Certainty.EXACT
        self.row("words").setVisible(not exact or bool(when.words))
        self.strangling.setVisible(self._full and incident.kind is IncidentKind.STRANGLED)
        self.zone.setVisible(known and bool(when.zone) and bool(when.time or when.end_time))
        self.zone.setText(self.tr("Time zone: {zone}").format(zone=zone_label(when.zone)))

    def _enter_today(self) -> None:
        self._date.enter(datetime.now().astimezone().date().isoformat())

    def _enter_now(self) -> None:
        self._enter_today()
        self._time.enter(QTime.currentTime().toString("HH:mm"))


_MORE = (
    "police_called",
    "report_number",
    "officer",
    "badge",
    "exact_words",
    "felt",
    "felt_after",
    "injuries",
    "medical",
    "weapon",
    "children",
    "children_saw",
    "vehicle",
    "plate",
    "technology",
    "order_in_force",
    "order_breached",
    "people",
    "papers",
    "private_note",
)


def _moments(when: When) -> tuple[str, ...]:
    return (when.date, when.time, when.end_date, when.end_time)
