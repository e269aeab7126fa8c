"""What can still be read of a damaged space is saved into a new container; nothing changes before she agrees."""

import errno
import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.codec import KINDS
from companion.domain.faces import Face
from companion.vault import losses
from companion.vault.btree import Cell, cells, row
from companion.vault.container import PAGE, connect
from companion.vault.errors import Cancelled, Damaged, InUse, StorageFull
from companion.vault.pages import PageFile, PageKeys
from companion.vault.refilling import BEFORE
from companion.vault.repair import Repair
from companion.vault.vault import Vault
from tests.unit.vault import damage
from tests.unit.vault.house import House

ROUNDS = int(os.environ.get("DAMAGE_ROUNDS", "6"))


@pytest.fixture
def full(furnished: House, tmp_path: Path) -> House:
    return furnished.copy(tmp_path / "full")


def told(house: House) -> dict[str, object]:
    vault = house.open()
    found = damage.told(vault)
    vault.close()
    return found


def roots(house: House) -> dict[str, int]:
    """The first page of each table and index."""
    content = damage.content(house)
    connection = connect(damage.container(house), content.data_key, content.salt)
    found = dict(connection.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0").fetchall())
    connection.close()
    return found


def spoil(house: House, *numbers: int) -> None:
    data = bytearray(damage.container(house).read_bytes())
    for number in set(numbers):
        data[(number - 1) * PAGE + 1000] ^= 0x10
    damage.container(house).write_bytes(data)


def accepted(repair: Repair, house: House) -> Vault:
    vault = repair.accept()
    assert vault.damage == ""
    assert vault.check().sentences == ()
    vault.journal.verify()
    return vault


def kept_and_lost(house: House) -> tuple[dict[str, object], Repair]:
    """What can be read after a repair that is accepted, and the repair."""
    repair = house.key().repair()
    vault = accepted(repair, house)
    found = damage.told(vault)
    vault.close()
    house.look()
    return found, repair


def test_nothing_is_lost_where_nothing_is_damaged(full: House) -> None:
    before = told(full)
    found, repair = kept_and_lost(full)
    assert found == before
    assert repair.lost == ()
    assert repair.kept == dict(bag=1, bag_item=20, contact=11, draft=1, entry=15, attachment=2, received=1)  # noqa: C408


def test_nothing_changes_before_it_is_accepted(full: House) -> None:
    spoil(full, 5)
    before = full.bytes()
    repair = full.key().repair()
    with pytest.raises(InUse):
        full.open()
    assert {name: data for name, data in full.bytes().items() if name in before} == before
    repair.drop()
    assert full.bytes() == before
    repair.drop()
    full.open().close()


def test_a_damaged_header_page_costs_nothing(full: House) -> None:
    before = told(full)
    spoil(full, 1)
    with pytest.raises(Damaged):
        full.open()
    found, repair = kept_and_lost(full)
    assert found == before
    assert repair.lost == ()


ANEW = {
    "search": ("words_data", "words_idx", "words_content", "indexed"),
    "tally": ("tally",),
    "indexes": ("record_by_kind", "sqlite_autoindex_chunk_1", "sqlite_autoindex_entry_1", "attachment_by_record"),
}


@pytest.mark.parametrize("names", ANEW.values(), ids=ANEW)
def test_what_can_be_made_anew_costs_nothing(full: House, names: tuple[str, ...]) -> None:
    before = told(full)
    spoil(full, *(roots(full)[name] for name in names))
    found, repair = kept_and_lost(full)
    assert found == before
    assert repair.lost == ()


def test_a_page_within_a_table_costs_nothing(full: House) -> None:
    """A page that only leads to others."""
    before = told(full)
    inner = [number for number in roots(full).values() if kind_of_page(full, number) in (2, 5)]
    assert roots(full)["record"] in inner or roots(full)["entry"] in inner
    spoil(full, *inner)
    found, repair = kept_and_lost(full)
    assert (found, repair.lost) == (before, ())


def kind_of_page(house: House, number: int) -> int:
    content = damage.content(house)
    with PageFile(damage.container(house), PageKeys(content.data_key, content.salt)) as pages:
        page = pages.read(number)
    assert page is not None
    return page[0]


def test_lost_records_leave_their_words(full: House) -> None:
    """The search holds all words of a record, though not in their fields."""
    before = told(full)
    spoil(full, *leaves(full, "nttiiit"))
    found, repair = kept_and_lost(full)
    gone = [record for records in before["records"].values() for record in records]
    assert not any(found["records"].values())
    assert repair.lost[:3] == (
        f"{losses.LOST_KIND['bag']}: 1",
        f"{losses.LOST_KIND['bag_item']}: 20",
        f"{losses.LOST_KIND['contact']}: 12",
    )
    assert {f"{losses.FOUND_WORDS}: {record.name}" for record in gone} <= set(repair.lost)
    texts = {draft.summary: draft.what for draft in found["drafts"]}
    assert all(getattr(record, "note", "") in texts[record.name] for record in gone)


def test_lost_entries_keep_their_places(full: House) -> None:
    before = told(full)
    spoil(full, *leaves(full, "ntiitbbbbt")[:1])
    found, repair = kept_and_lost(full)
    lost = [link for link in found["chain"] if link.plain is None]
    assert len(found["chain"]) == len(before["chain"])
    assert lost
    assert repair.lost[0] == f"{losses.LOST_ENTRIES}: {len(lost)}"
    assert losses.RESEALED in repair.lost
    drafts = {draft.id: draft.summary for draft in found["drafts"]}
    gone = {entry.incident.id: entry.incident.summary for entry in before["entries"]}
    gone = {id_: text for id_, text in gone.items() if id_ not in {entry.incident.id for entry in found["entries"]}}
    assert gone
    assert gone.items() <= drafts.items()  # their words, under their ids: their files are still with them
    same = [(link.sequence, link.incident_id, link.revision) for link in before["chain"]]
    assert [(link.sequence, link.incident_id, link.revision) for link in found["chain"]] == same
    assert_exportable(full)


def test_a_lost_entry_without_words_keeps_its_files(full: House) -> None:
    spoil(full, *leaves(full, "ntiitbbbbt"), *leaves(full, "ntt"))
    found, _ = kept_and_lost(full)
    (letter,) = (file for file, _ in found["files"] if file.name == "letter.pdf")
    assert letter.record in {draft.id for draft in found["drafts"]}


def test_an_entry_of_which_the_text_alone_is_lost_keeps_its_seal(full: House) -> None:
    before = told(full)
    spoil(full, *overflows(full, "ntiitbbbbt")[:1])
    found, repair = kept_and_lost(full)
    assert [link.link for link in found["chain"]] == [link.link for link in before["chain"]]
    (lost,) = (link for link in found["chain"] if link.plain is None)
    assert repair.lost[0] == f"{losses.LOST_ENTRIES}: 1 ({lost.written_at[:10]})"
    assert losses.RESEALED not in repair.lost


def leaves(house: House, shape: str) -> list[int]:
    """The pages with rows of a shape."""
    return [number for number, _ in rows_of(house, shape)]


def overflows(house: House, shape: str) -> list[int]:
    """The pages in which rows of a shape go on."""
    return [cell.overflow for _, cell in rows_of(house, shape) if cell.overflow]


def rows_of(house: House, shape: str) -> list[tuple[int, Cell]]:
    content = damage.content(house)
    with PageFile(damage.container(house), PageKeys(content.data_key, content.salt)) as pages:
        return [
            (number, cell)
            for number in range(2, pages.count + 1)
            for cell in cells(pages.read(number) or bytes(8))
            if (found := row(cell, cell.local)) is not None and found.shape == shape
        ]


def test_lost_settings_are_counted(full: House) -> None:
    spoil(full, roots(full)["setting"])
    found, repair = kept_and_lost(full)
    assert found["setting"] == ""
    assert repair.lost[0].startswith(f"{losses.LOST_SETTINGS}: ")


def test_lost_identity(full: House) -> None:
    before = told(full)
    head = full_head(full)
    spoil(full, roots(full)["meta"])
    with pytest.raises(Damaged):
        full.open()
    repair = full.key().repair()
    vault = accepted(repair, full)
    assert vault.vault_id != before["id"]
    assert vault.signing_key() != before["signer"]
    assert vault.face is Face.FULL  # it has bags, which a plain one never has
    assert json.loads(vault.setting(BEFORE))["head"] == head
    assert [e.incident for e in vault.journal.entries()] == [e.incident for e in before["entries"]]
    vault.close()
    assert repair.lost == (losses.NEW_ID, losses.NEW_SIGNER, losses.RESEALED)


def full_head(house: House) -> str:
    vault = house.open()
    head = vault.journal.verify()
    vault.close()
    return head


def test_a_plain_space_never_comes_back_as_a_full_one(fresh: House) -> None:
    vault = fresh.finish(face=Face.PLAIN)
    vault.records.save(damage.Contact(damage.new_id(), name="Nadia"))
    vault.close()
    spoil(fresh, roots(fresh)["meta"])
    vault = accepted(fresh.key().repair(), fresh)
    assert vault.face is Face.PLAIN
    vault.close()


def test_a_file_of_which_a_part_is_lost_is_kept_as_that(full: House) -> None:
    before = told(full)
    spoil(full, overflows(full, "niib")[0])
    found, repair = kept_and_lost(full)
    names = {file.name for file, _ in found["files"]}
    assert repair.lost == (f"{losses.INCOMPLETE}: photo.jpg",)
    assert names == {"(incomplete) photo.jpg", "letter.pdf"}
    (photo,) = (file for file, _ in found["files"] if file.name != "letter.pdf")
    (was,) = (file for file, _ in before["files"] if file.name != "letter.pdf")
    assert (photo.size, photo.id, photo.record) == (was.size, was.id, was.record)
    assert found["entries"] == before["entries"]


def test_files_without_their_names_are_kept(full: House) -> None:
    before = told(full)
    spoil(full, roots(full)["attachment"])
    found, repair = kept_and_lost(full)
    assert repair.lost == (f"{losses.NAMELESS}: 2",)
    assert sorted(sha256 for _, sha256 in found["files"]) == sorted(sha256 for _, sha256 in before["files"])
    owner = {file.record for file, _ in found["files"]}
    assert owner == {draft.id for draft in found["drafts"] if draft.summary == "Files that were found again"}


def test_random_damage(full: House, tmp_path: Path) -> None:
    """What is kept is as it was; what is not there any more is named; the chain is sound and can be exported."""
    before = told(full)
    wrong: Counter[str] = Counter()
    for number in range(ROUNDS):
        rnd = random.Random(number)
        house = full.copy(tmp_path / f"r{number}")
        spoil(house, *rnd.sample(range(1, 130), rnd.choice((1, 2, 5, 20))))
        found, repair = kept_and_lost(house)
        assert found["id"] == before["id"] or losses.NEW_ID in repair.lost
        for kind, records in zip(
            (kind for kind in KINDS if kind != "incident"), found["records"].values(), strict=True
        ):
            assert set(map(str, records)) <= set(map(str, before["records"][kind]))
        entries = {e.incident for e in before["entries"]} | {e.incident for h in before["history"] for e in h}
        assert {e.incident for e in found["entries"]} <= entries
        whole = {sha256 for file, sha256 in found["files"] if not file.name.startswith("(incomplete)")}
        assert whole <= {sha256 for _, sha256 in before["files"]}
        same = all(
            found[key] == before[key] for key in ("records", "entries", "history", "drafts", "setting", "received")
        )
        assert same or repair.lost
        assert_exportable(house)
        wrong["same" if same else "less"] += 1
    assert wrong["same"]
    assert wrong["less"]


def assert_exportable(house: House) -> None:
    """Sequences and revisions count 1, 2, 3, as a bundle demands."""
    vault = house.open()
    links = vault.journal.chain()
    vault.close()
    assert [link.sequence for link in links] == list(range(1, len(links) + 1))
    newest: Counter[str] = Counter()
    for link in links:
        newest[link.incident_id] += 1
        assert link.revision == newest[link.incident_id]
        assert link.plain is not None or link.nonce == ""


def test_stopped_nothing_stays(full: House) -> None:
    before = full.bytes()
    for after in (0, 50, 265):
        left = iter([False] * after)
        with pytest.raises(Cancelled):
            full.key().repair(cancelled=lambda: next(left, True))  # noqa: B023 - called at once
        assert full.bytes() == before
    full.open().close()


def test_progress_goes_to_the_end(full: House) -> None:
    said: list[tuple[int, int]] = []
    full.key().repair(progress=lambda done, total: said.append((done, total))).drop()
    assert said == sorted(said)
    assert said[-1][0] <= said[-1][1]


def test_no_room_changes_nothing(full: House, monkeypatch: pytest.MonkeyPatch) -> None:
    before = full.bytes()

    def no_room(*_: object, **__: object) -> None:
        raise StorageFull("There is no room")

    monkeypatch.setattr("companion.vault.repair.sync_file", no_room)
    with pytest.raises(StorageFull):
        full.key().repair()
    assert full.bytes() == before


def test_a_rename_that_fails_leaves_the_damaged_one(full: House, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(full, 5)
    before = full.bytes()
    repair = full.key().repair()

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageFull):
        repair.accept()
    monkeypatch.undo()
    assert full.bytes() == before
    full.open().close()


def test_killed_while_it_takes_the_place(full: House, tmp_path: Path) -> None:
    """Either the damaged one or the new one opens, and the next start leaves no trace."""
    spoil(full, 1)
    before = damage.container(full).read_bytes()
    seen: Counter[bool] = Counter()
    step, code = 0, 9
    while code == 9:
        step += 1
        house = full.copy(tmp_path / f"k{step}")
        code = killed_at(house, step)
        house.installation.heal()
        assert sorted(path.name for path in house.folder.iterdir()) == sorted(footprint.NAMES)
        old = damage.container(house).read_bytes() == before
        seen[old] += 1
        if not old:
            vault = house.open()
            assert vault.check().sound
            vault.close()
            house.look()
    assert code == 0
    assert seen[True]
    assert seen[False]


def killed_at(house: House, end_at: int) -> int:
    child = os.fork()
    if child == 0:
        left = end_at
        repair = house.key().repair()

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def step(*args: object, **options: object) -> object:
                nonlocal left
                left -= 1
                if left == 0:
                    os._exit(9)
                return real(*args, **options)

            return step

        for name in ("ftruncate", "replace", "fsync", "rename"):
            setattr(os, name, counted(getattr(os, name)))
        repair.accept().close()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("data", [b"", b"x" * PAGE, os.urandom(10 * PAGE)])
def test_nothing_is_made_in_the_place_of_what_cannot_be_read(full: House, data: bytes) -> None:
    damage.container(full).write_bytes(data)
    before = full.bytes()
    with pytest.raises(Damaged):
        full.key().repair()
    assert full.bytes() == before
    with pytest.raises(Damaged):
        full.open()


def test_a_missing_container(full: House) -> None:
    damage.container(full).unlink()
    with pytest.raises(Damaged):
        full.key().repair()
    assert not damage.container(full).exists()


def test_a_space_of_the_first_version(full: House, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "fixtures" / "vault_1"
    folder = tmp_path / "first"
    shutil.copytree(source, folder)
    expected = json.loads((folder / "expected.json").read_text())
    (folder / "expected.json").unlink()
    (folder / footprint.CONTAINERS[1]).write_bytes(os.urandom((folder / footprint.CONTAINERS[0]).stat().st_size))
    for name in footprint.JOURNALS:
        (folder / name).touch()
    house = House(folder)
    spoil(house, 1)
    found, repair = kept_and_lost(house)
    assert repair.lost == ()
    assert found["id"] == expected["vault_id"]
    assert [link.link for link in found["chain"]][-1] == expected["head"]


def test_a_broken_journal_is_laid_over_what_the_file_holds(full: House) -> None:
    """A save that was interrupted, and a damaged page in its journal: the others are taken from there."""
    before = told(full)
    path = damage.container(full)
    vault = full.open()
    with vault._database.read() as connection:
        connection.execute("PRAGMA cache_size=2")
        connection.execute("BEGIN")
        connection.execute("UPDATE record SET body = replace(body, 'person', 'nobody')")
        connection.execute("UPDATE indexed SET kind = kind || 'x'")
        data, journal = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
        connection.execute("ROLLBACK")
    vault.close()
    spoilt = bytearray(journal)
    content = damage.content(full)
    keys, start = PageKeys(content.data_key, content.salt), int.from_bytes(journal[20:24], "big")
    records = [start + n * (PAGE + 8) for n in range(int.from_bytes(journal[8:12], "big"))]
    assert all(keys.right(int.from_bytes(journal[r : r + 4], "big"), journal[r + 4 : r + 4 + PAGE]) for r in records)
    spoilt[records[-1] + 100] ^= 1
    path.write_bytes(data)
    path.with_name(f"{path.name}-journal").write_bytes(spoilt)
    if len(records) > 1:
        with pytest.raises(Damaged):
            full.open()
    found, _ = kept_and_lost(full)
    assert found["entries"] == before["entries"]
    assert found["id"] == before["id"]
