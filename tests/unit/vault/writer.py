"""Writes to a vault until it is killed, and says what was acknowledged, one line each."""

import io
import os
import sys
from pathlib import Path

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from tests.unit.vault.house import House


def main() -> None:
    vault = House(Path(sys.argv[1])).open()
    say("open", "")
    while True:
        contact = Contact(new_id(), name="someone " + os.urandom(8).hex())
        vault.records.save(contact)
        say("contact", contact.id)
        incident = Incident(new_id(), summary="something " + os.urandom(200).hex())
        vault.journal.save_draft(incident)
        say("draft", incident.id)
        vault.journal.add(incident)
        say("incident", incident.id)
        attachment = vault.attachments.add(contact.id, "a.jpg", io.BytesIO(os.urandom(900_000)))
        say("attachment", attachment.id)


def say(kind: str, id_: str) -> None:
    os.write(1, f"{kind} {id_}\n".encode())


if __name__ == "__main__":
    main()
