"""The plan on paper."""

import pytest

from companion.domain.common import new_id
from companion.domain.plan import Chapter, PlanStep
from companion.private.plan.sheet import plan_sheet, plan_versions

pytestmark = pytest.mark.usefixtures("qapp")
TITLES = {chapter: f"Title of {chapter}" for chapter in Chapter}
STEPS = [
    PlanStep(new_id(), Chapter.STAY, "Know the doors", done=True, note="secret-note"),
    PlanStep(new_id(), Chapter.PREPARE, "Open an account"),
    PlanStep(new_id(), Chapter.LEAVE_NOW, "<b>Run</b>"),
]


def test_either_way_of_leaving_can_be_printed_alone() -> None:
    versions = plan_versions(TITLES, STEPS, Chapter.STAY)
    assert [version.label for version in versions] == [
        "Only: Title of stay", "Only: Title of prepare", "Only: Title of leave_now",
        "Every chapter", "Every chapter, with notes",
    ]  # fmt: skip
    now = versions[2].html
    assert "&lt;b&gt;Run&lt;/b&gt;" in now
    assert "Open an account" not in now


def test_what_has_no_step_is_not_offered() -> None:
    assert [version.label for version in plan_versions(TITLES, STEPS[:1], Chapter.PETS)] == [
        "Every chapter", "Every chapter, with notes",
    ]  # fmt: skip


def test_notes_only_where_she_asks() -> None:
    versions = plan_versions(TITLES, STEPS, Chapter.STAY)
    assert ["secret-note" in version.html for version in versions] == [False] * 4 + [True]
    assert "☑ Know the doors" in versions[3].html
    assert "☐ Open an account" in versions[3].html


def test_chapters_keep_their_order() -> None:
    page = plan_sheet(TITLES, STEPS[::-1])
    assert page.index("stay") < page.index("prepare") < page.index("leave_now")
