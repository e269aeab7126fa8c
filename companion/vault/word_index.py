"""Whether the search finds its words: the part of the index that FTS5's own check does not look at.

A segment is a row of leaves with all terms in order; table words_idx tells with which term each leaf begins. An old
page of that table sends a search to the wrong leaf. Format: https://www.sqlite.org/src/file/ext/fts5/fts5_index.c
"""

from collections.abc import Iterator

from companion.vault.database import Database
from companion.vault.slices import slices

_SEGMENT = 37
"""Where the number of the segment begins in the id of a leaf; below are 6 bits that are zero, and its page."""
_PAGE = (1 << 31) - 1


def terms_are_found(database: Database) -> bool:
    """Whether each leaf has its place: the first of its segment before all, any other after the terms before it.

    Raises VaultError.
    """
    places: dict[tuple[int, int], bytes] = {}
    for rows in slices(database, "words_idx", ("segid", "term", "pgno"), keys=2):
        places.update({(segment, page >> 1): _bytes(term) for segment, term, page in rows})
    segment_before, last = 0, b""
    for rows in slices(database, "words_data", ("id", "block")):
        for id_, block in rows:
            segment, page = id_ >> _SEGMENT, id_ & _PAGE
            if segment < 1 or id_ != segment << _SEGMENT | page:
                continue  # averages, the list of segments, and lists of row numbers
            try:
                terms = list(_terms(block))
            except IndexError:
                return False
            place = places.pop((segment, page), None)
            if not terms:
                continue  # they were taken out again
            if segment != segment_before:
                segment_before, last = segment, b""
            begins = place == b"" if page == 1 else place is not None and last < place <= terms[0]
            if not begins:
                return False
            last = terms[-1]
    return not places


def _terms(leaf: bytes) -> Iterator[bytes]:
    """The terms of a leaf in order. Raises IndexError where it is none."""
    end = int.from_bytes(leaf[2:4], "big")
    place, offset, term = end, 0, b""
    while place < len(leaf):
        first = place == end
        more, place = _varint(leaf, place)
        offset += more
        kept, at = (0, offset) if first else _varint(leaf, offset)
        length, at = _varint(leaf, at)
        term = term[:kept] + leaf[at : at + length]
        yield term


def _varint(data: bytes, offset: int) -> tuple[int, int]:
    value = 0
    for place in range(offset, offset + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    return value << 8 | data[offset + 8], offset + 9


def _bytes(term: str | bytes) -> bytes:
    return term.encode() if isinstance(term, str) else term
