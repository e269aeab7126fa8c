"""Which files a note's pictures may be: those below the notes folder, by whatever way it is said."""

from pathlib import Path

import pytest

from companion.notes.pictures import inside, open_picture


@pytest.mark.parametrize(
    ("address", "folder", "path"),
    [
        ("sea.jpg", "", "sea.jpg"),
        ("sea.jpg", "Trips", "Trips/sea.jpg"),
        ("../sea.jpg", "Trips", "sea.jpg"),
        ("./a/b%20c.png", "", "a/b c.png"),
        ("../sea.jpg", "", ""),
        ("a/../../sea.jpg", "", ""),
        ("%2e%2e/sea.jpg", "", ""),
        ("..", "Trips/Old", "Trips"),
        (".", "", ""),
        ("", "Trips", ""),
        ("/etc/x.png", "", ""),
        ("%2fetc/x.png", "", ""),
        ("//server/x.png", "", ""),
        ("\\\\server\\x.png", "", ""),
        ("a\\..\\x.png", "", ""),
        ("http://a.b/x.png", "", ""),
        ("file:///etc/x.png", "", ""),
        ("c:x.png", "", ""),
        ("data:image/png;base64,x", "", ""),
        ("a%00.png", "", ""),
    ],
)
def test_below_the_notes_folder_and_nowhere_else(address: str, folder: str, path: str) -> None:
    assert inside(address, folder) == path


def test_no_link_leads_out(tmp_path: Path) -> None:
    notes, other = tmp_path / "notes", tmp_path / "other"
    (notes / "in").mkdir(parents=True)
    other.mkdir()
    (other / "x.png").write_bytes(b"elsewhere")
    (notes / "in" / "y.png").write_bytes(b"here")
    (notes / "file.png").symlink_to(other / "x.png")
    (notes / "folder").symlink_to(other)
    (notes / "within.png").symlink_to(notes / "in" / "y.png")
    (notes / "round.png").symlink_to(notes / "round.png")
    for name in ("file.png", "folder/x.png", "round.png", "gone.png", "in"):
        assert open_picture(notes, name) is None, name
    for name in ("in/y.png", "within.png"):
        file = open_picture(notes, name)
        assert file is not None
        with file:
            assert file.read() == b"here"
