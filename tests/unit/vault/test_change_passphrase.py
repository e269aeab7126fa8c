import pytest

from companion import footprint
from companion.vault.errors import VaultError
from companion.vault.vault import Vault
from tests.unit.vault.house import SPARE, WORDS, House

NEW = "pillow candle orange"


@pytest.mark.parametrize("old", [WORDS, SPARE, WORDS.upper()])
def test_a_changed_passphrase_opens_and_the_old_one_does_not(house: House, vault: Vault, old: str) -> None:
    data = [(house.folder / name).read_bytes() for name in footprint.CONTAINERS]
    assert vault.change_passphrase(bytearray(old.encode()), NEW)
    assert [(house.folder / name).read_bytes() for name in footprint.CONTAINERS] == data
    vault.close()
    assert house.installation.unlock(bytearray(WORDS.encode())) is None
    house.open(NEW).close()
    house.open(SPARE).close()
    house.look()


def test_a_wrong_old_passphrase_changes_nothing(house: House, vault: Vault) -> None:
    before = (house.folder / footprint.MAP).read_bytes()
    assert not vault.change_passphrase(bytearray(b"not these words"), NEW)
    assert not vault.change_passphrase(bytearray(b"set up my diary"), NEW)
    assert (house.folder / footprint.MAP).read_bytes() == before


@pytest.mark.parametrize("new", ["", "short", "Set up my diary", SPARE])
def test_a_new_one_that_cannot_be_used_changes_nothing(house: House, vault: Vault, new: str) -> None:
    before = (house.folder / footprint.MAP).read_bytes()
    with pytest.raises(VaultError):
        vault.change_passphrase(bytearray(WORDS.encode()), new)
    assert (house.folder / footprint.MAP).read_bytes() == before


def test_the_other_space_opens_none_of_this_one(house: House) -> None:
    house.finish(NEW).close()
    vault = house.open()
    assert not vault.change_passphrase(bytearray(NEW.encode()), "window basket melon")
    vault.close()
    house.open(NEW).close()
