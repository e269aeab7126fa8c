"""A full disk refuses the change at hand in plain words; all before it stands, and things can be taken away."""

import os
from pathlib import Path

import pytest

from tests.faults.changes import LONG
from tests.faults.running import HOUR, Point, met, outcomes, started

KIB, MIB = 1024, 1024 * 1024
POINTS = {
    "create": (8, 0),
    "first_space": (8, 200),
    "second_space": (6, 200),
    "passphrase": (9, 0),
    "spare_words": (6, 0),
    "new_key": (6, 200),
    "entries": (3, 100),
    "files": (3, 60),
    "growing": (3, 60),
    "erasing": (6, 100),
    "migrating": (8, 0),
    "repairing": (5, 150),
    "start_again": (8, 150),
    "removing_all": (4, 0),
}
ROOMS = {
    "create": (0, 4 * KIB, 600 * KIB, 5 * MIB),
    "first_space": (0, 40 * KIB, 1 * MIB),
    "second_space": (0, 3 * MIB),
    "passphrase": (0, 4 * KIB),
    "new_key": (0, 1 * MIB, 6 * MIB),
    "entries": (0, 20 * KIB, 200 * KIB),
    "files": (0, 2 * MIB, 9 * MIB),
    "growing": (0, 4 * MIB + 300 * KIB, 12 * MIB),
    "migrating": (0, 40 * KIB, 700 * KIB),
    "filling": (5 * MIB, 8 * MIB),
}
"""Bytes free on a real small disk when the work begins."""
MORE = tuple(4 * KIB * pages for pages in (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584))


@pytest.mark.timeout(HOUR)
@pytest.mark.parametrize("work", POINTS)
def test_no_call_that_finds_no_room_loses_anything(work: str, tmp_path: Path) -> None:
    points = met("full", work, tmp_path, *POINTS[work])
    assert "refused" in outcomes(points) or work == "start_again"


@pytest.mark.timeout(HOUR)
@pytest.mark.parametrize("work", ROOMS)
def test_a_small_disk(work: str, tmp_path: Path) -> None:
    more = [room for room in MORE if work != "filling" or room > 5 * MIB] if LONG else []
    points = started("small_disk", work, tmp_path, *ROOMS[work], *more)
    if outcomes(points) == {"not allowed"}:
        assert os.getuid() != 0
        pytest.skip("only root or a user namespace may mount a disk here")
    assert [point for point in points if point.problems] == []
    assert refused(points) >= 1 or work == "passphrase"  # which needs no room at all


def refused(points: list[Point]) -> int:
    return sum(point.outcome == "refused" for point in points)
