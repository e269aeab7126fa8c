"""What kinds of incidents and the fields of an entry are called."""

from PySide6.QtCore import QCoreApplication

from companion.domain.common import Answer
from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.private.words import answer_label

FOR_HER_ALONE = frozenset({"private_note"})
"""The fields that nothing which leaves the program may carry."""


def kinds() -> list[tuple[IncidentKind, str]]:
    """The kinds with their labels."""
    return [
        (IncidentKind.UNSET, "–"),
        (IncidentKind.FOLLOWING, QCoreApplication.translate("Journal", "Following or watching")),
        (IncidentKind.SHOWING_UP, QCoreApplication.translate("Journal", "Showing up at home, work or school")),
        (IncidentKind.APPROACHING, QCoreApplication.translate("Journal", "Coming up to me")),
        (IncidentKind.CALLS, QCoreApplication.translate("Journal", "Unwanted calls")),
        (IncidentKind.MESSAGES, QCoreApplication.translate("Journal", "Messages, e-mail, posts")),
        (IncidentKind.GIFTS, QCoreApplication.translate("Journal", "Letters, gifts, flowers")),
        (IncidentKind.CONTACTING_OTHERS, QCoreApplication.translate("Journal", "Contacting family, friends or work")),
        (IncidentKind.RUMOURS, QCoreApplication.translate("Journal", "Rumours")),
        (IncidentKind.THREATS_TO_ME, QCoreApplication.translate("Journal", "Threats to me")),
        (
            IncidentKind.THREATS_TO_OTHERS,
            QCoreApplication.translate("Journal", "Threats to family, friends, pets, children"),
        ),
        (IncidentKind.THREATS_OF_SUICIDE, QCoreApplication.translate("Journal", "Threats of suicide")),
        (
            IncidentKind.BLACKMAIL,
            QCoreApplication.translate("Journal", "Blackmail, accounts broken into, posing as me"),
        ),
        (IncidentKind.TRACKING, QCoreApplication.translate("Journal", "Tracking device or spy software")),
        (IncidentKind.PROPERTY, QCoreApplication.translate("Journal", "Damage to things")),
        (IncidentKind.ASSAULT, QCoreApplication.translate("Journal", "Hit, pushed or hurt")),
        (
            IncidentKind.STRANGLED,
            QCoreApplication.translate("Journal", "Choked or strangled (hands, arm or anything on the neck)"),
        ),
        (IncidentKind.SEXUAL_ASSAULT, QCoreApplication.translate("Journal", "Sexual assault")),
        (IncidentKind.IMAGE_ABUSE, QCoreApplication.translate("Journal", "Intimate pictures taken or shared")),
        (IncidentKind.MONEY_CONTROL, QCoreApplication.translate("Journal", "Control over money")),
        (IncidentKind.BREACH, QCoreApplication.translate("Journal", "Breaking a court order")),
        (IncidentKind.EXCHANGE, QCoreApplication.translate("Journal", "Handing over the children")),
        (IncidentKind.OTHER, QCoreApplication.translate("Journal", "Something else")),
    ]


def kind_label(incident: Incident) -> str:
    """The kind as she named it."""
    if incident.own_kind.strip():
        return incident.own_kind.strip()
    return "" if incident.kind is IncidentKind.UNSET else dict(kinds())[incident.kind]


def field_labels(face: Face = Face.FULL) -> dict[str, str]:
    """The label of every text field of an entry, in the order in which an entry is read."""
    full = face is Face.FULL
    return {
        "what": QCoreApplication.translate("Journal", "What happened, in full")
        if full
        else QCoreApplication.translate("Journal", "Text"),
        "location": QCoreApplication.translate("Journal", "Where"),
        "present": QCoreApplication.translate("Journal", "Who was there"),
        "children": QCoreApplication.translate("Journal", "Were children there?"),
        "children_saw": QCoreApplication.translate("Journal", "What the children saw or heard"),
        "witnesses": QCoreApplication.translate("Journal", "Who saw or heard it, and how to reach them"),
        "police_called": QCoreApplication.translate("Journal", "Were the police called?"),
        "report_number": QCoreApplication.translate("Journal", "Report number"),
        "officer": QCoreApplication.translate("Journal", "Officer's name"),
        "badge": QCoreApplication.translate("Journal", "Badge number"),
        "exact_words": QCoreApplication.translate("Journal", "Exact words"),
        "felt": QCoreApplication.translate("Journal", "How I felt when it happened"),
        "felt_after": QCoreApplication.translate("Journal", "How I have felt since"),
        "injuries": QCoreApplication.translate("Journal", "Injuries"),
        "medical": QCoreApplication.translate("Journal", "Doctor or hospital"),
        "weapon": QCoreApplication.translate("Journal", "Weapon"),
        "vehicle": QCoreApplication.translate("Journal", "Car or other vehicle"),
        "plate": QCoreApplication.translate("Journal", "Number plate"),
        "technology": QCoreApplication.translate("Journal", "Phone, computer or tracker used"),
        "order_in_force": QCoreApplication.translate("Journal", "Was there a court order then?"),
        "order_breached": QCoreApplication.translate("Journal", "Did it break a court order?"),
        "people": QCoreApplication.translate("Journal", "People it has to do with"),
        "papers": QCoreApplication.translate("Journal", "Papers it has to do with"),
        "private_note": QCoreApplication.translate("Journal", "For me only"),
    }


def filled_fields(incident: Incident, face: Face = Face.FULL, *, for_others: bool = False) -> list[tuple[str, str]]:
    """(label, text) of every field that she filled in, in order; the people and papers stand elsewhere.

    `for_others`: without what is for her alone.
    """
    kind = kind_label(incident)
    rows = [(QCoreApplication.translate("Journal", "Kind"), kind)] if kind else []
    for name, label in field_labels(face).items():
        if not (for_others and name in FOR_HER_ALONE) and (text := field_text(incident, name).strip()):
            rows.append((label, text))
    return rows


def field_text(incident: Incident, name: str) -> str:
    """What stands in a field, as it was typed or chosen; "" for what has no words of its own."""
    value = getattr(incident, name)
    if isinstance(value, Answer):
        return answer_label(value)
    return value if isinstance(value, str) else ""


def strangling_words() -> str:
    """What must be said at once."""
    return QCoreApplication.translate(
        "Journal",
        "This can kill hours or days later with no mark. Get medical care now, even if you feel well. "
        "Photos with the date, taken over several days, can show marks that come later.",
    )
