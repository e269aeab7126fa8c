"""A few words that stand for a long number, to be read over a telephone and compared."""

from collections.abc import Sequence

COUNT = 6
"""Words of a fingerprint: 66 bits."""
_BITS = 11


def fingerprint(head: str, words: Sequence[str]) -> str:
    """Six of the first 2048 `words`, one for each 11 bits of `head` (hex digits), from its beginning."""
    bits = int(head, 16) >> (4 * len(head) - COUNT * _BITS)
    places = [bits >> _BITS * place & (2**_BITS - 1) for place in reversed(range(COUNT))]
    return " ".join(words[place] for place in places)
