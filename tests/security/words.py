"""What may be found nowhere: words that say too much, and how a text may stand in bytes."""

from collections.abc import Iterable, Iterator

from tests.architecture.test_metadata import REVEALING
from tests.journeys.test_snooper import SPANISH

WORDS = (*REVEALING, *SPANISH)


def revealing(text: str, harmless: Iterable[str] = ()) -> list[str]:
    """Which words that say too much stand in it, once the harmless ones are taken out."""
    plain = text.casefold()
    for word in harmless:
        plain = plain.replace(word.casefold(), "")
    return [word for word in WORDS if word in plain]


def forms(text: str) -> Iterator[bytes]:
    """The bytes of a text as files, Qt and the interpreter have them, in small letters and as it is."""
    for form in dict.fromkeys((text, text.lower(), text.title(), text.replace(" ", "\n"))):
        for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
            yield form.encode(encoding)


def found(texts: Iterable[str], data: bytes) -> list[str]:
    """Which of the texts stand in the bytes, in any form."""
    return [text for text in texts if any(form in data for form in forms(text))]
