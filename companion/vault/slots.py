"""One key slot: what it holds, and how it is sealed so that an unused one can't be told from a used one."""

import hmac
import os
import struct
from dataclasses import dataclass, replace
from enum import IntEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from companion.vault.kdf import slot_key

SLOT_SIZE = 504
SLOTS = 8
OWN_SLOTS = 4
SPACE_PLACE, RECOVERY_PLACE, SETUP_PLACE, SPARE_PLACE = range(OWN_SLOTS)
"""Roles of a container's own four slots, in the order in which their places are listed."""
NO_PLACES = (0, 0, 0, 0)
NO_HASH = bytes(32)
NO_KEY = bytes(32)
NO_SALT = bytes(16)

_VERSION = 1
_COMMITMENT = 32
_NONCE = 12
_PLAIN = SLOT_SIZE - _COMMITMENT - _NONCE - 16
_FIELDS = struct.Struct("<BBB4s4s32s16s32s32s32s32s16s")


class SlotKind(IntEnum):
    """What a slot is for."""

    SETUP = 1
    SPACE = 2
    RECOVERY = 3


@dataclass(frozen=True, repr=False)
class SlotContent:
    """The plain content of a slot. It has no repr, so that no key can get into a log.

    `container` is 0 or 1: for SETUP the one that would be used next. `own` and `other` are the places (0-7) of
    that container's four slots and of the other's. `data_key` is 32 bytes, `salt` 16, the hashes 32 each:
    of that container's head as it is and as it is about to be, and of the other container's (NO_HASH: not known).
    `next_key` and `next_salt` are there while a new key takes the place of the old one.
    """

    kind: SlotKind
    container: int
    own: tuple[int, ...]
    other: tuple[int, ...] = NO_PLACES
    data_key: bytes = NO_KEY
    salt: bytes = NO_SALT
    head_hash: bytes = NO_HASH
    pending_hash: bytes = NO_HASH
    other_hash: bytes = NO_HASH
    next_key: bytes = NO_KEY
    next_salt: bytes = NO_SALT

    def pack(self) -> bytes:
        """The 444 bytes that are sealed."""
        fields = _FIELDS.pack(
            _VERSION,
            self.kind,
            self.container,
            bytes(self.own),
            bytes(self.other),
            self.data_key,
            self.salt,
            self.head_hash,
            self.pending_hash,
            self.other_hash,
            self.next_key,
            self.next_salt,
        )
        return fields + bytes(_PLAIN - len(fields))

    def settled(self, head: bytes) -> "SlotContent":
        """With the one key that is right for a container that begins with `head` (at least 16 bytes)."""
        renewed = self.next_salt != NO_SALT and head[: len(NO_SALT)] == self.next_salt
        key, salt = (self.next_key, self.next_salt) if renewed else (self.data_key, self.salt)
        return replace(self, data_key=key, salt=salt, next_key=NO_KEY, next_salt=NO_SALT)

    @classmethod
    def unpack(cls, plain: bytes) -> "SlotContent | None":
        """The content that `plain` describes; None where it is none of this version."""
        if len(plain) != _PLAIN:
            return None
        version, kind, container, own, other, *rest = _FIELDS.unpack_from(plain)
        places = all(place < SLOTS for place in own + other)
        if version != _VERSION or kind not in set(SlotKind) or container > 1 or not places:
            return None
        return cls(SlotKind(kind), container, tuple(own), tuple(other), *rest)


def random_slot() -> bytes:
    """An unused slot."""
    return os.urandom(SLOT_SIZE)


def seal(content: SlotContent, master: bytearray, salt: bytes, index: int) -> bytes:
    """The 504 bytes of slot `index` that open with `master`."""
    key, commitment = slot_key(master, index)
    nonce = os.urandom(_NONCE)
    return commitment + nonce + ChaCha20Poly1305(key).encrypt(nonce, content.pack(), salt + bytes([index]))


def open_slot(slot: bytes, master: bytearray, salt: bytes, index: int) -> SlotContent | None:
    """What slot `index` holds, or None where `master` does not open it."""
    key, commitment = slot_key(master, index)
    same = hmac.compare_digest(commitment, slot[:_COMMITMENT])
    nonce = slot[_COMMITMENT : _COMMITMENT + _NONCE]
    try:
        plain = ChaCha20Poly1305(key).decrypt(nonce, slot[_COMMITMENT + _NONCE :], salt + bytes([index]))
    except InvalidTag:
        return None
    return SlotContent.unpack(plain) if same else None
