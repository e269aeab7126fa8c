"""Listing folders and finding sticks."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.widgets.folders import list_folder, mounted_under, writable_name


def test_folders_first_then_names_without_regard_to_case(tmp_path: Path) -> None:
    for name in ("b.txt", "A.txt", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "z").mkdir()
    assert [row.name for row in list_folder(tmp_path)] == ["z", "A.txt", "b.txt"]


def test_endings_narrow_files_but_not_folders(tmp_path: Path) -> None:
    for name in ("a.JPG", "b.pdf"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub").mkdir()
    assert [row.name for row in list_folder(tmp_path, (".jpg",))] == ["sub", "a.JPG"]
    assert [row.name for row in list_folder(tmp_path, files=False)] == ["sub"]


def test_links_that_lead_nowhere_and_pipes_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe")
    assert list_folder(tmp_path) == ()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing"):
        list_folder(tmp_path / "nothing")


def test_sticks_from_the_systems_table() -> None:
    table = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "/dev/sdb1 /media/ana/MY\\040STICK vfat rw 0 0\n"
        "/dev/sdc1 /run/media/ana/B vfat rw 0 0\n"
        "/dev/sdc1 /run/media/ana/B vfat rw 0 0\n"
        "/dev/sdd1 /mediatheque ext4 rw 0 0\n"
        "//box/share /media/ana/share cifs rw 0 0\n"
        "odd\n"
    )
    found = mounted_under(table, ("/media/", "/run/media/", "/mnt/"))
    assert found == (Path("/media/ana/MY STICK"), Path("/run/media/ana/B"))


@given(st.text())
def test_names_can_be_written_everywhere(name: str) -> None:
    kept = writable_name(name)
    assert not set(kept) & set('\\/:*?"<>|')
    assert kept not in (".", "..")
    assert len(kept) <= 120
    assert writable_name(kept) == kept
