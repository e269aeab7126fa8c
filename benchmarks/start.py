"""The cover's start to its first window, against a bare PySide6 window with a list and an editor."""

import subprocess
import time

from benchmarks.figures import Figure, median
from benchmarks.picture import worked
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
    """Medians of interleaved runs, in milliseconds: on the clock, and on a processor, which others disturb less."""
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
    names = ("cover, start to first window", "cover, worked until the first window")
    return [
        Figure("start", name, median(each) * 1000, "ms", median(floor) * 1000, runs)
        for name, each, floor in zip(names, zip(*cover, strict=True), zip(*bare, strict=True), strict=True)
    ]


def _cover(stage: Desktop) -> tuple[float, float]:
    observer = watch_maps(stage.name)
    start = time.perf_counter()
    program = Program(stage, stage.folder / "home")
    seconds = wait_mapped(observer, start), worked(program.pid)
    program.close()
    observer.close()
    return seconds


def _bare(stage: Desktop) -> tuple[float, float]:
    observer = watch_maps(stage.name)
    start = time.perf_counter()
    env = stage.environment(stage.folder / "home")
    with subprocess.Popen([PYTHON, "-c", _BARE], env=env, stdin=subprocess.DEVNULL) as process:
        seconds = wait_mapped(observer, start), worked(process.pid)
        process.kill()
    observer.close()
    return seconds
