"""Every page of the container replaced by each older version of itself: it is seen, though each page is sound."""

from collections import Counter
from pathlib import Path

import pytest

from companion.vault.container import PAGE
from companion.vault.errors import Damaged
from companion.vault.pages import PageKeys
from tests.unit.vault import damage
from tests.unit.vault.damage import Outcome
from tests.unit.vault.house import House

EVERY = 5
"""One in this many versions is tried, beginning at the one with the number below."""


@pytest.fixture(scope="module")
def lived(made: House, tmp_path_factory: pytest.TempPathFactory) -> tuple[House, dict[str, object], list[bytes]]:
    """A space, what can be read of it, and its container as it was after each save."""
    house = made.copy(tmp_path_factory.mktemp("lived") / "data")
    path, past = damage.container(house), []
    vault = house.open()
    for step in damage.steps():
        step(vault)
        past.append(path.read_bytes())
    expected = damage.told(vault)
    vault.close()
    return house, expected, past


def versions(past: list[bytes], last: bytes) -> list[tuple[int, bytes]]:
    """Number and bytes of every page that was once different."""
    found: dict[tuple[int, bytes], None] = {}
    for data in past:
        for number in range(1, len(data) // PAGE + 1):
            page = damage.page(data, number)
            if page != damage.page(last, number):
                found[number, page] = None
    return list(found)


def test_a_page_put_back_is_seen(lived: tuple[House, dict[str, object], list[bytes]], tmp_path: Path) -> None:
    source, expected, past = lived
    last = damage.container(source).read_bytes()
    content = damage.content(source)
    keys = PageKeys(content.data_key, content.salt)
    older = versions(past, last)
    outcomes: Counter[Outcome] = Counter()
    assert len(older) > 60
    for turn, (number, page) in enumerate(older[::EVERY]):
        assert keys.right(number, page)
        house = source.copy(tmp_path / str(turn))
        damage.container(house).write_bytes(damage.with_page(last, number, page))
        outcomes[damage.outcome(house, expected)] += 1
    assert outcomes[Outcome.WRONG] == 0
    assert outcomes[Outcome.UNSOUND] > 10


def test_the_end_of_the_chain_put_back_is_seen_at_once(house: House) -> None:
    vault = house.open()
    path = damage.container(house)
    with vault._database.write():
        for number in range(400):  # more than are counted while opening
            vault.journal.add(damage.Incident(damage.new_id(), summary=f"{number}"))
    before = path.read_bytes()
    for number in range(5):
        vault.journal.add(damage.Incident(damage.new_id(), summary=f"{number}"))
    vault.close()
    after = path.read_bytes()
    seen = 0
    for number in range(2, len(after) // PAGE + 1):
        page = damage.page(before, number)
        if page == damage.page(after, number) or number > len(before) // PAGE:
            continue
        path.write_bytes(damage.with_page(after, number, page))
        try:
            vault = house.open()
        except Damaged:
            continue
        seen += bool(vault.damage)
        vault.close()
    assert seen >= 2  # the last page of the entries, and the tally
