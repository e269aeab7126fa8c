"""The list of papers."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from companion.domain.papers import Paper, PaperType
from companion.private.papers.labels import paper_type_label
from companion.private.papers.places import places_line
from companion.private.papers.soon import expiring
from companion.private.records.about_date import show_about
from companion.widgets.rows import RecordList


class PaperList(RecordList[Paper]):
    """Title, or kind where there is none; below it when it ends if that is soon, its kind and where it is."""

    def __init__(self, parent: QObject | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today

    def title(self, record: Paper) -> str:
        """What she calls it."""
        return paper_title(record)

    def subtitle(self, record: Paper) -> str:
        """When it ends, if soon; of an order where copies are, of others kind and place."""
        soon = ends_label(record) if expiring([record], self._today()) else ""
        kind = paper_type_label(record.type) if record.title.strip() else ""
        order = record.type is PaperType.PROTECTIVE_ORDER
        where = places_line(record.order_copies) if order else ""
        return " · ".join(part for part in (soon, kind, where or record.original_place) if part)


def paper_title(paper: Paper) -> str:
    """What she calls it, or its kind."""
    return paper.title.strip() or paper_type_label(paper.type)


def ends_label(paper: Paper) -> str:
    """When it ends."""
    return QCoreApplication.translate("Papers", "Ends {day}").format(day=show_about(paper.expires, QLocale()))
