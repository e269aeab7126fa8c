"""Run a piece of work again and again, ended at each step on disk in turn.

A step is a write, fsync, truncate, rename or removal through the os module, or a report of progress; a long write
is cut in half, as an interrupted one can be. The processes are forked, so that a hundred of them take seconds.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from companion.domain.faces import Face
from tests.unit.vault.house import SPARE, WORDS, House

ROOT = Path(__file__).parents[3]
SECOND = "pillow candle orange"
CODE = "window basket melon"
_ATOMIC = 512
_STEPS = ("write", "fsync", "truncate", "rename", "replace", "unlink", "mkdir")


class Killer:
    """Counts the steps and ends the process at the n-th."""

    def __init__(self, end_at: int) -> None:
        self._left = end_at

    def arm(self) -> None:
        for name in _STEPS:
            setattr(os, name, self._counted(name, getattr(os, name)))

    def _counted(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **options: object) -> object:
            self._left -= 1
            if self._left == 0:
                if name == "write" and len(args[1]) > _ATOMIC:
                    real(args[0], bytes(args[1])[: len(args[1]) // 2])
                os._exit(9)
            return real(*args, **options)

        return step


def create(house: House) -> None:
    house.create()


def first_space(house: House) -> None:
    house.finish(WORDS, Face.PLAIN, SPARE).close()


def second_space(house: House) -> None:
    house.finish(SECOND, Face.PLAIN).close()


def change(house: House) -> None:
    vault = house.open()
    vault.change_passphrase(bytearray(WORDS.encode()), SECOND)
    vault.close()


def end_setup(house: House) -> None:
    vault = house.open()
    vault.end_setup()
    vault.close()


def remove(house: House) -> None:
    house.ticket().remove_everything()


def new_key(house: House) -> None:
    vault = house.open()
    with Path(os.devnull).open("wb", buffering=0) as nothing:
        tick = lambda *_: os.write(nothing.fileno(), b"")  # noqa: E731
        vault.new_key(bytearray(WORDS.encode()), SECOND, recovery=CODE, progress=tick)
    vault.close()


def add_recovery(house: House) -> None:
    vault = house.open()
    vault.add_recovery(bytearray(WORDS.encode()), CODE)
    vault.close()


def end_recovery(house: House) -> None:
    vault = house.open()
    vault.end_recovery()
    vault.close()


_ALL = (create, first_space, second_space, change, end_setup, remove, new_key, add_recovery, end_recovery)
WORK = {work.__name__: work for work in _ALL}


def run(work: Callable[[House], None], source: Path, results: Path) -> Iterator[int]:
    """One folder in `results` for every step, named by its number; the last one came through."""
    number, code = 0, 9
    while code == 9:
        number += 1
        folder = results / f"{number:03}"
        shutil.copytree(source, folder)
        child = os.fork()
        if child == 0:
            Killer(number).arm()
            work(House(folder))
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        yield code


def killed(work: str, source: Path, results: Path) -> list[House]:
    """The installations that `work` on copies of `source` left, cut at each step; the last one is whole."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.unit.vault.killing", work, source, results],
        cwd=ROOT,
        capture_output=True,
        timeout=200,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    return [House(folder) for folder in sorted(results.iterdir())]


if __name__ == "__main__":
    name, source, results = sys.argv[1:]
    sys.exit(list(run(WORK[name], Path(source), Path(results)))[-1])
