"""Wayland: no program hears a key that is typed into another. Ours hide what is private from our own windows only.

A shortcut asked of the desktop's portal would work from any program, but the desktop stores it and shows it in a
list of its own, under the program's name. A compositor drops a process's windows with its connection, so ending the
worker takes them; nothing here can take a single one.
"""

import os
from collections.abc import Mapping

from companion.platform.base import NoKeys


class WaylandKeys(NoKeys):
    """Only what the windows themselves see."""


def is_wayland_session(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the desktop is one: an X server inside it hears a key only while one of its own windows has the focus."""
    return environment.get("XDG_SESSION_TYPE") == "wayland" or bool(environment.get("WAYLAND_DISPLAY"))
