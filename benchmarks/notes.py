"""Notes at scale: the first window, a key in the search field, and a very long note.

A key enters the X server as a person's does; it is answered when the server has been told the last of the picture.
Each time stands beside a floor that was measured in the same run. "worked" is time on a processor, which other
programs on the machine disturb less.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks import household
from benchmarks.figures import Figure, median
from benchmarks.household import FULL, LONG, SMALL, Scale
from benchmarks.picture import Answer, Picture, worked
from benchmarks.stage import desktop, settled, wait_mapped, watch_maps
from tests.desktop import PYTHON, ROOT, Desktop, Program, wait_until
from tests.hands import Hands

LIST_BOX = (household.SIDEBAR + 30, 160, household.SIDEBAR + household.LIST - 30, 600)
TEXT_BOX = (household.SIDEBAR + household.LIST + 40, 0, household.SIZE[0] - 100, 600)
FEW = 10
"""Notes of the same program with next to none."""


def measure(*, small: bool = False) -> list[Figure]:
    """All of it; milliseconds."""
    scale = SMALL if small else FULL
    with desktop() as stage:
        many, none, few = (stage.folder / name for name in ("many", "none", "few"))
        household.empty(none)
        first = Program(stage, none)
        settled(first)
        first.close()
        for home, how_many in ((many, scale.notes), (few, FEW)):
            shutil.copytree(none, home)
            household.fill(home, replace(scale, notes=how_many, bytes=scale.bytes * how_many // scale.notes))
        return [*_starts(stage, many, none, scale), *_searches(stage, many, few, scale), *_long(stage, many, scale)]


def _starts(stage: Desktop, many: Path, none: Path, scale: Scale) -> Iterator[Figure]:
    times: dict[Path, list[tuple[float, float]]] = {many: [], none: []}
    for _ in range(scale.starts):
        for home, found in times.items():
            observer = watch_maps(stage.name)
            start = time.perf_counter()
            program = Program(stage, home)
            found.append((wait_mapped(observer, start), worked(program.pid)))
            program.close()
            observer.close()
    for number, how in enumerate(("", ", worked")):
        value, least = (median([each[number] for each in times[home]]) * 1000 for home in (many, none))
        yield Figure("notes", f"first window, {scale.notes} notes{how} (floor: none)", value, "ms", least, scale.starts)


def _searches(stage: Desktop, many: Path, few: Path, scale: Scale) -> Iterator[Figure]:
    titles = [text.partition("\n")[0][2:] for _, text in household.notes(scale)]
    words = " ".join(titles[:FEW]).casefold().split()
    keys = list(islice(cycle(key for word in words for key in [*word, *["BackSpace"] * len(word)]), scale.keys))
    listed = stage.folder / "titles.txt"
    listed.write_text("\n".join(titles))
    with _bare(stage, str(listed), "-") as floor:
        least = _answers(stage, floor, keys, LIST_BOX)
    with _program(stage, many) as picture:
        Hands(stage.name).key("ctrl+f")
        answers = _answers(stage, picture, keys, LIST_BOX)
    with _program(stage, few) as picture:
        Hands(stage.name).key("ctrl+f")
        others = _answers(stage, picture, keys, LIST_BOX)
    yield from _figures(f"search key to list, {scale.notes} notes", answers, least)
    yield from _figures(f"search key to list, {FEW} notes", others, least)


def _long(stage: Desktop, home: Path, scale: Scale) -> Iterator[Figure]:
    text = household.long_note(scale.long)
    file = stage.folder / "few" / "Documents" / "Notes" / f"{LONG}.md"
    file.write_text(text)
    os.utime(file, (1_000_000_000,) * 2)  # not the one that is shown at first
    home = stage.folder / "few"
    command = [sys.executable, "-m", "benchmarks.opening", str(home), str(max(1, scale.starts // 3))]
    env = stage.environment(home)
    run = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True)
    ours, floor = json.loads(run.stdout)
    name, runs = f"note of {scale.long / 1e6:g} MB opened, longest block", len(ours)
    for number, how in enumerate(("", ", worked")):
        value, least = (median([gaps[number] for gaps in each]) for each in (ours, floor))
        yield Figure("notes", name + how, value, "ms", least, runs)
    household.remember(home, file.name)
    keys = list(islice(cycle("thequickbrownfox"), scale.keys))
    with _bare(stage, "-", str(file)) as picture:
        floor = _answers(stage, picture, keys, TEXT_BOX, rest=False)
    with _program(stage, home) as picture:
        answers = _answers(stage, picture, keys, TEXT_BOX, rest=False)
    yield from _figures(f"key to paint, note of {scale.long / 1e6:g} MB", answers, floor)


def _answers(
    stage: Desktop, picture: Picture, keys: Sequence[str], box: tuple[int, int, int, int], *, rest: bool = True
) -> list[Answer]:
    """Type `keys`, each when the one before has been answered; `rest`: and when all that follows from it is done."""
    hands = Hands(stage.name)
    found = []
    picture.wait_quiet()
    for key in keys:
        if rest:
            picture.wait_quiet()
        found.append(picture.after(lambda key=key: hands.key(key), box))  # type: ignore[misc]
    hands.close()
    return found


def _figures(name: str, answers: Sequence[Answer], floor: Sequence[Answer]) -> Iterator[Figure]:
    drawn, least = ([each.drawn * 1000 for each in group] for group in (answers, floor))
    yield Figure("notes", f"{name}, median", median(drawn), "ms", median(least), len(drawn))
    yield Figure("notes", f"{name}, worst", max(drawn), "ms", max(least), len(drawn))
    work, least = ([each.worked * 1000 for each in group] for group in (answers, floor))
    yield Figure("notes", f"{name}, worked, median", median(work), "ms", median(least), len(work))
    yield Figure("notes", f"{name}, worked, worst", max(work), "ms", max(least), len(work))


@contextmanager
def _program(stage: Desktop, home: Path) -> Iterator[Picture]:
    """Notes, when it has read every note."""
    program = Program(stage, home)
    window = program.wait_window()
    time.sleep(0.3)
    program.wait_rest()
    picture = Picture(stage.name, window.id, program.pid)
    picture.wait_quiet()
    yield picture
    picture.close()
    program.close()


@contextmanager
def _bare(stage: Desktop, titles: str, text: str) -> Iterator[Picture]:
    env = stage.environment(stage.folder / "none")
    command = [str(PYTHON), "-m", "benchmarks.bare_notes", titles, text]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL) as process:
        window = wait_until(lambda: stage.windows(process.pid), "the bare window")[0]
        picture = Picture(stage.name, window.id, process.pid)
        try:
            picture.wait_quiet()
            yield picture
        finally:
            picture.close()
            process.kill()
