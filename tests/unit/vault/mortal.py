"""Does one thing to an installation in a process of its own, which can be ended at any step on disk.

Requests come one a line as JSON: folder, work, words for it, and the number of the step to end at (0: none). The
answer is one line: done, refused (an error of ours) or killed. One process forks them all, so that each is cheap.
"""

import json
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen

from companion.domain.faces import Face
from companion.vault.errors import VaultError
from companion.vault.installation import SetupTicket, SpaceKey
from companion.vault.vault import Vault
from tests.unit.vault.house import House
from tests.unit.vault.killing import ROOT, Killer

CODES = {0: "done", 3: "refused", 9: "killed"}


class Mortals:
    """The process that forks, while it is needed."""

    def __init__(self) -> None:
        self._process = Popen([sys.executable, "-m", __name__], cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True)

    def ask(self, folder: Path, work: str, *words: str | None, end_at: int = 0) -> str:
        """What became of it: done, refused or killed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(folder), work, words, end_at]) + "\n")
        self._process.stdin.flush()
        return CODES[int(self._process.stdout.readline())]

    def close(self) -> None:
        self._process.communicate(timeout=60)


def phrase_ticket(house: House, phrase: str) -> SetupTicket:
    ticket = house.installation.unlock(bytearray(phrase.encode()))
    if not isinstance(ticket, SetupTicket):
        raise VaultError
    return ticket


def opened(house: House, words: str) -> Vault:
    key = house.installation.unlock(bytearray(words.encode()))
    if not isinstance(key, SpaceKey):
        raise VaultError
    return key.open()


def right(answer: bool) -> None:
    if not answer:
        raise VaultError


def bytes_of(words: str) -> bytearray:
    return bytearray(words.encode())


def set_up(house: House, phrase: str, new: str, spare: str | None) -> None:
    phrase_ticket(house, phrase).finish(new, face=Face.PLAIN, recovery=spare).close()


def remove(house: House, phrase: str) -> None:
    phrase_ticket(house, phrase).remove_everything()


def write(house: House, words: str, value: str) -> None:
    vault = opened(house, words)
    vault.set_setting(value, "kept")
    vault.close()


def change(house: House, words: str, new: str) -> None:
    vault = opened(house, words)
    right(vault.change_passphrase(bytes_of(words), new))
    vault.close()


def new_key(house: House, words: str, new: str, spare: str | None) -> None:
    vault = opened(house, words)
    with Path(os.devnull).open("wb", buffering=0) as nothing:

        def tick(_done: int, _total: int) -> None:
            os.write(nothing.fileno(), b"")

        right(vault.new_key(bytes_of(words), new, recovery=spare, progress=tick))
    vault.close()


def add_spare(house: House, words: str, code: str) -> None:
    vault = opened(house, words)
    right(vault.add_recovery(bytes_of(words), code))
    vault.close()


def end_spare(house: House, words: str) -> None:
    vault = opened(house, words)
    vault.end_recovery()
    vault.close()


def end_setup(house: House, words: str) -> None:
    vault = opened(house, words)
    vault.end_setup()
    vault.close()


def restart(house: House) -> None:
    house.installation.heal()
    house.create()


WORK: dict[str, Callable[..., None]] = {
    work.__name__: work for work in (set_up, remove, write, change, new_key, add_spare, end_spare, end_setup, restart)
}


def main() -> None:
    for number, line in enumerate(sys.stdin):
        folder, work, words, end_at = json.loads(line)
        child = os.fork()
        if child == 0:
            # Which container is used first must not differ when an order is tried again.
            secrets.choice = Random(number).choice
            if end_at:
                Killer(end_at).arm()
            try:
                WORK[work](House(Path(folder)), *words)
            except VaultError:
                os._exit(3)
            os._exit(0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
