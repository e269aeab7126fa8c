"""What rows leave behind where the library moved them between pages."""

import json
import os
import random
import re
import string
import threading
import time
from pathlib import Path

import pytest

from companion.domain.common import new_id
from companion.vault.container import Container
from companion.vault.errors import Cancelled
from companion.vault.leftovers import cleaned
from companion.vault.pages import PAGE, USABLE, PageFile, PageKeys
from companion.vault.rollback import lay_down
from companion.vault.vault import Vault
from tests.unit.vault.house import House
from tests.unit.vault.raw import plain_pages

FIRST_FIELDS = {
    **dict.fromkeys(("id", "name", "relation", "phones", "address", "safe_times", "safe_ways"), ""),
    **dict.fromkeys(("code_word", "code_meaning", "holds", "knows", "note"), ""),
    "never_contact": False,
    "position": 0,
}
"""A contact as the first version wrote it. Whether rows leave anything behind depends on every row's length."""


def change_much(vault: Vault) -> tuple[set[str], set[str]]:
    """Many records of many lengths, saved, changed and erased; returns the words removed, and those still there."""
    chance = random.Random(7)
    ids = [new_id() for _ in range(150)]
    now: dict[str, list[str]] = {}
    ever: set[str] = set()
    with vault._database.write() as connection:
        for _ in range(5000):
            words = ["".join(chance.choices(string.ascii_lowercase, k=14)) for _ in range(chance.choice((2, 9, 60)))]
            id_ = chance.choice(ids)
            connection.execute("DELETE FROM record WHERE id = ?", (id_,))
            now.pop(id_, None)
            if chance.random() < 0.7:
                body = json.dumps(FIRST_FIELDS | {"id": id_, "note": " ".join(words)})
                connection.execute(
                    "INSERT INTO record(number, id, kind, revision, position, body) VALUES (?, ?, 'contact', 1, 0, ?)",
                    (ids.index(id_) + 1, id_, body),
                )
                now[id_] = words
                ever.update(words)
    there = {word for words in now.values() for word in words}
    return ever - there, there


def is_sound(vault: Vault) -> bool:
    with vault._database.read() as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def standing(vault: Vault, words: set[str]) -> list[str]:
    runs = re.findall(rb"[a-z]{14,}", plain_pages(vault))
    seen = {run[at : at + 14].decode() for run in runs for at in range(len(run) - 13)}
    return sorted(words & seen)


@pytest.fixture(scope="module")
def source(made: House, tmp_path_factory: pytest.TempPathFactory) -> tuple[House, set[str], set[str]]:
    house = made.copy(tmp_path_factory.mktemp("changed") / "data")
    vault = house.open()
    removed, there = change_much(vault)
    assert standing(vault, removed), "the library cleans up by itself now: this module is not needed any more"
    vault.close()
    return house, removed, there


@pytest.fixture
def house(source: tuple[House, set[str], set[str]], tmp_path: Path) -> House:
    return source[0].copy(tmp_path / "data")


@pytest.fixture
def changed(vault: Vault, source: tuple[House, set[str], set[str]]) -> tuple[Vault, set[str], set[str]]:
    return vault, source[1], source[2]


def test_no_removed_word_is_left(changed: tuple[Vault, set[str], set[str]], house: House) -> None:
    vault, removed, there = changed
    records = vault.records.all("contact")
    told: list[tuple[int, int]] = []
    size = vault.size()
    vault.clear_leftovers(progress=lambda done, total: told.append((done, total)))
    assert standing(vault, removed) == []
    assert told[-1][0] == told[-1][1]
    assert vault.size() == size
    assert vault.records.all("contact") == records
    assert is_sound(vault)
    assert len(standing(vault, there)) > len(there) * 0.9  # the others run over the end of a page
    vault.close()
    house.look()


def test_a_second_time_writes_nothing(changed: tuple[Vault, set[str], set[str]], house: House) -> None:
    vault = changed[0]
    vault.clear_leftovers()
    before = house.bytes()
    vault.clear_leftovers()
    assert house.bytes() == before


def test_stopped_at_the_beginning(changed: tuple[Vault, set[str], set[str]]) -> None:
    vault = changed[0]
    with pytest.raises(Cancelled):
        vault.clear_leftovers(cancelled=lambda: True)
    assert is_sound(vault)


@pytest.mark.parametrize("cut", [0, 100, 512, 3 * PAGE, None])
def test_killed_at_any_moment_each_page_is_old_or_clean(
    changed: tuple[Vault, set[str], set[str]], house: House, cut: int | None
) -> None:
    vault = changed[0]
    content = vault._slots.content
    container = Container(house.folder, content.container)
    keys = PageKeys(content.data_key, content.salt)
    records = vault.records.all("contact")
    vault.close()
    with PageFile(container.path, keys) as pages:
        plain = {number: pages.read(number) for number in range(2, pages.count)}
        clean = {
            number: keys.encrypt(number, cleaned(page))
            for number, page in plain.items()
            if page is not None and cleaned(page) != page
        }
        lay_down(container.journal, clean, pages.count)
    if cut is not None:
        # The header is written last: before that the journal is none.
        data = container.journal.read_bytes()
        container.journal.write_bytes((bytes(512) + data[512:])[:cut])
    vault = house.open()
    assert vault.records.all("contact") == records
    assert is_sound(vault)
    with PageFile(container.path, keys) as pages:
        dirty = [number for number in clean if (page := pages.read(number)) is not None and cleaned(page) != page]
    assert bool(dirty) == (cut is not None)
    vault.close()
    house.look()


def test_only_the_gap_of_a_page_with_cells_is_touched() -> None:
    page = bytearray(os.urandom(USABLE))
    page[0], page[3:5], page[5:7] = 13, (3).to_bytes(2, "big"), (9000).to_bytes(2, "big")
    clean = cleaned(bytes(page))
    assert clean[:14] == page[:14]
    assert clean[14:9000] == bytes(9000 - 14)
    assert clean[9000:] == page[9000:]
    page[0] = 0
    assert cleaned(bytes(page)) == page
    page[0], page[5:7] = 10, (5).to_bytes(2, "big")
    assert cleaned(bytes(page)) == page


def test_others_go_on_saving_meanwhile(changed: tuple[Vault, set[str], set[str]]) -> None:
    vault = changed[0]
    clearing = threading.Thread(target=vault.clear_leftovers)
    clearing.start()
    number = 0
    while clearing.is_alive() or number < 5:
        vault.set_setting("typed", str(number))
        assert vault.setting("typed") == str(number)
        number += 1
        time.sleep(0.002)
    clearing.join()
    assert is_sound(vault)
