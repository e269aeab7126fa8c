"""Signals that ask a process to end are met even while its main thread hangs; the end can't be put off."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.desktop import ROOT

_WATCH = """
import ctypes, os, signal, subprocess, sys, threading, time
from companion.platform.signals import watch
def stuck(lock):
    mutex = bytes(64)
    lock(mutex)
    lock(mutex)
def met(number):
    os.write(1, f"met {{number}}\\n".encode())
    {then}
assert watch(met, {seconds})
os.write(1, b"ready\\n")
{main}
"""
_BUSY = "stuck(ctypes.CDLL(None).pthread_mutex_lock)"
"""A call that never comes back, such as Python would have to on the main thread to run handlers of its own."""
_LOCKED = "stuck(ctypes.PyDLL(None).pthread_mutex_lock)"
"""The same without giving up the interpreter lock."""
Child = subprocess.Popen[bytes]
pytestmark = pytest.mark.timeout(60)
_ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


@contextmanager
def run(then: str = "os._exit(7)", main: str = _BUSY, seconds: float = 20, *before: str) -> Iterator[Child]:
    """A process that watches, once it does."""
    code = _WATCH.format(then=then, main=main, seconds=seconds)
    child = subprocess.Popen([*before, sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert child.stdout
        assert child.stdout.readline() == b"ready\n"
        yield child
    finally:
        child.kill()
        child.communicate()


@pytest.mark.parametrize("number", _ENDING)
def test_a_signal_is_met_while_the_main_thread_hangs(number: signal.Signals) -> None:
    with run() as child:
        child.send_signal(number)
        assert child.stdout
        assert child.stdout.read() == f"met {number.value}\n".encode()
        assert child.wait() == 7


def test_a_signal_is_met_while_a_window_is_there() -> None:
    main = "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); w = QWidget(); w.show(); "
    main += "os.write(1, b'shown\\n'); a.exec()"
    with run(main=main) as child:
        assert child.stdout
        assert child.stdout.readline() == b"shown\n"
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 7


def test_other_signals_are_left_alone() -> None:
    with run() as child:
        child.send_signal(signal.SIGUSR1)
        assert child.wait(10) == -signal.SIGUSR1
        assert child.stdout
        assert child.stdout.read() == b""


def test_the_end_comes_even_where_the_callback_hangs() -> None:
    with run(then=_BUSY, seconds=0.3) as child:
        child.send_signal(signal.SIGTERM)
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0
        assert child.stdout
        assert child.stdout.read() == f"met {signal.SIGTERM.value}\n".encode()


def test_the_end_comes_even_where_the_callback_fails() -> None:
    with run(then="raise ValueError", seconds=0.3) as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0


def test_the_end_comes_even_where_the_interpreter_lock_is_held_for_good() -> None:
    with run(then=_LOCKED, seconds=0.3) as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == -signal.SIGALRM


def test_what_is_started_from_here_meets_signals_as_ever() -> None:
    main = "subprocess.run([sys.executable, '-c', 'import sys; print(open(\"/proc/self/status\").read())'])"
    with run(main=main) as child:
        assert child.stdout
        words = child.stdout.read().decode().split()
    masks = {name: int(words[words.index(f"{name}:") + 1], 16) for name in ("SigBlk", "SigIgn")}
    assert not [number for number in _ENDING for mask in masks.values() if mask >> (number - 1) & 1]


def test_a_signal_that_was_ignored_stays_so() -> None:
    # As nohup does.
    with run("os._exit(7)", _BUSY, 20, "sh", "-c", 'trap "" HUP; exec "$0" "$@"') as child:
        child.send_signal(signal.SIGHUP)
        time.sleep(0.2)
        child.send_signal(signal.SIGTERM)
        assert child.stdout
        assert child.stdout.read() == f"met {signal.SIGTERM.value}\n".encode()


def test_its_thread_sleeps_without_waking() -> None:
    main = (
        "from tests.unit.platform.threads import named, wait_asleep, wakes\n"
        "wait_asleep(named('signals'))\n"
        "before = wakes(named('signals')); time.sleep(2)\n"
        "print(len(named('signals')), wakes(named('signals')) - before)"
    )
    with run(main=main) as child:
        assert child.stdout
        assert child.stdout.read() == b"1 0\n"
