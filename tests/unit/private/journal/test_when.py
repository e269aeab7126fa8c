"""The time of an incident, as it is said and as it is typed."""

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.common import Certainty, When
from companion.domain.journal import Incident
from companion.private.journal.page import JournalPage
from companion.private.journal.when import local_zone, moment_in_full, when_in_full, when_label
from companion.vault.vault import Vault
from tests.unit.private.journal.seeing import find, incident, refresh, visible_words


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(), ""),
        (When(date="2026-05-12", time="09:05"), "12 May 2026, 09:05"),
        (When(Certainty.ABOUT, date="2026-05-12"), "about 12 May 2026"),
        (When(Certainty.UNKNOWN, date="2026-05-12", words="after Easter"), "after Easter"),
        (
            When(Certainty.RANGE, "2026-05-12", "21:00", end_date="2026-05-13", end_time="06:00"),
            "between 12 May 2026, 21:00 and 13 May 2026, 06:00",
        ),
        (
            When(Certainty.RANGE, "2026-05-12", "21:00", end_date="2026-05-12", end_time="22:00"),
            "between 12 May 2026, 21:00 and 22:00",
        ),
        (When(Certainty.RANGE, "2026-05-12"), "after 12 May 2026"),
        (When(Certainty.RANGE, end_date="2026-05-12", words="at night"), "before 12 May 2026 · at night"),
        (When(Certainty.EXACT, "2026-05-12", end_date="2026-05-13"), "12 May 2026"),
    ],
)
def test_when_is_said_in_one_line(when: When, said: str) -> None:
    assert when_label(when) == said


def test_the_time_zone_is_said_with_a_time_of_day() -> None:
    assert when_in_full(When(date="2026-05-12", time="09:05", zone="+02:00")) == "12 May 2026, 09:05 (UTC+02:00)"
    assert when_in_full(When(date="2026-05-12", zone="+02:00")) == "12 May 2026"
    night = When(Certainty.RANGE, "2026-05-12", zone="-05:00", end_time="06:00")
    assert when_in_full(night).endswith("(UTC-05:00)")
    assert moment_in_full("2026-05-12T10:00:00+02:00") == "12 May 2026, 10:00 (UTC+02:00)"
    assert moment_in_full("2026-05-12T10:00:00") == "12 May 2026, 10:00"


def test_the_offset_needs_day_and_time() -> None:
    assert local_zone(When(date="2026-05-12")) == ""
    assert len(local_zone(When(date="2026-05-12", time="10:00"))) == 6
    assert local_zone(When(date="not a date", time="10:00")) == ""
    assert len(local_zone(When(Certainty.RANGE, end_date="2026-05-12", end_time="10:00"))) == 6
    assert local_zone(When(Certainty.ABOUT, end_date="2026-05-12", end_time="10:00")) == ""


def test_a_range_is_typed_and_read(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.save_draft(incident("one", date="2026-05-12"))
    refresh(page, qtbot)
    page._choose(0)
    assert not find(page, "journal.end_date").isVisible()
    box = find(page, "journal.certainty")
    box.setCurrentIndex(box.findText("Between two times"))
    qtbot.keyClicks(find(page, "journal.end_date"), "13/5/2026")
    qtbot.keyClicks(find(page, "journal.end_time"), "6.00")
    page.flush()
    (draft,) = vault.journal.drafts()
    when = draft.happened
    assert (when.certainty, when.end_date, when.end_time) == (Certainty.RANGE, "2026-05-13", "06:00")
    assert when.zone
    assert find(page, "journal.zone").text() == f"Time zone: UTC{when.zone}"
    find(page, "journal.add_to_record").click()
    assert f"between 12 May 2026, 21:30 and 13 May 2026, 06:00 (UTC{when.zone})" in visible_words(page)


def test_a_time_zone_written_elsewhere_stays_until_the_time_is_changed(
    page: JournalPage, vault: Vault, qtbot: QtBot
) -> None:
    far = When(date="2026-05-12", time="21:30", zone="+11:45")
    vault.journal.save_draft(Incident("a" * 32, happened=far, summary="one"))
    refresh(page, qtbot)
    page._choose(0)
    assert find(page, "journal.zone").text() == "Time zone: UTC+11:45"
    qtbot.keyClicks(find(page, "journal.summary"), "x")
    page.flush()
    assert vault.journal.drafts()[0].happened.zone == "+11:45"
    line = find(page, "journal.time")
    line.selectAll()
    qtbot.keyClicks(line, "20:00")
    page.flush()
    assert vault.journal.drafts()[0].happened.zone == local_zone(When(date="2026-05-12", time="20:00"))
