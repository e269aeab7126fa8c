"""Only the canonical form is read, and nothing hostile costs time or memory."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bundle.errors import BadRecord
from companion.bundle.strict_json import loads
from companion.domain.codec import canonical

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner),
    max_leaves=10,
)


def depth(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (1 if isinstance(value, dict | list) else 0) + max(map(depth, inner), default=0)


@given(st.dictionaries(texts, values, max_size=4))
def test_the_canonical_form_is_read(value: dict) -> None:
    if depth(value) > 8:
        with pytest.raises(BadRecord):
            loads(canonical(value))
    else:
        assert loads(canonical(value)) == value


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 9), min_size=1), st.sampled_from([None, 1, "\t"]))
def test_any_other_form_is_refused(value: dict, indent: int | str | None) -> None:
    with pytest.raises(BadRecord):
        loads(json.dumps(value, indent=indent, separators=(", ", ": ")).encode())


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b'"a"',
        b"{",
        b'{"a":1}x',
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b'{"a":-0}',
        b'{"a":01}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":-Infinity}',
        b'{"a":"\\ud800"}',
        b'{"\\udfff":1}',
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":"\xff"}',
        b'{"a":"\\u0041"}',
        b'{"a":"\\/"}',
        b'{"a":"\n"}',
        b'\xef\xbb\xbf{"a":1}',
        b"{'a':1}",
        b'{"a":1234567890123456}',
        b'{"a":' + b"9" * 1_000_000 + b"}",
        b'{"a":-' + b"9" * 1_000_000 + b"}",
        b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a":' + b"[" * 1_000_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a":"' + b"\\" * 999_999,
        b'{"' * 300_000,
    ],
)
def test_hostile_text_is_refused_quickly(text: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(BadRecord):
        loads(text)
    assert time.perf_counter() - start < 1.0


def test_brackets_inside_of_texts_do_not_count() -> None:
    value = {"a": "[{" * 5000 + '\\"' * 100}
    assert loads(canonical(value)) == value
