"""A copy that is cut off by a real kill, at every step: what stays is locked, and gone after the next unlock."""

import io
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.bundle.importing import import_bundle
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.private.still_shows.tidying import Tidying
from companion.private.still_shows.written import WrittenPlaces
from companion.vault.installation import Installation, SetupTicket, SpaceKey
from companion.vault.vault import Vault
from tests.desktop import ROOT
from tests.unit.private.still_shows.exporter import CHEAP, PASSPHRASE, WORDS

SIZE = 5 * 1024 * 1024
SETUP = "open the pantry door"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a space with a file of some size in it."""
    data = tmp_path_factory.mktemp("made") / "data"
    installation = Installation(data, CHEAP)
    installation.create(SETUP)
    ticket = installation.unlock(bytearray(SETUP, "utf-8"))
    assert isinstance(ticket, SetupTicket)
    vault = ticket.finish(PASSPHRASE, face=Face.FULL)
    contact = Contact(new_id(), name="Nadia")
    vault.records.save(contact)
    vault.attachments.add(contact.id, "photo.jpg", io.BytesIO(b"canary" * (SIZE // 6)))
    vault.close()
    return data


def reopened(data: Path) -> Vault:
    key = Installation(data, CHEAP).unlock(bytearray(PASSPHRASE, "utf-8"))
    assert isinstance(key, SpaceKey)
    return key.open()


def cut_off(data: Path, target: Path, at: str) -> None:
    command = [sys.executable, "-m", "tests.unit.private.still_shows.exporter", data, target, at]
    assert subprocess.run(command, cwd=ROOT).returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("at", "whole", "older"),
    [
        ("before begins", False, True),
        ("after begins", False, False),
        ("0", False, True),
        ("3000000", False, False),
        ("before whole", False, False),
        ("after whole", False, True),
        ("before placed", True, True),
        ("after placed", True, False),
    ],
)
def test_the_next_unlock_tidies_up(qtbot: QtBot, tmp_path: Path, made: Path, at: str, whole: bool, older: bool) -> None:
    data, target, stranger = tmp_path / "data", tmp_path / "recipes.dat", tmp_path / "film.part"
    part = tmp_path / "recipes.dat.part"
    shutil.copytree(made, data)
    stranger.write_bytes(b"age-encryption.org/v1\n, but nothing of ours")
    if older:
        target.write_bytes(b"older")
    cut_off(data, target, at)
    if part.exists():
        rest = part.read_bytes()
        assert rest[:3] in (b"", b"age")
        assert b"canary" not in rest
    assert part.exists() == (at not in ("before begins", "after begins", "before placed", "after placed"))

    vault = reopened(data)
    written = WrittenPlaces(vault)
    assert bool(written.unfinished()) == (at not in ("before begins", "after placed"))
    tidying = Tidying(vault)
    tidying.look()
    qtbot.waitUntil(lambda: not written.unfinished())
    assert not part.exists()
    assert stranger.exists()
    assert [place.path for place in written.all()] == ([str(target)] if whole else [])
    if whole:
        import_bundle(target, WORDS, vault, sender="", progress=lambda *_: None, cancelled=lambda: False)
    else:
        assert target.exists() == older
        assert not older or target.read_bytes() == b"older"
    tidying.stop()
    vault.close()
