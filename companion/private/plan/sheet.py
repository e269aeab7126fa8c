"""The plan as a list on paper: all of it, or one way of leaving alone. Notes are on it only where she asks."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from companion.domain.plan import Chapter, PlanStep
from companion.private.plan.versions import LEAVING
from companion.private.printing import html
from companion.private.printing.dialog import Version


def plan_versions(titles: Mapping[Chapter, str], steps: Sequence[PlanStep], shown: Chapter) -> list[Version]:
    """The chapter that is shown, either way of leaving, everything, and everything with her notes.

    A version without a step in it is left out. `steps` are in her order.
    """
    chapters = [*dict.fromkeys((shown, *LEAVING))]
    versions = [
        Version(
            QCoreApplication.translate("Plan", "Only: {title}").format(title=titles[one]), plan_sheet(titles, inside)
        )
        for one in chapters
        if (inside := [step for step in steps if step.chapter is one])
    ]
    return [
        *versions,
        Version(QCoreApplication.translate("Plan", "Every chapter"), plan_sheet(titles, steps)),
        Version(QCoreApplication.translate("Plan", "Every chapter, with notes"), plan_sheet(titles, steps, notes=True)),
    ]


def plan_sheet(titles: Mapping[Chapter, str], steps: Sequence[PlanStep], *, notes: bool = False) -> str:
    """These steps as HTML under the titles of their chapters."""
    parts = []
    for chapter in Chapter:
        inside = [step for step in steps if step.chapter is chapter]
        if inside:
            boxes = (html.box(step.text, [step.note] if notes else (), ticked=step.done) for step in inside)
            parts.append("".join((html.heading(titles[chapter], 2), *boxes)))
    return html.page((), parts)
