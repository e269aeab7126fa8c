"""How hard the texts are to read, by section, in English and in Spanish; `python tests/architecture/reading.py`.

English: Flesch's reading ease, and the grade of Flesch and Kincaid; a reading age is the grade and five. Spanish: the
perspicuity of Szigriszt and Pazos, read by the scale INFLESZ. Sentences alone are counted; labels and buttons are not.
"""

import re
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import textstat

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
LANGUAGES = ("en", "es")
MOST_WORDS = 30
"""In one sentence, in either language."""
HARDEST = {"en": 45.0, "es": 35.0}
"""The least ease of one sentence that has LONG words or more; in a shorter one a single long word counts too much."""
LONG = 8
LEAST_WORDS = 4
"""Shorter sentences are labels with a full stop."""
YOUNG = ("First page", "Set-up and the way in", "Hiding everything")
"""What must be read in the worst moment, at nine; all the rest at twelve."""
OLDEST_YOUNG, OLDEST = 9.0, 12.0
"""Reading ages in years, English."""
LEAST_YOUNG, LEAST = 75.0, 65.0
"""Perspicuity, Spanish: INFLESZ calls 65 to 80 fairly easy, as in primary school, and more very easy."""

_GROUPS = {
    "private/first": "First page",
    "private/setup": "Set-up and the way in",
    "private/new_words": "Set-up and the way in",
    "private/key_choice": "Set-up and the way in",
    "private/code_frame": "Set-up and the way in",
    "private/shell": "Hiding everything",
    "private/session": "Hiding everything",
    "private/settings/key": "Hiding everything",
    "private/settings/hiding": "Hiding everything",
    "private/journal": "What happened",
    "private/sights": "What happened",
    "private/plan": "My plan",
    "private/bag": "Bag",
    "private/papers": "Papers",
    "private/contacts": "People",
    "private/attachments": "Photos and files",
    "private/printing": "Printing",
    "private/copy": "Make a copy",
    "private/received": "Copies from others",
    "private/still_shows": "This computer",
    "private/settings": "Settings",
    "private/records": "Removing, undoing, links",
    "private/knowing": "Good to know",
    "private": "When something is wrong",
    "bundle": "Report in a copy",
    "widgets": "File chooser and fields",
    "cover": "Notes",
    "notes": "Notes",
}
"""Which section the texts of a folder or file belong to; the longest that fits counts."""
_NAMED = re.compile(r"%n|%\d|\{\w*\}")
_SENTENCE_END = re.compile(r"(?<=[.?!:…])[”»\"']?\s+")
_STRONG = "aeoáéó"
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_ES_WORD = re.compile(r"[a-záéíóúüñ]+", re.IGNORECASE)


@dataclass(frozen=True)
class Score:
    """`words` and `sentences` counted; `ease` is Flesch's or Szigriszt's; `age` is in years, 0 for Spanish."""

    words: int
    sentences: int
    ease: float
    age: float


def groups(language: str) -> dict[str, list[str]]:
    """The sentences of each section."""
    found: dict[str, list[str]] = defaultdict(list)
    homes = _homes()
    for side in ("cover", "private"):
        for context, source, translation in _messages(RESOURCES / "translations" / f"{side}_es.ts"):
            if context in homes:
                found[_group(homes[context])] += _sentences(source if language == "en" else translation)
    for group, text in _templates(language):
        found[group] += _sentences(text)
    return {group: list(dict.fromkeys(sentences)) for group, sentences in found.items() if sentences}


def score(sentences: list[str], language: str) -> Score:
    """How hard these are to read together."""
    if language == "es":
        return _spanish(sentences)
    textstat.set_lang("en")
    text = " ".join(sentences)
    words = textstat.lexicon_count(text)
    # Counted here: a library can't know that "Ctrl + F9." ends nothing.
    each, syllables = words / len(sentences), textstat.syllable_count(text) / words
    ease = 206.835 - 1.015 * each - 84.6 * syllables
    return Score(words, len(sentences), ease, 0.39 * each + 11.8 * syllables - 15.59 + 5)


def _spanish(sentences: list[str]) -> Score:
    words = [word for sentence in sentences for word in _ES_WORD.findall(sentence)]
    syllables = sum(map(spanish_syllables, words))
    ease = 206.835 - 62.3 * syllables / (len(words) or 1) - len(words) / len(sentences)
    return Score(len(words), len(sentences), ease, 0)


def spanish_syllables(word: str) -> int:
    """By the rules of Spanish; libraries that hyphenate leave out the syllables of one letter at either end."""
    plain = re.sub(r"qu(?=[eiéí])|gu(?=[eiéí])", "q", word.lower())
    plain = re.sub(r"y$", "i", plain)
    return sum(_of_vowels(run) for run in _VOWELS.findall(plain)) or 1


def _of_vowels(run: str) -> int:
    """Two strong vowels part; í and ú part from a strong one beside them."""
    count = 1
    for before, after in pairwise(run):
        hiatus = (before in _STRONG and after in _STRONG) or (
            {before, after} & {"í", "ú"} and {before, after} & set(_STRONG)
        )
        count += bool(hiatus)
    return count


def too_hard(language: str) -> list[str]:
    """Each section that is harder than it may be, in one line."""
    found = []
    for group, sentences in groups(language).items():
        made = score(sentences, language)
        young = group in YOUNG
        if language == "en" and made.age > (OLDEST_YOUNG if young else OLDEST):
            found.append(f"{group}: reading age {made.age:.1f}")
        if language == "es" and made.ease < (LEAST_YOUNG if young else LEAST):
            found.append(f"{group}: perspicuity {made.ease:.0f}")
        found += [f"{group}: too hard: {one}" for one in sentences if _is_hard(one, language)]
    return found


def _is_hard(sentence: str, language: str) -> bool:
    words = len(sentence.split())
    return words > MOST_WORDS or (words >= LONG and score([sentence], language).ease < HARDEST[language])


def _sentences(text: str) -> list[str]:
    plain = " ".join(_NAMED.sub("X", text).replace("&", "").split())
    parts = [part.strip() for part in _SENTENCE_END.split(plain)]
    return [part for part in parts if len(part.split()) >= LEAST_WORDS and part[-1] in ".?!:…”»\"'"]


def _messages(path: Path) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                "".join(translation.itertext()) if translation is not None else "",
            )


def _homes() -> dict[str, str]:
    """In which file, below companion/ and without its ending, each context of the translation files lies."""
    homes: dict[str, str] = {}
    # A context that is written out may be called like a class somewhere else, which then has none of these texts.
    for pattern in (r"(?:translate|TRANSLATE_NOOP)\(\s*\"(\w+)\"", r"^class (\w+)"):
        for path in sorted((ROOT / "companion").rglob("*.py")):
            for context in re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE):
                homes.setdefault(context, path.relative_to(ROOT / "companion").with_suffix("").as_posix())
    return homes


def _group(home: str) -> str:
    fitting = [start for start in _GROUPS if home == start or home.startswith(start + "/")]
    return _GROUPS[max(fitting, key=len)] if fitting else "When something is wrong"


def _templates(language: str) -> Iterator[tuple[str, str]]:
    plain = tomllib.loads((RESOURCES / "templates" / f"{language}.toml").read_text(encoding="utf-8"))
    for table, group in (("bag", "Bag"), ("plan", "My plan"), ("helplines", "People")):
        yield from ((group, text) for text in _texts(plain[table]))
    yield "First page", plain["helplines"]["hint"]
    pages = tomllib.loads((RESOURCES / "knowing" / f"{language}.toml").read_text(encoding="utf-8"))["pages"]
    for page in pages:
        yield from ((f"Good to know: {page['key']}", text) for text in _texts(page))


def _texts(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _texts(value)


def main() -> int:
    """Print the table, and with a section's name its sentences, the hardest first; 1 where one is too hard."""
    english, spanish = groups("en"), groups("es")
    print("| section | words | Flesch | reading age | INFLESZ |\n| --- | --- | --- | --- | --- |")  # noqa: T201
    for group in sorted(english, key=lambda name: (name not in YOUNG, name)):
        made, other = score(english[group], "en"), score(spanish.get(group, [""]), "es")
        print(f"| {group} | {made.words} | {made.ease:.0f} | {made.age:.1f} | {other.ease:.0f} |")  # noqa: T201
    for group in sys.argv[1:]:
        for language, all_of in (("en", english), ("es", spanish)):
            rated = sorted((score([one], language).ease, one) for one in all_of[group])
            print("\n".join(f"{ease:4.0f} {one}" for ease, one in rated[:25]))  # noqa: T201
    wrong = [line for language in LANGUAGES for line in too_hard(language)]
    print("\n".join(wrong) or "Every section is easy enough.")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
