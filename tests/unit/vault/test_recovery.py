import hashlib

import pytest

from companion.vault.passphrase import word_list
from companion.vault.recovery import is_code, new_code
from tests.unit.vault.house import RESOURCES

WORDS = word_list("en", RESOURCES)


def test_a_code_has_twelve_words_with_a_right_checksum() -> None:
    codes = {new_code(WORDS) for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert len(code.split()) == 12
        assert is_code(code, WORDS)
        assert is_code(code.upper().replace(" ", "  "), WORDS)


def test_the_words_are_the_entropy(monkeypatch: pytest.MonkeyPatch) -> None:
    entropy = bytes(range(16))
    monkeypatch.setattr("secrets.token_bytes", lambda size: entropy[:size])
    bits = "".join(f"{byte:08b}" for byte in entropy) + f"{hashlib.sha256(entropy).digest()[0]:08b}"[:4]
    expected = " ".join(WORDS[int(bits[at : at + 11], 2)] for at in range(0, 132, 11))
    assert new_code(WORDS) == expected


def test_mistakes_show() -> None:
    code = new_code(WORDS).split()
    assert not is_code(" ".join(code[:11]), WORDS)
    assert not is_code(" ".join([*code[:11], "zzzz"]), WORDS)
    wrong = [is_code(" ".join([word, *code[1:]]), WORDS) for word in WORDS[:320] if word != code[0]]
    assert sum(wrong) < 60


def test_too_few_words_are_refused() -> None:
    with pytest.raises(ValueError, match="2048"):
        new_code(WORDS[:2047])
