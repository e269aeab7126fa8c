"""Looking something up in a thread, for the record that is shown and for no other."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from companion.private.records.links import Lookup
from companion.vault.errors import VaultError


@pytest.fixture
def found() -> list[object]:
    return []


@pytest.fixture
def lookup(found: list[object], qtbot: QtBot) -> Lookup:
    made = Lookup()
    made.found.connect(found.append)
    return made


def test_what_comes_too_late_is_thrown_away(lookup: Lookup, found: list[object], qtbot: QtBot) -> None:
    begun, go_on, over = threading.Event(), threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        over.set()
        return "the first"

    lookup.ask(slow)
    qtbot.waitUntil(begun.is_set, timeout=5000)
    lookup.ask(lambda: "the second")
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    go_on.set()
    assert over.wait(10)
    qtbot.wait(100)
    assert found == ["the second"]


def test_nothing_is_looked_up_for_what_she_runs_past(lookup: Lookup, found: list[object], qtbot: QtBot) -> None:
    asked = []
    for number in range(5):
        lookup.ask(lambda number=number: asked.append(number) or number)
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    assert (asked, found) == ([4], [4])
    lookup.ask(lambda: asked.append(5))
    lookup.forget()
    qtbot.wait(300)
    assert asked == [4]


def test_an_error_of_the_vault_s_is_told_elsewhere(lookup: Lookup, found: list[object], qtbot: QtBot) -> None:
    tried = threading.Event()

    def fails() -> None:
        tried.set()
        raise VaultError("no disk")

    lookup.ask(fails)
    qtbot.waitUntil(tried.is_set, timeout=5000)
    lookup.ask(lambda: "found again")
    qtbot.waitUntil(lambda: found == ["found again"], timeout=5000)
