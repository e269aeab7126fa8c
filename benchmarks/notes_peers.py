"""Notes beside other notes tools, each with the same notes: python -m benchmarks.notes_peers [--runs N] [--notes N].

Run by hand, since the others are programs of the system's own packages; one that is not installed is left out. All
are started in turn, so that whatever else the machine does falls on each alike. What is seen is seen from outside:
windows from the X server, time and memory from the process table, a result from the pixels of the list.
"""

import argparse
import contextlib
import os
import random
import shutil
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from Xlib import X

from benchmarks.figures import median
from benchmarks.stage import desktop, wait_mapped, watch_maps
from companion.identity import resources
from tests.desktop import NOTES, Desktop
from tests.eyes import Eyes
from tests.hands import Hands

NOTE_BYTES = 1500
RARE = [f"zeppelin{letter}" for letter in "abcde"]
"""Each stands in one note alone."""
CALM_SECONDS, CALM_CPU = 1.0, 0.05
"""A program rests once it has used no more than this of a processor in that time."""
TICK = os.sysconf("SC_CLK_TCK")
WAIT_SECONDS = 600.0

Note = tuple[str, str]
"""Title and text."""
Part = tuple[float, float, float, float]
"""Left, top, right, bottom of what is watched, as parts of the window."""


@dataclass(frozen=True)
class Peer:
    """One program: what it is called on the command line, how its notes lie on disk, how one searches in it."""

    name: str
    command: Callable[[Path], list[str]]
    fill: Callable[[Path, list[Note]], None]
    search: Callable[[Hands, Eyes, int], None]
    watched: Part
    end: str = ""
    """The key that starts the search, where typing alone does not."""


@dataclass(frozen=True)
class Start:
    """Seconds to the first window and to rest, seconds of a processor until then, MB of memory at rest."""

    window: float
    rest: float
    cpu: float
    memory: float


def notes(number: int) -> list[Note]:
    """Notes of ordinary words, about NOTE_BYTES long, the same each time; the rare words stand in the last ones."""
    chance = random.Random(2026)
    words = (resources() / "words" / "en.txt").read_text("utf-8").split()
    made = []
    for count in range(number):
        lines = [" ".join(chance.choices(words, k=12)) for _ in range(NOTE_BYTES // 75)]
        made.append((f"{chance.choice(words)} {chance.choice(words)} {count:05}", "\n".join(lines)))
    for word, place in zip(RARE, range(number - 1, 0, -max(1, number // 50)), strict=False):
        made[place] = made[place][0], f"{made[place][1]} {word}"
    return made


def fill_notes(home: Path, made: list[Note]) -> None:
    folder = home / "Documents" / "Notes"
    folder.mkdir(parents=True)
    for title, text in made:
        (folder / f"{title}.md").write_text(f"{title}\n\n{text}\n")


def fill_zim(home: Path, made: list[Note]) -> None:
    folder = home / "notebook"
    folder.mkdir()
    (folder / "notebook.zim").write_text("[Notebook]\nversion=0.4\nname=Notes\nhome=Home\n")
    for title, text in [("Home", ""), *made]:
        head = f"Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n====== {title} ======\n\n"
        (folder / f"{title.replace(' ', '_')}.txt").write_text(f"{head}{text}\n")


def fill_gnote(home: Path, made: list[Note]) -> None:
    folder = home / ".local" / "share" / "gnote"
    folder.mkdir(parents=True)
    space, day = "http://beatniksoftware.com/tomboy", "2026-01-01T12:00:00.000000Z"
    for title, text in made:
        (folder / f"{uuid.uuid4()}.note").write_text(
            f'<?xml version="1.0"?>\n<note version="0.3" xmlns:link="{space}/link" xmlns:size="{space}/size" '
            f'xmlns="{space}"><title>{title}</title><text xml:space="preserve"><note-content version="0.1">{title}\n\n'
            f"{text}</note-content></text><last-change-date>{day}</last-change-date>"
            f"<last-metadata-change-date>{day}</last-metadata-change-date><create-date>{day}</create-date></note>\n"
        )


def fill_feather(home: Path, made: list[Note]) -> None:
    nodes = []
    for title, text in made:
        page = "".join(f"<p>{line}</p>" for line in text.splitlines())
        nodes.append(f' <node name="{title}">{escape(f"<html><body>{page}</body></html>")}</node>\n')
    if nodes:
        font = "Sans Serif,9,-1,5,50,0,0,0,0,0"
        head = f"<?xml version='1.0' encoding='utf-8'?>\n<feathernotes txtfont=\"{font}\" nodefont=\"{font}\">\n"
        (home / "notes.fnx").write_text(f"{head}{''.join(nodes)}</feathernotes>\n")


def find(hands: Hands, _eyes: Eyes, _pid: int) -> None:
    hands.key("ctrl+f")


def find_everywhere(hands: Hands, _eyes: Eyes, _pid: int) -> None:
    hands.key("ctrl+shift+f")


def find_in_every_node(hands: Hands, eyes: Eyes, pid: int) -> None:
    hands.key("ctrl+f")
    time.sleep(1)
    first = next(thing for thing in eyes.things(pid) if thing.role == "radio button")  # of three, the others unnamed
    hands.click(first.x + round(2.6 * first.width), first.centre[1])


PEERS = (
    Peer("Notes", lambda _: [str(NOTES)], fill_notes, find, (0.0, 0.2, 0.28, 0.95)),
    Peer("FeatherNotes", lambda home: ["feathernotes", *map(str, home.glob("*.fnx"))], fill_feather,
         find_in_every_node, (0.0, 0.15, 0.22, 0.85), "Return"),
    Peer("Gnote", lambda _: ["gnote"], fill_gnote, find, (0.35, 0.3, 1.0, 0.95)),
    Peer("Zim", lambda home: ["zim", "--standalone", str(home / "notebook")], fill_zim,
         find_everywhere, (0.0, 0.33, 1.0, 0.8), "Return"),
)  # fmt: skip


class Running:
    """One program that has just been started."""

    def __init__(self, stage: Desktop, peer: Peer, home: Path) -> None:
        self.stage, self.home = stage, home
        self._observer = watch_maps(stage.name)
        self._start = time.perf_counter()
        self.process = subprocess.Popen(
            peer.command(home),
            env=stage.environment(home, LC_ALL="C.UTF-8"),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def settle(self) -> Start:
        """Wait for the window and for rest."""
        window = wait_mapped(self._observer, self._start, WAIT_SECONDS)
        rest = self.rest()
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = int(status.split("VmRSS:")[1].split()[0])
        return Start(window, rest - self._start, self.cpu(), kilobytes / 1000)

    def cpu(self) -> float:
        """Seconds of a processor used so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def rest(self) -> float:
        """When it came to rest."""
        since, used = time.perf_counter(), self.cpu()
        while time.perf_counter() - since < CALM_SECONDS:
            time.sleep(0.02)
            now = self.cpu()
            if now - used > CALM_CPU:
                since, used = time.perf_counter(), now
        return since

    def place(self, part: Part) -> Callable[[], bytes]:
        """What gives the pixels of that part of its window, or of its dialog where one is open."""
        windows = [window for window in self.stage.windows(self.process.pid) if self.stage.title_of(window)]
        window = min(windows, key=lambda one: one.get_geometry().width * one.get_geometry().height)
        size = window.get_geometry()
        left, top, right, bottom = (
            round(value * (size.width, size.height)[place % 2]) for place, value in enumerate(part)
        )
        return lambda: bytes(window.get_image(left, top, right - left, bottom - top, X.ZPixmap, 0xFFFFFFFF).data)

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        self.process.wait()
        self._observer.close()


def searched(running: Running, peer: Peer) -> list[float]:
    """Seconds from the key that ends the search to the last change of the list, for each rare word."""
    hands, eyes = Hands(running.stage.name), Eyes(running.stage)
    pid = running.process.pid
    peer.search(hands, eyes, pid)
    running.rest()
    field = [thing for thing in eyes.things(pid) if thing.role == "text"][-1].centre
    eyes.close()
    shown = running.place(peer.watched)
    found = []
    for word in RARE:
        typed, end = (word, peer.end) if peer.end else (word[:-1], word[-1])
        hands.click(*field)
        hands.key("ctrl+a")
        hands.type(typed, pause=0.06)
        before, used = shown(), running.cpu()
        start = changed = busy = time.perf_counter()
        hands.key(end)
        while time.perf_counter() - max(changed, busy) < CALM_SECONDS:
            pixels, spent, now = shown(), running.cpu(), time.perf_counter()
            if pixels != before:
                before, changed = pixels, now
            if spent - used > CALM_CPU:
                used, busy = spent, now
        found.append(changed - start)
    hands.close()
    return found


def measure(runs: int, number: int) -> Iterator[str]:
    """Lines of figures as they come: median and span of each."""
    present = [peer for peer in PEERS if shutil.which(peer.command(Path())[0])]
    for peer in PEERS:
        if peer not in present:
            yield f"{peer.name}: not installed, left out"
    made = notes(number)
    yield f"{number} notes, {sum(len(title) + len(text) for title, text in made) / 1e6:.1f} MB of text, {runs} runs"
    with desktop() as stage:
        for size in (0, number):
            homes = {peer.name: stage.folder / f"{peer.name}-{size}" for peer in present}
            for peer in present:
                homes[peer.name].mkdir()
                peer.fill(homes[peer.name], made[:size])
                first = Running(stage, peer, homes[peer.name])
                start = first.settle()
                figures = f"rests after {start.rest:.2f} s, cpu {start.cpu:.2f} s"
                yield f"{peer.name:13} {size:6} notes  first start: {figures}"
                first.close()
            starts: dict[str, list[Start]] = {peer.name: [] for peer in present}
            for _ in range(runs):
                for peer in present:
                    again = Running(stage, peer, homes[peer.name])
                    starts[peer.name].append(again.settle())
                    again.close()
            for name, values in starts.items():
                for field, unit in (("window", "s"), ("rest", "s"), ("cpu", "s"), ("memory", "MB")):
                    yield line(name, size, field, unit, [getattr(value, field) for value in values])
        for peer in present:
            running = Running(stage, peer, homes[peer.name])
            running.settle()
            yield line(peer.name, number, "search", "s", searched(running, peer))
            running.close()


def line(name: str, size: int, what: str, unit: str, values: list[float]) -> str:
    """One figure."""
    return f"{name:13} {size:6} notes  {what:7} {median(values):8.3f} {unit}  ({min(values):.3f} to {max(values):.3f})"


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.notes_peers")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--notes", type=int, default=10_000)
    chosen = parser.parse_args()
    for text in measure(chosen.runs, chosen.notes):
        print(text, flush=True)


if __name__ == "__main__":
    main()
