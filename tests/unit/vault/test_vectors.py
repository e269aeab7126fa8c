"""The test vectors of docs/formats.md, in vectors.json: what is on disk must never change unnoticed."""

import json
from pathlib import Path

import pytest

from companion.vault.journal import commit, committed_form, first_link, next_link
from companion.vault.kdf import KdfParams, master_key, slot_key
from companion.vault.passphrase import normalise
from companion.vault.slot_map import Half
from companion.vault.slots import SlotContent, SlotKind, open_slot, seal

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
SLOT, CHAIN = VECTORS["slot"], VECTORS["chain"]


def content() -> SlotContent:
    return SlotContent(
        SlotKind[SLOT["kind"]],
        SLOT["container"],
        tuple(SLOT["own"]),
        data_key=bytes.fromhex(SLOT["data_key"]),
        salt=bytes.fromhex(SLOT["database_salt"]),
    )


def test_the_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrase = normalise(SLOT["typed"].encode())
    assert passphrase.hex() == SLOT["normalised"]
    salt = bytes.fromhex(SLOT["salt"])
    master = master_key(passphrase, salt, KdfParams(**SLOT["argon2id"]))
    assert master.hex() == SLOT["master"]
    index = SLOT["index"]
    assert "".join(part.hex() for part in slot_key(master, index)) == SLOT["aead_key"] + SLOT["commitment"]
    sealed = bytes.fromhex(SLOT["sealed"])
    assert open_slot(sealed, master, salt, index) == content()
    monkeypatch.setattr("os.urandom", lambda size: bytes.fromhex(SLOT["nonce"])[:size])
    assert seal(content(), master, salt, index) == sealed


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
