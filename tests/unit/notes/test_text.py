"""Titles, previews, file names and folding."""

import threading
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.notes.text import _COMBINING, copy_of, count_words, file_stem, fold, title_and_preview


@pytest.mark.parametrize(
    ("text", "title", "preview"),
    [
        ("# Soup\n\n250 g lentils", "Soup", "250 g lentils"),
        ("\n\n  Plain  first\nsecond", "Plain first", "second"),
        ("## **Bold** _head_\n- [x] done", "Bold head", "done"),
        ("#tag first\n1. one", "#tag first", "one"),
        ("[A link](http://x.org) here\n> quote", "A link here", "quote"),
        ("snake_case and 2*3*4\n", "snake_case and 2*3*4", ""),
        ("", "", ""),
        ("#\n# \n- \n", "", ""),
    ],
)
def test_title_and_preview(text: str, title: str, preview: str) -> None:
    assert title_and_preview(text) == (title, preview)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Soup: 1/2 litre?", "Soup 1 2 litre"),
        ("", "Note"),
        ("...", "Note"),
        (".hidden", "hidden"),
        ("CON", "CON_"),
        ("con.txt", "con.txt_"),
        ("Café ☕", "Café ☕"),
        ("cafe\u0301", "café"),
        ("سفر إلى البحر", "سفر إلى البحر"),
        ("a\u202egnp.exe", "a gnp.exe"),
    ],
)
def test_file_stem(title: str, stem: str) -> None:
    assert file_stem(title) == stem


@given(st.text())
def test_any_title_makes_a_name_every_system_takes(title: str) -> None:
    stem = file_stem(title)
    assert stem
    assert len(stem.encode("utf-8")) <= 190
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert not stem.startswith(".")
    assert stem == stem.rstrip(" .")
    assert file_stem(stem) in {stem, f"{stem}_"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ÁRBOL", "arbol"), ("Straße", "strasse"), ("ﬁn", "fin"), ("كَتَبَ", "كتب"), ("ABC", "abc"), ("И\u0306", "и")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more_for_ascii_and_latin(text: str) -> None:
    once = fold(text.encode("latin-1", "ignore").decode("latin-1"))
    assert fold(once) == once


@settings(max_examples=30, deadline=None)
@given(st.text(), st.text(), st.integers(65_000, 66_000))
def test_long_texts_are_folded_like_short_ones(before: str, after: str, length: int) -> None:
    text = before + "é" * length + after + "\nA\u0316\u0301b" * 3 + after
    whole = unicodedata.normalize("NFKD", text).casefold()
    assert fold(text) == "".join(_COMBINING.sub("", whole))


def test_another_thread_goes_on_while_a_very_long_text_is_folded() -> None:
    text = "árbol y niño, lentejas\n" * 600_000
    thread = threading.Thread(target=fold, args=(text,))
    thread.start()
    begin = last = time.perf_counter()
    longest = 0.0
    while thread.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    assert longest < (last - begin) / 5


def test_words() -> None:
    assert count_words("- [ ] Two words, — and\n# more") == 4
    assert count_words("") == 0


@pytest.mark.parametrize(
    ("text", "titles", "made"),
    [
        ("# Soup\n\nred", ["Soup"], "# Soup (copy)\n\nred"),
        ("\n\n  Soup  \nred", ["Soup"], "\n\n  Soup (copy)  \nred"),
        ("Soup", ["soup (COPY)"], "Soup (copy 2)"),
        ("Soup (copy)", ["Soup", "Soup (copy)"], "Soup (copy 2)"),
        ("Soup (copy 2)\n", ["Soup (copy)", "Soup (copy 2)"], "Soup (copy 3)\n"),
        ("Soup (copy 2)\n", [], "Soup (copy)\n"),
        ("## Soup ##\n", ["Soup"], "## Soup (copy) ##\n"),
        ("C#\nSoup (copy)", ["C#"], "C# (copy)\nSoup (copy)"),
        ("**Soup**", ["Soup (copy)"], "**Soup** (copy 2)"),
        ("***\n", [], "***\n"),
        ("", [], ""),
    ],
)
def test_a_copy_has_a_title_of_its_own(text: str, titles: list[str], made: str) -> None:
    assert copy_of(text, titles, "copy") == made


def test_a_copy_of_a_copy_without_end() -> None:
    text, titles = "Soup " + "x" * 600, [f"t{number}" for number in range(50)]
    assert copy_of(text, [*titles, title_and_preview(text)[0]], "copy").endswith(")")
