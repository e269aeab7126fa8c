"""The words that open the space."""

from companion.private.new_words import NewWords
from companion.private.setup.step import Step


class WordsStep(Step):
    """Five words are offered; her own are welcome."""

    def build(self) -> None:
        """The choice, and two sentences."""
        self.column.heading(self.tr("Your words"))
        self.column.text(
            self.tr(
                "These words open this place. Say them to yourself a few times. Capital letters, accents "
                "and spaces do not matter."
            )
        )
        self.column.text(self.tr("Nobody can tell you the words again. Best not to write them down at home."))
        self.chooser = NewWords(self.context.words)
        self.chooser.changed.connect(self.ready_changed)
        self.column.put(self.chooser)

    def can_go_on(self) -> bool:
        """Once there are words."""
        return bool(self.chooser.words())

    def keep(self) -> bool:
        """Keep the words in memory."""
        self.chooser.judge_now()
        self.choices.passphrase = self.chooser.words()
        return bool(self.choices.passphrase)
