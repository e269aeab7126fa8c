"""Where the key slots are gone, a start makes new ones that give nobody the right to overwrite what was kept."""

import os
import secrets
import shutil
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.faces import Face
from companion.vault.container import HEAD
from companion.vault.errors import Damaged, VaultError
from companion.vault.vault import Vault
from tests.unit.vault.house import PHRASE, WORDS, House
from tests.unit.vault.killing import SECOND, killed

MAP, CONTAINERS = footprint.MAP, footprint.CONTAINERS
KEPT = "what she wrote"


class Used:
    """An installation with a space in container `number`, and its key slots in a safe place."""

    def __init__(self, folder: Path, number: int) -> None:
        self.used, self.free = CONTAINERS[number], CONTAINERS[1 - number]
        found = ""
        while found != self.used:
            shutil.rmtree(folder, ignore_errors=True)
            self.house = House(folder).create()
            before = self.house.bytes()
            keep(self.house.finish())
            (found,) = (name for name in CONTAINERS if self.house.bytes()[name] != before[name])
        self.before = self.house.bytes()

    def without(self, *names: str) -> House:
        for name in names:
            (self.house.folder / name).unlink()
        return self.house

    def opens_again(self, house: House, words: str = WORDS) -> None:
        """Assert that the old key slots, put back, open all of it."""
        (house.folder / MAP).write_bytes(self.before[MAP])
        house.installation.heal()
        look_whole(house, words)


def keep(vault: Vault, value: str = KEPT) -> None:
    vault.set_setting("kept", value)
    vault.close()


def look_whole(house: House, words: str, value: str = KEPT) -> None:
    vault = house.open(words)
    assert (vault.setting("kept"), vault.journal.verify() != "") == (value, True)
    vault.close()


def phrase(house: House) -> object:
    return house.installation.unlock(bytearray(PHRASE.encode()))


@pytest.fixture(params=[0, 1])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Used:
    return Used(tmp_path / "data", request.param)


def test_new_key_slots_give_no_right_to_set_up(kept: Used) -> None:
    house = kept.without(MAP)
    house.create()
    house.look()
    assert phrase(house) is None
    assert house.installation.unlock(bytearray(WORDS.encode())) is None
    after = house.bytes()
    assert after.pop(MAP) != kept.before[MAP]
    assert after == {name: data for name, data in kept.before.items() if name != MAP}
    kept.opens_again(house)
    assert phrase(house) is not None


def test_two_spaces_are_there_when_the_key_slots_are_put_back(kept: Used) -> None:
    keep(kept.house.finish(SECOND), "hers too")
    kept.before = kept.house.bytes()
    house = kept.without(MAP)
    house.create()
    assert phrase(house) is None
    assert all(house.bytes()[name] == kept.before[name] for name in CONTAINERS)
    kept.opens_again(house)
    look_whole(house, SECOND, "hers too")


def test_set_up_uses_only_the_container_that_was_gone(kept: Used) -> None:
    house = kept.without(MAP, kept.free)
    house.create()
    house.look()
    keep(house.finish(SECOND), "new")
    assert house.bytes()[kept.used] == kept.before[kept.used]
    assert phrase(house) is None
    look_whole(house, SECOND, "new")
    kept.opens_again(house)


def test_a_container_that_may_be_used_is_never_the_next_one(kept: Used) -> None:
    # Here the used one is gone; nothing tells that the other one, as large as ever, holds nothing.
    house = kept.without(MAP, kept.used)
    house.create()
    keep(house.finish(SECOND), "new")
    assert house.bytes()[kept.free] == kept.before[kept.free]
    assert phrase(house) is None
    look_whole(house, SECOND, "new")


def test_not_on_this_computer_ends_only_set_up(kept: Used) -> None:
    house = kept.without(MAP, kept.free)
    house.create()
    house.ticket().remove_everything()
    house.look()
    assert house.bytes()[kept.used] == kept.before[kept.used]
    assert phrase(house) is None
    kept.opens_again(house)


def test_key_slots_put_back_after_a_new_space_do_not_allow_a_third(kept: Used) -> None:
    house = kept.without(MAP, kept.free)
    house.create()
    keep(house.finish(SECOND), "new")
    new = house.bytes()
    (house.folder / MAP).write_bytes(kept.before[MAP])
    with pytest.raises(VaultError, match="can't be done any more"):
        house.finish("some other words")
    (house.folder / MAP).write_bytes(new[MAP])
    look_whole(house, SECOND, "new")


def test_a_new_start_is_one_without_any_file(fresh: House) -> None:
    (fresh.folder / MAP).unlink()
    fresh.create()
    assert phrase(fresh) is None
    shutil.rmtree(fresh.folder)
    fresh.create()
    fresh.finish().close()
    fresh.finish(SECOND).close()
    fresh.look()


@pytest.mark.parametrize("more", [1, 188, footprint.CONTAINER_SIZE - HEAD - 1])
def test_one_byte_more_than_a_head_may_be_of_use(tmp_path: Path, more: int) -> None:
    for name in CONTAINERS:
        (tmp_path / name).write_bytes(secrets.token_bytes(HEAD + more))
    before = House(tmp_path).bytes()
    house = House(tmp_path).create()
    house.look()
    assert phrase(house) is None
    assert all(house.bytes()[name].startswith(before[name]) for name in CONTAINERS)


@pytest.mark.parametrize("sizes", [(0, 0), (HEAD, 0), (3, HEAD - 1), (HEAD, HEAD)])
def test_heads_alone_are_a_first_start(tmp_path: Path, sizes: tuple[int, int]) -> None:
    for name, size in zip(CONTAINERS, sizes, strict=True):
        (tmp_path / name).write_bytes(secrets.token_bytes(size))
    house = House(tmp_path).create()
    house.look()
    assert footprint.is_complete(tmp_path)
    house.finish().close()
    house.finish(SECOND).close()


@pytest.mark.parametrize("gone", [(), (0,), (1,)])
def test_a_kill_while_new_key_slots_are_made(kept: Used, tmp_path: Path, gone: tuple[int, ...]) -> None:
    house = kept.without(MAP, *((kept.used, kept.free)[number] for number in gone))
    stays = [name for name in CONTAINERS if (house.folder / name).exists()]
    houses = killed("create", house.folder, tmp_path / "cut")
    assert len(houses) >= 5
    for cut in houses:
        even_as_the_cover_does(cut)
        cut.installation.heal()
        cut.create()
        cut.look()
        assert footprint.is_complete(cut.folder)
        if gone:
            cut.finish(SECOND, Face.PLAIN).close()
            cut.open(SECOND).close()
        assert phrase(cut) is None
        assert all(cut.bytes()[name] == kept.before[name] for name in stays)
        if kept.used in stays:
            kept.opens_again(cut)


def even_as_the_cover_does(house: House) -> None:
    """What the cover does when the process that makes the files has ended, however it ended."""
    if all((house.folder / name).exists() for name in CONTAINERS):
        footprint.even_sizes(house.folder)
    footprint.even_times(house.folder)


def test_a_cut_container_is_as_damaged_as_before_when_it_has_its_size_again(kept: Used) -> None:
    path = kept.house.folder / kept.used
    os.truncate(path, 20_000)
    kept.house.create()
    kept.house.look()
    assert path.read_bytes().startswith(kept.before[kept.used][:20_000])
    with pytest.raises(Damaged):
        kept.house.open()


def test_nothing_grows_while_a_space_is_open(kept: Used) -> None:
    vault = kept.house.open()
    before = kept.house.bytes()
    os.truncate(kept.house.folder / kept.free, 20_000)
    kept.house.create()
    assert (kept.house.folder / kept.free).stat().st_size == 20_000
    assert kept.house.bytes()[kept.used] == before[kept.used]
    vault.close()
    kept.house.create()
    kept.house.look()
    look_whole(kept.house, WORDS)
