"""Two message buses of a test's own, and on them whoever tells of locks, sleep and the lid."""

import os
import shutil
import subprocess
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop import wait_until

LOGIN, UPOWER = "org.freedesktop.login1", "org.freedesktop.UPower"
LOGIN_PATH, OWN, OTHER = (f"/org/freedesktop/login1{rest}" for rest in ("", "/session/_32", "/session/_33"))


class TestBus:
    """A real bus with a socket of its own, and a connection that speaks on it."""

    __test__ = False

    def __init__(self, folder: Path, name: str) -> None:
        self.socket = folder / name
        program = shutil.which("dbus-daemon")
        assert program
        self._process = subprocess.Popen(
            [program, "--session", "--nofork", "--nopidfile", f"--address={self.address}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.speaker = wait_until(self._joined, "the bus")

    @property
    def address(self) -> str:
        return f"unix:path={self.socket}"

    def _joined(self) -> DBusConnection | None:
        try:
            return open_dbus_connection(self.address, enable_fds=True)
        except OSError:
            return None

    def tell(self, path: str, interface: str, member: str, signature: str = "", *values: Any) -> None:
        """Send a signal to whoever listens."""
        where = DBusAddress(path, interface=interface)
        self.speaker.send(new_signal(where, member, signature or None, values))

    def tell_one(self, name: str, path: str, interface: str, member: str, signature: str, value: Any) -> None:
        """Send a signal to one program, whatever it asked for."""
        signal = new_signal(DBusAddress(path, interface=interface), member, signature, (value,))
        signal.header.fields[HeaderFields.destination] = name
        self.speaker.send(signal)

    def change(self, path: str, interface: str, name: str, value: tuple[str, Any]) -> None:
        """Tell that a property has another value."""
        self.tell(
            path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", interface, {name: value}, []
        )

    def names(self) -> set[str]:
        """Who is on the bus."""
        # A connection of its own: the speaker may be reading.
        asking = open_dbus_connection(self.address)
        names = set(asking.send_and_get_reply(message_bus.ListNames()).body[0]) - {asking.unique_name}
        asking.close()
        return names

    def end(self) -> None:
        """The bus ends, as at a logout."""
        self.speaker.close()
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait()


class LoginManager:
    """Answers for the login manager as it would; `refuses` names what it does not answer."""

    def __init__(self, bus: TestBus, *refuses: str) -> None:
        self._bus = bus
        self._refuses = refuses
        self.calls: SimpleQueue[tuple[str, tuple[Any, ...]]] = SimpleQueue()
        self.kept, self._given = os.pipe()
        """Read end of what it hands out: at its end once nobody delays sleep any more."""
        for name in (LOGIN, UPOWER):
            bus.speaker.send_and_get_reply(message_bus.RequestName(name))
        self.thread = threading.Thread(target=self._serve, name="login manager", daemon=True)
        self.thread.start()

    def wait_asked(self) -> list[str]:
        """What was asked for, until a delay of sleep was."""
        asked = []
        while True:
            member, values = self.calls.get(timeout=20)
            asked.append(member)
            if member == "Inhibit":
                assert values == ("sleep", "Notes", "Saving", "delay")
                return asked

    def is_waited_for(self) -> bool:
        """Whether the delay still stands."""
        os.set_blocking(self.kept, False)
        try:
            return os.read(self.kept, 1) != b""
        except BlockingIOError:
            return True

    def _serve(self) -> None:
        answers: dict[str, tuple[str, Any]] = {
            "GetSessionByPID": ("o", OWN),
            "GetSession": ("o", OWN),
            "GetUser": ("o", "/org/freedesktop/login1/user/_1000"),
            "Get": ("v", ("(so)", ("2", OWN))),
        }
        try:
            while True:
                call = self._bus.speaker.receive()
                if call.header.message_type is not MessageType.method_call:
                    continue
                member = call.header.fields[HeaderFields.member]
                if member in self._refuses:
                    self._bus.speaker.send(new_error(call, f"{LOGIN}.NoSuchSession"))
                elif member == "Inhibit":
                    self._bus.speaker.send(new_method_return(call, "h", (self._given,)))
                    os.close(self._given)
                else:
                    signature, value = answers[member]
                    self._bus.speaker.send(new_method_return(call, signature, (value,)))
                self.calls.put((member, call.body))
        except (OSError, ConnectionError):
            return
