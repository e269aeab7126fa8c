"""How the size would look after adding something."""

import io
import os

import pytest

from companion.domain.common import new_id
from companion.vault.growth import Growth, growth
from companion.vault.vault import Vault

MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("size", "free", "adding", "expected"),
    [
        (4, 3, 0, Growth.FITS),
        (4, 3, 58, Growth.FITS),
        (4, 3, 70, Growth.SHOWS),
        (64, 0, 1, Growth.SHOWS),
        (100, 50, 40, Growth.FITS),
        (100, 0, 40, Growth.SHOWS),
        (100, 0, 400, Growth.SHOWS),
        (100, 0, 500, Growth.LARGE),
        (4, 3, 600, Growth.LARGE),
        (600, 200, 100, Growth.FITS),
        (600, 0, 1, Growth.LARGE),
    ],
)
def test_what_growth_shows(size: int, free: int, adding: int, expected: Growth) -> None:
    assert growth(size * MIB, free * MIB, adding * MIB) is expected


def test_a_vault_knows_its_size_and_what_would_come(vault: Vault) -> None:
    assert vault.size() == 4 * MIB
    assert vault.growth(1000) is Growth.FITS
    assert vault.growth(80 * MIB) is Growth.SHOWS
    assert vault.growth(800 * MIB) is Growth.LARGE
    added = vault.attachments.add(new_id(), "a", io.BytesIO(os.urandom(6 * MIB)))
    grown = vault.size()
    assert 6 * MIB < grown < 11 * MIB
    assert grown % MIB == 0
    vault.attachments.erase(added)
    assert vault.size() == grown
    vault.attachments.add(new_id(), "a", io.BytesIO(os.urandom(6 * MIB)))
    assert vault.size() == grown
