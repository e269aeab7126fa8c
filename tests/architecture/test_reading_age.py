"""Every text is in plain words: what is read in the worst moment at nine, all the rest at twelve, in both languages."""

import pytest

from tests.architecture import reading

HARD = (
    "Notwithstanding the aforementioned considerations, unauthorised dissemination of confidential documentation "
    "constitutes a considerable organisational responsibility."
)
HARD_ES = (
    "No obstante las consideraciones anteriormente mencionadas, la divulgación no autorizada de documentación "
    "confidencial constituye una responsabilidad organizativa considerable."
)
SYLLABLES = {
    "idea": 3, "aquí": 2, "días": 2, "policía": 4, "ahora": 3, "anota": 3, "huellas": 2, "quien": 1, "seguir": 2,
    "muy": 1, "leer": 2, "cuando": 2, "oír": 2, "ciudad": 2, "escribe": 3, "buey": 1, "a": 1, "y": 1, "agüero": 3,
}  # fmt: skip


@pytest.mark.parametrize("language", reading.LANGUAGES)
def test_every_section_is_easy_enough(language: str) -> None:
    assert reading.too_hard(language) == []


@pytest.mark.parametrize("language", reading.LANGUAGES)
def test_every_section_has_sentences(language: str) -> None:
    found = reading.groups(language)
    assert set(reading.YOUNG) <= set(found)
    assert len(found) >= 20
    assert sum(map(len, found.values())) > 600


def test_a_hard_text_is_told_from_an_easy_one() -> None:
    easy = ["Write it down as soon as you can.", "One line is enough."]
    assert reading.score(easy, "en").age < reading.OLDEST_YOUNG
    assert reading.score([HARD], "en").age > reading.OLDEST
    easy = ["Escribe en cuanto puedas.", "Basta una sola línea."]
    assert reading.score(easy, "es").ease > reading.LEAST
    assert reading.score([HARD_ES], "es").ease < reading.LEAST


def test_syllables_of_spanish() -> None:
    assert {word: reading.spanish_syllables(word) for word in SYLLABLES} == SYLLABLES
