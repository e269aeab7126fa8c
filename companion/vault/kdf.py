"""From a passphrase to a master key, and from that to the key of one slot."""

from collections.abc import Callable
from dataclasses import dataclass

from argon2.low_level import ARGON2_VERSION, Type, core, ffi
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from companion.vault.errors import VaultError

MASTER_SIZE = 32
SALT_SIZE = 32
_OK = 0


@dataclass(frozen=True)
class KdfParams:
    """Argon2id (RFC 9106): memory in KiB, passes, lanes. One profile only, so that a vault can move."""

    memory_kib: int = 262144
    time_cost: int = 3
    lanes: int = 4


@dataclass(frozen=True)
class _Memory:
    lock: Callable[[bytearray], object]
    unlock: Callable[[bytearray], object]


_memory = _Memory(lambda _: None, lambda _: None)


def keep_in_memory(lock: Callable[[bytearray], object], unlock: Callable[[bytearray], object]) -> None:
    """From now on every master key is locked in memory by `lock` when it is made, and unlocked when it is wiped."""
    global _memory  # noqa: PLW0603 - which system this is, is one thing for the whole process
    _memory = _Memory(lock, unlock)


def hold(buffer: bytearray) -> bytearray:
    """The same buffer, locked in memory until it is wiped."""
    _memory.lock(buffer)
    return buffer


def wipe(buffer: bytearray) -> None:
    """Overwrite a buffer with zeros, in place."""
    for index in range(len(buffer)):
        buffer[index] = 0
    _memory.unlock(buffer)


def master_key(passphrase: bytearray, salt: bytes, params: KdfParams) -> bytearray:
    """Argon2id of an already normalised passphrase: 32 bytes. The caller wipes both buffers.

    The library is called through its C interface because that neither copies the passphrase into an object
    that can't be wiped nor holds the interpreter lock while it works. Raises VaultError.
    """
    master = hold(bytearray(MASTER_SIZE))
    buffers = {
        "out": ffi.from_buffer("uint8_t[]", master, require_writable=True),
        "pwd": ffi.from_buffer("uint8_t[]", passphrase) if passphrase else ffi.NULL,
        "salt": ffi.from_buffer("uint8_t[]", salt),
    }
    sizes = {"outlen": MASTER_SIZE, "pwdlen": len(passphrase), "saltlen": len(salt)}
    context = ffi.new(
        "argon2_context *",
        {
            **buffers,
            **sizes,
            "t_cost": params.time_cost,
            "m_cost": params.memory_kib,
            "lanes": params.lanes,
            "threads": params.lanes,
            "version": ARGON2_VERSION,
            "flags": 0,
        },
    )
    result = core(context, Type.ID.value)
    if result != _OK:
        wipe(master)
        raise VaultError("This computer has too little free memory right now. Close other programs and try again.")
    return master


def slot_key(master: bytearray, index: int) -> tuple[bytes, bytes]:
    """The AEAD key and the key commitment of slot `index`, 32 bytes each (HKDF, RFC 5869)."""
    info = b"slot" + str(index).encode("ascii")
    both = HKDF(algorithm=SHA256(), length=64, salt=None, info=info).derive(bytes(master))
    return both[:32], both[32:]
