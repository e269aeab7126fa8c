"""The cover's start to its first window, against a bare PySide6 window with a list and an editor."""

import subprocess
import time

from benchmarks.figures import Figure, median
from benchmarks.stage import desktop, settled, wait_mapped, watch_maps
from tests.desktop import PYTHON, Desktop, Program

RUNS = 15
_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QPlainTextEdit, QSplitter
app = QApplication(sys.argv)
window = QMainWindow()
splitter = QSplitter()
splitter.addWidget(QListWidget())
splitter.addWidget(QPlainTextEdit())
window.setCentralWidget(splitter)
window.resize(1000, 650)
window.show()
sys.exit(app.exec())
"""


def measure(*, small: bool = False) -> list[Figure]:
    """Medians of interleaved runs, in milliseconds."""
    runs = 1 if small else RUNS
    with desktop() as stage:
        home = stage.folder / "home"
        first = Program(stage, home)
        settled(first)
        first.close()
        cover, bare = [], []
        for _ in range(runs):
            cover.append(_cover(stage))
            bare.append(_bare(stage))
    return [Figure("start", "cover, start to first window", median(cover) * 1000, "ms", median(bare) * 1000, runs)]


def _cover(stage: Desktop) -> float:
    observer = watch_maps(stage.name)
    start = time.perf_counter()
    program = Program(stage, stage.folder / "home")
    seconds = wait_mapped(observer, start)
    program.close()
    observer.close()
    return seconds


def _bare(stage: Desktop) -> float:
    observer = watch_maps(stage.name)
    start = time.perf_counter()
    env = stage.environment(stage.folder / "home")
    with subprocess.Popen([PYTHON, "-c", _BARE], env=env, stdin=subprocess.DEVNULL) as process:
        seconds = wait_mapped(observer, start)
        process.kill()
    observer.close()
    return seconds
