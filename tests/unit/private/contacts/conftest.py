"""The page of the section, and what is found on it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.private.contacts.page import ContactsPage
from companion.private.page import Services


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> ContactsPage:
    made = ContactsPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: ContactsPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def add(page: ContactsPage, qtbot: QtBot, name: str) -> None:
    find(page, "contacts.add").click()
    qtbot.keyClicks(find(page, "contacts.name"), name)
    page.flush()
