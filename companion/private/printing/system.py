"""Which way to paper this system has."""

from companion.private.printing.queue import Queue
from companion.private.still_shows.facts import System, at_hand


def system_queue() -> Queue:
    """The one of this system."""
    if at_hand() is System.LINUX:
        from companion.private.printing.cups import CupsQueue

        return CupsQueue()
    from companion.private.printing.qt_queue import QtQueue

    return QtQueue()
