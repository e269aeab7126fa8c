"""Incidents: what happened, in the columns that police and advocates know."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.common import Answer, When


class IncidentKind(StrEnum):
    """Kinds of incidents. No list is complete: OTHER with words of her own."""

    UNSET = ""
    FOLLOWING = "following"
    SHOWING_UP = "showing_up"
    APPROACHING = "approaching"
    CALLS = "calls"
    MESSAGES = "messages"
    GIFTS = "gifts"
    CONTACTING_OTHERS = "contacting_others"
    RUMOURS = "rumours"
    THREATS_TO_ME = "threats_to_me"
    THREATS_TO_OTHERS = "threats_to_others"
    THREATS_OF_SUICIDE = "threats_of_suicide"
    BLACKMAIL = "blackmail"
    TRACKING = "tracking"
    PROPERTY = "property"
    ASSAULT = "assault"
    STRANGLED = "strangled"
    SEXUAL_ASSAULT = "sexual_assault"
    IMAGE_ABUSE = "image_abuse"
    MONEY_CONTROL = "money_control"
    BREACH = "breach"
    EXCHANGE = "exchange"
    OTHER = "other"


@dataclass(frozen=True)
class Incident:
    """One incident as she words it. `private_note` is hers alone: no export carries it.

    `people` and `papers` are ids of contacts and papers that belong to it, each once; one may be gone by now.
    """

    id: str
    happened: When = When()  # noqa: RUF009 - frozen, so one default serves all
    kind: IncidentKind = IncidentKind.UNSET
    own_kind: str = ""
    summary: str = ""
    """What happened, in one line."""
    what: str = ""
    location: str = ""
    present: str = ""
    children: Answer = Answer.UNSET
    """Whether children were there."""
    children_saw: str = ""
    witnesses: str = ""
    """Who saw it and how to reach them."""
    police_called: Answer = Answer.UNSET
    report_number: str = ""
    officer: str = ""
    badge: str = ""
    exact_words: str = ""
    felt: str = ""
    """How she felt when it happened: fear is an element of stalking in law."""
    felt_after: str = ""
    injuries: str = ""
    medical: str = ""
    weapon: str = ""
    vehicle: str = ""
    plate: str = ""
    technology: str = ""
    order_in_force: Answer = Answer.UNSET
    order_breached: Answer = Answer.UNSET
    people: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    private_note: str = ""
