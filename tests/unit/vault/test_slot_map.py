from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.vault.errors import Damaged
from companion.vault.slot_map import HALF_SIZE, MAP_SIZE, Half, SlotMap


def written(folder: Path) -> tuple[SlotMap, Half]:
    half = Half.fresh()
    path = folder / "history.map"
    path.write_bytes(half.pack() * 2)
    return SlotMap(path), half


def test_sizes() -> None:
    assert (HALF_SIZE, MAP_SIZE) == (4096, 8192)
    assert len(Half.fresh().pack()) == 4096


@given(salt=st.binary(min_size=32, max_size=32), slot=st.binary(min_size=504, max_size=504))
def test_a_half_survives_its_bytes(salt: bytes, slot: bytes) -> None:
    half = Half(salt, (slot,) * 8)
    assert Half.parse(half.pack()) == half


def test_both_halves_are_written(tmp_path: Path) -> None:
    slots, half = written(tmp_path)
    changed = half.with_slots({3: bytes(504)})
    slots.write(changed)
    assert slots.path.read_bytes() == changed.pack() * 2
    assert slots.read() == changed


@pytest.mark.parametrize("cut", [0, 1, 100, 4095, 4096, 5000, 8191])
def test_a_half_written_file_heals(tmp_path: Path, cut: int) -> None:
    slots, half = written(tmp_path)
    newer = half.with_slots({0: bytes(504)})
    old, new = half.pack() * 2, newer.pack() * 2
    slots.path.write_bytes(new[:cut] + old[cut:])
    slots.heal()
    # Only the first half's last byte decides, so that no older half survives beside a newer one.
    expected = newer if cut >= 4095 and new[:4096] == slots.path.read_bytes()[:4096] else half
    assert slots.path.read_bytes() == expected.pack() * 2


@pytest.mark.parametrize("size", [0, 1, 4095])
def test_what_is_damaged_in_both_halves_is_not_touched(tmp_path: Path, size: int) -> None:
    slots, _ = written(tmp_path)
    slots.path.write_bytes(slots.path.read_bytes()[:size])
    before = slots.path.read_bytes()
    slots.heal()
    assert slots.path.read_bytes() == before
    assert slots.read() is None
    with pytest.raises(Damaged):
        slots.whole()


def test_a_missing_second_half_is_written_again(tmp_path: Path) -> None:
    slots, half = written(tmp_path)
    slots.path.write_bytes(half.pack())
    slots.heal()
    assert slots.path.read_bytes() == half.pack() * 2
