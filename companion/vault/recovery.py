"""Spare words: a second way in, to be kept by someone she trusts."""

import hashlib
import secrets
from collections.abc import Sequence

WORDS = 12
_BITS = 11
_LIST = 1 << _BITS
_CHECK_BITS = WORDS * _BITS - 128


def new_code(words: Sequence[str]) -> str:
    """128 random bits as 12 words of the first 2048: 11 bits each, the last 4 bits a checksum (SHA-256).

    Raises ValueError for a list of fewer words.
    """
    if len(set(words[:_LIST])) < _LIST:
        raise ValueError("a list of 2048 different words is needed")
    entropy = secrets.token_bytes(16)
    number = int.from_bytes(entropy + hashlib.sha256(entropy).digest()[:1]) >> (8 - _CHECK_BITS)
    places = [(number >> shift) & (_LIST - 1) for shift in range((WORDS - 1) * _BITS, -1, -_BITS)]
    return " ".join(words[place] for place in places)


def is_code(text: str, words: Sequence[str]) -> bool:
    """Whether `text` is a code of this list, by its checksum; case and spaces do not matter."""
    places = {word: index for index, word in enumerate(words[:_LIST])}
    typed = text.lower().split()
    if len(typed) != WORDS or any(word not in places for word in typed):
        return False
    number = 0
    for word in typed:
        number = number << _BITS | places[word]
    entropy = (number >> _CHECK_BITS).to_bytes(16)
    return hashlib.sha256(entropy).digest()[0] >> (8 - _CHECK_BITS) == number & ((1 << _CHECK_BITS) - 1)
