"""Files dragged onto the page and pasted there; and what is said of the file that stays where it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Face, Section
from companion.identity import resources
from companion.private.attachments.strip import AttachmentStrip
from companion.private.page import Services
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from companion.widgets.form import scrolled
from tests.samples import photo
from tests.unit.private.conftest import Visits

BOTH, LEFT = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton


class Form:
    """A page with two fields and the strip, in an area that scrolls, as pages have it."""

    def __init__(self, services: Services) -> None:
        inside = QWidget()
        self.strip = AttachmentStrip(services)
        self.line, self.long = QLineEdit(), QPlainTextEdit()
        layout = QVBoxLayout(inside)
        for widget in (self.line, self.long, self.strip):
            layout.addWidget(widget)
        self.area = scrolled(inside)
        self.area.resize(700, 600)
        self.strip.show_record(new_id())
        self.area.show()


@pytest.fixture
def form(qtbot: QtBot, services: Services) -> Form:
    made = Form(services)
    qtbot.addWidget(made.area)
    return made


@pytest.fixture
def clipboard() -> Iterator[Callable[[QMimeData], None]]:
    yield QGuiApplication.clipboard().setMimeData
    QGuiApplication.clipboard().clear()


def urls(*paths: Path) -> QMimeData:
    """As a file manager gives them: their names as text, too."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    return data


def text() -> QMimeData:
    data = QMimeData()
    data.setText("some words")
    return data


def picture(kind: str = "image/png", content: bytes | None = None) -> QMimeData:
    data = QMimeData()
    data.setData(kind, photo("PNG") if content is None else content)
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Whether it was taken, and as a copy, though a move was asked for."""
    keys = Qt.KeyboardModifier.ShiftModifier
    enter = QDragEnterEvent(QPoint(5, 5), BOTH, data, LEFT, keys)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(5, 5), BOTH, data, LEFT, keys)
    QApplication.sendEvent(widget, event)
    return event.isAccepted() and event.dropAction() == Qt.DropAction.CopyAction


def added(qtbot: QtBot, form: Form, vault: Vault, count: int = 1) -> list[str]:
    qtbot.waitUntil(lambda: len(vault.attachments.all()) == count and not form.strip.bar.busy, timeout=5000)
    return [one.name for one in vault.attachments.all()]


def files(folder: Path) -> list[Path]:
    made = [folder / "one.jpg", folder / "two.jpg"]
    for path in made:
        path.write_bytes(photo(width=100 + len(path.name)))
    return made


@pytest.mark.parametrize("where", ["area", "line", "long"])
def test_files_dragged_anywhere_on_the_page(qtbot: QtBot, form: Form, vault: Vault, tmp_path: Path, where: str) -> None:
    widget = {"area": form.area, "line": form.line, "long": form.long.viewport()}[where]
    assert drop(widget, urls(*files(tmp_path)))
    assert added(qtbot, form, vault, 2) == ["one.jpg", "two.jpg"]
    assert (form.line.text(), form.long.toPlainText()) == ("", "")
    assert all(path.exists() for path in files(tmp_path))


def test_words_dragged_into_a_field_are_words(form: Form, vault: Vault) -> None:
    assert not drop(form.area, text())
    drop(form.line, text())
    assert form.line.text() == "some words"
    assert not form.strip.bar.busy


def test_a_picture_dragged_from_another_program_keeps_its_bytes(qtbot: QtBot, form: Form, vault: Vault) -> None:
    assert drop(form.area, picture())
    (name,) = added(qtbot, form, vault)
    assert name.startswith("Picture ")
    assert name.endswith(".png")
    (stored,) = vault.attachments.all()
    assert vault.attachments.content(stored) == photo("PNG")
    assert stored.media_type == "image/png"


@pytest.mark.parametrize("where", ["strip", "line", "button"])
def test_files_are_pasted(
    qtbot: QtBot, form: Form, vault: Vault, tmp_path: Path, clipboard: Callable[[QMimeData], None], where: str
) -> None:
    clipboard(urls(*files(tmp_path)))
    if where == "button":
        form.strip.paste_button.click()
    else:
        qtbot.keyClick(form.line if where == "line" else form.strip, "v", Qt.KeyboardModifier.ControlModifier)
    assert added(qtbot, form, vault, 2) == ["one.jpg", "two.jpg"]
    assert form.line.text() == ""


def test_a_picture_is_pasted(qtbot: QtBot, form: Form, vault: Vault, clipboard: Callable[[QMimeData], None]) -> None:
    clipboard(picture())
    qtbot.keyClick(form.long, "v", Qt.KeyboardModifier.ControlModifier)
    assert len(added(qtbot, form, vault)) == 1


def test_words_are_pasted_into_the_field(qtbot: QtBot, form: Form, clipboard: Callable[[QMimeData], None]) -> None:
    words = picture()
    words.setText("some words")
    clipboard(words)
    qtbot.keyClick(form.line, "v", Qt.KeyboardModifier.ControlModifier)
    assert form.line.text() == "some words"
    assert not form.strip.bar.busy


@pytest.mark.parametrize("data", [text(), picture(content=b"no picture at all")], ids=["words", "no picture"])
def test_nothing_to_paste_is_said(
    form: Form, vault: Vault, clipboard: Callable[[QMimeData], None], data: QMimeData
) -> None:
    copied = QMimeData()
    for kind in data.formats():
        copied.setData(kind, data.data(kind))
    clipboard(copied)
    form.strip.paste_button.click()
    assert "nothing to paste" in form.strip.trouble.label.text()
    assert not form.strip.bar.busy


def test_where_the_file_still_is(qtbot: QtBot, form: Form, vault: Vault, visits: Visits, tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    form.strip.add_files(files(folder)[:1])
    added(qtbot, form, vault)
    notice = form.strip.bar.still_there
    assert "still in its old folder “Downloads”" in notice.label.text()
    notice.button.click()
    assert visits.seen == [(Section.TRACES, "")]


def test_what_was_pasted_has_no_old_folder(
    qtbot: QtBot, form: Form, vault: Vault, clipboard: Callable[[QMimeData], None]
) -> None:
    clipboard(picture())
    form.strip.paste_button.click()
    added(qtbot, form, vault)
    assert not form.strip.bar.still_there.isVisible()


def test_a_plain_face_names_no_page_that_it_has_not(
    qtbot: QtBot, make_vault: Callable[..., Vault], tmp_path: Path
) -> None:
    vault = make_vault(Face.PLAIN)
    form = Form(Services(vault, FileChooser, "en", resources()))
    qtbot.addWidget(form.area)
    form.strip.add_files(files(tmp_path)[:1])
    added(qtbot, form, vault)
    assert form.strip.bar.still_there.isVisible()
    assert not form.strip.bar.still_there.button.isVisible()


def test_without_a_record_nothing_is_taken(form: Form, vault: Vault, tmp_path: Path) -> None:
    form.strip.show_record("")
    assert not drop(form.area, urls(*files(tmp_path)))
