"""age v1 to a passphrase (C2SP age.md): one scrypt recipient, streaming both ways.

Debian's `age` opens what this writes and the other way round. The passphrase goes into scrypt as
its UTF-8 bytes, exactly as given.
"""

import os
import re

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from companion.bundle.age_header import (
    ByteSource,
    Stanza,
    decode64,
    encode64,
    format_header,
    read_header,
)
from companion.bundle.age_stream import ByteSink, Reader, Writer
from companion.bundle.errors import DamagedFile, NotAge, TooCostly, WrongPassphrase

__all__ = [
    "DamagedFile",
    "FileKey",
    "NotAge",
    "Reader",
    "TooCostly",
    "Writer",
    "WrongPassphrase",
    "decrypt",
    "encrypt",
    "unlock",
]

WORK_FACTOR = 18
MAX_WORK_FACTOR = 20
"""log2 of scrypt's N: 18 takes about a second and 256 MiB, 20 four times that."""

_SALT = 16
_FILE_KEY = 16
_WRAPPED = _FILE_KEY + 16
_LABEL = b"age-encryption.org/v1/scrypt"
_WORK = re.compile(r"[1-9][0-9]*")
_ZERO_NONCE = bytes(12)


class FileKey:
    """The unwrapped key of one file, so that it can be read twice for one key derivation."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def reader(self, source: ByteSource) -> Reader:
        """A reader over the file that begins at `source`. Raises NotAge, DamagedFile."""
        read_header(source).verify(self._key)
        return Reader(self._key, source)


def encrypt(passphrase: str, destination: ByteSink, work_factor: int = WORK_FACTOR) -> Writer:
    """Writes the header; what is written to the returned writer is encrypted into `destination`.

    Blocks for the key derivation. Call close() at the end, else the file cannot be opened.
    """
    if not 1 <= work_factor <= MAX_WORK_FACTOR:
        raise ValueError("work factor out of range")
    file_key = os.urandom(_FILE_KEY)
    salt = os.urandom(_SALT)
    wrapped = ChaCha20Poly1305(_derive(passphrase, salt, work_factor)).encrypt(_ZERO_NONCE, file_key, None)
    stanza = Stanza(("scrypt", encode64(salt).decode("ascii"), str(work_factor)), wrapped)
    destination.write(format_header(stanza, file_key))
    return Writer(file_key, destination)


def decrypt(passphrase: str, source: ByteSource) -> Reader:
    """A reader of the plaintext. Blocks for the key derivation.

    Raises NotAge, TooCostly, WrongPassphrase, DamagedFile; the reader raises DamagedFile later.
    """
    return Reader(_unwrap(passphrase, source), source)


def unlock(passphrase: str, source: ByteSource) -> FileKey:
    """The file's key; `source` then stands after the header. Raises what decrypt() raises."""
    return FileKey(_unwrap(passphrase, source))


def _unwrap(passphrase: str, source: ByteSource) -> bytes:
    header = read_header(source)
    salt, work_factor, wrapped = _scrypt_stanza(header.stanzas)
    try:
        key = ChaCha20Poly1305(_derive(passphrase, salt, work_factor)).decrypt(_ZERO_NONCE, wrapped, None)
    except InvalidTag as error:
        raise WrongPassphrase from error
    header.verify(key)
    return key


def _scrypt_stanza(stanzas: tuple[Stanza, ...]) -> tuple[bytes, int, bytes]:
    """Salt, work factor and wrapped key of the only stanza. Raises NotAge, TooCostly."""
    if len(stanzas) != 1 or stanzas[0].arguments[0] != "scrypt" or len(stanzas[0].arguments) != 3:
        raise NotAge
    salt = decode64(stanzas[0].arguments[1].encode("ascii"))
    factor = stanzas[0].arguments[2]
    if len(salt) != _SALT or len(stanzas[0].body) != _WRAPPED or not _WORK.fullmatch(factor):
        raise NotAge
    if len(factor) > 2 or int(factor) > MAX_WORK_FACTOR:
        raise TooCostly
    return salt, int(factor), stanzas[0].body


def _derive(passphrase: str, salt: bytes, work_factor: int) -> bytes:
    return Scrypt(salt=_LABEL + salt, length=32, n=2**work_factor, r=8, p=1).derive(
        passphrase.encode("utf-8", "surrogatepass")
    )
