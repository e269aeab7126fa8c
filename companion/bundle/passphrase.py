"""The passphrase of a bundle: always made anew, at least five words, told face to face."""

import unicodedata
from collections.abc import Sequence

from companion.vault.passphrase import suggest as random_words

MIN_WORDS = 5


def suggest(words: Sequence[str], count: int = MIN_WORDS) -> str:
    """`count` random words with single spaces, in the form that tidy() leaves alone.

    Raises ValueError for fewer than MIN_WORDS.
    """
    if count < MIN_WORDS:
        raise ValueError("too few words")
    return tidy(random_words(words, count))


def tidy(text: str) -> str:
    """NFC, lower case, single spaces: what a bundle is locked with, and the first form tried."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def is_long_enough(text: str) -> bool:
    """Whether it has at least MIN_WORDS words."""
    return len(text.split()) >= MIN_WORDS
