"""Random bytes in quantity: what the operating system gives, stretched by AES under a key that is thrown away."""

import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def random_bytes(size: int) -> bytes:
    """As good to look at as `os.urandom`, and ten times faster."""
    cipher = Cipher(algorithms.AES256(os.urandom(32)), modes.CTR(bytes(16))).encryptor()
    return cipher.update(bytes(size))
