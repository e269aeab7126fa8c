import os
import time
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.faces import Face
from companion.vault.errors import Damaged, InUse
from companion.vault.installation import Installation, SetupTicket, SpaceKey
from tests.unit.vault.house import PHRASE, SMALL, SPARE, WORDS, House

MAP, (ONE, TWO) = footprint.MAP, footprint.CONTAINERS


def test_a_first_start_makes_what_every_installation_has(tmp_path: Path) -> None:
    house = House(tmp_path / "deep" / "data")
    assert not house.installation.exists()
    house.create()
    assert house.installation.exists()
    house.look()
    assert (house.folder / ONE).stat().st_size == footprint.CONTAINER_SIZE
    times = {path.stat().st_mtime for path in house.folder.iterdir()}
    assert len(times) == 1


def test_creating_again_changes_nothing(fresh: House) -> None:
    before = fresh.bytes()
    fresh.create()
    assert fresh.bytes() == before


def test_the_set_up_place_and_target_differ_between_installations(tmp_path: Path) -> None:
    targets = set()
    for number in range(12):
        house = House(tmp_path / str(number)).create()
        used = house.bytes()
        house.finish().close()
        targets.add(used[ONE] == (house.folder / ONE).read_bytes())
    assert targets == {True, False}


def test_unlock_tells_apart_set_up_space_and_nothing(house: House, fresh: House) -> None:
    assert isinstance(fresh.installation.unlock(bytearray(b"Set up, MY diary!")), SetupTicket)
    assert isinstance(house.installation.unlock(bytearray(b"RIVER table lampgreen")), SpaceKey)
    assert isinstance(house.installation.unlock(bytearray(SPARE.encode())), SpaceKey)
    assert house.installation.unlock(bytearray(b"something else")) is None
    assert house.installation.unlock(bytearray()) is None
    assert fresh.installation.unlock(bytearray(b"?!")) is None


def test_unlock_leaves_the_secret_to_its_owner(house: House) -> None:
    secret = bytearray(WORDS.encode())
    house.installation.unlock(secret)
    assert secret == WORDS.encode()


def test_unlock_writes_nothing(house: House) -> None:
    before = house.bytes()
    house.installation.unlock(bytearray(b"wrong"))
    house.key()
    assert house.bytes() == before


def test_heal_makes_halves_and_sizes_equal_and_removes_leftovers(house: House) -> None:
    slots = (house.folder / MAP).read_bytes()
    (house.folder / MAP).write_bytes(b"x" * 4096 + slots[4096:])
    (house.folder / "history.tmp").write_bytes(b"left")
    (house.folder / "history.tmp-journal").write_bytes(b"left")
    footprint.grow_to(house.folder / TWO, 5 * 1024 * 1024)
    house.installation.heal()
    house.look()
    assert (house.folder / MAP).read_bytes() == slots
    house.open().close()


def test_heal_does_nothing_while_the_space_is_open(house: House) -> None:
    vault = house.open()
    (house.folder / "history.tmp").write_bytes(b"left")
    Installation(house.folder, SMALL).heal()
    assert (house.folder / "history.tmp").exists()
    vault.close()


def test_heal_without_an_installation(tmp_path: Path) -> None:
    House(tmp_path).installation.heal()
    assert list(tmp_path.iterdir()) == []


def test_a_second_worker_is_kept_out(house: House) -> None:
    vault = house.open()
    with pytest.raises(InUse):
        House(house.folder).open()
    vault.close()
    House(house.folder).open().close()


@pytest.mark.parametrize("half", [0, 1])
def test_one_damaged_half_is_no_damage(house: House, half: int) -> None:
    slots = bytearray((house.folder / MAP).read_bytes())
    slots[half * 4096 + 100] ^= 1
    (house.folder / MAP).write_bytes(slots)
    vault = house.open()
    assert vault.damage == ""
    vault.close()


def test_with_both_halves_damaged_she_still_gets_in_and_nothing_is_overwritten(house: House) -> None:
    slots = bytearray((house.folder / MAP).read_bytes())
    slots[4095] ^= 1
    slots[8191] ^= 1
    (house.folder / MAP).write_bytes(slots)
    house.installation.heal()
    vault = house.open()
    assert "damaged" in vault.damage
    with pytest.raises(Damaged):
        vault.change_passphrase(bytearray(WORDS.encode()), "other words entirely")
    with pytest.raises(Damaged):
        vault.end_setup()
    vault.close()
    assert (house.folder / MAP).read_bytes() == slots


@pytest.mark.parametrize("size", [0, 10, 4095])
def test_an_empty_key_file_opens_nothing_and_stays(house: House, size: int) -> None:
    (house.folder / MAP).write_bytes(os.urandom(size))
    before = house.bytes()
    house.installation.heal()
    house.create()
    assert house.installation.unlock(bytearray(WORDS.encode())) is None
    assert house.bytes() == before


@pytest.mark.parametrize("name", [ONE, TWO])
def test_a_missing_container_is_made_again_and_the_space_says_damaged(house: House, name: str) -> None:
    before = house.bytes()
    (house.folder / name).unlink()
    house.create()
    house.installation.heal()
    house.look()
    assert house.bytes()[MAP] == before[MAP]
    try:
        house.open().close()
    except Damaged:
        assert house.bytes()[name] != before[name]


def test_times_stay_alike_while_she_writes(house: House) -> None:
    footprint.even_times(house.folder, time.time() - 90_000)
    vault = house.open()
    vault.set_setting("a", "b")
    times = {path.stat().st_mtime for path in house.folder.iterdir()}
    assert len(times) == 1
    assert times.pop() < time.time() - 80_000
    vault.close()


def test_the_phrase_ends_with_the_second_space_or_the_switch(house: House) -> None:
    ticket = house.ticket()
    assert isinstance(ticket, SetupTicket)
    vault = house.open()
    vault.end_setup()
    vault.close()
    assert house.installation.unlock(bytearray(PHRASE.encode())) is None
    house.open().close()
    house.look()


def test_two_spaces_know_nothing_of_each_other(house: House) -> None:
    second = house.finish("pillow candle orange", Face.PLAIN)
    second.set_setting("mine", "2")
    second.end_setup()
    second.close()
    first = house.open()
    assert (first.face, first.setting("mine")) == (Face.FULL, "")
    first.end_setup()
    first.close()
    second = house.open("pillow candle orange")
    assert (second.face, second.setting("mine")) == (Face.PLAIN, "2")
    second.close()
    assert house.installation.unlock(bytearray(PHRASE.encode())) is None
    house.look()
