"""Before the hidden files grow past a size that can be wondered at, she is asked; and files go out again."""

import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.private.attachments.growing import AGREED_SETTING
from companion.private.attachments.strip import AttachmentStrip
from companion.private.page import Services
from companion.vault.errors import STOPPED, Cancelled
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser

MIB = 1024 * 1024


@pytest.fixture
def strip(qtbot: QtBot, services: Services) -> AttachmentStrip:
    made = AttachmentStrip(services)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_record(new_id())
    made.show()
    return made


def find(widget: QWidget, name: str) -> Any:
    return widget.findChild(QWidget, name)


def hollow(path: Path, size: int) -> Path:
    """A file of that size which takes no room."""
    with path.open("wb") as sink:
        sink.truncate(size)
    return path


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return hollow(tmp_path / "film.mp4", 70 * MIB)


@pytest.fixture
def long_film(tmp_path: Path) -> Path:
    return hollow(tmp_path / "long film.mp4", 600 * MIB)


def offer(qtbot: QtBot, strip: AttachmentStrip, *paths: Path) -> None:
    strip.add_files(list(paths))
    qtbot.waitUntil(strip.bar.question.isVisible, timeout=5000)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_file_that_shows_is_asked_about(qtbot: QtBot, strip: AttachmentStrip, vault: Vault, film: Path) -> None:
    asked = []
    strip.adding.connect(lambda: asked.append(1))
    offer(qtbot, strip, film)
    assert "past 64 MB" in strip.bar.question.text.text()
    assert not strip.bar.progress.isVisible()
    click(qtbot, strip.bar.question.no)
    assert not strip.bar.busy
    assert find(strip, "attachments.add").isEnabled()
    assert vault.attachments.all() == []
    assert asked == []
    assert vault.setting(AGREED_SETTING) == ""


@pytest.mark.parametrize("way", ["escape", "another record"])
def test_leaving_the_question_adds_nothing(
    qtbot: QtBot, strip: AttachmentStrip, vault: Vault, film: Path, way: str
) -> None:
    offer(qtbot, strip, film)
    if way == "escape":
        qtbot.keyClick(strip.bar.question.no, Qt.Key.Key_Escape)
    else:
        strip.show_record(new_id())
    assert not strip.bar.question.isVisible()
    assert not strip.bar.busy
    assert vault.attachments.all() == []


def test_once_agreed_it_is_not_asked_again(
    qtbot: QtBot, strip: AttachmentStrip, vault: Vault, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[str] = []
    monkeypatch.setattr(vault.attachments, "add", lambda *args, **_: added.append(args[1]) or failing())
    offer(qtbot, strip, film)
    click(qtbot, strip.bar.question.yes)
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    assert added == ["film.mp4"]
    strip.add_files([film])
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    assert added == ["film.mp4"] * 2
    assert not strip.bar.question.isVisible()


def failing() -> None:
    raise OSError


def test_large_files_are_asked_about_each_time(
    qtbot: QtBot, strip: AttachmentStrip, vault: Vault, long_film: Path
) -> None:
    vault.set_setting(AGREED_SETTING, "yes")
    for _ in range(2):
        offer(qtbot, strip, long_film)
        assert "512 MB" in strip.bar.question.text.text()
        assert "stick" in strip.bar.question.text.text()
        click(qtbot, strip.bar.question.no)


def test_a_small_file_is_not_asked_about(qtbot: QtBot, strip: AttachmentStrip, vault: Vault, tmp_path: Path) -> None:
    small = tmp_path / "note.txt"
    small.write_bytes(b"x" * 1000)
    strip.add_files([small])
    assert find(strip, "attachments.stop").isVisible()
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    assert [file.name for file in vault.attachments.all()] == ["note.txt"]


def test_progress_says_how_much(qtbot: QtBot, strip: AttachmentStrip, tmp_path: Path) -> None:
    seen = []
    strip.bar.progress.valueChanged.connect(lambda: seen.append(strip.bar.progress.text()))
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(12 * MIB))
    strip.add_files([large])
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=20_000)
    assert seen[-1] == "12.0 MiB of 12.0 MiB, 100 %"


@pytest.fixture
def stored(qtbot: QtBot, strip: AttachmentStrip, tmp_path: Path) -> bytes:
    content = bytes(range(256)) * 4096 * 2
    path = tmp_path / "kitchen.raw"
    path.write_bytes(content)
    strip.add_files([path])
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    strip.view.setCurrentIndex(strip.model.index(0, 0))
    return content


def save(qtbot: QtBot, strip: AttachmentStrip, target: Path) -> None:
    click(qtbot, strip.saving.work.start_button)
    assert "can be found and opened by others" in strip.saving.question.text.text()
    click(qtbot, strip.saving.question.yes)
    chooser = strip.findChildren(FileChooser)[-1]
    assert chooser._name.text() == "kitchen.raw"
    chooser.chosen.emit([target])
    chooser.close()


def test_a_copy_goes_out_exactly(qtbot: QtBot, strip: AttachmentStrip, stored: bytes, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    target = tmp_path / "stick" / "a"
    save(qtbot, strip, target)
    qtbot.waitUntil(lambda: not strip.saving.work.running, timeout=5000)
    assert target.read_bytes() == stored
    assert list(target.parent.iterdir()) == [target]


def test_stopping_leaves_nothing_outside(
    qtbot: QtBot, strip: AttachmentStrip, stored: bytes, tmp_path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_: object, sink: Any, *, cancelled: Any, **__: object) -> None:
        sink.write(stored[:10])
        while not cancelled():
            time.sleep(0.01)
        raise Cancelled(STOPPED)

    monkeypatch.setattr(vault.attachments, "save_to", slow)
    (tmp_path / "stick").mkdir()
    save(qtbot, strip, tmp_path / "stick" / "a")
    click(qtbot, strip.saving.work.stop_button)
    qtbot.waitUntil(lambda: not strip.saving.work.running, timeout=5000)
    assert list((tmp_path / "stick").iterdir()) == []
    assert vault.attachments.content(vault.attachments.all()[0]) == stored


def test_removed_for_good(qtbot: QtBot, strip: AttachmentStrip, stored: bytes, vault: Vault) -> None:
    click(qtbot, find(strip, "attachments.erase"))
    assert "can't come back" in strip.removing.question.text.text()
    click(qtbot, strip.removing.question.no)
    assert len(vault.attachments.all()) == 1
    click(qtbot, find(strip, "attachments.erase"))
    click(qtbot, strip.removing.question.yes)
    qtbot.waitUntil(lambda: strip.model.rowCount() == 0, timeout=5000)
    assert vault.attachments.all() == []
    assert strip.undo.label.text() == "Removed for good."
    assert not strip.undo.button.isVisible()


def test_choosing_another_file_takes_the_question_back(
    qtbot: QtBot, strip: AttachmentStrip, stored: bytes, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"other")
    strip.add_files([other])
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    click(qtbot, find(strip, "attachments.erase"))
    strip.view.setCurrentIndex(strip.model.index(1, 0))
    assert not strip.removing.question.isVisible()
