"""The list of papers."""

from companion.domain.papers import Paper
from companion.private.papers.labels import paper_type_label
from companion.widgets.rows import RecordList


class PaperList(RecordList[Paper]):
    """Title, or kind where there is none; below it the kind and where the original is."""

    def title(self, record: Paper) -> str:
        """What she calls it."""
        return record.title.strip() or paper_type_label(record.type)

    def subtitle(self, record: Paper) -> str:
        """Kind and place."""
        kind = paper_type_label(record.type) if record.title.strip() else ""
        return " · ".join(part for part in (kind, record.original_place) if part)
