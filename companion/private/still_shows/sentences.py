"""What is said of each leftover, and asked before it is removed."""

from PySide6.QtCore import QLocale, QObject

from companion.private.still_shows.finding import Find, Kind
from companion.private.still_shows.removing import Changed, NotKept
from companion.private.still_shows.written import What
from companion.vault.errors import Cancelled
from companion.widgets.dates import short_date

FORGOTTEN = (Kind.CHANGED, Kind.AWAY)
"""Of these nothing is removed: the page only stops naming them."""


class Sentences(QObject):
    """Each in her language."""

    def said(self, find: Find) -> str:
        """What it is."""
        locked = find.place is not None and find.place.what is What.COPY
        return {
            Kind.REST: self.tr("Part of a locked copy. Everything was hidden while it was being made.")
            if locked
            else self.tr("Part of a file. Everything was hidden while it was being saved."),
            Kind.COPY: self.tr("A locked copy that you made. Without its words nobody can read it."),
            Kind.FILE: self.tr("A file that you saved from here. Whoever uses this computer can open it."),
            Kind.ADDED: self.tr("A file that you added here. It is still in its old folder too."),
            Kind.CHANGED: self.tr("You saved something under this name. What is there now is another file."),
            Kind.AWAY: self._away(find),
            Kind.RECENT: self.tr("The computer's list of recently used files names this file."),
            Kind.PREVIEW: self.tr("The computer keeps a small picture of this file."),
            Kind.PRINT: self.tr("A print-out made with this program. It may be one of your notes."),
        }[find.kind]

    def button(self, kind: Kind) -> str:
        """What opens the question."""
        if kind in FORGOTTEN:
            return self.tr("Forget it …")
        return self.tr("Take it off the list …") if kind is Kind.RECENT else self.tr("Remove it …")

    def question(self, kind: Kind) -> str:
        """What is said before."""
        forget = self.tr("Nothing outside is changed. This page does not name it any more.")
        return {
            Kind.REST: self.tr("Nobody can use it. It does not go into the bin."),
            Kind.COPY: self.tr(
                "If it is your only copy outside, keep it until there is another. It does not go into the bin: you "
                "can't bring it back."
            ),
            Kind.FILE: self.tr("What you keep here stays. The file does not go into the bin: you can't bring it back."),
            Kind.ADDED: self.tr(
                "What you keep here stays; it is read first, to be sure of it. The file in the folder does not go into "
                "the bin: you can't bring it back. If it may be needed in court, ask a lawyer before. Somebody who "
                "knows the folder could notice."
            ),
            Kind.CHANGED: forget,
            Kind.AWAY: forget,
            Kind.RECENT: self.tr("Only this one line of the list goes. The file itself is not touched."),
            Kind.PREVIEW: self.tr(
                "Only the small picture is removed. Where the file is still there, the computer can make it again."
            ),
            Kind.PRINT: self.tr(
                "Look at it first, if you are not sure. It does not go into the bin: you can't bring it back."
            ),
        }[kind]

    def yes(self, kind: Kind) -> str:
        """The answer that does it."""
        if kind in FORGOTTEN:
            return self.tr("Forget it")
        return self.tr("Take it off the list") if kind is Kind.RECENT else self.tr("Remove it")

    def no(self) -> str:
        """The answer that does not."""
        return self.tr("Leave it")

    def done(self, kind: Kind) -> str:
        """Said afterwards."""
        if kind in FORGOTTEN:
            return self.tr("It is not named here any more.")
        return self.tr("It is off the list.") if kind is Kind.RECENT else self.tr("It is removed.")

    def trouble(self, error: Exception) -> str:
        """Why nothing was removed; "" where she stopped it herself or it is none of the errors of removing."""
        if isinstance(error, Changed):
            return self.tr("It has changed since this page looked. Nothing was removed. Press “Look again”.")
        if isinstance(error, NotKept):
            return self.tr("This file can't be read whole from here, so the one in its folder was not removed.")
        if isinstance(error, Cancelled):
            return self.tr("Stopped. Nothing was removed.")
        if isinstance(error, PermissionError):
            return self.tr("The computer does not let this be removed. Nothing was changed.")
        if isinstance(error, OSError):
            return self.tr("The disk or stick does not answer. Nothing was removed. Is the stick still there?")
        return ""

    def _away(self, find: Find) -> str:
        when = short_date(find.place.at[:10], QLocale()) if find.place is not None else ""
        if find.place is not None and find.place.part:
            said = self.tr(
                "This was being saved on %1 when everything was hidden. The stick, or the file, is not there now."
            )
        else:
            said = self.tr("You saved this on %1. The stick, or the file, is not there now.")
        return said.replace("%1", when)
