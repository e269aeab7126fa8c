"""Programs that are told of every key before the window that it was typed into, to help with the writing.

Qt tells IBus on X11 nothing of what is sensitive (seen with 6.11), so such a program may keep and learn whatever is
typed. Nobody needs one for letters that the keyboard has; what dead keys and the compose key make, Qt makes itself.
To use one in some fields only is no way out: the keys that it gives back late come after those that it was not told of.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QLocale

from companion.platform.wayland import is_wayland_session

AUTO, OFF = "auto", "off"
_CHOICES = ("QT_IM_MODULES", "QT_IM_MODULE")
"""The variables that Qt asks, the first that is set."""
_OF_QT = {"", "compose", "none"}
_WRITTEN_WITH_ONE = {"zh", "ja", "ko", "vi", "am", "ti"}


def is_there(environment: Mapping[str, str]) -> bool:
    """Whether Qt on X11 would tell such a program of the keys. Wayland is told which fields are sensitive."""
    chosen = next((environment[name] for name in _CHOICES if environment.get(name)), "")
    return chosen.split(";")[0] not in _OF_QT and not is_wayland_session(environment)


def is_used(choice: str, language: str) -> bool:
    """Whether one is to be told: by the person's `choice`, or with AUTO where the `language` ("ja") is written so."""
    return language in _WRITTEN_WITH_ONE if choice == AUTO else choice != OFF


@contextmanager
def chosen(choice: str) -> Iterator[bool]:
    """While the application is made: Qt asks only then. Gives whether there is a choice.

    What this process starts later, such as a browser, finds the environment as it was.
    """
    there = is_there(os.environ)
    before = os.environ.get(_CHOICES[0])
    if there and not is_used(choice, QLocale.system().name()[:2]):
        os.environ[_CHOICES[0]] = "compose"
    try:
        yield there
    finally:
        if before is None:
            os.environ.pop(_CHOICES[0], None)
        else:
            os.environ[_CHOICES[0]] = before
