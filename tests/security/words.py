"""What may be found nowhere: words that say too much, and how a text may stand in bytes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from tests.architecture.test_metadata import REVEALING
from tests.journeys.test_snooper import SPANISH

WORDS = (*REVEALING, *SPANISH)
PLAIN_FACE = {
    "en": (
        "stalk", "violen", "abus", "police", "emergenc", "helpline", "danger", "threat", "weapon", "injur", "strang",
        "chok", "breach", "evidence", "court", "protective", "restrain", "officer", "badge", "witness", "incident",
        "what happened", "what kind of thing", "my plan", "plan", "bag", "bags", "pack", "packed", "escap", "shelter",
        "advocate", "lawyer", "other person", "must not", "contacted", "safe", "safely", "safer", "safety", "code word",
        "outside", "for me only", "your record", "my record", "good to know", "from others", "make a copy",
        "track", "spy", "spies", "set-up", "someone makes", "forc", "second place", "second set", "afraid", "frighten",
        "fear", "hurt", "felt", "neighbour", "monitor", "suicid", "blackmail", "assault", "attack", "survivor",
        "victim", "harass", "order of the", "served", "judge", "case number", "exact words", "medical care",
        "numbers to", "leave now", "leaving", "timeline", "draw no eye", "expert", "secret", "decoy",
    ),
    "es": (
        "acos", "violen", "abus", "maltrat", "polic", "emergenc", "línea de ayuda", "líneas de ayuda", "peligr",
        "amenaz", "arma", "armas", "lesion", "estrangul", "incumpl", "pruebas", "juzgado", "juicio", "protección",
        "alejamiento", "agente", "placa", "testig", "incidente", "qué pasó", "lo que pasó", "mi plan", "plan", "bolsa",
        "escap", "refugio", "albergue", "abogad", "asesor", "otra persona", "no contactar", "no se debe", "a salvo",
        "sin peligro", "palabra clave", "en clave", "fuera de casa", "de fuera", "solo para mí", "tu registro",
        "mi registro", "conviene saber", "de otras personas", "hacer una copia", "rastre", "espía", "espi",
        "palabras de inicio", "oblig", "forz", "segundo espacio", "miedo", "daño", "vecin", "suicid", "chantaj",
        "agres", "herid", "víctima", "superviviente", "notificad", "juez", "palabras exactas", "números a", "irse",
        "expert", "secret", "señuelo",
    ),
}  # fmt: skip
"""What no page of a plain face may say, by language: how a word begins, or a few words."""


def revealing(text: str, harmless: Iterable[str] = ()) -> list[str]:
    """Which words that say too much stand in it, once the harmless ones are taken out."""
    plain = text.casefold()
    for word in harmless:
        plain = plain.replace(word.casefold(), "")
    return [word for word in WORDS if word in plain]


def of_the_rest(text: str) -> list[str]:
    """Which words of PLAIN_FACE, in any language, stand in a text that a plain face shows."""
    plain = text.casefold()
    return [word for words in PLAIN_FACE.values() for word in words if _begins(word).search(plain)]


@cache
def _begins(word: str) -> re.Pattern[str]:
    # Short ones are whole words: "plan" must not be found in "plant", nor "bag" in "baggage".
    end = r"\b" if word in _WHOLE else ""
    return re.compile(rf"\b{re.escape(word)}{end}")


_WHOLE = frozenset(
    {"plan", "bag", "bags", "pack", "packed", "track", "spy", "spies", "arma", "armas", "espi", "safe", "felt",
     "fear", "irse", "placa", "agente", "forc"}
)  # fmt: skip


def forms(text: str) -> Iterator[bytes]:
    """The bytes of a text as files, Qt and the interpreter have them, in small letters and as it is."""
    for form in dict.fromkeys((text, text.lower(), text.title(), text.replace(" ", "\n"))):
        for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
            yield form.encode(encoding)


def found(texts: Iterable[str], data: bytes) -> list[str]:
    """Which of the texts stand in the bytes, in any form."""
    return [text for text in texts if any(form in data for form in forms(text))]
