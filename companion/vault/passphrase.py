"""Passphrases: how they are compared, suggested and judged."""

import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

GUESSES_PER_SECOND = 1000.0
"""Guesses a well-equipped attacker makes who has the file: Argon2id at 256 MiB and 3 passes lets one large
graphics card make some tens a second; this stands for a rack of them."""
_LONGEST = 72
_DAY = 86400.0
_LIMITS = (_DAY, 30 * _DAY, 365 * _DAY, 100 * 365 * _DAY)


@dataclass(frozen=True)
class Strength:
    """`score` from 0 (a day at most) to 4 (a hundred years at least); `seconds` of guessing by someone who
    copied the files.
    """

    score: int
    seconds: float


def normalise(text: bytes | bytearray) -> bytearray:
    """What a passphrase is compared by: letters and digits alone, without case and accents.

    UTF-8 in and out (what is no UTF-8 is left out); NFKC, case folding, NFD, then everything but letters and
    digits is dropped (Unicode categories L and N). The caller wipes both buffers.
    """
    # Folding can make letters that decompose again, hence twice; the result does not change any more then.
    folded = unicodedata.normalize("NFKC", text.decode("utf-8", "ignore")).casefold()
    folded = unicodedata.normalize("NFKC", _plain_letters(folded)).casefold()
    return bytearray(_plain_letters(folded).encode("utf-8"))


def _plain_letters(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in apart if unicodedata.category(c)[0] in "LN"))


def suggest(words: Sequence[str], count: int = 5) -> str:
    """A passphrase of `count` words by the system's random source, with spaces between."""
    return " ".join(secrets.choice(words) for _ in range(count))


def word_list(language: str, folder: Path) -> tuple[str, ...]:
    """The 2048 words of `folder`/words/<language>.txt, sorted as in the file; English where there are none.

    `language` is a code such as "es" or "es_MX". Raises OSError where the English ones are missing too.
    """
    path = folder / "words" / f"{language.partition('_')[0].partition('-')[0].lower()}.txt"
    if not path.is_file():
        path = folder / "words" / "en.txt"
    return tuple(path.read_text("utf-8").split())


def strength(text: str) -> Strength:
    """How long a passphrase would withstand someone who copied the files; words are judged as English ones."""
    from zxcvbn import zxcvbn

    plain = normalise(text.encode("utf-8", "replace")).decode("utf-8")
    if not plain:
        return Strength(0, 0.0)
    guesses = min(float(zxcvbn(form[:_LONGEST])["guesses"]) for form in (plain, text.casefold().strip() or plain))
    seconds = guesses / GUESSES_PER_SECOND
    return Strength(sum(seconds >= limit for limit in _LIMITS), seconds)
