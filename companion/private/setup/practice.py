"""Practising both doors before anything is stored."""

from PySide6.QtWidgets import QCheckBox

from companion.door import wipe
from companion.private.setup.step import Step
from companion.private.words import chord_words
from companion.vault.passphrase import normalise
from companion.widgets.column import bring_into_view
from companion.widgets.door_field import DoorField
from companion.widgets.form import heading, wrapped

TRIES = 3
"""After so many misses she may go on without this door."""


class PracticeStep(Step):
    """A search field like that of the notes. The words typed are compared and forgotten at once."""

    def build(self) -> None:
        """Heading and instructions, field, her words on demand, and what came of it."""
        self._right = False
        self._misses = 0
        self.column.heading(self.title())
        for line in self.instructions():
            self.column.text(line)
        self.field = DoorField(self.titles)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setMinimumHeight(34)
        self.field.tried.connect(self._tried)
        self.column.put(self.field)
        self._message = heading("", size=1.25)
        self.column.put(self._message)
        self.column.gap()
        self.show_words = QCheckBox(self.tr("Show my words"))
        self.show_words.setAccessibleName(self.show_words.text())
        self.show_words.setMinimumHeight(28)
        self.show_words.toggled.connect(self._show_words)
        self._words = wrapped("")
        self.column.put(self.show_words)
        self.column.put(self._words)

    def title(self) -> str:
        """The heading."""
        raise NotImplementedError

    def instructions(self) -> tuple[str, ...]:
        """The sentences above the field."""
        raise NotImplementedError

    def titles(self) -> tuple[str, ...]:
        """Titles like those of ordinary notes, for the field to show."""
        return (
            self.tr("shopping list for the weekend"),
            self.tr("recipe for apple cake"),
            self.tr("books to take back to the library"),
        )

    def entered(self) -> None:
        """The field waits for her."""
        self.show_words.setChecked(False)
        self.field.setFocus()

    def can_go_on(self) -> bool:
        """Once it worked, or when it does not work on this computer."""
        return self._right or self._misses >= TRIES

    def _tried(self, typed: bytearray) -> None:
        wanted = normalise(self.choices.passphrase.encode("utf-8", "ignore"))
        got = normalise(typed)
        wipe(typed)
        self._right = got == wanted
        for secret in (wanted, got):
            secret[:] = bytes(len(secret))
        if self._right:
            self._message.setText(self.tr("That is it."))
        else:
            self._misses += 1
            self._message.setText(self.tr("Nothing happened? Nothing is lost. Clear the field and try again."))
        self.ready_changed.emit()

    def _show_words(self) -> None:
        self._words.setText(self.choices.passphrase if self.show_words.isChecked() else "")
        if self.show_words.isChecked():
            bring_into_view(self._words)


class FilledStep(PracticeStep):
    """The door with words in the field."""

    def title(self) -> str:
        """The heading."""
        return self.tr("The way in")

    def instructions(self) -> tuple[str, ...]:
        """Two steps."""
        return (
            self.tr("You come back here through the search field of your notes. Try it in this one."),
            self.tr("Type your words. Then press %1.").replace("%1", chord_words()),
        )


class EmptyStep(PracticeStep):
    """The door with an empty field, for when someone may be looking."""

    def title(self) -> str:
        """The heading."""
        return self.tr("When someone may be looking")

    def instructions(self) -> tuple[str, ...]:
        """Three steps."""
        return (
            self.tr("Leave the field empty. Press %1 and let go.").replace("%1", chord_words()),
            self.tr("Type your words. The field shows other letters, as if you searched for a note."),
            self.tr("Press Enter."),
        )
