"""What the tests put into a vault: records of every kind, in several scripts, with files."""

import io
from collections.abc import Callable
from dataclasses import replace

from companion.domain.bag import Bag, BagItem, Form, Group
from companion.domain.codec import Record
from companion.domain.common import Answer, Certainty, When, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident, IncidentKind
from companion.domain.papers import Copy, Paper, PaperType
from companion.domain.plan import Chapter, PlanStep
from companion.vault.vault import Vault

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb") + bytes(range(256)) * 700 + b"\xff\xd9"
PDF = b"%PDF-1.7\n" + b"0123456789" * 70_000

MakeVault = Callable[[str], Vault]


def fill(vault: Vault) -> dict[str, Record]:
    """One or more records of each kind; returns them by a short name."""
    bag = Bag(new_id(), name="Blue bag", for_whom="me", kept_at="Aylin's flat", position=1)
    item = BagItem(new_id(), bag.id, Group.IDENTITY, "Passport", packed=True, form=Form.COPY,
                   safe_to_move=Answer.UNSURE, expires="2029-01-31", note="<b>not bold</b>")  # fmt: skip
    loose = BagItem(new_id(), new_id(), name="Charger")
    contact = Contact(new_id(), name="عائشة", phones="+49 30 1234", safe_ways="only by letter", never_contact=False)
    paper = Paper(new_id(), PaperType.PROTECTIVE_ORDER, "Order № 7", copies=(Copy("Ana", "desk", Answer.YES), Copy()),
                  court="नई दिल्ली", note='"quotes" & <script>alert(1)</script>')  # fmt: skip
    step = PlanStep(new_id(), Chapter.LEAVE_NOW, "Take the side door", done=True, position=2)
    vault.records.save_many([bag, item, loose, contact, paper, step])
    first = Incident(
        new_id(), When(Certainty.ABOUT, "2026-03-04", "21:30", "+01:00", "after the film"), IncidentKind.CALLS,
        summary="Forty calls in one night", what="line one\nline two", police_called=Answer.NO,
        private_note="for me only: zebra-canary",
    )  # fmt: skip
    second = Incident(new_id(), When(Certainty.UNKNOWN), IncidentKind.OTHER, "own <kind>", "Испуг 吓 😟")
    taken_back = Incident(new_id(), When(date="2026-01-01"), summary="Withdrawn one")
    for incident in (first, second, taken_back):
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
        "bag": bag, "item": item, "loose": loose, "contact": contact, "paper": paper, "step": step,
        "first": first, "second": second, "taken_back": taken_back, "corrected": corrected,
    }  # fmt: skip


def attach(vault: Vault, record_id: str, name: str, data: bytes, media_type: str = "") -> None:
    vault.attachments.add(record_id, name, io.BytesIO(data), media_type=media_type)
