"""A file of hers that can't be read any more: everything else goes out, and both sides are told."""

import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from companion.bundle import age, errors
from companion.bundle.export import Choice, export
from companion.bundle.report_texts import Words
from companion.domain.common import new_id
from companion.domain.papers import Paper
from companion.vault.installation import Installation, KdfParams
from companion.vault.space import SpaceKey
from companion.vault.vault import Vault
from tests.unit.bundle.carrying import PHRASE, ignore, never, take_in
from tests.unit.bundle.filling import JPEG, PDF, MakeVault, attach, fill


def spoil(vault: Vault, name: str, *, gone: bool = False) -> None:
    """Another byte in one file's first chunk, or the chunk gone."""
    change = "DELETE FROM chunk" if gone else "UPDATE chunk SET bytes = zeroblob(length(bytes))"
    with vault._database.write() as connection:
        done = connection.execute(
            f"{change} WHERE position = 0 AND content = (SELECT content FROM attachment WHERE name = ?)", (name,)
        ).rowcount
    assert done == 1


def write(vault: Vault, path: Path, language: str = "en") -> list[str]:
    left_out = export(vault, path, PHRASE, Choice(language=language), progress=ignore, cancelled=never, work_factor=4)
    return [attachment.name for attachment in left_out]


def opened(path: Path) -> zipfile.ZipFile:
    with path.open("rb") as source:
        return zipfile.ZipFile(io.BytesIO(age.decrypt(PHRASE, source).read()))


def test_a_whole_vault_leaves_nothing_out(hers: Vault, tmp_path: Path) -> None:
    fill(hers)
    assert write(hers, tmp_path / "a") == []
    with opened(tmp_path / "a") as archive:
        assert Words("en")["word.unreadable"] not in archive.read("report.html").decode()


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_others_go_out_and_it_is_named(
    hers: Vault, friends: Vault, tmp_path: Path, language: str, *, gone: bool
) -> None:
    made = fill(hers)
    spoil(hers, "scan.pdf", gone=gone)
    assert write(hers, tmp_path / "a", language) == ["scan.pdf"]
    with opened(tmp_path / "a") as archive:
        page = archive.read("report.html").decode()
        assert not any(name.endswith(".pdf") for name in archive.namelist())
        assert b"scan.pdf" not in archive.read("records.json")
        assert json.loads(archive.read("manifest.json"))["attachments"] == 4
    assert page.count("scan.pdf") == 1
    assert page.count(Words(language)["word.unreadable"]) == 1
    assert page.index("Order № 7") < page.index("scan.pdf")
    info = take_in(tmp_path / "a", friends)
    paper = friends.received.attachments(info.id, made["paper"].id)
    assert sorted(a.name for a in paper) == ["page.html", "same photo_.jpg"]
    assert info.attachments == 4


def test_a_record_whose_only_file_is_unreadable(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    paper = Paper(new_id(), title="Lease")
    hers.records.save(paper)
    attach(hers, paper.id, "<b>lease.pdf", PDF)
    spoil(hers, "<b>lease.pdf")
    assert len(write(hers, tmp_path / "a")) == 1
    with opened(tmp_path / "a") as archive:
        page = archive.read("report.html").decode()
    assert "lease.pdf" in page
    assert "<b>" not in page
    assert take_in(tmp_path / "a", friends).attachments == 0


def store_twice(vault: Vault, name: str) -> None:
    """Give this file bytes of its own, as the first version did with equal files."""
    with vault._database.write() as connection:
        (before,) = connection.execute("SELECT content FROM attachment WHERE name = ?", (name,)).fetchone()
        after = connection.execute(
            "INSERT INTO content(pending, sha256, size) SELECT 0, sha256, size FROM content WHERE number = ?", (before,)
        ).lastrowid
        connection.execute(
            "INSERT INTO chunk(content, position, bytes) SELECT ?, position, bytes FROM chunk WHERE content = ?",
            (after, before),
        )
        connection.execute("UPDATE attachment SET content = ? WHERE name = ?", (after, name))


def test_equal_files_stand_in_for_each_other(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    """One photo at two records, stored twice by the first version: one that is whole is enough for both."""
    made = fill(hers)
    store_twice(hers, "photo.JPG")
    spoil(hers, "photo.JPG")
    assert write(hers, tmp_path / "a") == []
    info = take_in(tmp_path / "a", friends)
    (photo,) = friends.received.attachments(info.id, made["first"].id)
    assert friends.received.content(info.id, photo.sha256) == JPEG


@pytest.mark.parametrize("twice", [False, True])
def test_both_of_two_equal_files_unreadable(hers: Vault, friends: Vault, tmp_path: Path, *, twice: bool) -> None:
    fill(hers)
    if twice:
        store_twice(hers, "photo.JPG")
        spoil(hers, "same photo\u202e.jpg")
    spoil(hers, "photo.JPG")
    assert sorted(write(hers, tmp_path / "a")) == ["photo.JPG", "same photo_.jpg"]
    assert take_in(tmp_path / "a", friends).attachments == 3


def test_progress_still_rises_to_its_end(hers: Vault, tmp_path: Path) -> None:
    fill(hers)
    spoil(hers, "scan.pdf")
    steps: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        steps.append((done, total))

    export(hers, tmp_path / "a", PHRASE, Choice(), progress=note, cancelled=never, work_factor=4)
    assert steps == sorted(steps)
    assert len({total for _, total in steps}) == 1
    assert steps[-1][0] == steps[-1][1]


def test_stopping_is_no_damage(hers: Vault, tmp_path: Path) -> None:
    fill(hers)
    asked = iter(range(1000))
    with pytest.raises(errors.Cancelled):
        export(hers, tmp_path / "a", PHRASE, Choice(), progress=ignore,
               cancelled=lambda: next(asked) >= 2, work_factor=4)  # fmt: skip
    assert not (tmp_path / "a").exists()


def test_a_bad_page_of_the_container_costs_one_file(make_vault: MakeVault, friends: Vault, tmp_path: Path) -> None:
    """What a failing disk does: the others are read twice after it, past what is held in memory."""
    hers = make_vault("third")
    paper = Paper(new_id(), title="Lease")
    hers.records.save(paper)
    for number in range(3):
        attach(hers, paper.id, f"{number}.bin", os.urandom(1_500_000))
    hers.close()
    hers = reopen(tmp_path / "third", "a phrase for third")
    path = hers._database._path
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(os.urandom(64))
    assert len(write(hers, tmp_path / "a")) == 1
    assert take_in(tmp_path / "a", friends).attachments == 2
    hers.close()


def reopen(folder: Path, phrase: str) -> Vault:
    key = Installation(folder, KdfParams(memory_kib=64, time_cost=1, lanes=1)).unlock(bytearray(phrase, "utf-8"))
    assert isinstance(key, SpaceKey)
    return key.open()
