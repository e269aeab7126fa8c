"""Killed at any call that changes a file, the process loses nothing that was acknowledged.

The full run (NOTES_TEST_LONG=1) kills before, in the middle of and after every call of the short pieces of work,
and at some hundreds of the long ones: more than 2,000 points.
"""

from pathlib import Path

import pytest

from tests.faults.running import HOUR, met

POINTS = {
    "create": (9, 0),
    "first_space": (9, 240),
    "second_space": (9, 240),
    "passphrase": (9, 0),
    "spare_words": (6, 0),
    "new_key": (12, 300),
    "entries": (6, 200),
    "files": (6, 120),
    "growing": (6, 100),
    "erasing": (8, 200),
    "migrating": (9, 0),
    "repairing": (8, 200),
    "start_again": (9, 0),
    "removing_all": (6, 0),
}
"""For each piece of work the number of points in the sample and in the full run; 0: every call in three variants."""


@pytest.mark.timeout(HOUR)
@pytest.mark.parametrize("work", POINTS)
def test_nothing_acknowledged_is_lost(work: str, tmp_path: Path) -> None:
    points = met("kill", work, tmp_path, *POINTS[work])
    killed = [point for point in points if point.outcome == "killed"]
    assert len(killed) > len(points) * 2 // 3
