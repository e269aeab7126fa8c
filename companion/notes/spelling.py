"""Spelling against the dictionaries that the system has, by the Hunspell library that reads them. Needs neither.

Both belong to the system and are only read. Words to be let pass are kept in memory alone, those that the person
adds are others' to keep.
"""

from __future__ import annotations

import codecs
import ctypes
import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

_LIBRARIES = {
    "linux": ("libhunspell-1.7.so.0", "libhunspell-1.6.so.0", "libhunspell-1.8.so.0", "libhunspell.so"),
    "darwin": ("/opt/homebrew/lib/libhunspell-1.7.dylib", "/usr/local/lib/libhunspell-1.7.dylib"),
    "win32": ("libhunspell-1.7-0.dll", "hunspell.dll"),
}
_LONGEST = 60  # letters: longer ones are no words
_WORD = re.compile(r"[^\W\d_]+(?:['’·-]?[^\W\d_]+)*")
_ENCODING = re.compile(rb"^\s*SET\s+(\S+)", re.MULTILINE)


def folders() -> Iterator[Path]:
    """Where dictionaries may lie."""
    for name in filter(None, os.environ.get("DICPATH", "").split(os.pathsep)):
        yield Path(name)
    for base in os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":"):
        for name in ("hunspell", "myspell", "myspell/dicts"):
            yield Path(base) / name
    if sys.platform == "darwin":
        yield Path("/Library/Spelling")
        yield Path.home() / "Library" / "Spelling"


def dictionaries() -> dict[str, Path]:
    """The dictionaries there are: language, such as "es_AR", and the ``.dic`` file. Several names may be one file."""
    found: dict[str, Path] = {}
    for folder in folders():
        try:
            entries = sorted(folder.glob("*.dic"))
        except OSError:
            continue
        for path in entries:
            if not path.name.startswith("hyph_") and path.with_suffix(".aff").is_file():
                found.setdefault(path.stem.replace("-", "_"), path)
    return found if found and library() is not None else {}


def best(language: str, known: dict[str, Path]) -> str:
    """The dictionary for ``language`` ("es_AR"): its own, that of the language, any of its countries, or ""."""
    short = language.partition("_")[0]
    near = sorted(name for name in known if name.partition("_")[0] == short)
    home = f"{short}_{short.upper()}"
    return next((name for name in (language, short, home, "en_US", *near) if name in near), "")


_library: list[ctypes.CDLL | None] = []


def library() -> ctypes.CDLL | None:
    """The Hunspell library of this system, if it has one."""
    if not _library:
        _library.append(_load())
    return _library[0]


def _load() -> ctypes.CDLL | None:
    for name in _LIBRARIES.get(sys.platform, ()):
        try:
            found = ctypes.CDLL(name)
        except OSError:
            continue
        found.Hunspell_create.restype = ctypes.c_void_p
        found.Hunspell_create.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        found.Hunspell_destroy.argtypes = [ctypes.c_void_p]
        found.Hunspell_spell.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        pointer = ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p))
        found.Hunspell_suggest.argtypes = [ctypes.c_void_p, pointer, ctypes.c_char_p]
        found.Hunspell_free_list.argtypes = [ctypes.c_void_p, pointer, ctypes.c_int]
        return found
    return None


def words(line: str) -> Iterator[re.Match[str]]:
    """The words of a line."""
    return _WORD.finditer(line)


def own_form(word: str, words: Collection[str]) -> str:
    """What among ``words`` makes ``word`` right, "" being nothing: itself, or itself in small letters."""
    plain = word.replace("'", "’")
    return next((form for form in (plain, plain.lower()) if form in words), "")


def with_word(words: Iterable[str], word: str) -> tuple[str, ...]:
    """``words`` and ``word``, in order."""
    return tuple(sorted({*words, word.replace("'", "’")}, key=lambda each: (each.casefold(), each)))


class Checker:
    """One dictionary, read. Reading takes some tenths of a second, in which other threads go on."""

    def __init__(self, dictionary: Path, using: Any = None) -> None:
        """``using`` is the library. Raises OSError where there is none, or no such dictionary."""
        found = using or library()
        if found is None:
            raise OSError("no spelling library")
        self._library: Any = found
        rules = dictionary.with_suffix(".aff")
        self._encoding = _encoding(rules)
        self._handle = self._library.Hunspell_create(os.fsencode(rules), os.fsencode(dictionary))
        self._known: dict[str, bool] = {}
        self._own: frozenset[str] = frozenset()

    def use_words(self, words: Iterable[str]) -> None:
        """Take these words for right besides the dictionary's, and no others that were given before."""
        self._own = frozenset(words)

    def knows(self, word: str) -> bool:
        """Whether a word is spelt rightly, or is none that could be looked up."""
        if own_form(word, self._own):
            return True
        if word not in self._known:
            encoded = self._encoded(word)
            good = encoded is None or bool(self._library.Hunspell_spell(self._handle, encoded))
            self._known[word] = good
        return self._known[word]

    def let_pass(self, word: str) -> None:
        """Take a word for right from now on, as long as the program runs."""
        self._known[word] = True

    def suggestions(self, word: str, most: int = 6) -> list[str]:
        """What may have been meant, the likeliest first."""
        encoded = self._encoded(word)
        if encoded is None:
            return []
        found = ctypes.POINTER(ctypes.c_char_p)()
        count = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), encoded)
        made = [(found[number] or b"").decode(self._encoding, "replace") for number in range(min(count, most))]
        self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return [text.replace("'", "’") if "’" in word else text for text in made]

    def close(self) -> None:
        """Let the memory go. Nothing may be asked afterwards."""
        handle, self._handle = self._handle, None
        if handle:
            self._library.Hunspell_destroy(handle)

    def _encoded(self, word: str) -> bytes | None:
        if len(word) > _LONGEST or self._handle is None:
            return None
        try:
            return word.replace("’", "'").encode(self._encoding)
        except UnicodeEncodeError:
            return None  # letters that the dictionary's alphabet lacks: another language


def _encoding(rules: Path) -> str:
    match = _ENCODING.search(rules.read_bytes()[:20_000])
    name = match.group(1).decode("ascii", "replace") if match else "iso8859-1"
    name = name.removeprefix("microsoft-")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"
