"""A notes window over a folder of its own, with nothing left running afterwards."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion import identity
from companion.cover.window import NotesWindow
from companion.notes.settings import Settings
from companion.notes.store import NoteStore


def type_keys(window: NotesWindow, text: str) -> None:
    for character in text:
        handle = window.windowHandle()
        QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_unknown, character, Qt.KeyboardModifier.NoModifier)


class Place:
    """The folders of one installation, and windows over them."""

    def __init__(self, base: Path, qtbot: QtBot) -> None:
        self.base = base
        self.store = NoteStore(base / "Documents" / "Notes", base / "data" / "trash")
        self._qtbot = qtbot
        self.windows: list[NotesWindow] = []

    @property
    def folder(self) -> Path:
        return self.store.folder

    def put(self, name: str, data: str | bytes) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def open(self) -> NotesWindow:
        window = NotesWindow(self.store, Settings(self.base / "data" / "settings.json"), identity.load())
        self.windows.append(window)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        self._qtbot.waitUntil(lambda: window.library.has_looked)
        self._qtbot.waitUntil(lambda: window.list_pane.model.rowCount() > 0 or not any(self.folder.iterdir()))
        return window


def titles(window: NotesWindow) -> list[str]:
    """The titles in the list, from top to bottom."""
    model = window.list_pane.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def settled(window: NotesWindow, qtbot: QtBot) -> None:
    """Wait until the thread has read every note."""
    qtbot.waitUntil(lambda: window.library.has_looked and not window.library.index.unread())
    qtbot.waitUntil(lambda: "notes" not in {thread.name for thread in threading.enumerate()})
    window.library.changed.emit()


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[Place]:
    made = Place(tmp_path, qtbot)
    yield made
    for window in made.windows:
        window.rest()
        window.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def window(place: Place) -> NotesWindow:
    place.put("Soup.md", "# Lentil soup\n\nred lentils, lemon\n")
    place.put("Books to read.md", "# Books to read\n\nKindred\n")
    return place.open()


@pytest.fixture
def full_disk(place: Place, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """The disk refuses every write while the list holds something."""
    refusing = [True]
    real = os.fsync

    def fsync(handle: int) -> None:
        if refusing:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return refusing
