"""What goes wrong: stopped, full, cut short, changed, not ours. Nothing is left and nothing is changed."""

import os
import resource
import stat
from pathlib import Path

import pytest

from companion.bundle import age, errors
from companion.bundle.export import Choice, export
from companion.bundle.importing import import_bundle
from companion.vault.errors import VaultError
from companion.vault.vault import Vault
from tests.unit.bundle.carrying import PHRASE, ignore, never, take_in, write
from tests.unit.bundle.filling import attach, fill


def nothing_received(vault: Vault) -> bool:
    return vault.received.bundles() == []


@pytest.mark.parametrize("after", [0, 1, 2, 5, 9, 13])
def test_cancelled_exports_leave_nothing(hers: Vault, tmp_path: Path, after: int) -> None:
    fill(hers)
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "a").write_bytes(b"older")
    asked = iter(range(1000))
    with pytest.raises(errors.Cancelled):
        export(hers, tmp_path / "stick" / "a", PHRASE, Choice(), progress=ignore,
               cancelled=lambda: next(asked) >= after, work_factor=4)  # fmt: skip
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["a"]
    assert (tmp_path / "stick" / "a").read_bytes() == b"older"


@pytest.mark.parametrize("after", [0, 1, 3, 6, 20, 30])
def test_cancelled_imports_leave_nothing(hers: Vault, friends: Vault, tmp_path: Path, after: int) -> None:
    fill(hers)
    write(hers, tmp_path / "a")
    asked = iter(range(1000))
    with pytest.raises(errors.Cancelled) as caught:
        import_bundle(tmp_path / "a", PHRASE, friends, sender="", progress=ignore,
                      cancelled=lambda: next(asked) >= after)  # fmt: skip
    assert isinstance(caught.value, VaultError)
    assert nothing_received(friends)


def test_a_part_that_another_left_is_not_touched(hers: Vault, tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(b"somebody else's")
    (tmp_path / "a.1.part").mkdir()
    write(hers, tmp_path / "a")
    assert (tmp_path / "a.part").read_bytes() == b"somebody else's"
    assert sorted(path.name for path in tmp_path.glob("a*")) == ["a", "a.1.part", "a.part"]
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_where_nothing_can_be_written(hers: Vault, tmp_path: Path) -> None:
    with pytest.raises(errors.CannotWrite):
        write(hers, tmp_path / "missing" / "a")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x").touch()
    with pytest.raises(errors.CannotWrite):
        write(hers, tmp_path / "folder")
    assert not (tmp_path / "folder.part").exists()


def test_a_full_stick_is_said(hers: Vault, tmp_path: Path) -> None:
    """A file that may not grow stands for a stick that is full (and for FAT32's largest file)."""
    fill(hers)
    (tmp_path / "stick").mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(errors.NoRoom):
            write(hers, tmp_path / "stick" / "a")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list((tmp_path / "stick").iterdir()) == []


def test_bad_files_change_nothing(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    fill(hers)
    path = tmp_path / "a"
    write(hers, path)
    whole = path.read_bytes()
    cases: list[tuple[bytes, type[errors.BundleError]]] = [
        (b"", errors.NotAge),
        (b"%PDF-1.7", errors.NotAge),
        (os.urandom(5000), errors.NotAge),
        (whole[:60], errors.NotAge),
        (whole[: len(whole) // 2], errors.DamagedFile),
        (whole[:-1], errors.DamagedFile),
        (whole + b"\0", errors.DamagedFile),
        (whole[:-40000] + b"\0" + whole[-39999:], errors.DamagedFile),
    ]
    for data, error in cases:
        path.write_bytes(data)
        with pytest.raises(error):
            take_in(path, friends)
    path.write_bytes(whole)
    with pytest.raises(errors.WrongPassphrase):
        take_in(path, friends, "wrong")
    with pytest.raises(errors.CannotRead):
        take_in(tmp_path / "missing", friends)
    with pytest.raises(errors.NotAge):
        take_in(tmp_path, friends)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.NotAge):
        take_in(tmp_path / "pipe", friends)
    with path.open("wb") as big:
        big.truncate(5 * 2**30)
    with pytest.raises(errors.TooLarge):
        take_in(path, friends)
    assert nothing_received(friends)


@pytest.mark.parametrize("payload", [b"", b"hello", b"PK\5\6" + bytes(18), b"PK\3\4" + bytes(100)])
def test_age_files_of_other_content(friends: Vault, tmp_path: Path, payload: bytes) -> None:
    with (tmp_path / "a").open("wb") as out, age.encrypt(PHRASE, out, 4) as writer:
        writer.write(payload)
    with pytest.raises(errors.NotABundle):
        take_in(tmp_path / "a", friends)
    assert nothing_received(friends)


def test_a_passphrase_that_another_program_took_as_typed(friends: Vault, tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as out, age.encrypt("Two  Words", out, 4) as writer:
        writer.write(b"x")
    with pytest.raises(errors.NotABundle):
        take_in(tmp_path / "a", friends, "Two  Words")


def test_a_file_that_changes_between_the_passes_stores_nothing(hers: Vault, friends: Vault, tmp_path: Path) -> None:
    attach(hers, fill(hers)["paper"].id, "long", os.urandom(3_000_000))  # longer than what is read ahead
    path = tmp_path / "a"
    write(hers, path)
    size = path.stat().st_size

    def spoil(done: int, _total: int) -> None:
        if done > size:  # the second pass has begun
            with path.open("r+b") as file:
                file.seek(size - 20)
                file.write(bytes(20))

    with pytest.raises(errors.DamagedFile):
        import_bundle(path, PHRASE, friends, sender="", progress=spoil, cancelled=never)
    assert nothing_received(friends)


def test_text_without_a_form_is_refused(hers: Vault, tmp_path: Path) -> None:
    for choice in (Choice(title="\ud800"), Choice(letter="\udfff")):
        with pytest.raises(errors.BadRecord):
            write(hers, tmp_path / "a", choice)
    for choice in (Choice(title="x" * 301), Choice(letter="x" * 100_001)):
        with pytest.raises(errors.TooLarge):
            write(hers, tmp_path / "a", choice)
    assert list(tmp_path.glob("a*")) == []
