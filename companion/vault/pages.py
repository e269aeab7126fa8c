"""The pages of a container as they lie on disk, each verified and decrypted by itself, without the database library.

A page is ciphertext, IV (16 bytes) and an HMAC-SHA512 (64 bytes) over ciphertext, IV and its number. The first page
begins with the salt, which takes the place of 16 bytes that are the same in every database.
"""

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from companion.vault.errors import plain_errors

PAGE = 16384
"""Bytes of a database page."""
LOCK_BYTE = 1 << 30
"""Where SQLite locks a file; the page there is never used (https://www.sqlite.org/fileformat2.html, 1.4)."""
LOCK_PAGE = LOCK_BYTE // PAGE + 1
SALT = 16
USABLE = PAGE - 80
"""Bytes of a page that the database uses; the rest is IV and HMAC."""
_IV = 16
_HMAC = 64
_FIRST = b"SQLite format 3\0"


class PageKeys:
    """The two keys of a container's pages. It has no repr."""

    def __init__(self, data_key: bytes, salt: bytes) -> None:
        """`data_key` is 32 bytes, `salt` 16."""
        self._data_key = data_key
        masked = bytes(byte ^ 0x3A for byte in salt)
        self._sum = hmac.new(hashlib.pbkdf2_hmac("sha512", data_key, masked, 2, 32), digestmod="sha512")

    def right(self, number: int, page: bytes) -> bool:
        """Whether these are the bytes that were once written as page `number` (from 1)."""
        if len(page) != PAGE:
            return False
        body = page[SALT if number == 1 else 0 : -_HMAC]
        found = self._sum.copy()
        found.update(body)
        found.update(number.to_bytes(4, "little"))
        return hmac.compare_digest(found.digest(), page[-_HMAC:])

    def decrypt(self, number: int, page: bytes) -> bytes | None:
        """The USABLE bytes of a page; None where it is not right."""
        if not self.right(number, page):
            return None
        start = SALT if number == 1 else 0
        cipher = Cipher(algorithms.AES256(self._data_key), modes.CBC(page[USABLE : USABLE + _IV])).decryptor()
        plain = cipher.update(page[start:USABLE]) + cipher.finalize()
        return _FIRST + plain if number == 1 else plain

    def first_byte(self, page: bytes) -> int:
        """The first byte of a page, whether or not it is right; not of the first page."""
        cipher = Cipher(algorithms.AES256(self._data_key), modes.CBC(page[USABLE : USABLE + _IV])).decryptor()
        return cipher.update(page[:_IV])[0]

    def encrypt(self, number: int, plain: bytes) -> bytes:
        """A page for `plain`, its USABLE bytes; not the first page."""
        iv = os.urandom(_IV)
        cipher = Cipher(algorithms.AES256(self._data_key), modes.CBC(iv)).encryptor()
        body = cipher.update(plain) + cipher.finalize() + iv
        found = self._sum.copy()
        found.update(body)
        found.update(number.to_bytes(4, "little"))
        return body + found.digest()


class PageFile:
    """A container, read only. `over` are pages (from a journal) that take the place of those in the file."""

    def __init__(self, path: Path, keys: PageKeys, over: dict[int, bytes] | None = None) -> None:
        """Raises VaultError."""
        self._keys = keys
        self._over = over or {}
        with plain_errors():
            self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            self.count = os.fstat(self._file).st_size // PAGE
        """Whole pages in the file."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def read(self, number: int) -> bytes | None:
        """The USABLE bytes of page `number`; None where it is damaged or not there. Raises VaultError."""
        if number == LOCK_PAGE and number <= self.count:
            return bytes(USABLE)
        return self._keys.decrypt(number, self._raw(number))

    def first_byte(self, number: int) -> int | None:
        """The first byte of page `number`, whether or not it is whole; None where there is no such page."""
        page = self._raw(number)
        if number == LOCK_PAGE:
            return 0
        return self._keys.first_byte(page) if len(page) == PAGE else None

    def right(self, number: int) -> bool:
        """Whether page `number` is whole. Raises VaultError."""
        return (number == LOCK_PAGE and number <= self.count) or self._keys.right(number, self._raw(number))

    def damaged(self, numbers: Iterable[int]) -> Iterator[int]:
        """Those of the pages that are not whole. Raises VaultError."""
        return (number for number in numbers if not self.right(number))

    def _raw(self, number: int) -> bytes:
        if number in self._over:
            return self._over[number]
        if not 1 <= number <= self.count:
            return b""
        with plain_errors():
            os.lseek(self._file, (number - 1) * PAGE, os.SEEK_SET)
            return os.read(self._file, PAGE)
