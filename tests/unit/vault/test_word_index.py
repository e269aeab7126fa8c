import os
from contextlib import suppress

import pytest

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.vault.vault import Vault
from companion.vault.word_index import terms_are_found
from tests.unit.vault import damage


@pytest.fixture
def many(vault: Vault) -> Vault:
    """More words than fit into one leaf, in more than one segment, some taken out again."""
    for _ in range(5):
        vault.records.save_many([Contact(new_id(), name=new_id(), note=" ".join(words())) for _ in range(20)])
    for contact in vault.records.all("contact")[::3]:
        vault.records.remove(contact)
    assert len(damage.rows(vault, "SELECT * FROM words_idx")) > 20
    return vault


def words() -> list[str]:
    return [os.urandom(3).hex() for _ in range(150)]


def test_an_empty_index_is_sound(vault: Vault) -> None:
    assert terms_are_found(vault._database)


SPOILT = (
    "DELETE FROM words_idx WHERE one",
    "UPDATE words_idx SET term = CAST('zzzz' AS BLOB) WHERE one",
    "UPDATE words_idx SET term = CAST('!' AS BLOB) WHERE one",
    "UPDATE words_idx SET pgno = pgno + 1000 WHERE one",
    "INSERT INTO words_idx VALUES (900, 'a', 4)",
)
ONE = "(segid, term) = (SELECT segid, term FROM words_idx WHERE length(term) > 1 LIMIT 1 OFFSET 7)"


class Undone(Exception):
    """Ends a transaction."""


def test_each_leaf_must_be_found_where_it_is(many: Vault) -> None:
    assert many.check().sound
    for spoil in SPOILT:
        assert terms_are_found(many._database)
        with suppress(Undone), many._database.write() as connection:
            connection.execute(spoil.replace("one", ONE))
            assert not terms_are_found(many._database)
            raise Undone
