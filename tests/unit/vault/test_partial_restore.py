"""Files of different days beside each other: set-up never writes over what may be used, whatever was put back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.faces import Face
from companion.vault.errors import VaultError
from companion.vault.kdf import wipe
from companion.vault.slot_map import SlotMap
from companion.vault.slots import NO_HASH, NO_PLACES, SlotContent, seal
from tests.unit.vault.house import PHRASE, WORDS, House
from tests.unit.vault.killing import SECOND

MAP, CONTAINERS = footprint.MAP, footprint.CONTAINERS
THIRD = "garden bottle river chair"


def setup_slot(house: House) -> tuple[int, SlotContent]:
    half = SlotMap(house.folder / MAP).whole()
    master = house.installation._keys.master(PHRASE, half.salt)
    ((place, content),) = half.open(master)
    wipe(master)
    return place, content


def phrase(house: House) -> object:
    return house.installation.unlock(bytearray(PHRASE.encode()))


def set_up(house: House) -> None:
    house.finish(THIRD, Face.PLAIN).close()


def remove_everything(house: House) -> None:
    house.ticket().remove_everything()


@pytest.fixture
def used(house: House) -> bytes:
    """A used container of the same size as every other one."""
    _, content = setup_slot(house)
    return (house.folder / CONTAINERS[1 - content.container]).read_bytes()


def test_a_used_container_beside_a_fresh_installation_is_never_the_next_one(fresh: House, used: bytes) -> None:
    _, content = setup_slot(fresh)
    other = CONTAINERS[1 - content.container]
    (fresh.folder / other).write_bytes(used)
    fresh.finish().close()
    assert phrase(fresh) is None
    assert fresh.bytes()[other] == used
    fresh.open().close()
    fresh.look()


def test_a_used_container_in_the_first_place_ends_set_up(fresh: House, used: bytes) -> None:
    _, content = setup_slot(fresh)
    (fresh.folder / CONTAINERS[content.container]).write_bytes(used)
    before = fresh.bytes()
    for work in (set_up, remove_everything):
        with pytest.raises(VaultError, match="can't be done any more"):
            work(fresh)
    assert fresh.bytes() == before


def test_not_on_this_computer_leaves_a_used_container(fresh: House, used: bytes) -> None:
    _, content = setup_slot(fresh)
    other = CONTAINERS[1 - content.container]
    (fresh.folder / other).write_bytes(used)
    before = fresh.bytes()
    remove_everything(fresh)
    assert phrase(fresh) is None
    after = fresh.bytes()
    assert after.pop(MAP) != before.pop(MAP)
    assert after == before


def test_where_the_other_head_is_not_known_set_up_does_not_move_on(fresh: House) -> None:
    place, content = setup_slot(fresh)
    assert NO_HASH not in (content.other_hash, content.head_hash)
    slots = SlotMap(fresh.folder / MAP)
    half = slots.whole()
    master = fresh.installation._keys.master(PHRASE, half.salt)
    # As the first version wrote it.
    slots.write(half.with_slots({place: seal(replace(content, other_hash=NO_HASH), master, half.salt, place)}))
    wipe(master)
    fresh.finish().close()
    assert phrase(fresh) is None
    fresh.look()


def test_the_following_slot_knows_its_container_alone(fresh: House) -> None:
    _, first = setup_slot(fresh)
    fresh.finish().close()
    _, second = setup_slot(fresh)
    assert (second.container, second.head_hash) == (1 - first.container, first.other_hash)
    assert (second.other, second.other_hash) == (NO_PLACES, NO_HASH)


@pytest.mark.parametrize("again", [set_up, remove_everything])
def test_no_map_of_any_moment_gives_the_right_to_overwrite(
    fresh: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: Callable[[House], None]
) -> None:
    moments = [fresh.bytes()]
    write = SlotMap.write

    def keep_and_write(slots: SlotMap, half: object) -> None:
        write(slots, half)
        if slots.path.parent == fresh.folder:
            moments.append(House(fresh.folder).bytes())

    monkeypatch.setattr(SlotMap, "write", keep_and_write)
    for words in (WORDS, SECOND):
        vault = fresh.finish(words)
        vault.close()
        moments.append(fresh.bytes())
    assert len(moments) == 7
    for number, moment in enumerate(moments):
        house = fresh.copy(tmp_path / str(number))
        (house.folder / MAP).write_bytes(moment[MAP])
        if phrase(house) is not None:
            with pytest.raises(VaultError, match="can't be done any more"):
                again(house)
        (house.folder / MAP).write_bytes(moments[-1][MAP])
        for words in (WORDS, SECOND):
            house.open(words).close()


@pytest.mark.parametrize("work", [set_up, remove_everything])
@pytest.mark.parametrize("back", [0, 1])
def test_an_old_map_and_an_old_container_leave_the_newer_one_alone(
    fresh: House, back: int, work: Callable[[House], None]
) -> None:
    old = fresh.bytes()
    for words in (WORDS, SECOND):
        vault = fresh.finish(words)
        vault.set_setting("kept", words)
        vault.close()
    new = fresh.bytes()
    for name in (MAP, CONTAINERS[back]):
        (fresh.folder / name).write_bytes(old[name])
    stays = CONTAINERS[1 - back]
    try:
        work(fresh)
    except VaultError:
        assert fresh.bytes() == {**new, MAP: old[MAP], CONTAINERS[back]: old[CONTAINERS[back]]}
    assert fresh.bytes()[stays] == new[stays]
    for _ in range(2):
        if phrase(fresh) is not None:
            with pytest.raises(VaultError):
                work(fresh)
        assert fresh.bytes()[stays] == new[stays]
    (fresh.folder / MAP).write_bytes(new[MAP])
    opened = [words for words in (WORDS, SECOND) if kept(fresh, words)]
    assert len(opened) == 1


def kept(house: House, words: str) -> bool:
    try:
        vault = house.open(words)
    except VaultError:
        return False
    value = vault.setting("kept")
    vault.close()
    return value == words
