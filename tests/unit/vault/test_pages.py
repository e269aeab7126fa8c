import os
from pathlib import Path

import pytest

from companion.vault.container import PAGE, connect
from companion.vault.errors import Damaged
from companion.vault.pages import USABLE, PageFile, PageKeys

KEY, SALT = os.urandom(32), os.urandom(16)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "some.db"
    path.touch()
    connection = connect(path, KEY, SALT)
    connection.execute("CREATE TABLE thing(number INTEGER PRIMARY KEY, bytes BLOB)")
    connection.execute("INSERT INTO thing VALUES (1, ?)", (b"canary" * 10_000,))
    connection.close()
    return path


def test_every_page_of_a_database_is_whole(path: Path) -> None:
    with PageFile(path, PageKeys(KEY, SALT)) as pages:
        assert pages.count == path.stat().st_size // PAGE > 4
        assert list(pages.damaged(range(1, pages.count + 1))) == []
        first = pages.read(1)
        text = b"".join(pages.read(number)[4:] for number in range(3, pages.count + 1))
    assert first is not None
    assert first.startswith(b"SQLite format 3\0")
    assert len(first) == USABLE
    assert b"canary" * 3_000 in text


@pytest.mark.parametrize("offset", [16, 5000, PAGE - 81, PAGE - 80, PAGE - 65, PAGE - 64, PAGE - 1])
@pytest.mark.parametrize("number", [1, 3])
def test_any_bit_of_a_page_counts(path: Path, number: int, offset: int) -> None:
    data = bytearray(path.read_bytes()[(number - 1) * PAGE : number * PAGE])
    keys = PageKeys(KEY, SALT)
    assert keys.right(number, bytes(data))
    data[offset] ^= 1
    assert not keys.right(number, bytes(data))
    assert keys.decrypt(number, bytes(data)) is None


def test_a_page_is_whole_in_its_own_place_and_under_its_own_key_alone(path: Path) -> None:
    page = path.read_bytes()[2 * PAGE : 3 * PAGE]
    assert not PageKeys(KEY, SALT).right(4, page)
    assert not PageKeys(os.urandom(32), SALT).right(3, page)
    assert not PageKeys(KEY, os.urandom(16)).right(3, page)
    assert not PageKeys(KEY, SALT).right(3, page[:-1])


def test_what_is_not_there_is_damaged(path: Path) -> None:
    with PageFile(path, PageKeys(KEY, SALT)) as pages:
        assert [pages.read(number) for number in (-1, 0, pages.count + 1, 2**32 - 1)] == [None] * 4


def test_pages_laid_over_the_file(path: Path) -> None:
    page = path.read_bytes()[2 * PAGE : 3 * PAGE]
    with PageFile(path, PageKeys(KEY, SALT), {2: bytes(PAGE), 3: page}) as pages:
        assert list(pages.damaged(range(1, pages.count + 1))) == [2]


def test_a_missing_file_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(Damaged):
        PageFile(tmp_path / "nothing", PageKeys(KEY, SALT))
