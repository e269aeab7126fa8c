"""A whole session under system-call tracing: every path, every message, every property, every process.

Each path that is made, written, renamed or removed is on the list below, with its reason. Nothing that she types, and
no word that says too much, is found in any place that outlives the session or that others can look into.
"""

import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import NOTES, PYTHON, ROOT, Desktop
from tests.eyes import Person
from tests.security.tracing import OPENING, STARTING, Call
from tests.security.watching import BusMonitor, Watcher, bus_names, files
from tests.security.whole_session import TYPED, Session, everything
from tests.security.words import found, revealing

ALLOWED = {
    # the notes
    r"{home}/Documents": "made on the first start",
    r"{home}/Documents/Notes": "the folder of the notes",
    r"{home}/Documents/Notes/\.~[0-9a-f]{{12}}\.tmp": "a note while it is being written, renamed when it is whole",
    r"{home}/Documents/Notes/(Welcome to Notes|Shopping)\.md": "a note",
    r"{home}/Documents/Notes/recipes\.txt": "a note that was imported",
    # what every installation has
    r"{home}/\.local(/share)?(/notes)?": "made on the first start, and asked for again",
    r"{data}/\.~[0-9a-f]{{12}}\.tmp": "the settings while they are being written",
    r"{data}/settings\.json": "the notes' own settings",
    r"{data}/history\.map": "of every installation from its first start",
    r"{data}/history-[12]\.db(-journal)?": "of every installation from its first start",
    r"{data}/history\.tmp(-journal|-other)?": "the map while it is renewed; a rest of it goes at each visit",
    # where she or the notes were told to write
    r"{stick}": "asked for before a note is exported there",
    r"{stick}/\.~[0-9a-f]{{12}}\.tmp": "an exported note while it is being written",
    r"{stick}/(Lentils\.pdf|Notes\.zip|printed\.pdf)": "what the notes exported and printed",
    r"{stick}/(holiday\.dat|{file}\.jpg)(\.part)?": "the copy and the file that she saved outside",
    # no file
    r"/dev/null": "the descriptors of the worker, and of what it is started with",
}
"""Path (a pattern of it): why."""
SERVICES = {
    r'sun_path=@"/tmp/\.X11-unix/X\d+"': "the X server",
    r'sun_path="{run}/bus"': "the session bus",
    r'sun_path="{run}/at-spi/bus[_\d]*"': "the bus of screen readers",
    r'sun_path="(/var)?/run/nscd/socket"': "the system's cache of users' names, asked by its own library",
    r'sun_path="(/var)?/run/dbus/system_bus_socket"': "the system's bus: sleep and the lock of the screen; printers",
    r'sun_path="(/var)?/run/cups/cups\.sock"': "this computer's print service, where the notes are printed",
    r'sin6?_port=htons\(631\).*(127\.0\.0\.1|"::1")': "the same by its port: never past this computer",
}
"""What may be connected to (a pattern of the address): why. In the notes alone: printing."""
PRINTING = "631|cups|nscd"
PUBLIC_NAMES = ("org.freedesktop", "org.a11y", "org.gtk")
HARMLESS_ATOMS = {
    "_NET_WM_STATE_HIDDEN": "the window manager's, for every window",
    "XdndActionPrivate": "of drag and drop, in every program",
    "x-kde-passwordManagerHint": "asks clipboard managers to keep no copy; the X server knows the name afterwards",
}
SAID_TO_READERS = re.compile(r'qt\.accessibility\.atspi: Could not find accessible on path: "/org/a11y/[a-z0-9/]+"')
"""What Qt prints where a screen reader asks for something that has gone in the meantime."""
JOURNAL = "-journal"
"""The ending that every database has."""


def places(session: Session) -> dict[str, str]:
    """The session's folders, as patterns."""
    home = re.escape(str(session.home))
    run = re.escape(str(session.desktop.runtime))
    file = TYPED["a name of a file"]
    return {
        "file": file,
        "home": home,
        "data": f"{home}/\\.local/share/notes",
        "stick": re.escape(str(session.stick)),
        "run": run,
    }


def calls(session: Session) -> Iterator[Call]:
    for program in session.programs:
        yield from program.calls()


def not_allowed(session: Session) -> set[str]:
    """Every path that was changed, or was to be, and is not on the list."""
    allowed = [pattern.format(**places(session)) for pattern in ALLOWED]
    pattern = re.compile("|".join(f"(?:{each})" for each in allowed))
    changed = {path for call in calls(session) if call.changes() for path in call.paths()}
    assert len(changed) > 20, "the trace holds next to nothing"
    return {path for path in changed if not pattern.fullmatch(path)}


def foreign_connections(session: Session, workers: set[int]) -> set[str]:
    """Every address that was connected to and is not on the list; the print service is for the notes alone."""
    met = set()
    for call in calls(session):
        if call.name == "connect":
            known = [p for p in SERVICES if re.search(p.format(**places(session)), call.arguments)]
            if not known or (call.pid in workers and re.search(PRINTING, known[0])):
                met.add(call.arguments)
    return met


def foreign_programs(session: Session) -> set[str]:
    """Every program that was started, or looked for, and is not this one."""
    own = {str(NOTES), str(PYTHON)}
    return {call.paths()[0] for call in calls(session) if call.name in STARTING and call.paths()[0] not in own}


def workers(session: Session) -> set[int]:
    """The processes that made themselves unreadable, and what was traced of them afterwards shows that it goes on."""
    made: set[int] = set()
    after = 0
    for call in calls(session):
        if call.name == "prctl" and "PR_SET_DUMPABLE" in call.arguments:
            made.add(call.pid)
        elif call.pid in made and call.name in OPENING and call.paths():
            after += 1
    assert after > 500, "the trace of the workers ends when they make themselves unreadable"
    return made


def on_disk(session: Session, canaries: list[str], began: float) -> Iterator[str]:
    """What lies in any folder that outlives the session."""
    desktop = session.desktop
    for path, data in files([session.home, desktop.runtime, desktop.folder / "desktop-home"]):
        inside = str(path.relative_to(desktop.folder)).removesuffix(JOURNAL)
        text = data.decode() if path.suffix in {".md", ".json", ".txt"} else ""
        yield from (f"{inside} holds {word}" for word in [*found(canaries, data), *revealing(text)])
        yield from (f"{inside} is named {word}" for word in [*found(canaries, inside.encode()), *revealing(inside)])
    system = [Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/run/user"), Path("/dev/shm")]
    for path, data in files(system, began):
        # Other tests may run at the same time.
        if desktop.folder not in path.parents and not any(part.startswith("pytest-") for part in path.parts):
            yield from (f"{path} holds {word}" for word in found(session.canaries(setup=False), data))
    printed = (desktop.folder / "out.txt").read_text().splitlines()
    yield from (f"printed: {line}" for line in printed if not SAID_TO_READERS.fullmatch(line))


def on_the_desktop(session: Session, canaries: list[str], watcher: Watcher) -> Iterator[str]:
    """What other programs could see at any moment: properties and titles of windows, the list of processes."""
    assert watcher.looks > 30
    assert b"Notes" in watcher.windows["_NET_WM_NAME"]
    for name, values in watcher.windows.items():
        for value in values:
            words = found(canaries, value) + revealing(value.decode("latin-1"), HARMLESS_ATOMS)
            yield from (f"the property {name} says {word}: {value!r}" for word in words)
    yield from (f"the X server knows {atom}" for atom in watcher.atoms if revealing(atom, HARMLESS_ATOMS))
    own = {call.pid for call in calls(session)}
    assert own & set(watcher.processes)
    for pid, values in watcher.processes.items():
        for value in values:
            words = found(canaries, value)
            if pid in own:
                words += revealing(value.decode(), [str(session.desktop.folder), str(PYTHON.parents[2])])
            yield from (f"process {pid} is started with {word}: {value!r}" for word in words)


def on_the_buses(session: Session, canaries: list[str], bus: BusMonitor) -> Iterator[str]:
    """Messages on the session bus. (That of screen readers carries what is on the screen, while it is there.)"""
    assert len(bus.messages) > 20
    for message in bus.messages:
        words = found(canaries, message.encode()) + revealing(message, [str(session.desktop.folder)])
        yield from (f"a message says {word}: {message}" for word in words)
    for address in (session.desktop.bus, session.person.eyes.address):
        for name in bus_names(address):
            if not name.startswith((":", *PUBLIC_NAMES)):
                yield f"the bus knows {name}"


@pytest.mark.timeout(400)
def test_a_whole_session_leaves_nothing(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    # As every installation comes: what is not compiled yet would be written at the first start.
    subprocess.run([PYTHON, "-m", "compileall", "-q", ROOT / "companion"], check=True)
    began = time.time()
    stick = tmp_path / "stick"
    stick.mkdir()
    session = Session(desktop, person, tmp_path / "home", stick)
    bus, watcher = BusMonitor(desktop.bus), Watcher(desktop)
    try:
        everything(session)
    finally:
        bus.close()
        watcher.close()
    canaries, unreadable = session.canaries(), workers(session)
    seen = [f"{path} was changed" for path in not_allowed(session)]
    seen += [f"connected to {address}" for address in foreign_connections(session, unreadable)]
    seen += [f"started {program}" for program in foreign_programs(session)]
    seen += on_disk(session, canaries, began)
    seen += on_the_desktop(session, canaries, watcher)
    seen += on_the_buses(session, canaries, bus)
    assert not seen, "\n".join(sorted(set(seen)))
