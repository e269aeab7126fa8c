"""From one vault to another: everything chosen arrives, nothing else does, and a failure leaves nothing."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from companion.bundle import age, errors
from companion.bundle.export import Choice, export
from companion.bundle.importing import import_bundle
from companion.bundle.manifest import public_key
from companion.bundle.passphrase import is_long_enough, suggest, tidy
from companion.domain.codec import KINDS
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.vault import Vault
from tests.unit.bundle.carrying import LETTER, PHRASE, never, take_in, write
from tests.unit.bundle.filling import JPEG, PDF, attach, fill
from tests.unit.bundle.terminal import run_age


def opened(path: Path) -> zipfile.ZipFile:
    with path.open("rb") as source:
        return zipfile.ZipFile(io.BytesIO(age.decrypt(PHRASE, source).read()))


def test_everything_arrives(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    made = fill(hers)
    write(hers, tmp_path / "photos.age")
    info = take_in(tmp_path / "photos.age", friends)
    assert friends.received.bundles() == [info]
    assert (info.sender, info.records, info.attachments) == ("from Maria", 14, 5)
    assert info.letter == LETTER
    assert info.signer == public_key(hers.signing_key())

    for kind in set(KINDS) - {"incident"}:
        expected = hers.records.all(kind)
        got = friends.received.records(info.id, kind)
        assert [received.record for received in got] == expected
        assert [received.revision for received in got] == [1] * len(expected)

    journal = friends.received.records(info.id, "incident")
    found = {(entry.record.id, entry.revision): entry for entry in journal}
    assert len(found) == len(journal) == 6
    for entry in hers.journal.history(made["first"].id):
        received = found[made["first"].id, entry.revision]
        assert received.record == replace(entry.incident, private_note="")
        assert (received.written_at, received.withdrawn) == (entry.written_at, entry.withdrawn)
    assert found[made["third"].id, 1].record == made["third"]
    assert found[made["taken_back"].id, 2].withdrawn
    assert not found[made["taken_back"].id, 1].withdrawn

    first = friends.received.attachments(info.id, made["first"].id)
    paper = friends.received.attachments(info.id, made["paper"].id)
    empty = friends.received.attachments(info.id, made["contact"].id)
    assert [(a.name, a.media_type) for a in first] == [("photo.JPG", "image/jpeg")]
    assert sorted(a.name for a in paper) == ["page.html", "same photo_.jpg", "scan.pdf"]
    contents = {a.name: friends.received.content(info.id, a.sha256) for a in [*first, *paper, *empty]}
    assert contents == {
        "photo.JPG": JPEG, "same photo_.jpg": JPEG, "scan.pdf": PDF, "empty": b"",
        "page.html": b"<script>alert(1)</script>",
    }  # fmt: skip
    assert friends.records.all("contact") == []
    assert friends.journal.entries() == []
    assert hers.journal.verify()


def test_a_second_import_is_told_and_changes_nothing(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    fill(hers)
    write(hers, tmp_path / "a")
    info = take_in(tmp_path / "a", friends)
    with pytest.raises(errors.AlreadyHere):
        take_in(tmp_path / "a", friends)
    assert friends.received.bundles() == [info]
    friends.received.remove(info.id)
    assert take_in(tmp_path / "a", friends).id == info.id


def test_an_empty_vault_makes_a_bundle(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    write(hers, tmp_path / "a")
    info = take_in(tmp_path / "a", friends)
    assert (info.records, info.attachments) == (0, 0)


def test_only_the_chosen_sections_go_out(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    made = fill(hers)
    write(hers, tmp_path / "a", Choice(sections=frozenset({"paper"}), letter="x"))
    with opened(tmp_path / "a") as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist() if not name.startswith("originals/"))
        manifest = json.loads(archive.read("manifest.json"))
        assert sum(name.startswith("originals/") for name in archive.namelist()) == 3
    assert manifest["chain"] is None
    for kind in ("bag", "item", "contact", "plan", "step", "first", "second"):
        assert made[kind].id.encode() not in whole
    assert b"Forty calls" not in whole
    info = take_in(tmp_path / "a", friends)
    assert [r.record for r in friends.received.records(info.id, "paper")] == [made["paper"]]
    with pytest.raises(ValueError, match="unknown section"):
        write(hers, tmp_path / "b", Choice(sections=frozenset({"setting"})))


def test_private_notes_drafts_and_removed_records_never_go_out(hers: Vault, tmp_path: Path) -> None:
    fill(hers)
    gone = Contact(new_id(), name="removed-canary")
    hers.records.save(gone)
    attach(hers, gone.id, "removed-file-canary.txt", b"removed-content-canary")
    hers.records.remove(gone)
    write(hers, tmp_path / "a")
    with opened(tmp_path / "a") as archive:
        for name in archive.namelist():
            data = archive.read(name)
            for canary in (b"canary", b"private_note"):
                assert canary not in data, name


def test_the_frame_names_nothing_that_is_nobodys_business(hers: Vault, tmp_path: Path) -> None:
    """Her own words aside: with an empty vault every word of the bundle is ours."""
    write(hers, tmp_path / "a", Choice(letter="", title=""))
    with opened(tmp_path / "a") as archive:
        text = b"\n".join([*(n.encode() for n in archive.namelist()), *(archive.read(n) for n in archive.namelist())])
    words = set(re.findall(r"[a-z]+", text.decode("latin-1").lower()))
    assert not words & {
        "notes", "private", "secret", "vault", "hidden", "hide", "passphrase", "password", "cover", "panic", "safe",
        "admissible", "decoy", "abuser", "offender", "companion",
    }  # fmt: skip
    assert str(tmp_path).encode() not in text


def test_age_and_unzip_open_it(hers: Vault, tmp_path: Path) -> None:
    fill(hers)
    write(hers, tmp_path / "a")
    assert run_age(["-d", "-o", str(tmp_path / "a.zip"), str(tmp_path / "a")], PHRASE) == 0
    unzip = shutil.which("unzip")
    assert unzip is not None
    subprocess.run([unzip, "-q", "a.zip", "-d", "out"], cwd=tmp_path, check=True)
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    links = set(re.findall(r'(?:href|src)="(originals/[^"]+)"', page))
    assert links == {f"originals/{path.name}" for path in (tmp_path / "out" / "originals").iterdir()}
    assert (tmp_path / "out" / next(link for link in links if link.endswith(".jpg"))).read_bytes() == JPEG
    assert not any(link.endswith((".html", ".svg")) for link in links)


def test_progress_rises_to_its_end(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    fill(hers)
    steps: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        steps.append((done, total))

    export(hers, tmp_path / "a", PHRASE, Choice(), progress=note, cancelled=never, work_factor=4)
    for _ in range(2):
        assert steps == sorted(steps)
        assert len({total for _, total in steps}) == 1
        assert steps[-1][0] == steps[-1][1] > len(JPEG)
        if friends.received.bundles():
            return
        steps.clear()
        import_bundle(tmp_path / "a", PHRASE, friends, sender="", progress=note, cancelled=never)


def test_short_passphrases_are_refused(hers: Vault, tmp_path: Path) -> None:
    for phrase in ("", "one", "one two three four", "   one  two three  four "):
        with pytest.raises(errors.WeakPassphrase):
            write(hers, tmp_path / "a", phrase=phrase)
    assert not (tmp_path / "a").exists()


def test_the_passphrase_is_forgiving(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    write(hers, tmp_path / "a", phrase="árbol RIVER seven lamp coat")
    with pytest.raises(errors.WrongPassphrase):
        take_in(tmp_path / "a", friends, "arbor river seven lamp coat")
    assert take_in(tmp_path / "a", friends, "  A\u0301rbol  river\tSEVEN lamp coat\n")


def test_suggested_passphrases() -> None:
    words = [f"w{number}" for number in range(3000)]
    phrase = suggest(words)
    assert len(phrase.split()) == 5
    assert phrase == tidy(phrase)
    assert is_long_enough(phrase)
    assert len(suggest(words, 7).split()) == 7
    assert len({suggest(words) for _ in range(50)}) == 50
    with pytest.raises(ValueError, match="too few"):
        suggest(words, 4)


def test_records_that_change_while_being_written(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    """What is added after the snapshot is not in it; the bundle stays sound."""
    fill(hers)
    added = []

    def add(_done: int, _total: int) -> None:
        if not added:
            added.append(hers.journal.add(Incident(new_id(), summary="meanwhile")))

    export(hers, tmp_path / "a", PHRASE, Choice(), progress=add, cancelled=never, work_factor=4)
    info = take_in(tmp_path / "a", friends)
    assert added[0].incident.id not in {r.record.id for r in friends.received.records(info.id, "incident")}
