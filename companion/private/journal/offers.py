"""Places and kinds of her own that she wrote before, to be offered again while she types."""

from collections import Counter
from collections.abc import Iterable

from companion.domain.journal import Incident


def used(incidents: Iterable[Incident], field: str) -> list[str]:
    """What stands in a text field of these incidents, each once, the most used first."""
    return [text for text, _ in Counter(_texts(incidents, field)).most_common()]


def _texts(incidents: Iterable[Incident], field: str) -> Iterable[str]:
    return (text for incident in incidents if (text := getattr(incident, field).strip()))
