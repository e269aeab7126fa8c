"""Background: news in the window's thread, stopping, and a window that is gone meanwhile."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from companion.widgets.background import Background, Report


def test_result_and_progress_come_in_the_windows_thread(qtbot: QtBot) -> None:
    seen = []

    def work(report: Report) -> object:
        report.progress(3 * 2**40, 6 * 2**40)
        go.wait(5)
        return threading.current_thread() is threading.main_thread()

    go = threading.Event()
    run = Background(work)
    run.progressed.connect(lambda done, total: (seen.append((done, total)), go.set()))
    with qtbot.waitSignal(run.done, timeout=5000) as done:
        run.start()
    assert done.args == [False]
    assert seen == [(500, 1000)]


def test_failure_comes_as_the_exception(qtbot: QtBot) -> None:
    def work(report: Report) -> object:
        raise OSError("no")

    run = Background(work)
    with qtbot.waitSignal(run.failed, timeout=5000) as failed:
        run.start()
    assert isinstance(failed.args[0], OSError)


def test_cancel_is_seen_by_the_work(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(report: Report) -> object:
        begun.set()
        while not report.cancelled():
            begun.wait(0.01)
        return "stopped"

    run = Background(work)
    with qtbot.waitSignal(run.done, timeout=5000) as done:
        run.start()
        begun.wait(5)
        run.cancel()
    assert done.args == ["stopped"]


def test_a_window_that_is_gone_is_not_reached_for(qtbot: QtBot) -> None:
    release = threading.Event()
    owner = QObject()
    run = Background(lambda _report: release.wait(5), owner)
    run.start()
    owner.deleteLater()
    qtbot.wait(50)
    release.set()
    qtbot.wait(100)
