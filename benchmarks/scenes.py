"""What a window is doing while its event loop is watched: python -m benchmarks.scenes HOME MEBIBYTES SAVES.

Prints one line of JSON for each scene: its name, and the gaps between two calls of a timer that is due each
millisecond, in milliseconds, those above 5 alone. What waits on a thread runs as in the program, in a Background;
what a page calls from the window's own thread is called from it here.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.doors import opened
from benchmarks.filling import COMMON, RARE, incidents, random_file
from companion.domain.contacts import Contact
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report
from tests.spaces import PASSPHRASE

WORTH_MS = 5.0
IDLE_SECONDS = 3.0
TYPING_MS = 100
"""Between two saves of a draft, and between two letters."""
Work = Callable[[Report], object]
Act = Callable[[int], object]


class Watch:
    """One scene: a thread's work, what the window does meanwhile, and the gaps of its loop."""

    def __init__(self, work: Work, act: Act | None = None) -> None:
        self.gaps: list[float] = []
        self._act, self._number = act, 0
        self._last = time.perf_counter()
        self._loop = QEventLoop()
        self._failure: object = None
        self._background = Background(work)
        self._background.done.connect(self._loop.quit)
        self._background.failed.connect(self._failed)
        self._beat = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._beat.timeout.connect(self._note)
        self._typing = QTimer(interval=TYPING_MS)
        self._typing.timeout.connect(self._type)

    def run(self) -> list[float]:
        """Gaps in milliseconds. Raises what the work raised."""
        self._beat.start()
        if self._act is not None:
            self._typing.start()
        self._last = time.perf_counter()
        self._background.start()
        self._loop.exec()
        self._note()
        self._beat.stop()
        self._typing.stop()
        if isinstance(self._failure, BaseException):
            raise self._failure
        return self.gaps

    def _note(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def _type(self) -> None:
        if self._act is not None:
            self._act(self._number)
            self._number += 1

    def _failed(self, error: object) -> None:
        self._failure = error
        self._loop.quit()


def scenes(vault: Vault, megabytes: int, saves: int) -> Iterator[tuple[str, Watch]]:
    """Each scene under its name, made when it is its turn."""
    seconds = saves * TYPING_MS / 1000
    yield "nothing", Watch(partial(_rest, min(IDLE_SECONDS, seconds)))
    yield "a draft is saved", Watch(partial(_rest, seconds), partial(_draft, vault))
    yield "a record is saved", Watch(partial(_rest, seconds), partial(_record, vault))
    yield "an entry is added", Watch(partial(_rest, seconds), partial(_entry, vault))
    yield "search as typed", Watch(partial(_rest, seconds), partial(_search, vault))
    yield "all entries are read", Watch(partial(_entries, vault))
    yield "the deep check", Watch(partial(_check, vault))
    yield "the deep check, a draft is saved", Watch(partial(_check, vault), partial(_draft, vault))
    yield "a new key", Watch(partial(_new_key, vault))
    yield "a file is added", Watch(partial(_attach, vault, megabytes, 1))
    yield "a file is added, a draft is saved", Watch(partial(_attach, vault, megabytes, 2), partial(_draft, vault))


def main() -> None:
    """Run every scene."""
    home, megabytes, saves = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    application = QApplication([])
    window = QPlainTextEdit()
    window.show()
    vault = opened(home)
    for name, watch in scenes(vault, megabytes, saves):
        gaps = watch.run()
        print(
            json.dumps([name, [round(gap, 2) for gap in gaps if gap > WORTH_MS] or [round(max(gaps), 2)]]), flush=True
        )
    vault.close()
    del application


def _rest(seconds: float, _report: Report) -> None:
    time.sleep(seconds)


def _draft(vault: Vault, number: int) -> None:
    (incident,) = incidents(1, seed=-1 - number % 3)
    vault.journal.save_draft(incident)


def _record(vault: Vault, number: int) -> None:
    vault.records.save(Contact(f"{number % 20:032x}", name=f"Marta {number}", note="rings twice"))


def _entry(vault: Vault, number: int) -> None:
    (incident,) = incidents(1, seed=-1000 - number)
    vault.journal.add(incident)


def _search(vault: Vault, number: int) -> None:
    word = (RARE, COMMON, "d")[number // 8 % 3]
    vault.search(word[: number % 8 + 1])


def _attach(vault: Vault, megabytes: int, seed: int, report: Report) -> None:
    source = random_file(megabytes, 100 + seed)
    vault.attachments.add("0" * 32, "film.mp4", source, cancelled=report.cancelled)


def _entries(vault: Vault, _report: Report) -> None:
    vault.journal.entries()


def _check(vault: Vault, report: Report) -> None:
    vault.check(progress=report.progress, cancelled=report.cancelled)


def _new_key(vault: Vault, report: Report) -> None:
    old = bytearray(PASSPHRASE.encode())
    assert vault.new_key(old, PASSPHRASE, progress=report.progress, cancelled=report.cancelled)


if __name__ == "__main__":
    main()
