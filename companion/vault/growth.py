"""What the size of the files tells: up to 64 MiB little, from there on that something large is kept."""

from enum import StrEnum

from companion.vault.database import MARGIN

SEEN = 64 * 1024 * 1024
"""Bytes of a container past which she is asked before it grows."""
LARGE = 512 * 1024 * 1024
"""Bytes of a container past which she is told that it is meant for less."""


class Growth(StrEnum):
    """What adding something would do."""

    FITS = "fits"
    """No growth, or none past 64 MiB."""
    SHOWS = "shows"
    """The files would pass 64 MiB."""
    LARGE = "large"
    """The files would pass 512 MiB."""


def growth(size: int, free: int, adding: int) -> Growth:
    """For containers of `size` bytes of which `free` hold nothing. Bytes that are here already are not looked for."""
    pages = adding + adding // 100  # a chunk takes 16 pages and an eighth
    after = size + max(0, pages + MARGIN - free)
    if after <= max(size, SEEN):
        return Growth.FITS
    return Growth.SHOWS if after <= LARGE else Growth.LARGE
