"""Work in forked children of one warm process, so that a kill costs milliseconds and harms nobody."""

import json
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.facts import look

LIMIT = 120
"""Seconds after which a child hangs, and is ended."""
Say = Callable[[str, Any], None]


@dataclass
class Ended:
    """How a child ended (as os.waitstatus_to_exitcode has it), and what it said until then."""

    code: int
    said: list[tuple[str, Any]]

    def get(self, word: str) -> list[Any]:
        return [value for name, value in self.said if name == word]

    def problems(self) -> list[str]:
        """What it said was wrong, and an end that nobody meant."""
        found = [str(problem) for problem in self.get("problem")]
        if self.code not in (0, 1, -signal.SIGKILL):
            found.append(f"a child ended with {self.code}")
        return found


def in_child(work: Callable[[Say], None]) -> Ended:
    """Do `work` in a forked child. What it raises is said as a "problem"."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(LIMIT)
        os.close(reader)

        def say(word: str, value: Any) -> None:
            os.write(writer, json.dumps([word, value]).encode() + b"\n")

        try:
            work(say)
        except BaseException:  # noqa: BLE001 - handed to the parent
            say("problem", traceback.format_exc()[-3000:])
            os._exit(1)
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as lines:  # noqa: PTH123
        said = [tuple(json.loads(line)) for line in lines]
    return Ended(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said)


def looked_at(folder: Path, work: str = "") -> tuple[dict[str, str], list[str]]:
    """The facts that a start finds there in the middle of `work`, and what is wrong."""
    ended = in_child(lambda say: say("facts", look(folder, work)))
    return next(iter(ended.get("facts")), {}), ended.problems()
