from collections.abc import Callable

from companion.domain.faces import Face
from companion.vault.kdf import KdfParams, master_key, wipe
from companion.vault.vault import Vault
from tests.unit.vault.house import House


def test_settings_stay(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    assert vault.setting("absent") == ""
    assert vault.setting("absent", "x") == "x"
    vault.set_setting("a", "1")
    vault.set_setting("a", "2 ñ")
    vault = reopened(vault)
    assert vault.setting("a") == "2 ñ"


def test_identity_stays(house: House) -> None:
    one = house.open()
    seen = one.vault_id, one.signing_key(), one.face
    one.close()
    one.close()
    two = house.open()
    assert (two.vault_id, two.signing_key(), two.face) == seen
    assert len(bytes.fromhex(two.vault_id)) == 16
    assert two.face is Face.FULL
    two.close()


def test_two_installations_share_nothing(house: House, fresh: House) -> None:
    other = fresh.finish()
    mine = house.open()
    assert other.vault_id != mine.vault_id
    assert other.signing_key() != mine.signing_key()
    other.close()
    mine.close()


def test_what_is_closed_lets_others_in(house: House) -> None:
    vault = house.open()
    vault.close()
    house.open().close()


def test_the_derivation_is_argon2id() -> None:
    # The reference vector of RFC 9106 needs associated data; argon2-cffi's own interface is the peer here.
    from argon2.low_level import Type, hash_secret_raw

    for params in (KdfParams(64, 1, 1), KdfParams(256, 2, 4)):
        for secret in (b"", b"river"):
            expected = hash_secret_raw(
                secret, b"s" * 32, params.time_cost, params.memory_kib, params.lanes, 32, Type.ID
            )
            assert master_key(bytearray(secret), b"s" * 32, params) == expected


def test_wiping() -> None:
    buffer = bytearray(b"secret")
    wipe(buffer)
    assert buffer == bytes(6)
