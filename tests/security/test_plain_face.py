"""A space with the plain face, as somebody sees it who was given its passphrase: a diary, papers and people."""

import io
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent, Qt, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.domain.common import When, new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.domain.papers import Paper, PaperType
from companion.identity import resources
from companion.private.page import Services
from companion.private.sections import section_title
from companion.private.shell.window import PrivateWindow
from companion.vault.installation import Installation, SetupTicket
from companion.vault.kdf import KdfParams
from companion.vault.passphrase import word_list
from companion.vault.vault import Vault
from companion.widgets.application import install_translations
from companion.widgets.background import Background
from companion.widgets.chooser import FileChooser
from tests.desktop import Desktop
from tests.eyes import Person
from tests.journeys.steps import gone, section, shift_three_times, start, through_empty_field
from tests.security.looking import carried, everything, look_away, press_everything
from tests.security.words import PLAIN_FACE, of_the_rest
from tests.spaces import PASSPHRASE, make_space

CHEAP = KdfParams(memory_kib=64, time_cost=1, lanes=1)
SETUP = "open the pantry door"
LANGUAGES = ("en", "es")
HERS = ("Grey cat on the wall", "Library card", "Zoraida Quintela")
"""What she wrote: an entry, a paper, a person."""


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A plain diary that is used."""
    installation = Installation(tmp_path / "data", CHEAP)
    installation.create(SETUP)
    ticket = installation.unlock(bytearray(SETUP.encode()))
    assert isinstance(ticket, SetupTicket)
    vault = ticket.finish(PASSPHRASE, face=Face.PLAIN)
    entry, paper, person = HERS
    written = Incident(new_id(), summary=entry, happened=When(date="2026-05-12"))
    vault.journal.add(written)
    vault.journal.save_draft(Incident(new_id(), summary="Half a line"))
    card = Paper(new_id(), type=PaperType.OTHER, title=paper, expires="2027-01-01")
    vault.records.save(card)
    for record, name, content in ((written, "cat.txt", b"She sleeps."), (card, "card.png", picture())):
        vault.attachments.add(record.id, name, io.BytesIO(content))
    vault.records.save(Contact(new_id(), name=person, relation="cousin"))
    yield vault
    vault.close()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The program speaks it, and English again afterwards."""
    before = set(qapp.findChildren(QTranslator))
    install_translations(qapp, "private", request.param)
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
    install_translations(qapp, "private", "en")


@pytest.fixture
def window(qtbot: QtBot, vault: Vault, language: str) -> Iterator[PrivateWindow]:
    look_away()
    services = Services(vault, FileChooser, language, resources(), repair=lambda: None)
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    window.resize(1366, 768)
    window.show()
    yield window
    window.rest()
    qtbot.waitUntil(lambda: not any(work.running for work in window.findChildren(Background)))
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_nothing_says_what_it_is(qtbot: QtBot, window: PrivateWindow, language: str, tmp_path: Path) -> None:
    """Every page, every record, every button, every window that comes of it."""
    seen: set[str] = set()
    for shown in Face.PLAIN.sections:
        window.go(shown)
        seen |= everything()
        for view in [view for view in window.findChildren(QAbstractItemView) if view.isVisible()]:
            if view.parent() is window._navigation:
                continue
            for row in range(view.model().rowCount()):
                view.setCurrentIndex(view.model().index(row, 0))
                seen |= everything()
                seen |= press_everything(qtbot, window)
            window.go(shown)
        seen |= press_everything(qtbot, window)
    seen.discard(str(tmp_path))
    assert {section_title(shown, Face.PLAIN) for shown in Face.PLAIN.sections} <= seen
    assert len(seen) > 150
    assert not told(seen), "\n".join(map(str, told(seen)))


def test_a_search_for_the_rest_finds_nothing(window: PrivateWindow) -> None:
    """Whatever somebody types, in either language: nothing is found that she did not write."""
    wanted = [word for words in PLAIN_FACE.values() for word in words]
    wanted += [hidden.value for hidden in set(Face.FULL.sections) - set(Face.PLAIN.sections)]
    for word in wanted:
        window._bar.search.setText(word)
        window._bar.search.ask()
        model = window._results._model
        assert [model.index(row).data() for row in range(model.rowCount())] == [], word
    window._bar.search.setText("zoraida")
    window._bar.search.ask()
    assert window._results._model.rowCount() == 1
    assert not told(everything()), "\n".join(map(str, told(everything())))


def test_no_page_of_the_rest_can_be_reached(window: PrivateWindow) -> None:
    for hidden in set(Face.FULL.sections) - set(Face.PLAIN.sections):
        window.go(hidden)
        assert window.section is Face.PLAIN.sections[0]
        assert hidden not in window._pages


def test_what_is_dragged_or_copied_says_nothing(window: PrivateWindow) -> None:
    seen: set[str] = set()
    for shown in Face.PLAIN.sections:
        window.go(shown)
        for view in window.findChildren(QAbstractItemView):
            model = view.model()
            if model is not None and model.rowCount():
                seen |= carried(model.mimeData([model.index(row, 0) for row in range(model.rowCount())]))
                seen |= set(model.mimeTypes())
        for field in window.findChildren(QWidget):
            for method in ("createMimeDataFromSelection",):
                with suppress(AttributeError, TypeError):
                    field.selectAll()  # type: ignore[attr-defined]
                    seen |= carried(getattr(field, method)())
    assert any("x-qabstractitemmodeldatalist" in text for text in seen)
    assert not told(seen), "\n".join(map(str, told(seen)))


@pytest.mark.parametrize("word", ["stalking", "My plan", "the other person", "bolsa", "la policía", "plan"])
def test_the_words_are_seen(word: str) -> None:
    assert of_the_rest(f"Well: {word}!")
    assert not of_the_rest("A plain diary of plants, papers and baggage")


def test_in_a_real_window(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    """What a screen reader is given, section by section."""
    home = tmp_path / "home"
    vault = make_space(home, face=Face.PLAIN)
    vault.journal.add(Incident(new_id(), summary=HERS[0]))
    vault.records.save(Contact(new_id(), name=HERS[2]))
    vault.close()
    program = start(desktop, home)
    try:
        through_empty_field(person, program, PASSPHRASE)
        seen: set[str] = set()
        for shown in Face.PLAIN.sections:
            pid = section(person, program, section_title(shown, Face.PLAIN))
            seen |= {thing.name for thing in person.eyes.things(pid)}
        assert {"Diary", HERS[2]} <= {name.partition(",")[0] for name in seen}
        assert not told(seen), "\n".join(map(str, told(seen)))
        shift_three_times(person)
        gone(program, pid)
    finally:
        program.close()


def picture() -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def told(seen: set[str]) -> list[tuple[str, str]]:
    """Each word that the plain face must not say, with where it stands. Words to open with are drawn by chance."""
    offered = {word for language in LANGUAGES for word in word_list(language, resources())}
    others = {text for text in seen if not set(text.casefold().split()) <= offered}
    return sorted((word, text[:100]) for text in others for word in of_the_rest(text))
