"""A session writes its container's own four slots and no other; nobody can tell how many of the eight are used."""

from collections.abc import Callable

import pytest

from companion import footprint
from companion.vault import slot_map
from companion.vault.slot_map import SlotMap
from companion.vault.slots import open_slot
from companion.vault.vault import Vault
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House, has_zeros
from tests.unit.vault.killing import CODE, SECOND

NEW = "purple wagon silence"

CHANGES: dict[str, Callable[[Vault, str], object]] = {
    "passphrase": lambda vault, words: vault.change_passphrase(bytearray(words.encode()), NEW),
    "new key": lambda vault, words: vault.new_key(bytearray(words.encode()), NEW),
    "new key and spare words": lambda vault, words: vault.new_key(bytearray(words.encode()), NEW, recovery=CODE),
    "spare words": lambda vault, words: vault.add_recovery(bytearray(words.encode()), CODE),
    "end of spare words": lambda vault, _: vault.end_recovery(),
    "end of set-up": lambda vault, _: vault.end_setup(),
    "writing": lambda vault, words: vault.set_setting("a", words),
}


@pytest.fixture
def both(house: House) -> House:
    """Two spaces, both with spare words."""
    house.finish(SECOND, recovery="spoon carpet mirror").close()
    return house


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(("words", "others"), [(WORDS, SECOND), (SECOND, WORDS)])
def test_only_its_own_four_are_written(both: House, change: str, words: str, others: str) -> None:
    slots = SlotMap(both.folder / footprint.MAP)
    before = slots.whole()
    vault = both.open(words)
    own = set(vault._slots.content.own)
    CHANGES[change](vault, words)
    vault.close()
    after = slots.whole()
    assert after.salt == before.salt
    changed = {place for place in range(8) if before.slots[place] != after.slots[place]}
    assert changed <= own
    assert bool(changed) == (change != "writing")
    other = both.open(others)
    assert set(other._slots.content.own) == set(range(8)) - own
    other.close()
    both.look()


@pytest.mark.parametrize("typed", [WORDS, SPARE, SECOND, PHRASE, "nothing of these", ""])
def test_all_eight_are_tried_whatever_is_typed(
    fresh: House, house: House, both: House, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    tried: list[int] = []

    def counted(slot: bytes, master: bytearray, salt: bytes, index: int) -> object:
        tried.append(index)
        return open_slot(slot, master, salt, index)

    monkeypatch.setattr(slot_map, "open_slot", counted)
    for installation in (fresh, house, both):
        tried.clear()
        installation.installation.unlock(bytearray(typed.encode()))
        assert tried == list(range(8))


def test_used_and_unused_slots_look_alike(fresh: House, both: House) -> None:
    vault = both.open()
    assert vault.new_key(bytearray(WORDS.encode()), NEW, recovery=CODE)
    vault.end_recovery()
    vault.end_setup()
    vault.close()
    for installation in (fresh, both):
        half = SlotMap(installation.folder / footprint.MAP).whole()
        assert len(half.pack()) == 4096
        assert len(set(half.slots)) == 8
        assert len({slot[:8] for slot in half.slots}) == 8
        for slot in half.slots:
            assert len(slot) == 504
            assert not has_zeros(slot)
            # Random bytes of this length have some 220 different values; 150 would be a miracle.
            assert len(set(slot)) > 150
