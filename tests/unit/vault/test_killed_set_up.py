"""Whatever step of set-up a kill hits, the old or the new state is found, and set-up can be run again."""

from pathlib import Path

import pytest

from companion import footprint
from companion.domain.faces import Face
from companion.vault.container import HEAD
from companion.vault.installation import SetupTicket, SpaceKey
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House
from tests.unit.vault.killing import SECOND, killed


def test_the_first_start(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    houses = killed("create", tmp_path / "empty", tmp_path / "cut")
    assert len(houses) >= 20
    sizes = set()
    for house in houses:
        found = [path.stat().st_size for path in house.folder.iterdir() if path.name in footprint.CONTAINERS]
        complete = len(found) == 2 and min(found) == footprint.CONTAINER_SIZE
        assert footprint.is_complete(house.folder) is complete
        if house.installation.exists():
            sizes.add(tuple(found))
        else:
            assert max(found, default=0) <= HEAD
        house.installation.heal()
        house.create()
        house.look()
        assert footprint.is_complete(house.folder)
        house.finish().close()
        house.look()
        house.finish(SECOND).close()
        house.open().close()
        house.look()
    assert (HEAD, HEAD) in sizes
    assert len(sizes) >= 8


def test_set_up_does_not_wait_for_full_sizes(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    begun = 0
    for house in killed("create", tmp_path / "empty", tmp_path / "cut"):
        if not house.installation.exists():
            continue
        begun += not footprint.is_complete(house.folder)
        house.installation.heal()
        house.finish().close()
        house.look()
        assert footprint.is_complete(house.folder)
        house.create()
        house.open().close()
        house.finish(SECOND).close()
        house.look()
    assert begun >= 8


def test_the_first_space(unused: House, tmp_path: Path) -> None:
    houses = killed("first_space", unused.folder, tmp_path / "cut")
    assert len(houses) >= 15
    ways = set()
    for house in houses:
        house.installation.heal()
        house.look()
        found = house.installation.unlock(bytearray(WORDS.encode()))
        ways.add(type(found))
        if found is None:
            house.finish(WORDS, Face.PLAIN, SPARE).close()
        for words in (WORDS, SPARE):
            vault = house.open(words)
            assert vault.face is Face.PLAIN
            vault.close()
        house.finish(SECOND).close()
        house.open().close()
        house.look()
    assert ways == {type(None), SpaceKey}


def test_the_second_space_never_harms_the_first(house: House, tmp_path: Path) -> None:
    vault = house.open()
    vault.set_setting("kept", "yes")
    vault.close()
    ways = set()
    for cut in killed("second_space", house.folder, tmp_path / "cut"):
        cut.installation.heal()
        cut.look()
        first = cut.open()
        assert (first.setting("kept"), first.journal.verify() != "") == ("yes", True)
        first.close()
        found = cut.installation.unlock(bytearray(SECOND.encode()))
        ways.add(type(found))
        if found is None:
            cut.finish(SECOND, Face.PLAIN).close()
        second = cut.open(SECOND)
        assert second.face is Face.PLAIN
        second.close()
        assert cut.installation.unlock(bytearray(PHRASE.encode())) is None
        cut.look()
    assert ways == {type(None), SpaceKey}


def test_a_change_of_passphrase(house: House, tmp_path: Path) -> None:
    for cut in killed("change", house.folder, tmp_path / "cut"):
        cut.installation.heal()
        opened = [w for w in (WORDS, SECOND) if cut.installation.unlock(bytearray(w.encode())) is not None]
        assert len(opened) == 1
        cut.open(opened[0]).close()
        cut.look()


@pytest.mark.parametrize("used", [True, False])
def test_the_end_of_set_up(house: House, fresh: House, tmp_path: Path, used: bool) -> None:
    work, source = ("end_setup", house) if used else ("remove", fresh)
    for cut in killed(work, source.folder, tmp_path / "cut"):
        cut.installation.heal()
        found = cut.installation.unlock(bytearray(PHRASE.encode())) if cut.installation.exists() else None
        assert found is None or isinstance(found, SetupTicket)
        if used:
            cut.open().close()
            cut.look()
        else:
            cut.create()
