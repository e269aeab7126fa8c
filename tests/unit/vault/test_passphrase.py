import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.vault.passphrase import normalise, strength, suggest, word_list
from tests.unit.vault.house import RESOURCES


def plain(text: str) -> str:
    return normalise(text.encode()).decode()


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("River table LAMP", "rivertablelamp"),
        ("  river-table, lamp!", "rivertablelamp"),
        ("café Niño", "cafenino"),
        (unicodedata.normalize("NFD", "café niño"), "cafenino"),
        ("ＦＵＬＬ ｗｉｄｔｈ ①", "fullwidth1"),
        ("Straße", "strasse"),
        ("ﻻ", "لا"),
        ("İstanbul", "istanbul"),
        ("ΑΣ", "ασ"),
        ("!?", ""),
    ],
)
def test_what_counts_as_the_same(typed: str, same: str) -> None:
    assert plain(typed) == same


@given(st.text())
def test_normalising_is_stable_and_ignores_case_and_form(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert plain(unicodedata.normalize("NFD", text)) == once
    assert all(unicodedata.category(c)[0] in "LN" for c in once)


@given(st.binary())
def test_any_bytes_are_taken(data: bytes) -> None:
    assert isinstance(normalise(bytearray(data)), bytearray)


def test_ascii_case_never_matters() -> None:
    assert plain("QWERTY ÄÖÜ Ñ") == plain("qwerty äöü ñ")


def test_suggestions_are_words_of_the_list() -> None:
    words = word_list("en", RESOURCES)
    suggestion = suggest(words)
    assert len(suggestion.split()) == 5
    assert set(suggestion.split()) <= set(words)
    assert suggest(words) != suggestion


@pytest.mark.parametrize("language", ["en", "es"])
def test_word_lists(language: str) -> None:
    words = word_list(language, RESOURCES)
    assert len(words) == 2048
    forms = [plain(word) for word in words]
    assert len(set(forms)) == 2048
    assert forms == sorted(forms)
    assert all(3 <= len(form) <= 8 and form.isalpha() for form in forms)
    assert all(word == word.lower() == unicodedata.normalize("NFC", word) for word in words)


UNWANTED = """
secret vault safe hide hidden lock key escape kill gun knife blood abuse divorce danger fear
secreto oculto llave escapar matar arma cuchillo sangre abuso divorcio peligro miedo
"""


def test_no_word_reveals_or_frightens() -> None:
    words = word_list("en", RESOURCES) + word_list("es", RESOURCES)
    assert not set(UNWANTED.split()) & set(words)


def test_other_languages_get_english() -> None:
    assert word_list("de", RESOURCES) == word_list("en", RESOURCES)
    assert word_list("es_MX", RESOURCES) == word_list("es", RESOURCES) == word_list("es-AR", RESOURCES)


def test_strength_grows() -> None:
    weak, strong = strength("password"), strength(suggest(word_list("en", RESOURCES)))
    assert weak.score == 0
    assert strong.score == 4
    assert strong.seconds > 3e9 > weak.seconds
    assert strength("").score == strength("…").score == 0
    assert strength("x" * 5000).score <= 4
    assert strength("Pass Word!").score == 0
