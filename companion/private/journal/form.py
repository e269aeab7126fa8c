"""The form in which an incident is written."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QFrame, QWidget

from companion.domain.common import Certainty, When
from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.private.journal.labels import certainties, field_labels, kinds, strangling_words
from companion.private.records.form import RecordForm
from companion.private.words import answers
from companion.widgets.delegates import bold
from companion.widgets.fields import DateField, TimeField
from companion.widgets.form import wrapped

_WHEN = ("certainty", "date", "time", "words")


class IncidentForm(RecordForm[Incident]):
    """Few fields first, the rest behind "More". On the plain face it is a diary's form."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__("journal", parent)
        self._labels = field_labels()
        self._full = face is Face.FULL
        self.strangling = wrapped(strangling_words())
        self.strangling.setObjectName("journal.strangling")
        self.strangling.setAccessibleName(strangling_words())
        self.strangling.setFrameShape(QFrame.Shape.StyledPanel)
        self.strangling.setFont(bold())
        self.strangling.setMargin(8)
        self.strangling.hide()
        if self._full:
            self._build_full()
        else:
            self._build_plain()

    def _build_plain(self) -> None:
        self.text("summary", self.tr("Title"))
        self._add_when()
        self.long_text("what", self.tr("Text"), lines=10)
        self._text("location")
        self._text("present", beside=True)

    def _build_full(self) -> None:
        self.text("summary", self.tr("What happened, in one line"))
        self._add_when()
        self.choice("kind", self.tr("What kind of thing it was"), kinds())
        self.text("own_kind", self.tr("Or in my own words"), beside=True)
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
        self._text("location")
        self._text("present", beside=True)
        self.long_text("witnesses", self._labels["witnesses"], lines=2)
        self.fold = self.more(self.tr("More"))
        self._build_more()
        self.end_group()

    def _build_more(self) -> None:
        self.choice("police_called", self._labels["police_called"], answers())
        self._text("report_number", beside=True)
        self._text("officer")
        self._text("badge", beside=True)
        for name in ("exact_words", "felt", "injuries", "medical"):
            self.long_text(name, self._labels[name], lines=2)
        self._text("weapon")
        self._text("vehicle", beside=True)
        self._text("technology")
        self.choice("order_breached", self._labels["order_breached"], answers(), beside=True)
        self.long_text(
            "private_note", self._labels["private_note"], hint=self.tr("No copy that you make ever carries this.")
        )

    def _text(self, name: str, *, beside: bool = False) -> None:
        self.text(name, self._labels[name], beside=beside)

    def _add_when(self) -> None:
        self.choice("certainty", self.tr("When it happened"), certainties())
        self._date: DateField = self.date("date", self.tr("Date"))
        self._time: TimeField = self.time("time", self.tr("Time"), beside=True)
        today = self._date.add_button(self.tr("Today"))
        today.setObjectName("journal.today")
        today.clicked.connect(self._enter_today)
        just_now = self._time.add_button(self.tr("Now"))
        just_now.setObjectName("journal.now")
        just_now.clicked.connect(self._enter_now)
        self.text(
            "words",
            self.tr("When, in my own words"),
            hint=self.tr("For example: the week after Easter."),
        )

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
        when = When(
            certainty=values.pop("certainty"),
            date=values.pop("date"),
            time=values.pop("time"),
            zone=record.happened.zone,
            words=values.pop("words"),
        )
        if (when.date, when.time) != (record.happened.date, record.happened.time):
            when = replace(when, zone=local_zone(when))
        read = replace(record, happened=when, **values)
        self._follow(read)
        return read

    def _follow(self, incident: Incident) -> None:
        """Show the fields that go with what is chosen."""
        unknown = incident.happened.certainty is Certainty.UNKNOWN
        for name in ("date", "time"):
            self.row(name).setVisible(not unknown)
        exact = incident.happened.certainty is Certainty.EXACT
        self.row("words").setVisible(not exact or bool(incident.happened.words))
        self.strangling.setVisible(self._full and incident.kind is IncidentKind.STRANGLED)

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
    "injuries",
    "medical",
    "weapon",
    "vehicle",
    "technology",
    "order_breached",
    "private_note",
)


def local_zone(when: When) -> str:
    """This computer's offset at that day and time, such as +01:00; "" where either is not known."""
    if not when.date or not when.time:
        return ""
    try:
        zone = datetime.fromisoformat(f"{when.date}T{when.time}").astimezone().strftime("%z")
    except (ValueError, OSError, OverflowError):
        return ""
    return f"{zone[:3]}:{zone[3:5]}"
