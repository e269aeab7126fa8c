"""A bag as a list on paper. What it says of where things are and who has them is her choice, and not said at first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.bag import Bag, BagItem
from companion.private.bag.labels import bag_name, form_label, groups
from companion.private.bag.order import GroupHeading, rows_of
from companion.private.printing import html
from companion.private.printing.dialog import Version
from companion.widgets.dates import short_date


def bag_versions(bag: Bag, items: Sequence[BagItem]) -> list[Version]:
    """The list in two ways: names alone, and all that helps to find the things."""
    return [
        Version(QCoreApplication.translate("Bag", "Only the names of the things"), bag_sheet(bag, items)),
        Version(
            QCoreApplication.translate("Bag", "Also where things are, and who has them"),
            bag_sheet(bag, items, whole=True),
        ),
    ]


def bag_sheet(bag: Bag, items: Sequence[BagItem], *, whole: bool = False) -> str:
    """The bag as HTML. No note is ever on it, nor whether something can be moved, nor who knows."""
    labels = dict(groups())
    top = [html.heading(bag_name(bag))]
    parts: list[str] = []
    if whole:
        top.append(html.paragraph(" · ".join(text for text in (bag.for_whom.strip(), bag.kept_at.strip()) if text)))
    for row in rows_of(items):
        if isinstance(row, GroupHeading):
            parts.append(html.heading(labels[row.group], 2))
        else:
            name = f"{row.name.strip()} ({row.quantity.strip()})" if row.quantity.strip() else row.name
            parts[-1] += html.box(name, _known(row) if whole else (), ticked=row.packed)
    return html.page(top, parts)


def _known(item: BagItem) -> list[str]:
    until = ""
    if item.expires:
        said = QCoreApplication.translate("Bag", "good until {date}")
        until = said.format(date=short_date(item.expires, QLocale()))
    return [item.place, item.holder, form_label(item.form), until]
