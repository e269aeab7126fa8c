"""Everything, or a plain face."""

from PySide6.QtWidgets import QRadioButton

from companion.domain.faces import Face
from companion.private.setup.step import Step


class FaceStep(Step):
    """A small choice; most will go on."""

    def build(self) -> None:
        """Two choices with a line each."""
        self.column.heading(self.tr("What this place shows"))
        self.full = QRadioButton(self.tr("Everything"))
        self.plain = QRadioButton(self.tr("Only a diary, papers and people"))
        for choice, words in (
            (self.full, self.tr("What happened, a plan, a bag, papers, people, and a copy for outside.")),
            (self.plain, self.tr("It looks like an ordinary diary. The other pages are not there.")),
        ):
            choice.setAccessibleName(choice.text())
            choice.setMinimumHeight(28)
            self.column.gap(4)
            self.column.put(choice)
            self.column.text(words).setIndent(26)
        (self.plain if self.choices.face is Face.PLAIN else self.full).setChecked(True)

    def keep(self) -> bool:
        """Keep the choice."""
        self.choices.face = Face.PLAIN if self.plain.isChecked() else Face.FULL
        return True
