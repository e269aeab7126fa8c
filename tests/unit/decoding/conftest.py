"""One process of each kind for all tests of a file: starting one takes longer than reading."""

from collections.abc import Iterator

import pytest

from companion.decoding import process
from tests.samples import this_program
from tests.unit.decoding.helpers import Helpers


@pytest.fixture(scope="module")
def helpers() -> Iterator[Helpers]:
    process.program, before = this_program, process.program
    made = Helpers()
    yield made
    for running in made.running.values():
        running.close()
    process.program = before
