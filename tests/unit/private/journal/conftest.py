"""A journal page over a real vault, with British dates."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from companion.private.journal.page import JournalPage
from companion.private.page import Services
from tests.unit.private.journal.seeing import make_page


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> JournalPage:
    return make_page(qtbot, services)
