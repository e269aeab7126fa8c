"""What every test shares: a desktop of its own for tests with windows; no skip passes unseen in CI."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import Desktop
from tests.eyes import Person

# In the background or under nohup they are ignored, and so they would be in every program that is started from here.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
# Set before Qt loads: tests without a real desktop draw to memory.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_MISSED = "door missed"
_LONGEST = ("test_whole_path.py",)


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


@pytest.fixture(autouse=True)
def misses(request: pytest.FixtureRequest) -> Iterator[None]:
    """How often the door had to be tried again in this test, told to whoever sums up."""
    yield
    steps = sys.modules.get("tests.journeys.steps")
    if steps is not None and steps.MISSES:
        request.node.user_properties.append((_MISSED, len(steps.MISSES)))
        steps.MISSES.clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest journeys first: at the end one core would wait for them."""
    items.sort(key=lambda item: item.path.name not in _LONGEST)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how often a journey had to try the door again: it should never be needed."""
    reports = [report for kind in ("passed", "failed", "") for report in terminalreporter.stats.get(kind, ())]
    told = [(report.nodeid, dict(report.user_properties)) for report in reports if report.when == "teardown"]
    missed = {test: properties[_MISSED] for test, properties in told if _MISSED in properties}
    for test, times in missed.items():
        terminalreporter.write_line(f"The door did not open at the first try: {test}, {times} times", red=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI a skipped test fails the run: everything a test needs can be installed there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and exitstatus == 0 and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
