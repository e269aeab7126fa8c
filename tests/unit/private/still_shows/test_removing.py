"""Finding and removing on a real disk: exactly what was asked about, and nothing that has changed since."""

import hashlib
import io
import os
import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from companion.bundle.errors import CannotWrite
from companion.bundle.part_file import part_file
from companion.domain.common import new_id
from companion.private.still_shows.finding import Find, Kind, Seal, at_home, is_fixed, on_disk, preview_paths
from companion.private.still_shows.recent import recent_list
from companion.private.still_shows.removing import Changed, NotKept, Rest, remove, tidy
from companion.private.still_shows.written import MOST, SETTING, Place, What, WrittenPlaces, mount_of
from companion.vault.errors import Cancelled
from companion.vault.vault import Vault

DATA = bytes(range(256)) * 5000


def go_on() -> bool:
    return False


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    (home / ".local" / "share").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def written(vault: Vault) -> WrittenPlaces:
    return WrittenPlaces(vault)


def save(written: WrittenPlaces, path: Path, what: What = What.FILE, data: bytes = DATA) -> Place:
    with part_file(path, written.writing(what)) as sink:
        sink.write(data)
    return next(place for place in written.all() if place.path == str(path) and place.what is what)


def find_one(written: WrittenPlaces, kind: Kind) -> Find:
    [find] = [find for find in on_disk(written.all(), fixed=True).finds if find.kind is kind]
    return find


# what is remembered


def test_a_place_is_remembered_before_the_file_is_made(written: WrittenPlaces, home: Path) -> None:
    with part_file(home / "a", written.writing(What.COPY)) as sink:
        [place] = written.all()
        assert (place.path, place.part, place.sha256) == (str(home / "a"), str(home / "a.part"), "")
        assert written.unfinished() == (), "what this process writes now is no rest"
        sink.write(DATA)
    [place] = written.all()
    assert (place.part, place.size, place.sha256) == ("", len(DATA), hashlib.sha256(DATA).hexdigest())
    assert (place.what, place.mount) == (What.COPY, mount_of(home))


def test_what_failed_and_left_nothing_is_forgotten(written: WrittenPlaces, home: Path) -> None:
    with pytest.raises(CannotWrite), part_file(home / "missing" / "a", written.writing(What.COPY)):
        pass
    with pytest.raises(ZeroDivisionError), part_file(home / "a", written.writing(What.COPY)):
        raise ZeroDivisionError
    assert written.all() == ()


def test_what_went_away_with_its_stick_is_remembered(written: WrittenPlaces, home: Path) -> None:
    (home / "stick").mkdir()

    def write_and_pull() -> None:
        with part_file(home / "stick" / "a", written.writing(What.COPY)) as sink:
            sink.write(DATA)
            (home / "stick").rename(home / "pulled")

    with pytest.raises(CannotWrite):
        write_and_pull()
    [place] = written.unfinished()
    assert place.part == str(home / "stick" / "a.part")


def test_a_file_in_the_place_of_another_is_one_place(written: WrittenPlaces, home: Path) -> None:
    save(written, home / "a", data=b"first")
    save(written, home / "a", data=b"second")
    [place] = written.all()
    assert place.size == 6


def test_the_list_does_not_grow_for_ever_and_a_bad_one_is_no_end(
    written: WrittenPlaces, vault: Vault, home: Path
) -> None:
    many = [Place(str(number), str(home / str(number)), What.ADDED, str(number), "/") for number in range(MOST - 1)]
    written.change(lambda _: many)
    for number in range(3):
        save(written, home / f"copy {number}", What.COPY, b"x")
    assert len(written.all()) == MOST
    assert [place.path for place in written.all() if place.what is What.COPY] == [
        str(home / f"copy {n}") for n in range(3)
    ]
    for text in ("[", "{}", "[1]", '[{"id": "x"}]', '[{"id":"1","path":"/a","what":"no","at":"","mount":"/"}]'):
        vault.set_setting(SETTING, text)
        assert written.all() == ()


# finding


def test_files_that_were_written_and_added(written: WrittenPlaces, home: Path) -> None:
    save(written, home / "recipes.dat", What.COPY)
    save(written, home / "gate.jpg")
    (home / "old.jpg").write_bytes(DATA)
    written.added(home / "old.jpg", len(DATA), hashlib.sha256(DATA).hexdigest())
    (home / "changed").write_bytes(b"x")
    written.added(home / "changed", 5, "00")
    save(written, home / "gone")
    (home / "gone").unlink()
    found = on_disk(written.all(), fixed=True)
    assert {(find.kind, find.path.name) for find in found.finds} == {
        (Kind.COPY, "recipes.dat"),
        (Kind.FILE, "gate.jpg"),
        (Kind.ADDED, "old.jpg"),
        (Kind.CHANGED, "changed"),
    }
    assert found.settled == {place.id for place in written.all() if place.path.endswith("gone")}
    away = on_disk(written.all(), fixed=False)
    assert away.settled == frozenset()
    assert [find.path.name for find in away.finds if find.kind is Kind.AWAY] == ["gone"]


def test_which_disks_are_always_there(home: Path) -> None:
    assert is_fixed("/", home)
    assert is_fixed(str(home.parent), home)
    assert not is_fixed("/media/ana/STICK", home)
    assert not is_fixed(str(home) + "2", home)


def test_only_lines_of_the_list_that_name_our_files(written: WrittenPlaces, home: Path) -> None:
    place = save(written, home / "the gate.jpg")
    other = b'<bookmark href="file:///home/x"/>'
    recent_list().write_bytes(
        b"<xbel>%s<bookmark href='file://%s'/></xbel>" % (other, bytes(home) + b"/the%20gate.jpg")
    )
    recent_list().chmod(0o600)
    [find] = [find for find in at_home([place], home, "Notes").finds if find.kind is Kind.RECENT]
    assert (find.path, find.about) == (recent_list(), home / "the gate.jpg")
    remove(find, None, go_on)  # type: ignore[arg-type]
    assert recent_list().read_bytes() == b"<xbel>" + other + b"</xbel>"
    assert stat.S_IMODE(recent_list().stat().st_mode) == 0o600
    assert [path.name for path in recent_list().parent.iterdir()] == ["recently-used.xbel"]
    with pytest.raises(Changed):
        remove(find, None, go_on)  # type: ignore[arg-type]
    assert (home / "the gate.jpg").read_bytes() == DATA


def test_a_list_that_leads_elsewhere_is_left_alone(written: WrittenPlaces, home: Path) -> None:
    place = save(written, home / "a")
    (home / "real").write_bytes(b"<xbel><bookmark href='file://%s'/></xbel>" % bytes(home / "a"))
    recent_list().symlink_to(home / "real")
    assert at_home([place], home, "Notes").finds == ()


def test_small_pictures_of_our_files(written: WrittenPlaces, home: Path) -> None:
    place = save(written, home / "the gate.jpg")
    # The name is the MD5 of the address, which desktops write so.
    name = hashlib.md5(f"file://{home}/the%20gate.jpg".encode()).hexdigest() + ".png"
    kept = home / ".cache" / "thumbnails" / "large" / name
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"picture")
    (kept.parent / "other.png").write_bytes(b"picture")
    assert kept in preview_paths(home / "the gate.jpg", home)
    [find] = at_home([place], home, "Notes").finds
    assert (find.kind, find.path) == (Kind.PREVIEW, kept)
    remove(find, None, go_on)  # type: ignore[arg-type]
    assert [path.name for path in kept.parent.iterdir()] == ["other.png"]


@pytest.mark.parametrize("name", ["print.pdf", "output.pdf"])
def test_a_print_out_that_was_made_with_this_program(qtbot: QtBot, home: Path, name: str) -> None:
    printer = QPrinter()
    printer.setDocName("Notes")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(home / name))
    painter = QPainter(printer)
    painter.drawText(100, 100, "Shopping")
    painter.end()
    [find] = at_home([], home, "Notes").finds
    assert (find.kind, find.path) == (Kind.PRINT, home / name)
    remove(find, None, go_on)  # type: ignore[arg-type]
    assert not (home / name).exists()


def test_other_print_outs_are_not_ours(qtbot: QtBot, home: Path) -> None:
    writer = QPdfWriter(str(home / "print.pdf"))
    writer.setTitle("A letter")
    QPainter(writer).end()
    (home / "output.pdf").write_bytes(b"%PDF-1.4 /Title (Notes) /Producer (cairo 1.16.0)")
    (home / "output.ps").write_bytes(b"")
    (home / "print.ps").symlink_to(home / "print.pdf")
    assert at_home([], home, "Notes").finds == ()


# removing


def test_a_file_that_was_saved_is_removed(written: WrittenPlaces, vault: Vault, home: Path) -> None:
    save(written, home / "gate.jpg")
    remove(find_one(written, Kind.FILE), vault.attachments, go_on)
    assert not (home / "gate.jpg").exists()


def test_what_has_changed_since_is_refused(written: WrittenPlaces, vault: Vault, home: Path) -> None:
    save(written, home / "gate.jpg")
    find = find_one(written, Kind.FILE)
    (home / "gate.jpg").write_bytes(DATA[:-1] + b"!")
    with pytest.raises(Changed):
        remove(find, vault.attachments, go_on)
    (home / "gate.jpg").unlink()
    (home / "elsewhere").write_bytes(DATA)
    (home / "gate.jpg").symlink_to(home / "elsewhere")
    with pytest.raises(OSError, match="symbolic"):
        remove(find, vault.attachments, go_on)
    (home / "gate.jpg").unlink()
    os.mkfifo(home / "gate.jpg")
    with pytest.raises(Changed):
        remove(find, vault.attachments, go_on)
    assert (home / "elsewhere").read_bytes() == DATA


def test_a_rest_is_refused_where_another_file_has_its_name(written: WrittenPlaces, vault: Vault, home: Path) -> None:
    part = home / "a.part"
    part.write_bytes(b"rest")
    place = Place(new_id(), str(home / "a"), What.FILE, "", mount_of(part), str(part))
    [find] = on_disk([place], fixed=True).finds
    part.unlink()
    part.write_bytes(b"same")
    with pytest.raises(Changed):
        remove(find, vault.attachments, go_on)
    assert part.read_bytes() == b"same"


def test_it_can_be_stopped(written: WrittenPlaces, vault: Vault, home: Path) -> None:
    save(written, home / "gate.jpg")
    with pytest.raises(Cancelled):
        remove(find_one(written, Kind.FILE), vault.attachments, lambda: True)
    assert (home / "gate.jpg").exists()


def test_an_added_file_goes_only_where_what_is_kept_can_be_read(
    written: WrittenPlaces, vault: Vault, home: Path
) -> None:
    path = home / "old.jpg"
    path.write_bytes(DATA)
    kept = vault.attachments.add(new_id(), "old.jpg", io.BytesIO(DATA))
    written.added(path, kept.size, kept.sha256)
    find = find_one(written, Kind.ADDED)
    with vault._database.write() as connection:
        whole = connection.execute("SELECT bytes FROM chunk LIMIT 1").fetchone()[0]
        connection.execute("UPDATE chunk SET bytes = zeroblob(5) WHERE bytes = ?", (whole,))
    with pytest.raises(NotKept):
        remove(find, vault.attachments, go_on)
    with vault._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE bytes = zeroblob(5)", (whole,))
    remove(find, vault.attachments, go_on)
    assert not path.exists()
    path.write_bytes(DATA)
    vault.attachments.remove(kept)
    with pytest.raises(NotKept):
        remove(find, vault.attachments, go_on)
    assert path.read_bytes() == DATA


# what was cut off


def cut_off(home: Path, what: What, data: bytes, **more: object) -> Place:
    part = home / "recipes.dat.part"
    part.write_bytes(data)
    place = {"id": new_id(), "path": str(home / "recipes.dat"), "what": what, "at": "", "mount": mount_of(part)}
    return Place(**(place | {"part": str(part)} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"", b"age-encryption.org/v1\n-> scrypt"])
def test_the_rest_of_a_copy_is_removed(home: Path, vault: Vault, data: bytes) -> None:
    assert tidy(cut_off(home, What.COPY, data), vault.attachments) is Rest.REMOVED
    assert not (home / "recipes.dat.part").exists()


def test_what_does_not_look_like_our_rest_stays(home: Path, vault: Vault) -> None:
    assert tidy(cut_off(home, What.COPY, b"a film that a browser loads"), vault.attachments) is Rest.STAYS
    assert (
        tidy(cut_off(home, What.COPY, b"age-encryption.org/v1\n", size=5, sha256="00"), vault.attachments) is Rest.STAYS
    )
    assert (home / "recipes.dat.part").exists()
    (home / "recipes.dat.part").unlink()
    (home / "recipes.dat.part").mkdir()
    place = Place("1", str(home / "recipes.dat"), What.FILE, "", mount_of(home), str(home / "recipes.dat.part"))
    assert tidy(place, vault.attachments) is Rest.NONE
    assert (home / "recipes.dat.part").is_dir()


def test_the_rest_of_a_file_is_known_by_its_bytes(home: Path, vault: Vault) -> None:
    data = DATA + b"end"
    kept = vault.attachments.add(new_id(), "film.mp4", io.BytesIO(data))
    cases = ((b"", True), (data[:1], True), (data[:300_000], True), (data, True))
    for rest, gone in (*cases, (data[:-1] + b"!", False), (b"?", False), (data + b"more", False)):
        place = cut_off(home, What.FILE, rest, of=kept.sha256)
        assert (tidy(place, vault.attachments) is Rest.REMOVED) == gone, len(rest)
        assert (home / "recipes.dat.part").exists() == (not gone)
    assert tidy(cut_off(home, What.FILE, data[:1], of="00"), vault.attachments) is Rest.STAYS


def test_nothing_tells_of_a_file_that_was_erased(written: WrittenPlaces, vault: Vault, home: Path) -> None:
    erased, kept = (vault.attachments.add(new_id(), name, io.BytesIO(name.encode())) for name in ("a", "b"))
    for attachment in (erased, kept):
        written.added(home / attachment.name, attachment.size, attachment.sha256)
    save(written, home / "saved")
    vault.attachments.erase(erased)
    written.forget_erased()
    assert [place.path for place in written.all()] == [str(home / "b"), str(home / "saved")]


def test_a_file_that_got_its_name_in_the_last_moment_is_whole(home: Path, vault: Vault) -> None:
    place = cut_off(home, What.COPY, b"age-encryption.org/v1\n", size=22, sha256="00")
    (home / "recipes.dat.part").rename(home / "recipes.dat")
    assert tidy(place, vault.attachments) is Rest.WHOLE
    (home / "recipes.dat").unlink()
    assert tidy(place, vault.attachments) is Rest.NONE


def test_on_a_stick_that_is_not_there_nothing_is_said_to_be_gone(home: Path, vault: Vault) -> None:
    place = cut_off(home, What.COPY, b"", mount=str(home / "stick"))
    assert tidy(place, vault.attachments) is Rest.STAYS
    assert (home / "recipes.dat.part").exists()


def test_removing_what_is_gone_already_is_no_trouble(home: Path, vault: Vault) -> None:
    remove(Find(Kind.FILE, home / "a", home / "a", Seal(5, "00")), vault.attachments, go_on)
