"""Bytes flipped, pages cut, zeroed, swapped, in every part of the container: nothing wrong is declared sound."""

import os
import random
from collections import Counter
from pathlib import Path

import pytest

from companion.vault.container import PAGE
from tests.unit.vault import damage
from tests.unit.vault.damage import Outcome
from tests.unit.vault.house import House

ROUNDS = int(os.environ.get("DAMAGE_ROUNDS", "8"))
"""Damages of each kind in an ordinary run."""


@pytest.fixture(scope="module")
def filled(furnished: House, tmp_path_factory: pytest.TempPathFactory) -> tuple[House, dict[str, object], int]:
    """A space, what can be read of it, and how many pages of its container hold something."""
    house = furnished.copy(tmp_path_factory.mktemp("filled") / "data")
    vault = house.open()
    expected = damage.told(vault)
    ((free,), (pages,)) = (damage.rows(vault, f"PRAGMA {what}")[0] for what in ("freelist_count", "page_count"))
    vault.close()
    return house, expected, pages - free


def flip(rnd: random.Random, data: bytearray, used: int) -> None:
    data[rnd.randrange(used * PAGE)] ^= 1 << rnd.randrange(8)


def flip_in_the_header_page(rnd: random.Random, data: bytearray, used: int) -> None:
    data[rnd.randrange(PAGE)] ^= 1 << rnd.randrange(8)


def flip_at_the_end(rnd: random.Random, data: bytearray, used: int) -> None:
    data[-1 - rnd.randrange(PAGE)] ^= 1 << rnd.randrange(8)


def zero(rnd: random.Random, data: bytearray, used: int) -> None:
    at = rnd.randrange(used) * PAGE
    data[at : at + PAGE] = bytes(PAGE)


def noise(rnd: random.Random, data: bytearray, used: int) -> None:
    at = rnd.randrange(used) * PAGE
    data[at : at + PAGE] = rnd.randbytes(PAGE)


def swap(rnd: random.Random, data: bytearray, used: int) -> None:
    one, two = (at * PAGE for at in rnd.sample(range(used), 2))
    data[one : one + PAGE], data[two : two + PAGE] = data[two : two + PAGE], data[one : one + PAGE]


def repeat(rnd: random.Random, data: bytearray, used: int) -> None:
    one, two = (at * PAGE for at in rnd.sample(range(used), 2))
    data[one : one + PAGE] = data[two : two + PAGE]


def cut_out(rnd: random.Random, data: bytearray, used: int) -> None:
    at = rnd.randrange(used) * PAGE
    del data[at : at + PAGE]


def cut_off(rnd: random.Random, data: bytearray, used: int) -> None:
    del data[rnd.randrange(used * PAGE) :]


KINDS = (flip, flip_in_the_header_page, flip_at_the_end, zero, noise, swap, repeat, cut_out, cut_off)


@pytest.mark.parametrize("spoil", KINDS, ids=lambda kind: kind.__name__)
def test_nothing_wrong_is_declared_sound(
    filled: tuple[House, dict[str, object], int], spoil: object, tmp_path: Path
) -> None:
    source, expected, used = filled
    original = damage.container(source).read_bytes()
    outcomes: Counter[Outcome] = Counter()
    for number in range(ROUNDS):
        house = source.copy(tmp_path / str(number))
        data = bytearray(original)
        spoil(random.Random(f"{spoil.__name__} {number}"), data, used)
        damage.container(house).write_bytes(data)
        outcomes[damage.outcome(house, expected)] += 1
    assert outcomes[Outcome.WRONG] == 0
    if spoil not in (flip_in_the_header_page, swap, cut_out, cut_off):
        assert outcomes[Outcome.UNSOUND] > 0  # the property was not met by refusing everything


def test_a_file_cut_to_nothing_is_refused_and_stays(
    filled: tuple[House, dict[str, object], int], tmp_path: Path
) -> None:
    house = filled[0].copy(tmp_path / "data")
    damage.container(house).write_bytes(b"")
    assert damage.outcome(house, filled[1]) is Outcome.REFUSED
    assert damage.container(house).read_bytes() == b""


def test_without_damage_all_is_sound(filled: tuple[House, dict[str, object], int], tmp_path: Path) -> None:
    house = filled[0].copy(tmp_path / "data")
    for deep in (True, False):
        assert damage.outcome(house, filled[1], deep=deep) is Outcome.EQUAL
