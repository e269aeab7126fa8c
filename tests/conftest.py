"""What every test shares: a desktop of its own for tests with windows; no skip passes unseen in CI."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import Desktop
from tests.eyes import Person

# Set before Qt loads: tests without a real desktop draw to memory.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """An X server of 1366 by 768 with a window manager and buses."""
    made = Desktop(tmp_path)
    yield made
    # What the screen showed at the end helps where the test failed.
    made.screenshot(tmp_path / "end.png")
    made.close()


@pytest.fixture
def person(desktop: Desktop) -> Iterator[Person]:
    """Somebody at that desktop."""
    made = Person(desktop)
    yield made
    made.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how often a journey had to try the door again: it should never be needed."""
    steps = sys.modules.get("tests.journeys.steps")
    if steps is not None and steps.MISSES:
        terminalreporter.write_line(f"The door did not open at the first try: {len(steps.MISSES)} times", red=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI a skipped test fails the run: everything a test needs can be installed there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and exitstatus == 0 and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
