"""Autosave: at once enough, again after a failure, and never a lost change."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.widgets.autosave import DELAY_MS, RETRY_MS, Autosave


class Full(Exception):
    """Stands for one of the application's own errors."""


Full.__module__ = "companion.vault.errors"


class Store:
    def __init__(self) -> None:
        self.saves = 0
        self.error: Exception | None = None

    def save(self) -> None:
        if self.error is not None:
            raise self.error
        self.saves += 1


@pytest.fixture
def store() -> Store:
    return Store()


def test_saves_soon_after_the_first_touch_and_once(qtbot: QtBot, store: Store) -> None:
    autosave = Autosave(store.save)
    with qtbot.waitSignal(autosave.saved, timeout=DELAY_MS + 900):
        autosave.touch()
        autosave.touch()
    assert store.saves == 1
    assert not autosave.dirty


def test_steady_typing_does_not_put_the_save_off(qtbot: QtBot, store: Store) -> None:
    autosave = Autosave(store.save)
    for _ in range(12):
        autosave.touch()
        qtbot.wait(40)
    assert store.saves >= 3


def test_flush_saves_at_once_and_only_what_changed(store: Store, qapp: QApplication) -> None:
    autosave = Autosave(store.save)
    autosave.flush()
    assert store.saves == 0
    autosave.touch()
    autosave.flush()
    autosave.flush()
    assert store.saves == 1


def test_failure_is_told_in_words_and_tried_again(qtbot: QtBot, store: Store) -> None:
    autosave = Autosave(store.save)
    store.error = Full("There is no room.")
    with qtbot.waitSignal(autosave.failed, timeout=1000) as told:
        autosave.touch()
    assert told.args == ["There is no room."]
    assert autosave.dirty
    store.error = None
    with qtbot.waitSignal(autosave.saved, timeout=RETRY_MS + 1500):
        pass
    assert store.saves == 1


def test_next_touch_tries_again_before_the_pause_is_over(qtbot: QtBot, store: Store) -> None:
    autosave = Autosave(store.save)
    store.error = Full("There is no room.")
    autosave.touch()
    autosave.flush()
    store.error = None
    with qtbot.waitSignal(autosave.saved, timeout=RETRY_MS - 1000):
        autosave.touch()


def test_a_mistake_in_the_program_is_raised_and_the_change_stays(store: Store, qapp: QApplication) -> None:
    autosave = Autosave(store.save)
    store.error = KeyError("x")
    autosave.touch()
    with pytest.raises(KeyError):
        autosave.flush()
    assert autosave.dirty
    autosave.forget()


def test_forget_drops_the_waiting_save(qtbot: QtBot, store: Store) -> None:
    autosave = Autosave(store.save)
    autosave.touch()
    autosave.forget()
    qtbot.wait(DELAY_MS * 2)
    assert store.saves == 0
