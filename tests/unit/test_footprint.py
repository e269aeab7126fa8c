"""What every installation looks like on disk."""

import os
from pathlib import Path

import pytest

from companion import footprint


def make(folder: Path, sizes: tuple[int, int]) -> None:
    for name in footprint.NAMES:
        (folder / name).touch()
    for name, size in zip(footprint.CONTAINERS, sizes, strict=True):
        (folder / name).write_bytes(os.urandom(size))


def test_sizes_are_evened_by_appending_only(tmp_path: Path) -> None:
    make(tmp_path, (5000, 3_000_000))
    before = (tmp_path / footprint.CONTAINERS[0]).read_bytes()
    footprint.even_sizes(tmp_path)
    after = [(tmp_path / name).read_bytes() for name in footprint.CONTAINERS]
    assert len(after[0]) == len(after[1]) == 3_000_000
    assert after[0].startswith(before)
    assert after[0][5000:] != bytes(3_000_000 - 5000)


def test_times_are_that_of_the_last_note(tmp_path: Path) -> None:
    make(tmp_path, (10, 10))
    footprint.even_times(tmp_path, 1_700_000_000.0)
    assert {(tmp_path / name).stat().st_mtime for name in footprint.NAMES} == {1_700_000_000.0}


def test_without_a_note_the_oldest_time_stands(tmp_path: Path) -> None:
    make(tmp_path, (10, 10))
    os.utime(tmp_path / footprint.MAP, (1_600_000_000, 1_600_000_000))
    footprint.even_times(tmp_path)
    assert {(tmp_path / name).stat().st_mtime for name in footprint.NAMES} == {1_600_000_000.0}


def test_an_empty_folder_is_left_alone(tmp_path: Path) -> None:
    footprint.even_times(tmp_path)
    assert not footprint.is_complete(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_complete_means_every_file(tmp_path: Path) -> None:
    make(tmp_path, (footprint.CONTAINER_SIZE, footprint.CONTAINER_SIZE + 1))
    assert footprint.is_complete(tmp_path)
    (tmp_path / footprint.JOURNALS[1]).unlink()
    assert not footprint.is_complete(tmp_path)


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("size", [0, 512, footprint.CONTAINER_SIZE - 1])
def test_complete_means_full_size(tmp_path: Path, number: int, size: int) -> None:
    make(tmp_path, (footprint.CONTAINER_SIZE, footprint.CONTAINER_SIZE))
    os.truncate(tmp_path / footprint.CONTAINERS[number], size)
    assert not footprint.is_complete(tmp_path)


def test_nothing_is_evened_without_key_slots(tmp_path: Path) -> None:
    make(tmp_path, (512, 3_000_000))
    (tmp_path / footprint.MAP).unlink()
    footprint.even_sizes(tmp_path)
    assert [(tmp_path / name).stat().st_size for name in footprint.CONTAINERS] == [512, 3_000_000]


def test_growing_appends_and_never_cuts(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"begin")
    footprint.grow_to(path, 2_500_000)
    assert (path.stat().st_size, path.read_bytes()[:5]) == (2_500_000, b"begin")
    footprint.grow_to(path, 10)
    assert path.stat().st_size == 2_500_000


def test_evening_never_takes_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, (5000, 5000))
    os.truncate(tmp_path / footprint.CONTAINERS[1], 1_000_000_000)  # a sparse file: only its size counts
    clock = iter(range(1000))
    monkeypatch.setattr(footprint.time, "monotonic", lambda: next(clock))
    footprint.even_sizes(tmp_path, seconds=5)
    size = (tmp_path / footprint.CONTAINERS[0]).stat().st_size
    assert 5000 < size < 10_000_000
    footprint.even_sizes(tmp_path, seconds=5)
    assert size < (tmp_path / footprint.CONTAINERS[0]).stat().st_size < 20_000_000
