import hashlib

from companion.domain.common import new_id
from companion.domain.fingerprint import fingerprint
from companion.domain.journal import Incident
from companion.vault.chain import first_link
from companion.vault.vault import Vault

WORDS = [f"w{number}" for number in range(2048)]


def test_six_words_are_the_first_66_bits() -> None:
    head = hashlib.sha256(b"x").hexdigest()
    bits = f"{int(head, 16):0256b}"
    assert fingerprint(head, WORDS) == " ".join(f"w{int(bits[at : at + 11], 2)}" for at in range(0, 66, 11))


def test_the_ends_of_the_list() -> None:
    assert fingerprint("00" * 32, WORDS) == " ".join(["w0"] * 6)
    assert fingerprint("ff" * 32, WORDS) == " ".join(["w2047"] * 6)


def test_a_longer_list_changes_nothing() -> None:
    head = hashlib.sha256(b"y").hexdigest()
    assert fingerprint(head, [*WORDS, "more"]) == fingerprint(head, WORDS)


def test_only_the_first_66_bits_count() -> None:
    assert fingerprint("00" * 8 + "40" + "00" * 23, WORDS) == "w0 w0 w0 w0 w0 w1"
    assert fingerprint("00" * 8 + "20" + "00" * 23, WORDS) == "w0 w0 w0 w0 w0 w0"


def test_the_journals_words_are_those_of_its_head(vault: Vault) -> None:
    assert vault.journal.fingerprint(WORDS) == fingerprint(first_link(vault.vault_id).hex(), WORDS)
    seen = set()
    for number in range(3):
        vault.journal.add(Incident(new_id(), summary=f"{number}"))
        assert vault.journal.fingerprint(WORDS) == fingerprint(vault.journal.verify(), WORDS)
        seen.add(vault.journal.fingerprint(WORDS))
    assert len(seen) == 3
    vault.journal.save_draft(Incident(new_id(), summary="no part of the record"))
    assert vault.journal.fingerprint(WORDS) in seen
