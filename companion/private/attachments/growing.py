"""Asking before files are added that make the hidden files grow past a size that can be wondered at."""

from PySide6.QtCore import QCoreApplication

from companion.vault.errors import VaultError
from companion.vault.growth import Growth
from companion.vault.vault import Vault

AGREED_SETTING = "growth_agreed"
_YES = "yes"


def question(vault: Vault, growth: Growth) -> str:
    """What is asked before; "" where nothing is: it does not show, or she has agreed before."""
    if growth is Growth.LARGE:
        return QCoreApplication.translate(
            "Growing",
            "With these files the hidden files grow past 512 MB. Somebody who looks at sizes could wonder. Large films "
            "are better kept on a stick.",
        )
    if growth is Growth.SHOWS and vault.setting(AGREED_SETTING) != _YES:
        return QCoreApplication.translate(
            "Growing",
            "With these files the hidden files grow past 64 MB, and they don't get smaller again. Somebody who looks "
            "at sizes could wonder.",
        )
    return ""


def agree(vault: Vault) -> None:
    """She knows now; it is not asked again before they get large."""
    try:
        vault.set_setting(AGREED_SETTING, _YES)
    except VaultError:
        return  # it is asked once more another time
