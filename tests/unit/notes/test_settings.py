"""The settings file: kept, checked value by value, never a reason to fail."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.notes.settings import Settings, Values, _load


def test_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    settings = Settings(path)
    assert not settings.exists()
    settings.change(theme="dark", geometry=(1, -2, 900, 600), zoom=3, last_note="Sopa de ajo.md", maximized=True)
    settings.save()
    again = Settings(path)
    assert again.values == settings.values
    assert again.theme == "dark"
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_nothing_is_written_where_nothing_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path).save()
    before = path.stat().st_mtime_ns
    settings = Settings(path)
    settings.save()
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b'{"theme": "pink"}'])
def test_a_bad_file_means_the_defaults(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    assert Settings(path).values == Values()


def test_one_bad_value_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        json.dumps({"zoom": True, "geometry": [1, 2, 3], "splitter": [9e9, 1], "sort": "title", "more": {}})
    )
    assert Settings(path).values == Values(sort="title")


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*Values.__slots__]),
        st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists),
    )
)
def test_whatever_it_holds_the_values_are_of_their_kinds(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(data))
    values = _load(path)
    assert values.theme in {"system", "light", "dark"}
    assert values.sort in {"date", "title"}
    assert isinstance(values.last_note, str)
    assert len(values.geometry) in {0, 4}
    assert len(values.splitter) in {0, 2}
    assert isinstance(values.maximized, bool)
