"""What opens the store and what does not, against the derivation of the key alone."""

import time
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.files import DATA, HOME
from benchmarks.filling import Scale, incidents
from companion.identity import load
from companion.vault.installation import Installation, KdfParams, SpaceKey
from companion.vault.kdf import master_key
from companion.vault.vault import Vault
from tests.spaces import PASSPHRASE


def opened(home: Path) -> Vault:
    """The space of a home folder."""
    key = Installation(home / DATA).unlock(bytearray(PASSPHRASE.encode()))
    assert isinstance(key, SpaceKey)
    return key.open()


def measure(folder: Path, scale: Scale) -> list[Figure]:
    """Milliseconds, medians of interleaved runs. The home that `files` left gets its entries here."""
    vault = opened(folder / HOME)
    vault.journal.add_many(incidents(scale.entries))
    vault.close()
    unused = folder / "unused" / DATA
    unused.mkdir(parents=True)
    Installation(unused).create(load().setup_phrase)
    times: dict[str, list[float]] = {"open": [], "derive": [], "wrong, used": [], "wrong, unused": []}
    for run in range(scale.passphrases):
        # Now the one first and now the other: what a run leaves behind falls to both alike.
        order = list(times) if run % 2 else list(reversed(times))
        for name in order:
            times[name].append(_once(name, folder / HOME / DATA, unused) * 1000)
    value = {name: median(taken) for name, taken in times.items()}
    runs = scale.passphrases
    full = f"{scale.entries} entries, {scale.megabytes} MiB"
    return [
        Figure("store", f"unlock, {full}", value["open"], "ms", value["derive"], runs),
        Figure("store", "unlock beyond the derivation", value["open"] - value["derive"], "ms", value["derive"], runs),
        Figure("store", "wrong words: used, unused", value["wrong, used"], "ms", value["wrong, unused"], runs),
    ]


def _once(name: str, used: Path, unused: Path) -> float:
    """Seconds of one try, as the worker makes it: heal, then unlock."""
    start = time.perf_counter()
    if name == "derive":
        master_key(bytearray(b"orangelamp"), bytes(32), KdfParams())
        return time.perf_counter() - start
    installation = Installation(unused if name == "wrong, unused" else used)
    words = bytearray((PASSPHRASE if name == "open" else "marble lamp under quiet sand").encode())
    installation.heal()
    key = installation.unlock(words)
    vault = key.open() if isinstance(key, SpaceKey) else None
    seconds = time.perf_counter() - start
    assert (vault is not None) == (name == "open")
    if vault is not None:
        vault.close()
    return seconds
