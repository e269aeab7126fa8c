"""What happens to the window where the disk, another program or a hostile file does its worst."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion import identity
from companion.cover.window import NotesWindow
from companion.notes.settings import Settings
from tests.unit.cover.conftest import Place, settled, titles, type_keys

_TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from companion import identity
from companion.cover.window import NotesWindow
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
base = Path(sys.argv[1])
app = QApplication([])
window = NotesWindow(
    NoteStore(base / "Documents" / "Notes", base / "data" / "trash"),
    Settings(base / "data" / "settings.json"),
    identity.load(),
)
window.show()
def act():
    window.show_new()
    QTest.keyClicks(window.editor, "Umbrella repair on Tuesday")
    print("typed", flush=True)
QTimer.singleShot(500, act)
app.exec()
"""


def test_killed_two_seconds_after_typing(place: Place) -> None:
    place.put("One.md", "# One")
    process = subprocess.Popen([sys.executable, "-c", _TYPING, str(place.base)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"typed\n"
    time.sleep(2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert sorted(path.read_text() for path in place.folder.iterdir()) == ["# One", "Umbrella repair on Tuesday"]


def test_a_share_that_hangs_leaves_a_window_that_answers(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put("One.md", "# One")
    answer = threading.Event()
    real, real_stat = os.scandir, os.stat

    def scandir(path: object) -> object:
        if str(path).startswith(str(place.folder)):
            answer.wait(30)
        return real(path)  # type: ignore[type-var]

    def stat(path: object, *args: object, **more: object) -> object:
        if path == place.folder:
            answer.wait(30)
        return real_stat(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "stat", stat)
    window = NotesWindow(place.store, Settings(place.base / "data" / "settings.json"), identity.load())
    place.windows.append(window)
    begin = time.perf_counter()
    window.show()
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "The notes folder does not answer.", timeout=5000)
    assert time.perf_counter() - begin < 5
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    type_keys(window, "Umbrella")
    begin = time.perf_counter()
    window.flush()
    assert time.perf_counter() - begin < 2
    assert window.open_note.dirty
    assert window.keep_aside(), "what was written is safe in the program's own folder"
    window.rest()
    answer.set()
    qtbot.wait(50)
    window.resume()
    qtbot.waitUntil(lambda: "One" in titles(window))
    qtbot.waitUntil(lambda: not window.open_note.dirty)
    assert (place.folder / "Umbrella.md").read_text() == "Umbrella"


def test_what_is_taken_back_during_a_save_that_ends_late_stays_taken_back(
    window: NotesWindow, place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(window, qtbot)
    answer = threading.Event()
    real = os.fsync

    def fsync(handle: int) -> None:
        answer.wait(30)
        real(handle)

    window.go_to("Soup.md")
    text = window.editor.text()
    monkeypatch.setattr(os, "fsync", fsync)
    type_keys(window, "more ")
    assert not window.open_note.save()
    window._commands.undo()
    assert window.editor.text() == text
    assert not window.open_note.save(), "nobody knows yet what the disk will hold"
    answer.set()
    qtbot.waitUntil(window.open_note.save, timeout=10_000)
    assert (place.folder / "Soup.md").read_text() == text
    assert not window.open_note.changed_outside()


def test_a_title_typed_with_pauses_names_its_file(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window._commands.new()
    type_keys(window, "Um")
    qtbot.waitUntil((place.folder / "Um.md").exists)
    type_keys(window, "brella")
    qtbot.waitUntil(lambda: (place.folder / "Um.md").read_text() == "Umbrella")
    window.list_pane.search.setFocus()
    window._commands.new()
    assert sorted(path.name for path in place.folder.iterdir()) == ["Books to read.md", "Soup.md", "Umbrella.md"]
    assert "Umbrella" in titles(window)
    window.go_to("Umbrella.md")
    assert window.editor.text() == "Umbrella"


def test_what_was_changed_elsewhere_is_not_written_over_for_a_name(
    window: NotesWindow, place: Place, qtbot: QtBot
) -> None:
    settled(window, qtbot)
    window._commands.new()
    type_keys(window, "Um")
    qtbot.waitUntil((place.folder / "Um.md").exists)
    type_keys(window, "brella")
    qtbot.waitUntil(lambda: (place.folder / "Um.md").read_text() == "Umbrella")
    place.put("Um.md", "Umbrella, theirs")
    window.flush()
    assert sorted(path.name for path in place.folder.iterdir()) == ["Books to read.md", "Soup.md", "Um.md"]
    assert (place.folder / "Um.md").read_text() == "Umbrella, theirs"


def test_the_folder_goes_and_comes_back(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    text = window.editor.text()
    away = place.folder.with_name("Away")
    place.folder.rename(away)
    qtbot.waitUntil(lambda: "no longer there" in window.statusBar().currentMessage(), timeout=4000)
    assert window.editor.text() == text, "what is shown stays to be read and saved"
    away.rename(place.folder)
    window.library.refresh()
    qtbot.waitUntil(lambda: "Lentil soup" in titles(window))
    assert window.open_note.content.name == "Soup.md"


def test_odd_files_are_listed_opened_and_left_alone(place: Place, qtbot: QtBot, tmp_path: Path) -> None:
    names = [
        b"new\nline.md",
        b"caf\xe9.md",
        "☕ emoji.md".encode(),
        b"-rf.md",
        b"nul.md",
        b"latin.txt",
        b"b\xf6se/x.md",
    ]
    place.folder.mkdir(parents=True)
    root = os.fsencode(place.folder)
    os.mkdir(root + b"/b\xf6se")  # noqa: PTH102 - bytes
    for name in names:
        with open(root + b"/" + name, "wb") as file:  # noqa: PTH123 - bytes
            file.write(b"a\x00b" if name == b"nul.md" else b"caf\xe9" if name == b"latin.txt" else b"# Text")
    with (place.folder / "huge.md").open("wb") as file:
        file.write(b"# Huge\n")
        file.truncate(100 * 1024 * 1024)
    (place.folder / "passwd.md").symlink_to("/etc/passwd")
    (place.folder / "loop").symlink_to(place.folder)

    def state() -> dict[bytes, tuple[int, int]]:
        found = {}
        for entry in os.scandir(root):
            status = entry.stat(follow_symlinks=False)
            found[entry.name] = (status.st_mtime_ns, status.st_size)
        return found

    before = state()
    window = place.open()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.shelf.visible)
    assert len(titles(window)) == len(names) + 2
    for row in range(len(titles(window))):
        window.list_pane.view.setCurrentIndex(window.list_pane.model.index(row))
        assert window.open_note.content.name == window.list_pane.model.name_at(row)
        window.grab()
    window.list_pane.search.setText("root")
    window._commands.pin()
    window.flush()
    window.list_pane.search.setText("")
    window.set_scope("folder:b\udcf6se")
    window.go_to("caf\udce9.md")
    assert state() == before
    assert window.close()
    again = place.open()
    assert again.open_note.content.name == "caf\udce9.md"
    assert again.scope == "folder:b\udcf6se"


def test_a_read_only_folder_is_said_and_the_text_kept(
    window: NotesWindow, place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(window, qtbot)
    real = os.open

    def refuse(path: object, flags: int, *args: object, **more: object) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(place.folder)):
            raise OSError(30, "Read-only file system")
        return real(path, flags, *args, **more)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(os, "open", refuse)
    window.go_to("Soup.md")
    type_keys(window, "mine ")
    window.flush()
    assert window.statusBar().currentMessage() == "The notes folder can only be read, not changed."
    window.list_pane.view.setCurrentIndex(window.list_pane.model.index(0))
    window.list_pane.view.setCurrentIndex(window.list_pane.model.index(1))
    assert window.editor.text().startswith("mine "), "text that can't be saved is not left"
    assert window.keep_aside()


def test_many_nested_folders_are_shown(place: Place, qtbot: QtBot) -> None:
    place.put("/".join("d" * 300) + "/deep.md", "# Deep")
    for number in range(1500):
        (place.folder / f"Folder {number}").mkdir()
    begin = time.perf_counter()
    window = place.open()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.shelf.visible, timeout=10_000)
    assert time.perf_counter() - begin < 20
    window.grab()
    assert titles(window) == ["Deep"]
