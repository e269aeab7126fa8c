"""The page: it changes nothing by itself, asks before each removal, and a disk that hangs does not hold it."""

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from companion.bundle.part_file import part_file
from companion.domain.common import new_id
from companion.domain.faces import Face, Section
from companion.private.attachments.strip import AttachmentStrip
from companion.private.copy.page import CopyPage
from companion.private.page import Services
from companion.private.settings.page import SettingsPage
from companion.private.shell.window import PrivateWindow
from companion.private.still_shows.facts import Facts, System, at_hand
from companion.private.still_shows.finding import Kind
from companion.private.still_shows.leftover import Leftover
from companion.private.still_shows.page import StillShowsPage
from companion.private.still_shows.written import What, WrittenPlaces
from companion.vault.vault import Vault
from tests.share import Share

DATA = b"photo" * 1000


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


@pytest.fixture
def page(qtbot: QtBot, services: Services, home: Path) -> StillShowsPage:
    page = StillShowsPage(services)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


def save(written: WrittenPlaces, path: Path, what: What = What.FILE) -> None:
    with part_file(path, written.writing(what)) as sink:
        sink.write(DATA)


def looked(qtbot: QtBot, page: StillShowsPage) -> list[Leftover]:
    page.refresh()
    qtbot.waitUntil(lambda: not page.search.waiting)
    return [page.leftovers[find] for find in page.search.finds]


def texts(page: StillShowsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    button.click()


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_looking_changes_nothing_and_no_is_the_answer_with_the_focus(
    qtbot: QtBot, page: StillShowsPage, written: WrittenPlaces, home: Path
) -> None:
    assert looked(qtbot, page) == []
    assert "Nothing was found" in texts(page)
    save(written, home / "gate.jpg")
    before = tree(home)
    [leftover] = looked(qtbot, page)
    press(qtbot, leftover.work.start_button)
    assert page.focusWidget() is leftover.question.no
    assert not leftover.work.isVisible()
    press(qtbot, leftover.question.no)
    assert leftover.work.start_button.isVisible()
    assert tree(home) == before


def test_each_is_removed_alone_and_forgotten_with_the_last_that_tells_of_it(
    qtbot: QtBot, page: StillShowsPage, written: WrittenPlaces, home: Path
) -> None:
    save(written, home / "gate.jpg")
    save(written, home / "wall.jpg")
    recent = home / ".local" / "share" / "recently-used.xbel"
    recent.write_text(f'<xbel><bookmark href="file://{home}/gate.jpg"/></xbel>')
    gate, wall, line = looked(qtbot, page)
    assert [each.what.kind for each in (gate, wall, line)] == [Kind.FILE, Kind.FILE, Kind.RECENT]
    press(qtbot, gate.work.start_button)
    press(qtbot, gate.question.yes)
    qtbot.waitUntil(lambda: "It is removed." in texts(page) and not page.search.waiting)
    assert not (home / "gate.jpg").exists()
    assert (home / "wall.jpg").exists()
    assert "gate.jpg" in recent.read_text()
    assert [place.path for place in written.all()] == [str(home / "gate.jpg"), str(home / "wall.jpg")]
    [line] = [each for each in page.leftovers.values() if each.what.kind is Kind.RECENT]
    press(qtbot, line.work.start_button)
    press(qtbot, line.question.yes)
    qtbot.waitUntil(lambda: "It is off the list." in texts(page) and not page.search.waiting)
    assert recent.read_text() == "<xbel></xbel>"
    assert [place.path for place in written.all()] == [str(home / "wall.jpg")]


def test_what_has_changed_since_is_told_and_stays(
    qtbot: QtBot, page: StillShowsPage, written: WrittenPlaces, home: Path
) -> None:
    save(written, home / "gate.jpg")
    [leftover] = looked(qtbot, page)
    (home / "gate.jpg").write_bytes(DATA[:-1] + b"!")
    press(qtbot, leftover.work.start_button)
    press(qtbot, leftover.question.yes)
    qtbot.waitUntil(lambda: "It has changed since this page looked." in texts(page))
    assert (home / "gate.jpg").exists()
    (home / "gate.jpg").write_bytes(b"other")
    [leftover] = looked(qtbot, page)
    assert leftover.what.kind is Kind.CHANGED
    press(qtbot, leftover.work.start_button)
    press(qtbot, leftover.question.yes)
    qtbot.waitUntil(lambda: "Nothing was found" in texts(page))
    assert (home / "gate.jpg").read_bytes() == b"other"
    assert written.all() == ()


def test_a_copy_made_here_and_a_file_added_here_are_remembered(
    qtbot: QtBot, services: Services, page: StillShowsPage, written: WrittenPlaces, home: Path
) -> None:
    copy = CopyPage(services)
    qtbot.addWidget(copy)
    copy.show()
    copy.target.take_folder([home])
    press(qtbot, copy.work.start_button)
    qtbot.waitUntil(lambda: not copy.work.running, timeout=60_000)
    (home / "old.jpg").write_bytes(DATA)
    strip = AttachmentStrip(services)
    qtbot.addWidget(strip)
    strip.show_record(new_id())
    strip.add_files([home / "old.jpg"])
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1)
    found = {each.what.path.name: each.what for each in looked(qtbot, page)}
    assert {name: find.kind for name, find in found.items()} == {"recipes.dat": Kind.COPY, "old.jpg": Kind.ADDED}
    assert found["recipes.dat"].seal.sha256 == hashlib.sha256((home / "recipes.dat").read_bytes()).hexdigest()


def test_an_original_is_removed_after_what_is_kept_was_read(
    qtbot: QtBot, page: StillShowsPage, vault: Vault, written: WrittenPlaces, home: Path
) -> None:
    (home / "old.jpg").write_bytes(DATA)
    kept = vault.attachments.add(new_id(), "old.jpg", io.BytesIO(DATA))
    written.added(home / "old.jpg", kept.size, kept.sha256)
    vault.attachments.remove(kept)
    [leftover] = looked(qtbot, page)
    for said, there in (("can't be read whole from here", True), ("It is removed.", False)):
        press(qtbot, leftover.work.start_button)
        press(qtbot, leftover.question.yes)
        qtbot.waitUntil(lambda said=said: said in texts(page))
        assert (home / "old.jpg").exists() == there
        vault.attachments.restore(kept)


@pytest.fixture
def hanging(tmp_path: Path) -> Iterator[tuple[Share, Path]]:
    """A real file system that can be told not to answer."""
    share = Share(tmp_path / "source", tmp_path / "share")
    yield share, tmp_path / "share"
    share.go()
    share.close()


def test_a_stick_that_does_not_answer_is_named_and_holds_nothing_back(
    qtbot: QtBot, page: StillShowsPage, written: WrittenPlaces, home: Path, hanging: tuple[Share, Path]
) -> None:
    share, stick = hanging
    save(written, stick / "recipes.dat", What.COPY)
    save(written, home / "gate.jpg")
    share.hold()
    page.refresh()
    qtbot.waitUntil(lambda: f"This does not answer: {stick}" in texts(page))
    [leftover] = page.leftovers.values()
    press(qtbot, leftover.work.start_button)
    press(qtbot, leftover.question.yes)
    qtbot.waitUntil(lambda: "It is removed." in texts(page))
    page.flush()
    share.go()
    qtbot.waitUntil(lambda: len(looked(qtbot, page)) == 1)


def test_what_each_system_keeps(qtbot: QtBot, page: StillShowsPage) -> None:
    assert next(iter(page.systems.choices)) is at_hand()
    for system, said in ((System.WINDOWS, "Recall"), (System.MAC, "Time Machine"), (System.LINUX, "Timeshift")):
        press(qtbot, page.systems.choices[system])
        assert said in texts(page)
        shown = texts(page)
        assert all(fact.title in shown and fact.keeps in shown and fact.can in shown for fact in Facts().of(system))
    assert "Time Machine" not in texts(page)


def test_it_is_reached_from_the_settings_and_not_in_the_plain_face(
    qtbot: QtBot, services: Services, make_vault: Callable[..., Vault], home: Path
) -> None:
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="")
    qtbot.addWidget(window)
    window.show()
    window.go(Section.SETTINGS)
    press(qtbot, window.findChild(SettingsPage).traces)
    assert window.section is Section.TRACES
    assert window.findChild(StillShowsPage).isVisible()
    plain = SettingsPage(Services(make_vault(Face.PLAIN), services.chooser, "en", services.resources))
    qtbot.addWidget(plain)
    plain.show()
    assert not any("still shows" in button.text() for button in plain.findChildren(QAbstractButton))
    assert Section.TRACES not in Face.PLAIN.sections
