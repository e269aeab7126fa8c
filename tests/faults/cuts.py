"""Do one piece of work once, keep every call, and look at what a power cut after any of them may leave."""

import pickle
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.faults.changes import WORKS, Stage
from tests.faults.children import Ended, Say, in_child, looked_at
from tests.faults.facts import ZEROS, after, differences
from tests.faults.injector import Call, Injector, Perform
from tests.faults.power import Disk

Event = Call | tuple[bool, dict[str, str]]
"""A call that was made; or whether a change was acknowledged (else begun), and the facts with it."""


def power_cuts(
    work: str, source: Path, folder: Path, base: dict[str, str], cuts: int, forgetful: str
) -> Iterator[tuple[str, str, list[str]]]:
    """The last call, "cut" or ZEROS, and what is wrong, for `cuts` states.

    ZEROS: a size reached the disk before the bytes that were appended. Syncs of files whose names match
    `forgetful` are not heard.
    """
    made, left = folder / "made", folder / "left"
    shutil.copytree(source, made)
    disk = Disk(made, forgetful)
    events = kept(work, made, folder / "events", base)
    chance = random.Random(2026)
    at = sorted(chance.choices(range(len(events)), weights(events), k=cuts))
    done = both = base
    last = "nothing"
    for position, event in enumerate(events):
        if isinstance(event, Call):
            disk.see(event)
            last = str(event)
        else:
            acknowledged, both = event
            done = both if acknowledged else done
        for _ in range(at.count(position)):
            yield last, *problems_of(disk.after_cut(chance), left, done, both, work)
    if disk.now() != {path.name: path.read_bytes() for path in made.iterdir()}:
        yield last, "cut", ["the calls that were seen do not make up what is on the disk"]


def kept(work: str, folder: Path, file: Path, base: dict[str, str]) -> list[Event]:
    """Every changing call of the work, and between them the changes."""
    events: list[Event] = []

    def handler(call: Call, perform: Perform) -> object:
        result = perform()
        if call.number:
            events.append(replace(call, data=call.data[:result]) if call.name == "write" else call)
        return result

    def child(_say: Say) -> None:
        Injector(folder, handler).arm()
        stage, facts = Stage(folder), base
        for change in WORKS[work](stage):
            facts = after(facts, change.facts)
            events.append((False, facts))
            change.make()
            events.append((True, facts))
        stage.close()
        file.write_bytes(pickle.dumps(events))

    ended: Ended = in_child(child)
    if ended.code:
        raise RuntimeError(f"{work} does not go without a fault: {ended}")
    found: list[Event] = pickle.loads(file.read_bytes())
    file.unlink()
    return found


def weights(events: list[Event]) -> list[int]:
    """Cuts are wanted most where a change was just acknowledged, and where something other than a write was done."""
    return [1 if isinstance(event, Call) and event.name in ("write", "utime", "chmod") else 20 for event in events]


def problems_of(
    state: dict[str, bytes], folder: Path, done: dict[str, str], both: dict[str, str], work: str
) -> tuple[str, list[str]]:
    """Start on the files that a cut left."""
    folder.mkdir()
    for name, data in state.items():
        (folder / name).write_bytes(data)
    found, problems = looked_at(folder, work)
    shutil.rmtree(folder)
    outcome = ZEROS if found.pop(ZEROS, None) else "cut"
    if problems or work == "removing_all" or found in (done, both):
        return outcome, problems
    return outcome, differences(found, done)
