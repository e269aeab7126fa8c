"""What is true of an installation, as flat facts that can be compared; and what must hold on every sound one."""

import hashlib
import json
from pathlib import Path

from companion import footprint
from companion.domain.codec import KINDS, to_plain
from companion.vault.attachments import Attachment
from companion.vault.installation import SetupTicket
from companion.vault.vault import Vault
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House, has_zeros

SECOND = "pillow candle orange"
THIRD = "garden window paper stone"
TRIED = (PHRASE, WORDS, SECOND, THIRD, SPARE)
"""Every passphrase that any change uses."""
RENEWING = "renewing"
ZEROS = "zeros"
"""The fact that a container holds zeros, which random bytes and pages never do."""
NAME = "name"
"""The setting that says in the facts which space is meant."""

Facts = dict[str, str | None]
"""None: it is not there."""


def digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def opens(words: str, kind: str | None = "space") -> Facts:
    return {f"opens {words}": kind}


def of_vault(vault: Vault) -> dict[str, str]:
    """All that a space holds. Every attachment is read to its end."""
    found: dict[str, str] = {}
    for kind in KINDS:
        if kind != "incident":
            found |= {f"record {record.id}": digest(to_plain(record)) for record in vault.records.all(kind)}
    for draft in vault.journal.drafts():
        found[f"draft {draft.id}"] = digest(to_plain(draft))
    for newest in vault.journal.entries():
        for entry in vault.journal.history(newest.incident.id):
            found[f"entry {entry.incident.id} {entry.revision}"] = digest([to_plain(entry.incident), entry.withdrawn])
    for file in vault.attachments.all():
        found[f"file {file.record} {file.name}"] = f"{file.size} {read_to_the_end(vault, file)[:16]}"
    settings = {name: vault.setting(name) for name in (f"setting {number}" for number in range(60))}
    found |= {name: digest(value) for name, value in settings.items() if value}
    label = vault.setting(NAME, "unnamed")
    return {f"{label}: {fact}": value for fact, value in found.items()}


def read_to_the_end(vault: Vault, file: Attachment) -> str:
    """The SHA-256 of a file's bytes, which is the one it was stored under."""
    whole = hashlib.sha256()
    for piece in vault.attachments.read(file):
        whole.update(piece)
    assert whole.hexdigest() == file.sha256
    return whole.hexdigest()


def sound(vault: Vault) -> None:
    """Assert that the pages, the tables, the chain, the search and the count are whole."""
    assert vault.damage == ""
    vault.journal.verify()
    with vault._database.write() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        wrong = [int(line.split()[-1]) for (line,) in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
        assert [page for page in wrong if page <= pages] == []  # behind the last page there may be random bytes
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("SELECT count(*) FROM content WHERE pending").fetchone() in [(0,), (1,)]
    findings = vault.check(deep=True)
    assert (findings.sound, findings.sentences) == (True, ())


def start(house: House) -> None:
    """What the program does at a start, and before it tries words."""
    try:
        complete = footprint.is_complete(house.folder)
    except OSError:
        complete = True  # the disk does not say; the cover starts all the same
    if not complete:
        house.create()
    house.installation.heal()


def of_door(house: House) -> dict[str, str]:
    """What each of the words in TRIED opens."""
    found: dict[str, str] = {}
    for words in TRIED:
        key = house.installation.unlock(bytearray(words.encode()))
        if key is not None:
            found |= {f"opens {words}": "setup" if isinstance(key, SetupTicket) else "space"}
    return found


def of_house(house: House, work: str = "") -> dict[str, str]:
    """All that the words in TRIED open and hold; asserts that each space is sound, see `look`."""
    found = of_door(house)
    for words in TRIED:
        if found.get(f"opens {words}") == "space":
            vault = house.open(words)
            try:
                if work == RENEWING:
                    vault._database.empty_journal()
                if work != "repairing":
                    sound(vault)
                found |= of_vault(vault)
            finally:
                vault.close()
    return found


def look(folder: Path, work: str = "") -> dict[str, str]:
    """Start the program on what is there, and say what it finds. Asserts all that must hold.

    After `work` "removing_all" the map may be random bytes that no start makes equal, where that was cut off. In
    "repairing" the space may still be damaged: then it must be possible to repair it, and nothing may be lost. In
    RENEWING, where a start after a kill met a fault itself, free pages may still be torn, and no others.
    """
    house = House(folder)
    start(house)
    found = of_house(house, work)
    if work == "repairing":
        house.key().repair().accept().close()
        assert of_house(house) == found
    house.installation.heal()
    assert sorted(path.name for path in folder.iterdir()) == sorted(footprint.NAMES)
    contents = house.bytes()
    one, two = (contents[name] for name in footprint.CONTAINERS)
    assert len(one) == len(two)
    assert [contents[name] for name in footprint.JOURNALS] == [b"", b""]
    slots = contents[footprint.MAP]
    assert slots[:4096] == slots[4096:] or work == "removing_all"
    assert len({(folder / name).stat().st_mtime_ns for name in footprint.NAMES}) == 1
    if has_zeros(one) or has_zeros(two):
        found[ZEROS] = "there"
    return found


def after(facts: dict[str, str], change: Facts) -> dict[str, str]:
    """The facts once a change was made."""
    return {fact: value for fact, value in (facts | change).items() if value is not None}


def differences(found: dict[str, str], expected: dict[str, str]) -> list[str]:
    """What is not as expected, one short line each, with nothing of any length."""
    names = sorted(found.keys() | expected.keys())
    return [f"{n}: {found.get(n)} for {expected.get(n)}" for n in names if found.get(n) != expected.get(n)]
