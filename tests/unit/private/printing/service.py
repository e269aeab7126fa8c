"""A real print service of the test's own, with one printer that is stopped, so that what is sent to it stays in the
queue, and one that takes nothing."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from companion.private.printing.queue import CannotPrint

PROGRAM = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin") or ""
NAME, LABEL = "Hall", "The one in the hall"
REFUSES = "Cellar"
_FILES = """
ServerRoot {folder}
DataDir {data}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temporary
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""
_SERVICE = """
Listen {folder}/socket
Browsing Off
WebInterface No
PreserveJobFiles Yes
DirtyCleanInterval 0
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
"""
_PRINTERS = """
<DefaultPrinter {name}>
Info {label}
DeviceURI file:///dev/null
State Stopped
Accepting Yes
</DefaultPrinter>
<Printer {refuses}>
DeviceURI file:///dev/null
State Stopped
Accepting No
</Printer>
"""


@contextmanager
def print_service(folder: Path) -> Iterator[Path]:
    """Gives its socket. `folder`/spool holds what was sent: c00001 says what the job is called, d00001-001 is it."""
    folder.mkdir()
    for name in ("spool", "cache", "state", "temporary"):
        (folder / name).mkdir()
    data = Path(PROGRAM).resolve().parents[1] / "share" / "cups"
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder, data=data))
    (folder / "cupsd.conf").write_text(_SERVICE.format(folder=folder))
    (folder / "printers.conf").write_text(_PRINTERS.format(name=NAME, label=LABEL, refuses=REFUSES))
    command = (PROGRAM, "-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf")
    service = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL)
    try:
        socket = folder / "socket"
        deadline = time.monotonic() + 20
        while not socket.exists():
            assert service.poll() is None, (folder / "errors").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield socket
    finally:
        service.terminate()
        service.wait(20)


def aside(work: Callable[[], object]) -> object:
    """What `work` gives in a thread of its own: the library keeps a service for each thread."""
    given: list[object] = []

    def run() -> None:
        try:
            given.append(work())
        except CannotPrint as error:
            given.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(60)
    assert given, "it does not come back"
    return given[0]
