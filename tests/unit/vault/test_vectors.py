"""The test vectors of docs/formats.md, in vectors.json: what is on disk must never change unnoticed."""

import json
from pathlib import Path
from typing import Any

import pytest

from companion.vault.chain import commit, committed_form, first_link, next_link
from companion.vault.kdf import KdfParams, master_key, slot_key
from companion.vault.passphrase import normalise
from companion.vault.slot_map import Half
from companion.vault.slots import NO_KEY, NO_PLACES, NO_SALT, SlotContent, SlotKind, open_slot, seal

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
SLOT, CHAIN = VECTORS["slot"], VECTORS["chain"]


def content(vector: dict[str, Any]) -> SlotContent:
    """What a vector's slot holds; a field that it does not name is zeros."""
    names = {"database_salt": "salt"}
    fields = ("data_key", "database_salt", "head_hash", "pending_hash", "other_hash", "next_key", "next_salt")
    return SlotContent(
        SlotKind[vector["kind"]],
        vector["container"],
        tuple(vector["own"]),
        tuple(vector.get("other", NO_PLACES)),
        **{names.get(field, field): bytes.fromhex(vector[field]) for field in fields if field in vector},
    )


def test_the_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrase = normalise(SLOT["typed"].encode())
    assert passphrase.hex() == SLOT["normalised"]
    salt = bytes.fromhex(SLOT["salt"])
    master = master_key(passphrase, salt, KdfParams(**SLOT["argon2id"]))
    assert master.hex() == SLOT["master"]
    index = SLOT["index"]
    assert "".join(part.hex() for part in slot_key(master, index)) == SLOT["aead_key"] + SLOT["commitment"]
    opens_and_seals(SLOT, monkeypatch)


@pytest.mark.parametrize("name", ["setup_slot", "renewed_slot"])
def test_the_other_kinds_of_slot(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A set-up slot with every hash, and one with two keys; master and salt are those of the first."""
    opens_and_seals(VECTORS[name], monkeypatch)


def opens_and_seals(vector: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    master, salt = bytearray.fromhex(SLOT["master"]), bytes.fromhex(SLOT["salt"])
    sealed, index = bytes.fromhex(vector["sealed"]), vector["index"]
    assert open_slot(sealed, master, salt, index) == content(vector)
    monkeypatch.setattr("os.urandom", lambda size: bytes.fromhex(vector["nonce"])[:size])
    assert seal(content(vector), master, salt, index) == sealed


def test_which_key_is_right() -> None:
    vector = VECTORS["renewed_slot"]
    old, new = bytes.fromhex(vector["database_salt"]), bytes.fromhex(vector["next_salt"])
    both = content(vector)
    for salt, key in ((new, "next_key"), (old, "data_key"), (bytes(16), "data_key")):
        settled = both.settled(salt + bytes(496))
        assert settled.data_key.hex() == vector[key]
        assert (settled.next_key, settled.next_salt) == (NO_KEY, NO_SALT)
        assert settled.salt == (new if key == "next_key" else old)
    # Without a next salt a container that begins with zeros means nothing.
    assert content(SLOT).settled(bytes(512)) == content(SLOT)


def test_the_half() -> None:
    sealed = bytes.fromhex(SLOT["sealed"])
    half = Half(bytes.fromhex(SLOT["salt"]), tuple(sealed if n == SLOT["index"] else bytes(504) for n in range(8)))
    assert half.pack()[-32:].hex() == VECTORS["half_sum"]


def test_the_chain() -> None:
    form = committed_form(CHAIN["incident"], CHAIN["revision"], CHAIN["written_at"], withdrawn=CHAIN["withdrawn"])
    assert form.decode() == CHAIN["canonical"]
    commitment = commit(bytes.fromhex(CHAIN["nonce"]), form)
    assert commitment.hex() == CHAIN["commitment"]
    zero = first_link(CHAIN["vault_id"])
    assert (zero.hex(), next_link(zero, commitment).hex()) == (CHAIN["link_0"], CHAIN["link_1"])
