"""Since when a space has spare words, in a form that stays true whatever interrupts a change of them.

A setting in the container keeps one line for each slot that is there or is about to be written: when, a space, and
SHA-256 of the 504 bytes in hexadecimal digits. The line that belongs to what is in the recovery place counts.
"""

import hashlib
from collections.abc import Iterable

SETTING = "recovery_made_at"


def made_at(text: str, slots: Iterable[bytes]) -> str:
    """When the spare words in one of `slots` were made; "" where none of the lines belongs to one."""
    sums = {_sum(slot) for slot in slots}
    for line in text.splitlines():
        when, _, found = line.partition(" ")
        if found in sums:
            return when
    return ""


def announced(text: str, slots: Iterable[bytes], coming: Iterable[bytes], when: str) -> str:
    """The setting before one of `coming` is written: the line that counts now, and one for each of them."""
    now = made_at(text, slots)
    kept = [line for line in text.splitlines() if now and line.startswith(f"{now} ")]
    return "\n".join([*kept, *(f"{when} {_sum(slot)}" for slot in coming)])


def _sum(slot: bytes) -> str:
    return hashlib.sha256(slot).hexdigest()
