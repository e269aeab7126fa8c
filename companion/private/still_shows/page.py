"""What this computer still shows: said plainly, and our own leftovers, each to be removed only where she says so."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion import identity
from companion.domain.faces import Section
from companion.private.page import Page, Services
from companion.private.sentences import in_words
from companion.private.still_shows.finding import Find, Kind
from companion.private.still_shows.leftover import Leftover
from companion.private.still_shows.searching import Search
from companion.private.still_shows.sentences import Sentences
from companion.private.still_shows.systems import Systems
from companion.private.still_shows.written import WrittenPlaces
from companion.vault.errors import VaultError
from companion.widgets.column import Column, button
from companion.widgets.form import wrapped

PATIENCE_MS = 3000
"""After this long it is said that something does not answer."""


class StillShowsPage(Page):
    """Looks each time it is shown; what it finds stands first, then what can't be prevented."""

    section: ClassVar[Section] = Section.TRACES

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._written = WrittenPlaces(services.vault)
        self.search = Search(self._written, identity.load().name, self)
        self.search.found.connect(self._show)
        self.leftovers: dict[Find, Leftover] = {}
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)
        column = self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def flush(self) -> None:
        """Nothing is typed here; but looking ends when another page is shown or the vault is about to be closed."""
        self.search.stop()
        self._patience.stop()

    def refresh(self) -> None:
        """Look anew."""
        if any(leftover.work.running for leftover in self.leftovers.values()):
            return
        self._told.hide()
        self._look()

    def _build(self) -> Column:
        column = Column()
        column.heading(self.tr("What this computer still shows"))
        column.text(
            self.tr(
                "What you write here is locked away. But a computer keeps some things by itself, and no program can "
                "prevent that. This page says which, and what you can do. It changes nothing unless you say so."
            )
        )
        column.text(
            self.tr(
                "Something that is suddenly gone can be noticed, and that can be dangerous. If you are not sure, leave "
                "it, or ask an advocate first. Another device is safer: a friend's, a library's, one at work."
            )
        )
        column.subheading(self.tr("What was left by using this place"))
        self._state = column.text("")
        self._told = wrapped("")
        self._told.hide()
        column.put(self._told)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column.layout_below(self._list)
        self.again = button(self.tr("Look again"))
        self.again.clicked.connect(self.refresh)
        column.row(self.again)
        column.subheading(self.tr("What a computer keeps by itself"))
        column.text(self.tr("Below each, set in a little, stands what you can do."))
        self.systems = Systems()
        column.put(self.systems)
        return column

    def _look(self) -> None:
        self.search.start()
        self._patience.start()
        self._show()

    def _show(self) -> None:
        finds = self.search.finds
        waiting = self.search.waiting
        if not waiting:
            self._patience.stop()
            for find in [find for find in self.leftovers if find not in finds]:
                if not self.leftovers[find].work.running:
                    self._drop(find)
        for at, find in enumerate(finds):
            if find not in self.leftovers:
                made = Leftover(find, self.services.vault.attachments)
                made.removed.connect(partial(self._removed, find))
                self.leftovers[find] = made
                self._list.insertWidget(at, made)
        self._state.setText(self._state_words(searching=bool(waiting), any_=bool(self.leftovers)))

    def _state_words(self, *, searching: bool, any_: bool) -> str:
        if searching:
            return self.tr("Looking …")
        if any_:
            return self.tr("This was found. Each is removed only if you say so, one at a time.")
        return self.tr(
            "Nothing was found: no file that was saved from here, nothing in the list of recently used files, no "
            "print-out."
        )

    def _say_waiting(self) -> None:
        names = ", ".join(mount or self.tr("the home folder") for mount in self.search.waiting)
        if names:
            self._state.setText(self.tr("Still looking. This does not answer: %1").replace("%1", names))

    def _removed(self, find: Find) -> None:
        try:
            self._forget(find)
        except VaultError as error:
            self._told.setText(in_words(error))
        else:
            self._told.setText(Sentences(self).done(find.kind))
        self._told.show()
        self._drop(find)
        self.again.setFocus()
        self._look()

    def _forget(self, find: Find) -> None:
        """The place is forgotten with the last thing that tells of it."""
        if find.place is not None and not (find.kind is not Kind.AWAY and self.search.is_told_of_elsewhere(find.about)):
            self._written.forget([find.place.id])

    def _drop(self, find: Find) -> None:
        leftover = self.leftovers.pop(find)
        leftover.hide()
        self._list.removeWidget(leftover)
        leftover.deleteLater()
