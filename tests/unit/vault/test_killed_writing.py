"""A writer killed at random moments loses nothing that was acknowledged."""

import random
import subprocess
import sys
import time
from pathlib import Path

from companion import footprint
from tests.unit.vault.house import House

ROOT = Path(__file__).parents[3]
KILLS = 15
ENOUGH = 60


def killed_writer(house: House, seconds: float) -> list[tuple[str, str]]:
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.unit.vault.writer", house.folder], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"open \n"
    time.sleep(seconds)
    writer.kill()
    said = writer.stdout.read().decode().split("\n")[:-1]
    writer.stdout.close()
    assert writer.wait() == -9
    return [(line.split()[0], line.split()[1]) for line in said]


def test_every_acknowledged_record_is_there(house: House) -> None:
    chance = random.Random(2026)
    acknowledged: set[tuple[str, str]] = set()
    kills = 0
    while kills < KILLS or (len(acknowledged) < ENOUGH and kills < 5 * KILLS):
        kills += 1
        said = killed_writer(house, chance.uniform(0.0, 0.35))
        acknowledged |= set(said)
        house.installation.heal()
        vault = house.open()
        vault.journal.verify()
        contacts = {contact.id for contact in vault.records.all("contact")}
        incidents = {entry.incident.id for entry in vault.journal.entries()}
        drafts = {draft.id for draft in vault.journal.drafts()}
        attachments = vault.attachments.all()
        there = {"contact": contacts, "incident": incidents, "draft": incidents | drafts}
        there["attachment"] = {attachment.id for attachment in attachments}
        lost = [(kind, id_) for kind, id_ in acknowledged if id_ not in there[kind]]
        assert lost == []
        for attachment in attachments[-3:]:
            assert len(vault.attachments.content(attachment)) == 900_000
        assert len(vault.search("someone", limit=10_000)) == len(contacts)
        vault.close()
        house.look()
    assert len(acknowledged) >= ENOUGH
    assert (house.folder / footprint.CONTAINERS[0]).stat().st_size > footprint.CONTAINER_SIZE
