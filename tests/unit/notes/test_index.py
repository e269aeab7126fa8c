"""The notes in memory: searched, ordered, counted, followed when they move."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.notes.index import Index, compare
from companion.notes.indexed import Indexed
from companion.notes.note import Note
from companion.notes.scan import Found
from companion.notes.text import fold


def index_of(*notes: tuple[str, str, float]) -> Index:
    """An index over (name, text, age)."""
    index = Index()
    listed = [Note(name, name.rpartition("/")[2][:-3], "", 1000 - age, len(text)) for name, text, age in notes]
    folders = sorted({name.rpartition("/")[0] for name, _text, _age in notes} - {""})
    index.look(compare({}, Found(listed, folders)))
    pairs = zip(listed, notes, strict=True)
    index.take((note, Indexed(f"{note.title}\n{text}")) for note, (_name, text, _age) in pairs)
    return index


def names(notes: list[Note]) -> list[str]:
    return [note.name for note in notes]


@pytest.fixture
def index() -> Index:
    return index_of(
        ("Soup.md", "red lentils and lemon #cooking", 1),
        ("Recipes/Flan.md", "eggs, LEMÓN, sugar #Cooking #sweet", 2),
        ("Recipes/Old/Bread.md", "flour", 3),
        ("Apple.md", "a tree", 4),
    )


def test_every_word_must_be_there(index: Index) -> None:
    assert names(index.find(["lemon"], "date")) == ["Soup.md", "Recipes/Flan.md"]
    assert names(index.find(["lemon", "sug"], "date")) == ["Recipes/Flan.md"]
    assert names(index.find(["bread"], "date")) == ["Recipes/Old/Bread.md"], "the title counts"
    assert index.find(["nothing"], "date") == []


def test_orders_and_pins(index: Index) -> None:
    assert names(index.find([], "title")) == ["Apple.md", "Recipes/Old/Bread.md", "Recipes/Flan.md", "Soup.md"]
    index.pin("Apple.md", pinned=True)
    assert names(index.find([], "date"))[0] == "Apple.md"
    assert names(index.find(["a"], "date"))[0] == "Apple.md"
    index.move("Apple.md", "Recipes/Apple.md")
    assert index.pinned == {"Recipes/Apple.md"}
    index.drop("Recipes/Apple.md")
    assert index.pinned == set()


def test_a_pin_outlives_a_file_that_is_away_for_a_moment(index: Index) -> None:
    index.pin("Apple.md", pinned=True)
    kept = [note for note in index.notes.values() if note.name != "Apple.md"]
    index.look(compare(index.notes, Found(kept, index.folders)))
    assert "Apple.md" not in index.notes
    assert index.pinned == {"Apple.md"}


def test_scopes(index: Index) -> None:
    assert names(index.find([], "date", "folder:Recipes")) == ["Recipes/Flan.md", "Recipes/Old/Bread.md"]
    assert names(index.find([], "date", "folder:Recipes/Old")) == ["Recipes/Old/Bread.md"]
    assert names(index.find([], "date", "tag:COOKING")) == ["Soup.md", "Recipes/Flan.md"]
    assert names(index.find(["egg"], "date", "tag:cooking")) == ["Recipes/Flan.md"]
    assert index.exists("folder:Recipes")
    assert not index.exists("folder:Rec")
    assert not index.exists("tag:none")
    assert index.tags() == [("cooking", 2), ("sweet", 1)]
    assert index.counts() == {"": 4, "Recipes": 2, "Recipes/Old": 1}


def test_a_renamed_folder_takes_its_notes_along(index: Index) -> None:
    index.pin("Recipes/Flan.md", pinned=True)
    index.move_folder("Recipes", "Kitchen")
    assert index.folders == ["Kitchen", "Kitchen/Old"]
    assert sorted(index.notes) == ["Apple.md", "Kitchen/Flan.md", "Kitchen/Old/Bread.md", "Soup.md"]
    assert index.pinned == {"Kitchen/Flan.md"}
    assert names(index.find(["egg"], "date")) == ["Kitchen/Flan.md"]


def test_a_search_narrows_as_it_is_typed_and_widens_again(index: Index) -> None:
    for typed in ("l", "le", "lem", "lemon s", "lemon su", "lemon", "flour", "", "tree", "t"):
        words = fold(typed).split()
        fresh = index_of(
            ("Soup.md", "red lentils and lemon #cooking", 1),
            ("Recipes/Flan.md", "eggs, LEMÓN, sugar #Cooking #sweet", 2),
            ("Recipes/Old/Bread.md", "flour", 3),
            ("Apple.md", "a tree", 4),
        )
        assert names(index.find(words, "date")) == names(fresh.find(words, "date")), typed


def test_letters_taken_back_find_what_is_new_meanwhile(index: Index) -> None:
    word = "lemon" + "x" * 30
    there = [index.find([word[:length]], "date") for length in range(1, len(word) + 1)]
    for length in range(len(word), 0, -1):
        assert index.find([word[:length]], "date") == there[length - 1]
    index.find([word], "date")
    index.put("", Note("More.md", "More", "", 1e9, 9), Indexed(f"More\n{word}"))
    for length in range(len(word), 0, -1):
        assert names(index.find([word[:length]], "date")) == ["More.md", *names(there[length - 1])]
    index.drop("Soup.md")
    assert names(index.find(["lem"], "date")) == ["More.md", "Recipes/Flan.md"]


def test_what_was_searched_for_is_not_kept(index: Index) -> None:
    index.find(["orange", "lamp"], "date")
    index.find([], "date")
    assert "orange" not in repr(vars(index))


def test_a_note_changed_elsewhere_keeps_its_title_until_it_is_read(index: Index) -> None:
    changed = [Note("Soup.md", "Soup", "", 2000, 99)]
    look = compare(index.notes, Found([*changed, *(n for n in index.notes.values() if n.name != "Soup.md")], []))
    assert names(list(look.fresh)) == ["Soup.md"]
    index.look(look)
    assert index.notes["Soup.md"].title == "Soup"
    stale = Note("Soup.md", "Old", "", 999, 1)
    index.take([(stale, Indexed("Old\nold"))])
    assert index.notes["Soup.md"].title == "Soup", "what was read before the change is no longer true"


def test_the_piece_shows_the_first_word_found() -> None:
    text = Indexed("Title\n# Title\n" + "word " * 100 + "by the Árbol… stands\nhere " + "more " * 100)
    piece = text.piece(["arbol"])
    assert piece.startswith("…")
    assert "the Árbol… stands here more" in piece
    assert len(piece) < 250
    assert text.piece(["title"]) == "", "the title is in the row already"
    assert text.piece(["nothing"]) == ""
    assert Indexed("T\n\n T\nshort line with lemon").piece(["lemon"]) == "short line with lemon"
    assert Indexed("T").piece(["t"]) == ""


@given(st.text(st.sampled_from("aé…ﬁß ½\n"), max_size=300), st.integers(0, 300))
def test_a_place_in_the_folded_text_is_found_in_the_text(filling: str, at: int) -> None:
    text = Indexed(f"½T\n½T\n{filling[:at]}needle{filling[at:]}")
    assert "needle" in text.piece(["needle"])


def test_a_piece_far_into_a_large_text_is_found_quickly() -> None:
    text = Indexed("T\nT\n" + "añejo… word " * 200_000 + "needle")
    assert "needle" in text.piece(["needle"])
