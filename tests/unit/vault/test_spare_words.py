"""Spare words of a space that is there: made, replaced and ended; since when there are some is always true."""

from pathlib import Path

import pytest

from companion import footprint
from companion.vault.errors import Damaged, VaultError
from companion.vault.spare_words import announced, made_at
from companion.vault.vault import Vault
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House
from tests.unit.vault.killing import CODE, SECOND, killed

MAP = footprint.MAP


def typed(words: str) -> bytearray:
    return bytearray(words.encode())


def opens(house: House, words: str) -> bool:
    return house.installation.unlock(typed(words)) is not None


def test_spare_words_are_made_later(fresh: House) -> None:
    vault = fresh.finish()
    assert vault.recovery_made_at == ""
    assert vault.add_recovery(typed(WORDS), CODE)
    made = vault.recovery_made_at
    assert len(made) == 25
    vault.close()
    again = fresh.open(CODE)
    assert (again.vault_id, again.recovery_made_at) == (vault.vault_id, made)
    again.close()
    fresh.open().close()
    fresh.look()


def test_set_up_with_spare_words_says_since_when(house: House, vault: Vault) -> None:
    assert len(vault.recovery_made_at) == 25


@pytest.mark.parametrize("old", [WORDS, SPARE])
def test_new_ones_end_the_old_ones(house: House, old: str) -> None:
    vault = house.open(old)
    assert vault.add_recovery(typed(old), CODE)
    vault.close()
    assert [opens(house, words) for words in (WORDS, SPARE, CODE)] == [True, False, True]


@pytest.mark.parametrize("opened_by", [WORDS, SPARE])
def test_they_end(house: House, opened_by: str) -> None:
    vault = house.open(opened_by)
    vault.end_recovery()
    assert vault.recovery_made_at == ""
    vault.end_recovery()
    vault.close()
    assert [opens(house, words) for words in (WORDS, SPARE)] == [True, False]
    house.look()


def test_a_wrong_old_passphrase_changes_nothing(house: House, vault: Vault) -> None:
    before = house.bytes()
    for old in ("not these words", PHRASE, ""):
        assert not vault.add_recovery(typed(old), CODE)
    assert house.bytes() == before


@pytest.mark.parametrize("code", ["", "short", PHRASE, WORDS, WORDS.upper(), SECOND])
def test_words_that_open_something_else_cannot_be_used(house: House, code: str) -> None:
    house.finish(SECOND).close()
    vault = house.open()
    vault.end_setup()
    before = house.bytes()
    if code == PHRASE:  # opens nothing any more
        assert vault.add_recovery(typed(WORDS), code)
        return
    with pytest.raises(VaultError):
        vault.add_recovery(typed(WORDS), code)
    assert house.bytes() == before
    vault.close()


def test_the_set_up_words_cannot_be_used(house: House, vault: Vault) -> None:
    with pytest.raises(VaultError):
        vault.add_recovery(typed(WORDS), PHRASE)


def test_the_same_words_again_are_made_anew(house: House, vault: Vault) -> None:
    assert vault.add_recovery(typed(SPARE), SPARE)
    assert vault.recovery_made_at != ""


def test_key_slots_put_back_say_what_is_in_them(house: House, vault: Vault) -> None:
    before = (house.folder / MAP).read_bytes()
    made = vault.recovery_made_at
    vault.end_recovery()
    (house.folder / MAP).write_bytes(before)
    assert vault.recovery_made_at == made


def test_damaged_key_slots_refuse_both(house: House, vault: Vault) -> None:
    slots = bytearray((house.folder / MAP).read_bytes())
    slots[4095] ^= 1
    slots[8191] ^= 1
    (house.folder / MAP).write_bytes(slots)
    assert vault.recovery_made_at != ""
    with pytest.raises(Damaged):
        vault.add_recovery(typed(WORDS), CODE)
    with pytest.raises(Damaged):
        vault.end_recovery()
    with pytest.raises(Damaged):
        vault.new_key(typed(WORDS), SECOND)
    assert (house.folder / MAP).read_bytes() == slots


def test_key_slots_of_another_file_are_not_written(house: House, vault: Vault) -> None:
    half = vault._slots.keys.map.whole()
    (house.folder / MAP).unlink()
    house.create()
    before = (house.folder / MAP).read_bytes()
    with pytest.raises(VaultError):
        vault._slots.write(half, {0: bytes(504)})
    assert (house.folder / MAP).read_bytes() == before


@pytest.mark.parametrize("first", [True, False])
def test_killed_while_they_are_made(house: House, fresh: House, tmp_path: Path, first: bool) -> None:
    if first:
        fresh.finish().close()
    source = fresh if first else house
    ways = set()
    for cut in killed("add_recovery", source.folder, tmp_path / "cut"):
        cut.installation.heal()
        there = [words for words in (SPARE, CODE) if opens(cut, words)]
        vault = cut.open()
        assert (vault.recovery_made_at != "") == bool(there)
        vault.close()
        cut.look()
        ways.add(tuple(there))
    assert ways == ({(), (CODE,)} if first else {(SPARE,), (CODE,)})


def test_killed_while_they_end(house: House, tmp_path: Path) -> None:
    ways = set()
    for cut in killed("end_recovery", house.folder, tmp_path / "cut"):
        cut.installation.heal()
        vault = cut.open()
        ways.add(opens(cut, SPARE))
        assert (vault.recovery_made_at != "") == opens(cut, SPARE)
        vault.close()
        cut.look()
    assert ways == {True, False}


def test_the_lines_of_the_setting() -> None:
    first = announced("", (), [b"one"], "2026-01-01T10:00:00+00:00")
    assert made_at(first, [b"one"]) == "2026-01-01T10:00:00+00:00"
    second = announced(first, [b"one"], [b"two", b"three"], "2026-02-02T10:00:00+00:00")
    assert [made_at(second, [slot])[:10] for slot in (b"one", b"two", b"three", b"four")] == [
        "2026-01-01",
        "2026-02-02",
        "2026-02-02",
        "",
    ]
    third = announced(second, [b"three"], [b"four"], "2026-03-03T10:00:00+00:00")
    assert [made_at(third, [slot])[:10] for slot in (b"one", b"three", b"four")] == ["", "2026-02-02", "2026-03-03"]
    assert made_at("", [b"one"]) == ""
