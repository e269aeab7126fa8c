"""Which entries she wants to see: by kind, time, person and words. No Qt."""

from collections.abc import Collection
from dataclasses import dataclass

from companion.domain.common import Certainty
from companion.domain.journal import Incident, IncidentKind


@dataclass(frozen=True)
class Filter:
    """What an entry must be; each "" (or UNSET) lets all pass. Days are YYYY-MM-DD, both counted in.

    `holding` are the ids of the entries that hold the words she looks for, None where she looks for none.
    """

    kind: IncidentKind = IncidentKind.UNSET
    own_kind: str = ""
    first: str = ""
    last: str = ""
    person: str = ""
    holding: Collection[str] | None = None

    @property
    def active(self) -> bool:
        """Whether anything is asked for."""
        return self != Filter()

    def wants(self, incident: Incident) -> bool:
        """Whether this one is shown. What has no day is not, where days are asked for."""
        if self.holding is not None and incident.id not in self.holding:
            return False
        if self.kind and incident.kind is not self.kind:
            return False
        if self.own_kind and incident.own_kind.strip() != self.own_kind:
            return False
        if self.person and self.person not in incident.people:
            return False
        return self._in_time(incident)

    def _in_time(self, incident: Incident) -> bool:
        if not (self.first or self.last):
            return True
        when = incident.happened
        begins, ends = when.date, when.date
        if when.certainty is Certainty.RANGE:
            begins, ends = when.date or when.end_date, when.end_date or when.date
        if when.certainty is Certainty.UNKNOWN or not begins:
            return False
        return (not self.last or begins <= self.last) and (not self.first or ends >= self.first)
