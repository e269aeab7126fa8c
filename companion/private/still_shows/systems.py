"""The facts on the page: the computer at hand first, the other kinds one press away."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from companion.private.still_shows.facts import Fact, Facts, System, at_hand
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped

INDENT = 18
"""How far what she can do stands to the right of what the computer keeps, in pixels."""


class Systems(QWidget):
    """Three buttons, and below them what the chosen kind of computer keeps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = Facts(self)
        self._bodies: dict[System, QWidget] = {}
        here = at_hand()
        self.choices: dict[System, QRadioButton] = {}
        group = QButtonGroup(self)
        for system in sorted(System, key=lambda each: each is not here):
            name = system.value if system is not here else self.tr("%1, as here").replace("%1", system.value)
            choice = QRadioButton(name)
            choice.setAccessibleName(name)
            choice.setMinimumHeight(32)
            choice.setChecked(system is here)
            choice.toggled.connect(self._show)
            group.addButton(choice)
            self.choices[system] = choice
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._layout.addLayout(Flow(*self.choices.values(), gap=24))
        self._show()

    def _show(self) -> None:
        for system, choice in self.choices.items():
            if choice.isChecked() and system not in self._bodies:
                self._bodies[system] = _body(self._facts.of(system))
                self._layout.addWidget(self._bodies[system])
            if system in self._bodies:
                self._bodies[system].setVisible(choice.isChecked())


def _body(facts: tuple[Fact, ...]) -> QWidget:
    body = QWidget()
    layout = QVBoxLayout(body)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    for fact in facts:
        layout.addSpacing(9)
        title = wrapped(fact.title)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout.addWidget(title)
        layout.addWidget(wrapped(fact.keeps))
        can = wrapped(fact.can)
        can.setIndent(INDENT)
        layout.addWidget(can)
    return body
