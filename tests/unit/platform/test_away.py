"""She goes away from the computer: told by real message buses, and by nothing that had to be started."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from companion.platform.away import away
from companion.platform.away_linux import BusAway
from companion.platform.bus import session_addresses, system_addresses
from tests.desktop import ROOT, wait_until
from tests.unit.platform.buses import LOGIN, LOGIN_PATH, OTHER, OWN, UPOWER, LoginManager, TestBus
from tests.unit.platform.threads import descriptors, named, wait_asleep, wakes

_MANAGER, _SESSION = f"{LOGIN}.Manager", f"{LOGIN}.Session"
_SAVERS = {
    "org.freedesktop.ScreenSaver": "/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver": "/org/mate/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
}
Told = SimpleQueue[str]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestBus]:
    bus = TestBus(tmp_path, "session")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"{bus.address},guid=00")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/none")
    yield bus
    bus.end()


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestBus]:
    bus = TestBus(tmp_path, "system")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/none")
    yield bus
    bus.end()


@pytest.fixture
def told() -> Told:
    """What the watch told so far."""
    return SimpleQueue()


@pytest.fixture
def heard(session: TestBus, told: Told) -> Iterator[TestBus]:
    """The session's bus, once a watch has asked it for all it wants."""
    before = descriptors()
    watch = BusAway("Notes", told.put)
    watch.start()

    def is_heard() -> bool:
        # The session's end is the last that it asks for.
        session.tell("/org/gnome/SessionManager", "org.gnome.SessionManager", "SessionOver")
        return not told.empty()

    wait_until(is_heard, "the watch")
    session.tell("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", True)
    while told.get(timeout=10) == "end":
        continue
    yield session
    watch.stop()
    wait_until(lambda: not named("bus"), "the end of its threads", 5)
    assert descriptors() <= before


@contextmanager
def guarded(system: TestBus, gone: Callable[[str], None], *refuses: str) -> Iterator[LoginManager]:
    """A login manager, once a watch has asked it for all it wants."""
    manager = LoginManager(system, *refuses)
    watch = BusAway("Notes", gone)
    watch.start()
    manager.wait_asked()
    wait_asleep(named("bus"))
    yield manager
    watch.stop()
    wait_until(lambda: not named("bus"), "the end of its threads", 5)
    wait_until(lambda: not manager.is_waited_for(), "the end of the delay", 5)
    wait_until(lambda: system.names() == {"org.freedesktop.DBus", LOGIN, UPOWER, system.speaker.unique_name}, "its end")
    os.close(manager.kept)


def test_the_screen_is_locked(heard: TestBus, told: Told) -> None:
    for interface, path in (*_SAVERS.items(), ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")):
        heard.tell(path, interface, "ActiveChanged", "b", False)
        heard.tell(path, interface, "Other", "b", True)
        heard.tell(path, interface, "ActiveChanged", "b", True)
        assert told.get(timeout=10) == "lock", interface
    heard.tell("/ScreenSaver", "org.kde.screensaver", "AboutToLock")
    assert told.get(timeout=10) == "lock"
    assert told.empty()


def test_what_makes_no_sense_harms_nothing(heard: TestBus, told: Told) -> None:
    (watch,) = {name for name in heard.names() if name.startswith(":")} - {heard.speaker.unique_name}
    for signature, value in (
        ("a{sv}", {"a": ("ai", [1, 2])}),
        ("(sad)", ("x", [0.5])),
        ("v", ("(yv)", (1, ("g", "u")))),
        ("s", "x" * 100_000),
    ):
        # Sent to it alone, as any program of hers may: what it asked for does not matter then.
        heard.tell_one(watch, "/", "org.freedesktop.DBus.Properties", "PropertiesChanged", signature, value)
    heard.tell("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", True)
    assert told.get(timeout=10) == "lock"


def test_the_bus_ends_with_the_session(heard: TestBus, told: Told) -> None:
    heard.end()
    assert told.get(timeout=10) == "end"


def test_what_the_login_manager_tells(system: TestBus, told: Told) -> None:
    with guarded(system, told.put):
        system.tell(OTHER, _SESSION, "Lock")
        system.tell(OWN, _SESSION, "Unlock")
        system.tell(OWN, _SESSION, "Lock")
        assert told.get(timeout=10) == "lock"
        for member, why in (("PrepareForShutdown", "end"), ("PrepareForSleep", "sleep")):
            system.tell(LOGIN_PATH, _MANAGER, member, "b", False)
            system.tell(LOGIN_PATH, _MANAGER, member, "b", True)
            assert told.get(timeout=10) == why
        for path, interface, name, value, why in (
            (OWN, _SESSION, "LockedHint", True, "lock"),
            (OWN, _SESSION, "Active", False, "switch"),
            (LOGIN_PATH, _MANAGER, "LidClosed", True, "lid"),
            ("/org/freedesktop/UPower", UPOWER, "LidIsClosed", True, "lid"),
        ):
            system.change(OTHER, interface, name, ("b", value))
            system.change(path, interface, "Other", ("b", value))
            system.change(path, interface, name, ("b", not value))
            system.change(path, interface, name, ("b", value))
            assert told.get(timeout=10) == why
        assert told.empty()


def test_files_that_nobody_asked_for_are_closed(system: TestBus, told: Told) -> None:
    with guarded(system, told.put), Path(__file__).open() as file:
        (watch,) = {name for name in system.names() if name.startswith(":")} - {system.speaker.unique_name}
        before = descriptors()
        system.tell_one(watch, "/", "org.example", "Take", "h", file)
        system.tell(OWN, _SESSION, "Lock")
        assert told.get(timeout=10) == "lock"
        assert descriptors() == before


def test_sleep_waits_until_all_is_gone(system: TestBus) -> None:
    may_go, went = threading.Event(), threading.Event()

    def gone(why: str) -> None:
        assert why == "sleep"
        went.set()
        assert may_go.wait(10)

    # What is started meanwhile must not go on with the delay.
    with guarded(system, gone) as manager, subprocess.Popen(["sleep", "20"], close_fds=False) as child:
        assert manager.is_waited_for()
        system.tell(LOGIN_PATH, _MANAGER, "PrepareForSleep", "b", True)
        assert went.wait(10)
        time.sleep(0.1)
        assert manager.is_waited_for()
        may_go.set()
        wait_until(lambda: not manager.is_waited_for(), "the end of the delay", 10)
        child.kill()


@pytest.mark.parametrize("refuses", [("GetSessionByPID", "GetUser"), ("GetSessionByPID", "GetSession")])
def test_a_desktop_that_starts_programs_outside_of_the_session(
    refuses: tuple[str, ...], system: TestBus, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    with guarded(system, told.put, *refuses):
        system.tell(OWN, _SESSION, "Lock")
        assert told.get(timeout=10) == "lock"


def test_it_says_nothing_after_its_end(system: TestBus, told: Told) -> None:
    with guarded(system, told.put):
        pass
    assert told.empty()


@pytest.mark.parametrize("accepts", [True, False])
def test_a_bus_that_hangs(accepts: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/none")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
    with socket.socket(socket.AF_UNIX) as bus, socket.socket(socket.AF_UNIX) as first:
        bus.bind(str(tmp_path / "bus"))
        bus.listen(8 if accepts else 0)
        if not accepts:
            # The queue is full: who connects waits.
            first.connect(str(tmp_path / "bus"))
        watch = BusAway("Notes", lambda _: None)
        begin = time.monotonic()
        watch.start()
        if accepts:
            taken, _ = bus.accept()
            assert taken.recv(4) == b"\0AUT"
            wait_asleep(named("bus"))
        watch.stop()
        assert time.monotonic() - begin < 5
        wait_until(lambda: not named("bus"), "the end of its thread", 5)
        if accepts:
            taken.close()


_NO_BUS = """
import os, sys, time
from pathlib import Path
from companion.platform.away import away
from tests.unit.platform.threads import named
watch = away("Notes", Path.cwd(), print)
watch.start()
while named("bus"):
    time.sleep(0.01)
watch.stop()
"""


@pytest.mark.parametrize("told_of", [{}, {"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}])
def test_no_bus_is_started(told_of: dict[str, str], tmp_path: Path) -> None:
    programs, home = tmp_path / "programs", tmp_path / "home"
    programs.mkdir()
    home.mkdir()
    for name in ("dbus-launch", "dbus-daemon", "dbus-broker-launch"):
        (programs / name).write_text(f'#!/bin/sh\ntouch "{tmp_path}/started"\n')
        (programs / name).chmod(0o755)
    env = {"PATH": str(programs), "HOME": str(home), "DISPLAY": ":0", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/none"}
    run = subprocess.run([sys.executable, "-c", _NO_BUS], cwd=ROOT, env=env | told_of, capture_output=True)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert list(home.iterdir()) == []
    assert not (tmp_path / "started").exists()


def test_where_a_bus_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    for told, found in (
        ("", [str(tmp_path / "bus")]),
        ("unix:path=/a%20b,guid=0;unix:abstract=/c", ["/a b", "\0/c"]),
        ("autolaunch:;tcp:host=localhost,port=1;unixexec:path=/bin/true;nonsense", []),
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", told)
        assert session_addresses() == found
    monkeypatch.delenv("DBUS_SYSTEM_BUS_ADDRESS", raising=False)
    assert system_addresses() == ["/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket"]


def test_it_sleeps_without_waking(
    session: TestBus, system: TestBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.address)
    manager = LoginManager(system)
    watch = away("Notes", tmp_path, lambda _: None)
    watch.start()
    manager.wait_asked()
    threads = named("bus", "folder")
    assert len(threads) == 3
    wait_asleep(threads)
    before = wakes(threads)
    time.sleep(2)
    assert wakes(threads) == before
    watch.stop()
    wait_until(lambda: not named("bus", "folder"), "the end of its threads", 5)
    os.close(manager.kept)
