"""The last page: how to come back and how to hide, once more."""

from companion.private.setup.step import Step
from companion.private.words import chord_words
from companion.widgets.form import wrapped


class DoneStep(Step):
    """From here she goes in."""

    can_go_back = False

    def build(self) -> None:
        """Two things to keep in mind."""
        self.forward = self.tr("Open it")
        self.column.heading(self.tr("It is ready"))
        self.column.subheading(self.tr("To come back"))
        self.column.text(self.tr("The search field of your notes, your words, %1.").replace("%1", chord_words()))
        self.column.text(self.tr("Nothing happened? Nothing is lost. Clear the field and try again."))
        self.column.subheading(self.tr("To hide everything"))
        self._hide = wrapped("")
        self.column.put(self._hide)
        self.column.gap()
        self.column.text(self.tr("What you type is stored as you type. There is nothing to save."))

    def entered(self) -> None:
        """Name the key."""
        self._hide.setText(
            self.tr("%1, or Shift three times, or the button at the top right.").replace("%1", self.choices.key)
        )
