"""A PDF file that says nothing of the program that made it, nor of when."""

import re

_ENTRIES = re.compile(rb"/(?:Producer|CreationDate|ModDate) \((?:\\.|[^\\)])*\)", re.DOTALL)

EMPTY_XMP = (
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
    b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"></x:xmpmeta><?xpacket end='w'?>"
)
"""What stands where the format has its second description of a file: nothing in it."""


def without_origin(pdf: bytes) -> bytes:
    """The same file, whose first object is its description, without maker and times.

    Spaces stand in their place, so that every object stays where the file's own table says that it is.
    """
    head, end, rest = pdf.partition(b"endobj")
    return _ENTRIES.sub(lambda found: b" " * len(found[0]), head) + end + rest
