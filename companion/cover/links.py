"""Where a link of a note leads: only by the person's click, and only to the web, to mail or to another note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame

_OUT = ("http", "https", "mailto")


def follow(window: NotesFrame, address: str) -> None:
    """Open ``address``, or say why not."""
    url = QUrl(address)
    if url.scheme().lower() in _OUT:
        QDesktopServices.openUrl(url)
        return
    folder = window.open_note.content.name.rpartition("/")[0]
    wanted = url.path()
    near = f"{folder}/{wanted}" if folder else wanted
    for name in (near, wanted, f"{near}.md", f"{wanted}.md"):
        if not url.scheme() and window.library.has(name):
            if window.leave_note():
                window.go_to(name)
            return
    window.say(QCoreApplication.translate("Links", "There is no note at this link."))
