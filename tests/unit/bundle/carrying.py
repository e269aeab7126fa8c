"""Export and import as the tests call them: quick key derivation, no progress."""

from pathlib import Path

from companion.bundle.export import Choice, export
from companion.bundle.importing import import_bundle
from companion.vault.received import ReceivedBundle
from companion.vault.vault import Vault

PHRASE = "apple river seven lamp coat"
LETTER = "Dear Ana,\n<script>alert('x')</script> please do not call."


def ignore(_done: int, _total: int) -> None:
    pass


def never() -> bool:
    return False


def write(vault: Vault, path: Path, choice: Choice | None = None, phrase: str = PHRASE) -> None:
    export(vault, path, phrase, choice or Choice(letter=LETTER), progress=ignore, cancelled=never, work_factor=4)


def take_in(path: Path, vault: Vault, phrase: str = PHRASE) -> ReceivedBundle:
    return import_bundle(path, phrase, vault, sender="from Maria", progress=ignore, cancelled=never)
