"""A journal beside the container: our own is played back, another's never."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from companion.vault.container import PAGE, connect
from companion.vault.errors import Damaged
from companion.vault.pages import PageKeys
from companion.vault.rollback import Kind, look, settle, whole_pages
from companion.vault.vault import Vault
from tests.unit.vault import damage
from tests.unit.vault.house import House

KEYS = {"ours": (b"k" * 32, b"s" * 16), "theirs": (b"t" * 32, b"u" * 16)}
RECORD = PAGE + 8


def write(folder: Path, name: str) -> Path:
    """A database with 40 rows of 10,000 bytes."""
    path = folder / f"{name}.db"
    path.touch()
    connection = connect(path, *KEYS[name])
    connection.execute("CREATE TABLE thing(number INTEGER PRIMARY KEY, bytes BLOB)")
    connection.executemany("INSERT INTO thing VALUES (?, ?)", [(n, b"old" * 3000) for n in range(40)])
    connection.close()
    return path


def interrupt(path: Path, folder: Path, name: str, *, sizes: int = 2) -> Path:
    """A copy of it as a kill in the middle of a large save leaves it: changed in part, with a hot journal."""
    connection = connect(path, *KEYS[name])
    connection.execute(f"PRAGMA cache_size={sizes}")
    connection.execute("BEGIN")
    connection.execute("UPDATE thing SET bytes = ?", (b"new" * 3000,))
    folder.mkdir()
    for source in (path, path.with_name(f"{path.name}-journal")):
        shutil.copy(source, folder / source.name)
    connection.execute("ROLLBACK")
    connection.close()
    return folder / path.name


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An interrupted database under each key."""
    folder = tmp_path_factory.mktemp("files")
    return {name: interrupt(write(folder, name), folder / f"{name} cut", name) for name in KEYS}


@pytest.fixture
def cut(files: dict[str, Path], tmp_path: Path) -> Path:
    """Ours, interrupted, to be changed."""
    shutil.copytree(files["ours"].parent, tmp_path / "cut")
    return tmp_path / "cut" / "ours.db"


def journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def keys(name: str = "ours") -> PageKeys:
    return PageKeys(*KEYS[name])


def change(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def rows(path: Path) -> list[bytes]:
    connection = connect(path, *KEYS["ours"])
    found = [row[0][:3] for row in connection.execute("SELECT bytes FROM thing ORDER BY number")]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return found


def test_an_interrupted_save_is_undone(cut: Path) -> None:
    assert look(journal(cut), keys()) is Kind.OURS
    assert len(whole_pages(journal(cut), keys())) > 10
    assert rows(cut) == [b"old"] * 40


def test_there_is_more_than_one_segment_in_the_journal_of_a_large_save(cut: Path) -> None:
    data = journal(cut).read_bytes()
    assert data.count(bytes.fromhex("d9d505f920a163d7")) > 1


def test_another_files_journal_is_never_played_back(files: dict[str, Path], cut: Path) -> None:
    rows(cut)
    before = cut.read_bytes()
    shutil.copy(journal(files["theirs"]), journal(cut))
    assert look(journal(cut), keys()) is Kind.FOREIGN
    settle(cut, journal(cut), keys())
    assert journal(cut).stat().st_size == 0
    assert cut.read_bytes() == before
    assert rows(cut) == [b"old"] * 40


def test_without_the_look_it_would_have_been_played_back(
    files: dict[str, Path], cut: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows(cut)
    shutil.copy(journal(files["theirs"]), journal(cut))
    monkeypatch.setattr("companion.vault.container.settle", lambda *_: None)
    connection = connect(cut, *KEYS["ours"])
    with pytest.raises(dbapi2.DatabaseError):
        connection.execute("SELECT sum(length(bytes)) FROM thing").fetchall()
    connection.close()


def test_a_damaged_page_in_our_journal_is_refused_and_nothing_changes(cut: Path) -> None:
    change(journal(cut), 512 + 4 + 100, b"\0\0\0\0\0")
    before = (cut.read_bytes(), journal(cut).read_bytes())
    assert look(journal(cut), keys()) is Kind.BROKEN
    with pytest.raises(Damaged):
        rows(cut)
    assert (cut.read_bytes(), journal(cut).read_bytes()) == before
    assert whole_pages(journal(cut), keys())


@pytest.mark.parametrize("pages", [0, 1, 5])
def test_our_journal_cut_short_is_refused(cut: Path, pages: int) -> None:
    data = bytearray(journal(cut).read_bytes())
    data[8:12] = (7).to_bytes(4, "big")  # as if the first segment were a longer one
    journal(cut).write_bytes(data[: 512 + RECORD * pages + 100])
    assert look(journal(cut), keys()) is Kind.BROKEN


def test_what_follows_the_last_segment_is_ignored(cut: Path) -> None:
    """Pages that were not yet counted in a header were not yet needed either."""
    with journal(cut).open("ab") as file:
        file.write(b"\x55" * 20_000)
    assert look(journal(cut), keys()) is Kind.OURS
    assert rows(cut) == [b"old"] * 40


@pytest.mark.parametrize("name", KEYS)
def test_one_that_was_never_synced_is_emptied(cut: Path, files: dict[str, Path], name: str) -> None:
    """Nothing was written to the database yet; its page count may be that of a smaller file."""
    rows(cut)
    before = cut.read_bytes()
    shutil.copy(journal(files[name]), journal(cut))
    change(journal(cut), 8, bytes(4))
    change(journal(cut), 16, (3).to_bytes(4, "big"))
    assert look(journal(cut), keys()) is Kind.UNUSED
    settle(cut, journal(cut), keys())
    assert journal(cut).stat().st_size == 0
    assert cut.read_bytes() == before


@pytest.mark.parametrize(
    "start", [b"", b"\0" * 600, b"\0" + bytes.fromhex("d505f920a163d7") + b"\1" * 600, b"\xd9\xd5"]
)
def test_what_is_no_journal_is_left_to_the_library(cut: Path, start: bytes) -> None:
    rows(cut)
    journal(cut).write_bytes(start)
    assert look(journal(cut), keys()) is Kind.NOTHING
    assert rows(cut) == [b"old"] * 40


def test_another_page_size_is_another_files(cut: Path) -> None:
    change(journal(cut), 24, (4096).to_bytes(4, "big"))
    assert look(journal(cut), keys()) is Kind.FOREIGN


def test_a_wrong_key_empties_no_journal(cut: Path) -> None:
    before = (cut.read_bytes(), journal(cut).read_bytes())
    with pytest.raises(Damaged):
        connect(cut, *KEYS["theirs"])
    assert (cut.read_bytes(), journal(cut).read_bytes()) == before


def test_the_journal_of_the_other_space_beside_ours(house: House, files: dict[str, Path]) -> None:
    vault = house.open()
    vault.set_setting("a", "b")
    vault.close()
    beside = damage.container(house).with_name(f"{damage.container(house).name}-journal")
    shutil.copy(journal(files["theirs"]), beside)
    vault = house.open()
    assert (vault.setting("a"), vault.damage, vault.check().sound) == ("b", "", True)
    vault.close()
    house.look()


def test_an_older_journal_of_our_own_is_seen(house: House) -> None:
    """The library plays it back: older pages among newer ones. The tally and the chain tell."""
    vault = house.open()
    kept = interrupted_journal(vault, damage.container(house))
    for number in range(30):
        vault.journal.add(damage.Incident(damage.new_id(), summary=f"{number}", what="x" * 500))
    vault.close()
    journal(damage.container(house)).write_bytes(kept)
    try:
        vault = house.open()
    except Damaged:
        return
    assert vault.damage
    assert not vault.check(deep=False).sound
    vault.close()


def interrupted_journal(vault: Vault, path: Path) -> bytes:
    """The synced journal of a save that was then undone."""
    kept = b""
    vault.records.save_many([damage.Contact(damage.new_id(), name=f"{n}", note="x" * 3000) for n in range(40)])
    with vault._database.read() as connection:
        connection.execute("PRAGMA cache_size=2")
        connection.execute("BEGIN")
        connection.execute("UPDATE record SET body = body || ' '")
        kept = journal(path).read_bytes()
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA cache_size=-8000")
    assert kept[8:12] != bytes(4)
    return kept
