"""Passphrase to private window, against the derivation of the key alone."""

import time

from benchmarks.figures import Figure, median
from benchmarks.stage import desktop, settled, wait_mapped, watch_maps
from companion.vault.installation import KdfParams
from tests.desktop import Desktop, Program
from tests.hands import Hands
from tests.spaces import PASSPHRASE, home_with_space

RUNS = 10


def measure(*, small: bool = False) -> list[Figure]:
    """Medians of interleaved runs, in milliseconds."""
    opened, derived = [], []
    runs = 1 if small else RUNS
    with desktop() as stage:
        home_with_space(stage.folder / "home")
        for _ in range(runs):
            opened.append(_open(stage))
            derived.append(_derive())
    value, floor = median(opened) * 1000, median(derived) * 1000
    return [
        Figure("unlock", "passphrase to private window", value, "ms", floor, runs),
        Figure("unlock", "beyond the derivation", value - floor, "ms", floor, runs),
    ]


def _open(stage: Desktop) -> float:
    program = Program(stage, stage.folder / "home")
    hands = Hands(stage.name)
    try:
        settled(program)
        hands.key("ctrl+f")
        hands.type(PASSPHRASE)
        observer = watch_maps(stage.name)
        start = time.perf_counter()
        hands.key("ctrl+shift+Return")
        seconds = wait_mapped(observer, start)
        observer.close()
    finally:
        hands.close()
        program.close()
    return seconds


def _derive() -> float:
    from argon2.low_level import Type, hash_secret_raw

    params = KdfParams()
    start = time.perf_counter()
    hash_secret_raw(
        b"orange lamp",
        bytes(32),
        time_cost=params.time_cost,
        memory_cost=params.memory_kib,
        parallelism=params.lanes,
        hash_len=32,
        type=Type.ID,
    )
    return time.perf_counter() - start
