"""What a long note's opening does to the window's thread: python -m benchmarks.opening HOME RUNS.

Opens the long note as a click in the list does, and puts its text into a bare editor, by turns. A timer that is due
each millisecond notes when it was called. Prints one line of JSON: for each of the two, the longest gap of each run
in milliseconds, and the most that the thread worked in one.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit

from benchmarks.household import LONG
from companion import identity
from companion.cover.window import NotesWindow
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.widgets.application import make_application

_CALM = 0.3
"""Seconds before and after each opening."""


class Beat:
    """The gaps between two turns of the window's loop."""

    def __init__(self) -> None:
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._note)
        self._timer.start()
        self._gaps: list[tuple[float, float]] = []
        self._last = self._now()

    def longest(self, act: Callable[[], object], until: Callable[[], bool]) -> tuple[float, float]:
        """The longest gap from `act` to a moment after `until` says True, and the most work in one: milliseconds."""
        self._run(_CALM, lambda: True)
        self._gaps = []
        act()
        self._run(0, until)
        self._run(_CALM, lambda: True)
        return max(gap for gap, _ in self._gaps), max(work for _, work in self._gaps)

    def _run(self, seconds: float, until: Callable[[], bool]) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or not until():
            QCoreApplication.processEvents()
            time.sleep(0.0002)

    def _note(self) -> None:
        now = self._now()
        self._gaps.append(((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()


def main() -> None:
    """Open and put in by turns."""
    home, runs = Path(sys.argv[1]), int(sys.argv[2])
    application = make_application(identity.load())
    folder, data = home / "Documents" / "Notes", home / ".local" / "share" / "notes"
    window = NotesWindow(NoteStore(folder, data / "trash"), Settings(data / "settings.json"), identity.load())
    window.show()
    name = f"{LONG}.md"
    text = (folder / name).read_text()
    bare = QPlainTextEdit()
    bare.resize(600, 500)
    bare.show()
    beat = Beat()
    ours, floor = [], []
    beat.longest(lambda: None, lambda: window.library.has_looked and not window.library.index.unread())
    for _ in range(runs):
        window.show_new()
        window.open_note.forget(name)  # not shown before
        ours.append(beat.longest(lambda: _choose(window, name), lambda: window.open_note.content.name == name))
        assert window.editor.text() == text
        floor.append(beat.longest(lambda: bare.setPlainText(text), lambda: True))
    print(json.dumps([ours, floor]))
    window.rest()
    del application


def _choose(window: NotesWindow, name: str) -> None:
    view = window.list_pane.view
    view.setCurrentIndex(view.model().index(window.list_pane.model.row_of(name), 0))


if __name__ == "__main__":
    main()
