"""The page of the section, and what is found on it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.papers import PaperType
from companion.private.page import Services
from companion.private.papers.labels import paper_type_label
from companion.private.papers.page import PapersPage


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> PapersPage:
    made = PapersPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: PapersPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def choose_type(page: PapersPage, type_: PaperType) -> None:
    box = find(page, "papers.type")
    box.setCurrentIndex(box.findText(paper_type_label(type_)))
