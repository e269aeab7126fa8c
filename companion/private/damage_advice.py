"""What was found damaged, and the two things that can be done about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.page import Services
from companion.private.sentences import translated
from companion.widgets.column import bring_into_view, button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped


class DamageAdvice(QFrame):
    """Hidden until tell()."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = wrapped("")
        self.copy_way: QPushButton | None = None
        ways = []
        if Section.COPY in services.vault.face.sections:
            self.copy_way = button(self.tr("Make a copy to keep outside"))
            self.copy_way.clicked.connect(self._to_copy)
            ways.append(self.copy_way)
        self.repair = button(self.tr("Save what can still be read"))
        self.repair.clicked.connect(self._repair)
        self.repair.setVisible(services.repair is not None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._text)
        layout.addLayout(Flow(*ways, self.repair))
        self.hide()

    def tell(self, sentences: Sequence[str]) -> None:
        """Show what was found, in the vault's own sentences."""
        first = self.tr("Part of what is kept here was damaged. What can be read is still here.")
        self._text.setText("\n".join((first, *map(translated, sentences))))
        self._text.setAccessibleName(self._text.text())
        self.show()
        bring_into_view(self)

    def _to_copy(self) -> None:
        self._services.go(Section.COPY, "")

    def _repair(self) -> None:
        if self._services.repair is not None:
            self._services.repair()
