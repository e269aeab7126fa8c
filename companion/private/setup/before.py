"""The first page: what can't be hidden, said before it is needed, and a way out."""

from PySide6.QtCore import Signal

from companion.private.setup.step import Step


class BeforeStep(Step):
    """`not_here` is her choice against this computer."""

    not_here = Signal()
    can_go_back = False

    def build(self) -> None:
        """Three short paragraphs."""
        self.other = self.tr("Not on this computer")
        self.column.heading(self.tr("Before you begin"))
        self.column.text(
            self.tr(
                "Some programs watch what is typed and shown on a computer. Notes can't stop them. If the "
                "other person may control this computer, use another one."
            )
        )
        self.column.text(
            self.tr(
                "Removing such a program, or going quiet all at once, can make things more dangerous. "
                "If you can, talk to a helpline first, from another phone."
            )
        )
        self.column.text(
            self.tr(
                "Someone can make you say the words that open this place. And an expert with time can "
                "see that this computer holds more than notes."
            )
        )
        self.column.gap()
        self.column.text(self.tr("Nothing is stored until the last page. You can stop at any time."))

    def use_other(self) -> None:
        """Not on this computer."""
        self.not_here.emit()
