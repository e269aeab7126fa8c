"""What the private window and its pages know of each other: the page's duties, the services it gets."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from companion.domain.faces import Section
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser, Mode


class Chooser(Protocol):
    """Makes a file chooser that is ready to be opened with open().

    `parent` is the widget it belongs to; `name` is what a new file is called at first;
    `endings` narrows what is listed, in lower case with the dot, such as (".jpg", ".png").
    Connect to `chosen` (list of Path), then call `open()`; it deletes itself when it closes.
    """

    def __call__(self, parent: QWidget, mode: Mode, *, name: str = "", endings: tuple[str, ...] = ()) -> FileChooser:
        """The chooser, not yet shown."""


def go_nowhere(section: Section, record_id: str = "") -> None:
    """The way between pages before a window stands: nothing happens."""


def use_no_key(key: str, after: str) -> bool:
    """The hiding key where nobody watches it: never granted."""
    del key, after
    return False


def use_nothing() -> None:
    """A choice that was stored, where nobody uses it."""


def cover_nothing(widget: QWidget | None) -> bool:
    """Covering the window where there is none: nothing is in the way."""
    del widget
    return True


@dataclass(frozen=True)
class Services:
    """What every page is given. `language` is "en" or "es".

    `go(section, record_id)` shows another page, at one record where the id is not "".
    `use_key(key, after)` asks the system for another key that hides everything, such as "Ctrl+F9", and
    what is left on the screen then ("hide" or "show"); False where the key is not granted.
    `use_hiding()` has what is kept of how everything hides used from now on (companion.private.hiding).
    `cover(widget)` stores what is typed and shows `widget` in place of everything but the button that hides,
    so that no page asks the vault for anything; None gives the pages back. False where something typed could
    not be stored: then nothing is covered.
    `use_sections()` has the navigation show what is kept of the sections she put away (companion.private.sections).
    `repair` closes the space and shows the page that saves what can still be read; None where there is no way to.
    """

    vault: Vault
    chooser: Chooser
    language: str
    resources: Path
    go: Callable[[Section, str], None] = go_nowhere
    use_key: Callable[[str, str], bool] = use_no_key
    use_hiding: Callable[[], None] = use_nothing
    cover: Callable[[QWidget | None], bool] = cover_nothing
    use_sections: Callable[[], None] = use_nothing
    repair: Callable[[], None] | None = None


class Page(QWidget):
    """One section of the private space. The window makes it when it is first visited."""

    section: ClassVar[Section]

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the widgets; what they show is read in refresh()."""
        super().__init__(parent)
        self.services = services
        self.beginning: QWidget | None = None
        """What gets the keys when the page is given them. A focus proxy would take others out of the way of Tab."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on."""
        super().focusInEvent(event)
        if self.beginning is not None:
            self.beginning.setFocus(event.reason())

    def flush(self) -> None:
        """Store what is typed and not yet stored. Must be quick and raise nothing."""

    def refresh(self) -> None:
        """Read again from the vault; called each time the page is shown."""

    def open_record(self, id_: str) -> None:
        """Show the record with this id; an unknown id is passed over."""
