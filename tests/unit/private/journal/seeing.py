"""The journal page in a test: made, looked at, asked for its controls."""

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import When, new_id
from companion.domain.journal import Incident
from companion.private.journal.page import JournalPage
from companion.private.page import Services


def make_page(qtbot: QtBot, services: Services) -> JournalPage:
    page = JournalPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    refresh(page, qtbot)
    page.show()
    return page


def refresh(page: JournalPage, qtbot: QtBot) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: not page._reading.running, timeout=3000)


def find(page: QWidget, name: str) -> Any:
    return page.findChild(QWidget, name)


def incident(summary: str, date: str = "2026-05-12", **more: Any) -> Incident:
    return Incident(new_id(), happened=When(date=date, time="21:30"), summary=summary, **more)


def visible_words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def titles(page: JournalPage) -> list[str]:
    return [row.incident.summary for row in page.model.rows()]
