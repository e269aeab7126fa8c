"""Do one piece of work again and again in forked children, each met by a fault at another call.

`python -m tests.faults.runs MODE WORK FOLDER POINTS [FORGETFUL]`. POINTS 0: every call, in every variant. Writes
one line of JSON for each point: {"point", "outcome", "problems"}.
"""

import errno
import itertools
import json
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from companion.vault.errors import StorageFull, VaultError
from tests.faults.changes import WORKS, Change, Stage, source_of
from tests.faults.children import Say, in_child, looked_at
from tests.faults.cuts import power_cuts
from tests.faults.facts import RENEWING, Facts, after, differences, of_door, of_vault
from tests.faults.handlers import Fail, Kill
from tests.faults.injector import Call, Handler, Injector, Perform, passing

MODES: dict[str, tuple[str, ...]] = {
    "kill": ("before", "torn", "after"),
    "full": ("once", "full", "stuck"),
    "eio": ("once",),
    "gone": ("stuck", "gone"),
}
REMOVES = ("removing_all",)
"""Work after which there is nothing to compare."""
Found = tuple[str, list[str]]


class Runs:
    """One piece of work, beginning with a copy of `source`, in which `base` is true."""

    def __init__(self, mode: str, work: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.mode = mode
        self.name = work
        self.source = folder / "source"
        self._work = WORKS[work]
        self._folder = folder / "met"
        self._removes = work in REMOVES
        source_of(work)(self.source)
        first = folder / "base"
        shutil.copytree(self.source, first)
        self.base, problems = looked_at(first, work)
        if problems:
            raise RuntimeError(f"not sound before: {problems}")

    def calls(self) -> list[str]:
        """Every changing call of the work, each as "by name file"."""
        calls: list[str] = []

        def handler(call: Call, perform: Perform) -> object:
            if call.number:
                calls.append(str(call).split(" ", 1)[1])
            return perform()

        def child(say: Say) -> None:
            stage = self._armed(handler)[0]
            for change in self._work(stage):
                change.make()
            stage.close()
            say("calls", calls)

        ended = in_child(child)
        shutil.rmtree(self._folder, ignore_errors=True)
        if ended.code:
            raise RuntimeError(f"{self.name} does not go without a fault: {ended}")
        return list(ended.get("calls")[0])

    def meet(self, number: int, variant: str) -> Found:
        """The fault of this mode at call `number`: how it went, and what is wrong."""
        return self.killed(number, variant) if self.mode == "kill" else self.failed(number, variant)

    def killed(self, number: int, variant: str) -> Found:
        """The process is killed; a start must find all that was acknowledged."""

        def child(say: Say) -> None:
            stage = self._armed(Kill(number, variant))[0]
            for change in self._work(stage):
                say("begun", change.facts)
                change.make()
                say("done", change.facts)
            stage.close()

        ended = in_child(child)
        done = self.base
        for change in ended.get("done"):
            done = after(done, change)
        outcome = "killed" if ended.code == -signal.SIGKILL else "whole"
        return outcome, ended.problems() + self._unlike(done, ended.get("begun"))

    def failed(self, number: int, variant: str) -> Found:
        """Calls fail; the change is refused in plain words, and can be made once they do not fail.

        In mode "gone" they go on failing until the process ends; then a start must find all that was acknowledged.
        """
        full = self.mode == "full"
        fault = Fail(number, variant, errno.ENOSPC if full else errno.EIO)

        def child(say: Say) -> None:
            stage, injector = self._armed(fault)
            held = self.base
            for change in self._work(stage):
                try:
                    change.make()
                except VaultError as error:
                    say("refused", change.facts)
                    # Where nothing at all can be written, taking back fails too, and it may be that which is said.
                    if full and variant != "stuck" and type(error) is not StorageFull:
                        say("problem", f"{change.name}: {type(error).__name__}: {error} at {fault.failed}")
                    if self.mode == "gone":
                        in_vain(stage, change)
                        break
                    injector.handler = passing
                    if not self._removes:
                        again(stage, held, change, sure=is_sure(fault))
                held = after(held, change.facts)
            say("held", held)
            with suppress(VaultError):
                stage.close()

        ended = in_child(child)
        refused = ended.get("refused")
        held = next(iter(ended.get("held")), self.base)
        problems = ended.problems()
        problems += self._unlike(held, refused if self.mode == "gone" else []) if not problems else []
        return ("refused" if refused else "whole"), problems

    def _armed(self, handler: Handler) -> tuple[Stage, Injector]:
        """In a child: a fresh copy, and everything through `handler` from now on."""
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.copytree(self.source, self._folder)
        return Stage(self._folder), Injector(self._folder, handler).arm()

    def _unlike(self, done: dict[str, str], begun: list[Facts]) -> list[str]:
        """Start on what is there: neither what was done, nor that and the last that was begun."""
        disturbed = self.name == "start_again" and self.mode != "kill"
        found, problems = looked_at(self._folder, RENEWING if disturbed else self.name)
        shutil.rmtree(self._folder)
        both = after(done, begun[-1]) if begun else done
        if problems or self._removes or found in (done, both):
            return problems
        return differences(found, done)


def is_sure(fault: Fail) -> bool:
    """Whether a refused change can't have been made.

    Where nothing at all could be written there was no way to undo a part of it. And SQLite has committed once it
    has cut the journal; where only the fsync after that fails, it says so all the same.
    """
    return fault.variant != "stuck" and not (" fsync " in fault.failed and fault.failed.endswith("-journal"))


def in_vain(stage: Stage, change: Change) -> None:
    """On a disk that is gone everything works or is a VaultError; nothing hangs."""
    for attempt in (change.make, lambda: stage.vault and of_vault(stage.vault), change.make, stage.close):
        with suppress(VaultError):
            attempt()


def again(stage: Stage, held: dict[str, str], change: Change, *, sure: bool) -> None:
    """After a refusal, in this very process: all that was held is there, and the change can be made.

    `sure`: it was not made yet.
    """
    exists = stage.house.installation.exists()

    def seen(facts: dict[str, str]) -> dict[str, str]:
        return {name: value for name, value in facts.items() if (exists if name.startswith("opens") else stage.vault)}

    there = (of_door(stage.house) if exists else {}) | (of_vault(stage.vault) if stage.vault else {})
    if not sure and there == seen(after(held, change.facts)) != seen(held):
        return
    if wrong := differences(there, seen(held)):
        raise AssertionError(f"after the refusal: {wrong}")
    change.make()


def chosen(calls: list[str], points: int) -> list[int]:
    """Of all calls `points`: two thirds where the file or the kind of call changes, one third of the others."""
    numbers = range(1, len(calls) + 1)
    if not points or points >= len(calls):
        return list(numbers)
    sides = [None, *calls, None]
    edges = [n for n in numbers if not sides[n - 1] == sides[n] == sides[n + 1]]
    rest = sorted(set(numbers) - set(edges))
    return sorted({*spread(edges, points - points // 3), *spread(rest, points // 3)})


def spread(numbers: list[int], many: int) -> list[int]:
    """`many` of the numbers, evenly, the first and the last among them."""
    if many >= len(numbers):
        return numbers
    return [numbers[n * (len(numbers) - 1) // max(1, many - 1)] for n in range(many)]


def run(mode: str, work: str, folder: Path, points: int, forgetful: str = "") -> Iterator[dict[str, object]]:
    """One line for each point."""
    runs = Runs(mode if mode in MODES else "kill", work, folder)
    calls = runs.calls()
    yield {"point": f"{work}: {len(calls)} calls", "outcome": "counted", "problems": []}
    if mode == "power":
        cuts = power_cuts(work, runs.source, folder, runs.base, points or len(calls), forgetful)
        for point, outcome, problems in cuts:
            yield {"point": f"{work} power cut after {point}", "outcome": outcome, "problems": problems}
        return
    variants = itertools.cycle(MODES[mode])
    for number in chosen(calls, points):
        for variant in (next(variants),) if points else MODES[mode]:
            outcome, problems = runs.meet(number, variant)
            point = f"{work} {mode} {variant} {number} {calls[number - 1]}"
            yield {"point": point, "outcome": outcome, "problems": problems}


def main() -> None:
    mode, work, folder, points, *forgetful = sys.argv[1:]
    for line in run(mode, work, Path(folder), int(points), *forgetful):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
