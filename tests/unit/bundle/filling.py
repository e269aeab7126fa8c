"""What the tests put into a vault: records of every kind, in several scripts, with files."""

import io
from collections.abc import Callable
from dataclasses import replace

from companion.domain.bag import Bag, BagItem, Form, Group, Pace
from companion.domain.codec import Record
from companion.domain.common import Answer, Certainty, When, new_id
from companion.domain.contacts import Contact, Keeps, Phone
from companion.domain.journal import Incident, IncidentKind
from companion.domain.papers import Copy, OrderPlace, Paper, PaperType, PlaceCopy, Told
from companion.domain.person_sheet import PersonSheet
from companion.domain.plan import Chapter, Plan, PlanStep
from companion.vault.vault import Vault

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb") + bytes(range(256)) * 700 + b"\xff\xd9"
PDF = b"%PDF-1.7\n" + b"0123456789" * 70_000

MakeVault = Callable[[str], Vault]


def fill(vault: Vault) -> dict[str, Record]:
    """One or more records of each kind; returns them by a short name."""
    bag = Bag(new_id(), name="Blue bag", for_whom="me", kept_at="Aylin's flat", position=1, pace=Pace.NOW)
    item = BagItem(new_id(), bag.id, Group.IDENTITY, "Passport", packed=True, form=Form.COPY,
                   safe_to_move=Answer.UNSURE, expires="2029-01-31", note="<b>not bold</b>")  # fmt: skip
    loose = BagItem(new_id(), new_id(), name="Charger")
    contact = Contact(new_id(), name="عائشة", safe_ways="only by letter",
                      phones=(Phone("+49 30 1234", "work", Answer.UNSURE), Phone("555 0101")),
                      keeps=(Keeps.KEYS, Keeps.COPY), would_call_police=Answer.YES)  # fmt: skip
    paper = Paper(new_id(), PaperType.PROTECTIVE_ORDER, "Order № 7", copies=(Copy("Ana", "desk", Answer.YES), Copy()),
                  court="नई दिल्ली", who_was_told=(Told("school office", "about Easter"), Told()),
                  order_copies=(PlaceCopy(OrderPlace.HOME), PlaceCopy(OrderPlace.CAR, Answer.UNSURE, "Bo", "2026-05")),
                  note='"quotes" & <script>alert(1)</script>')  # fmt: skip
    step = PlanStep(new_id(), Chapter.LEAVE_NOW, "Take the side door", done=True, position=2)
    sheet = PersonSheet(new_id(), "Рауль <R>", born="about 1980", plate="X-1234", order_in_force=Answer.YES)
    plan = Plan(new_id(), review="2027-02-28", note="after the <holidays>")
    vault.records.save_many([bag, item, loose, contact, paper, plan, sheet, step])
    first = Incident(
        new_id(), When(Certainty.ABOUT, "2026-03-04", "21:30", "+01:00", "after the film"), IncidentKind.CALLS,
        summary="Forty calls in one night", what="line one\nline two", police_called=Answer.NO,
        private_note="for me only: zebra-canary", children=Answer.UNSURE, children_saw="Leo heard the phone",
        felt_after="No sleep since", plate="AB 12 CD", order_in_force=Answer.YES,
        people=(contact.id, new_id()), papers=(paper.id,),
    )  # fmt: skip
    second = Incident(new_id(), When(Certainty.UNKNOWN), IncidentKind.OTHER, "own <kind>", "Испуг 吓 😟")
    night = When(Certainty.RANGE, "2026-02-01", "22:00", "+01:00", end_date="2026-02-02", end_time="05:30")
    third = Incident(new_id(), night, IncidentKind.TRACKING, summary="The tag in the bag", papers=(paper.id,))
    taken_back = Incident(new_id(), When(date="2026-01-01"), summary="Withdrawn one")
    for incident in (first, second, third, taken_back):
        vault.journal.add(incident)
    corrected = replace(first, what="line one\nline two, corrected")
    vault.journal.add(corrected)
    vault.journal.withdraw(taken_back.id)
    vault.journal.save_draft(Incident(new_id(), summary="draft-canary"))
    attach(vault, first.id, "photo.JPG", JPEG, "image/jpeg")
    attach(vault, paper.id, "same photo\u202e.jpg", JPEG, "image/jpeg")
    attach(vault, paper.id, "scan.pdf", PDF, "application/pdf")
    attach(vault, paper.id, "page.html", b"<script>alert(1)</script>", "text/html")
    attach(vault, contact.id, "empty", b"")
    return {
        "bag": bag, "item": item, "loose": loose, "contact": contact, "paper": paper, "plan": plan, "step": step,
        "sheet": sheet, "first": first, "second": second, "third": third, "taken_back": taken_back,
        "corrected": corrected,
    }  # fmt: skip


def attach(vault: Vault, record_id: str, name: str, data: bytes, media_type: str = "") -> None:
    vault.attachments.add(record_id, name, io.BytesIO(data), media_type=media_type)
