"""A disk that answers with errors, once or from some call on for good, as a stick does that was pulled out."""

from pathlib import Path

import pytest

from tests.faults.running import HOUR, met, outcomes

ONCE = {"create": (6, 0), "first_space": (8, 200), "passphrase": (6, 0), "new_key": (6, 200), "entries": (3, 60)}
GONE = {
    "create": (6, 0),
    "first_space": (6, 200),
    "second_space": (3, 200),
    "passphrase": (6, 0),
    "spare_words": (4, 0),
    "new_key": (8, 200),
    "entries": (2, 60),
    "files": (2, 60),
    "growing": (2, 60),
    "erasing": (3, 60),
    "migrating": (6, 0),
    "repairing": (4, 150),
    "start_again": (6, 150),
}


@pytest.mark.timeout(HOUR)
@pytest.mark.parametrize("work", ONCE)
def test_one_call_that_fails_is_one_change_refused(work: str, tmp_path: Path) -> None:
    assert "refused" in outcomes(met("eio", work, tmp_path, *ONCE[work]))


@pytest.mark.timeout(HOUR)
@pytest.mark.parametrize("work", GONE)
def test_a_stick_that_is_pulled_out_takes_nothing_acknowledged(work: str, tmp_path: Path) -> None:
    assert "refused" in outcomes(met("gone", work, tmp_path, *GONE[work]))
