import io
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault import check
from companion.vault.attachments import Attachment
from companion.vault.container import PAGE
from companion.vault.errors import Cancelled
from companion.vault.journal import CHAIN_DAMAGED
from companion.vault.vault import Vault
from tests.unit.vault import damage
from tests.unit.vault.house import House
from tests.unit.vault.test_received import DATA, RECORDS, attachment, info


def execute(vault: Vault, *statements: str) -> None:
    """Change tables behind the back of the triggers, as an old page would."""
    with vault._database.write() as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)


@pytest.fixture
def filled(furnished: House, tmp_path: Path) -> Iterator[Vault]:
    vault = furnished.copy(tmp_path / "filled").open()
    yield vault
    vault.close()


def test_all_is_sound(filled: Vault) -> None:
    for deep in (False, True):
        found = filled.check(deep=deep)
        assert (found.sound, found.sentences) == (True, ())
        assert (found.entries, found.head) == (len(filled.journal.chain()), filled.journal.verify())


def test_an_empty_space_is_sound(vault: Vault) -> None:
    assert vault.check().sound
    assert vault.check().entries == 0


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("DELETE FROM record WHERE number = 4", check.OLDER),
        ("UPDATE record SET body = replace(body, 'person 3', 'person 0')", check.OLDER),
        ("UPDATE setting SET value = 'F9' WHERE name = 'key'", check.OLDER),
        ("DELETE FROM draft", check.OLDER),
        ("DELETE FROM received_record WHERE number = 1", check.OLDER),
        ("UPDATE attachment SET removed = 1", check.OLDER),
        ("UPDATE meta SET value = 'plain' WHERE name = 'face'", check.OLDER),
        ("UPDATE entry SET private_note = ''", check.OLDER),
        ("DELETE FROM entry WHERE sequence > 9", check.OLDER),
        ("UPDATE entry SET nonce = zeroblob(32) WHERE sequence = 3", CHAIN_DAMAGED),
        ("UPDATE tally SET total = total + 1 WHERE name = 'record'", check.OLDER),
    ],
)
@pytest.mark.parametrize("deep", [True, False])
def test_what_is_not_as_it_was_saved(filled: Vault, statement: str, sentence: str, deep: bool) -> None:
    execute(filled, statement)
    found = filled.check(deep=deep)
    assert not found.sound
    assert sentence in found.sentences
    assert (found.head == "") == (sentence == CHAIN_DAMAGED)


def test_other_bytes_of_a_file_are_found_by_the_deep_check(filled: Vault) -> None:
    with filled._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE position = 1")
    assert filled.check(deep=False).sound
    assert filled.check().sentences == (check.FILE_DAMAGED,)


def test_words_that_the_search_lost_are_found_by_the_deep_check(filled: Vault) -> None:
    with filled._database.write() as connection:
        connection.execute("DELETE FROM words_data WHERE id = (SELECT max(id) FROM words_data)")
    assert filled.check().sentences == (check.LISTS_DAMAGED,)


def test_small_tables_are_looked_at_while_opening(house: House) -> None:
    vault = house.open()
    damage.fill(vault)
    execute(vault, "UPDATE setting SET value = 'F9' WHERE name = 'key'")
    vault.close()
    vault = house.open()
    assert vault.damage == check.OLDER
    vault.close()


def test_a_container_that_grew_is_sound(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    vault.attachments.add(new_id(), "x", io.BytesIO(os.urandom(6_000_000)))
    assert vault.check().sentences == ()
    vault = reopened(vault)
    assert vault.check().sentences == ()
    vault.attachments.add(new_id(), "y", io.BytesIO(os.urandom(3_000_000)))
    assert vault.check().sentences == ()


def test_an_unused_page_that_is_damaged_is_said(house: House) -> None:
    vault = house.open()
    vault.close()
    path = damage.container(house)
    data = bytearray(path.read_bytes())
    data[-PAGE + 100] ^= 1
    path.write_bytes(data)
    vault = house.open()
    assert vault.check(deep=False).sound
    assert vault.check().sentences == (check.PAGE_DAMAGED,)
    vault.close()


def test_progress_goes_up_to_the_end(filled: Vault) -> None:
    for deep in (False, True):
        told: list[tuple[int, int]] = []
        filled.check(progress=lambda done, total: told.append((done, total)), deep=deep)  # noqa: B023 - called at once
        assert [done for done, _ in told] == sorted(done for done, _ in told)
        assert len({total for _, total in told}) == 1
        assert told[-1][0] <= told[-1][1] <= told[-1][0] * 1.2 + 100


@pytest.mark.parametrize("deep", [True, False])
def test_it_can_be_stopped(filled: Vault, deep: bool) -> None:
    left = iter([False] * 5)
    with pytest.raises(Cancelled):
        filled.check(cancelled=lambda: next(left, True), deep=deep)
    assert filled.check(deep=deep).sound


@pytest.fixture
def written_to(vault: Vault) -> Callable[[Callable[[int], object]], list[float]]:
    """Check while something is written all the time; returns how long each write took."""

    def run(write: Callable[[int], object]) -> list[float]:
        took: list[float] = []
        stop = threading.Event()

        def writing() -> None:
            number = 0
            while not stop.is_set():
                started = time.monotonic()
                write(number)
                took.append(time.monotonic() - started)
                number += 1

        thread = threading.Thread(target=writing)
        thread.start()
        try:
            for deep in (False, True):
                assert vault.check(deep=deep).sentences == ()
        finally:
            stop.set()
            thread.join()
        return took

    return run


def test_what_is_written_meanwhile_is_no_damage(
    vault: Vault, written_to: Callable[[Callable[[int], object]], list[float]]
) -> None:
    people = [Contact(new_id(), name=f"{number}") for number in range(300)]
    vault.records.save_many(people)
    draft = Incident(new_id())

    def write(number: int) -> None:
        vault.records.save(people[number * 7 % 300])
        vault.journal.save_draft(draft)
        vault.journal.add(Incident(new_id(), summary=f"{number}"))
        vault.journal.save_draft(draft)
        if number % 5 == 0:
            vault.attachments.add(people[0].id, "x", io.BytesIO(os.urandom(300_000)))

    took = written_to(write)
    assert len(took) > 1
    assert max(took) < 5  # nobody waited for a whole check
    assert vault.check().sound


def test_two_checks_at_once(filled: Vault) -> None:
    found: list[check.Findings] = []
    threads = [threading.Thread(target=lambda: found.append(filled.check())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each.sound for each in found] == [True, True]


def test_what_is_just_being_received_is_no_damage(vault: Vault) -> None:
    findings = []

    def slowly() -> Iterator[tuple[tuple[Attachment, ...], Iterator[bytes]]]:
        yield (attachment(new_id()),), iter([DATA])
        findings.append(vault.check())

    vault.received.store(info(), iter(RECORDS), slowly())
    findings.append(vault.check())
    assert [found.sentences for found in findings] == [(), ()]
