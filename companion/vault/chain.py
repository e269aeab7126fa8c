"""The chain that the journal's entries form: what each one commits to, and how it follows the one before it.

commitment = SHA-256(32 random bytes ‖ canonical form); link n = SHA-256(link n-1 ‖ commitment n);
link 0 = SHA-256(the 16 bytes of the vault id). The canonical form is that of
{"incident": the incident without private_note, "revision", "withdrawn", "written_at"}.
"""

import hashlib
from dataclasses import dataclass
from typing import Any

from companion.domain.codec import canonical


@dataclass(frozen=True)
class Link:
    """One link of the chain: nonce, commitment and link as 64 hex digits each.

    `plain` is the incident's plain form without private_note; None where its text was removed for good.
    """

    sequence: int
    incident_id: str
    revision: int
    written_at: str
    withdrawn: bool
    nonce: str
    commitment: str
    link: str
    plain: dict[str, Any] | None


def first_link(vault_id: str) -> bytes:
    """Link 0 for a vault id of 32 hex digits."""
    return hashlib.sha256(bytes.fromhex(vault_id)).digest()


def next_link(link: bytes, commitment: bytes) -> bytes:
    """The link after `link`."""
    return hashlib.sha256(link + commitment).digest()


def committed_form(plain: dict[str, Any], revision: int, written_at: str, *, withdrawn: bool) -> bytes:
    """The canonical bytes that a commitment runs over. `plain` has no private_note."""
    return canonical({"incident": plain, "revision": revision, "withdrawn": withdrawn, "written_at": written_at})


def commit(nonce: bytes, form: bytes) -> bytes:
    """The commitment to canonical bytes."""
    return hashlib.sha256(nonce + form).digest()
