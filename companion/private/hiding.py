"""What hides everything besides her key, as she chose it: kept inside her space, and nowhere else."""

import math
from contextlib import suppress
from dataclasses import dataclass

from companion.vault.vault import Vault

SHIFT_SETTING = "panic_shift"
"""ON or OFF."""
IDLE_SETTING = "idle_minutes"
PASTE_SETTING = "clipboard_seconds"
ON, OFF = "yes", "no"
IDLE_MINUTES = (1, 3, 10)
PASTE_SECONDS = (15, 60, 180)


@dataclass(frozen=True)
class Hiding:
    """`shift`: whether Shift three times hides everything. `idle`: seconds without anybody there, after which
    it hides by itself. `paste`: seconds for which something copied can be pasted elsewhere.
    """

    shift: bool = True
    idle: float = 180.0
    paste: float = 60.0


def hiding(vault: Vault) -> Hiding:
    """Her choices. What can't be read as one is as if she had chosen nothing. Raises VaultError."""
    usual = Hiding()
    return Hiding(
        vault.setting(SHIFT_SETTING, ON) != OFF,
        60 * _number(vault.setting(IDLE_SETTING), usual.idle / 60),
        _number(vault.setting(PASTE_SETTING), usual.paste),
    )


def _number(text: str, usual: float) -> float:
    with suppress(ValueError):
        number = float(text)
        if math.isfinite(number) and number > 0:
            return number
    return usual
