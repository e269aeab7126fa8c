"""The journal's chain after losses: whole in itself, and each survivor where it was."""

import random

import pytest

from companion.domain.codec import to_plain
from companion.domain.common import new_id
from companion.domain.journal import Incident
from companion.vault.btree import LOST
from companion.vault.chain import commit, committed_form, first_link, next_link
from companion.vault.resealing import Chain, rebuilt
from companion.vault.salvage import Salvaged, Values

VAULT = new_id()
AT = "2026-11-22T10:00:00+01:00"


def written(rnd: random.Random, count: int) -> dict[int, Values]:
    """A chain of `count` entries, some of them corrections of others."""
    link, newest, entries = first_link(VAULT), {}, {}
    for sequence in range(1, count + 1):
        id_ = rnd.choice([*newest, new_id()])
        revision = newest[id_] = newest.get(id_, 0) + 1
        nonce = rnd.randbytes(32)
        plain = to_plain(Incident(id_, summary=f"{sequence}"))
        plain.pop("private_note")
        form = committed_form(plain, revision, AT, withdrawn=False)
        commitment = commit(nonce, form)
        link = next_link(link, commitment)
        entries[sequence] = (sequence, id_, revision, 0, AT, nonce, commitment, link, form, "mine")
    return entries


def found(entries: dict[int, Values], *, count: int = 0, order: dict[int, Values] | None = None) -> Salvaged:
    salvaged = Salvaged()
    salvaged.rows["entry"] = entries
    salvaged.counts = {"entry": count} if count else {}
    salvaged.order = {sequence: (values[1], values[2]) for sequence, values in (order or {}).items()}
    return salvaged


def assert_whole(chain: Chain) -> None:
    link, newest = first_link(VAULT), {}
    for sequence, row in enumerate(chain.rows, start=1):
        link = next_link(link, row[6])
        assert (row[0], row[7]) == (sequence, link)
        assert row[2] == newest.get(row[1], 0) + 1
        newest[row[1]] = row[2]
        assert (row[8] is None) == (row[5] == b"")


def test_a_whole_chain_stays_as_it_is() -> None:
    entries = written(random.Random(1), 30)
    chain = rebuilt(found(entries, count=30), VAULT)
    assert chain == Chain(tuple(entries.values()), (), False, entries[30][7].hex())


def test_an_empty_one() -> None:
    assert rebuilt(found({}), VAULT) == Chain((), (), False, "")


@pytest.mark.parametrize("seed", range(20))
def test_any_losses(seed: int) -> None:
    rnd = random.Random(seed)
    entries = written(rnd, 40)
    left = {sequence: entries[sequence] for sequence in sorted(rnd.sample(range(1, 41), rnd.randrange(1, 40)))}
    known = {sequence: entries[sequence] for sequence in rnd.sample(range(1, 41), rnd.choice((0, 20, 40)))}
    chain = rebuilt(found(dict(left), count=40, order=known), VAULT)
    assert_whole(chain)
    texts = {row[8]: row for row in chain.rows if row[8] is not None}
    assert set(texts) == {values[8] for values in left.values()}
    assert all(texts[values[8]][1:7] == values[1:7] for values in left.values())
    assert len(chain.lost) == len(chain.rows) - len(left)
    if len(known) == 40:
        assert [row[1:3] for row in chain.rows] == [values[1:3] for values in entries.values()]


def test_what_is_lost_at_the_end_keeps_its_places() -> None:
    entries = written(random.Random(2), 10)
    chain = rebuilt(found({n: entries[n] for n in range(1, 8)}, count=10), VAULT)
    assert_whole(chain)
    assert (len(chain.rows), len(chain.lost), chain.resealed) == (10, 3, True)
    assert chain.head == entries[7][7].hex()
    assert chain.rows[:7] == tuple(entries[n] for n in range(1, 8))


def test_a_lost_text_alone_changes_no_link() -> None:
    entries = written(random.Random(3), 10)
    torn = (*entries.pop(5)[:8], LOST, LOST)
    salvaged = found(entries, count=10)
    salvaged.torn["entry"] = {5: torn}
    chain = rebuilt(salvaged, VAULT)
    assert_whole(chain)
    assert (chain.lost, chain.resealed) == ((AT,), False)


def test_another_vault_id_changes_every_link() -> None:
    entries = written(random.Random(4), 5)
    other = new_id()
    chain = rebuilt(found(entries, count=5), other)
    assert chain.resealed
    assert chain.rows[0][7] == next_link(first_link(other), entries[1][6])
