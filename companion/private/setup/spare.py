"""Spare words for someone she trusts. Optional, and shown once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.code_frame import CodeFrame
from companion.private.setup.step import Step
from companion.vault.recovery import new_code
from companion.widgets.column import bring_into_view, button
from companion.widgets.form import wrapped


class SpareStep(Step):
    """Makes a recovery code where she wants one."""

    def build(self) -> None:
        """The offer, and room for the words."""
        self.column.heading(self.tr("Spare words, if you like"))
        self.column.text(
            self.tr("If you forget your words, spare words open this place too. Without them nobody can help.")
        )
        self.column.text(
            self.tr(
                "They are for someone you trust outside the house, on paper, given face to face. Whoever "
                "has them can open everything here."
            )
        )
        self.make = button(self.tr("Make spare words"))
        self.make.clicked.connect(self._make)
        self.column.row(self.make)
        self._code = CodeFrame()
        self.words = self._code.words
        self._after = QWidget()
        below = QVBoxLayout(self._after)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(wrapped(self.tr("Copy them now. They are shown only this once.")))
        self.drop = button(self.tr("I don't want them after all"))
        self.drop.clicked.connect(self._drop)
        below.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.put(self._code)
        self.column.put(self._after)
        self._show()

    def _make(self) -> None:
        self.choices.recovery = new_code(self.context.words)
        self._show()

    def _drop(self) -> None:
        self.choices.recovery = None
        self._show()

    def _show(self) -> None:
        made = self.choices.recovery
        self._code.show_code(made or "")
        self._after.setVisible(made is not None)
        self.make.setVisible(made is None)
        if made is not None:
            bring_into_view(self._after)
