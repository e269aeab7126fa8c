"""The set-up: a window like that of the notes, one small page after the other."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from companion.private.setup.before import BeforeStep
from companion.private.setup.context import Choices, Context, Ticket
from companion.private.setup.done import DoneStep
from companion.private.setup.face import FaceStep
from companion.private.setup.key import KeyStep
from companion.private.setup.making import MakingStep
from companion.private.setup.not_here import NotHereStep
from companion.private.setup.practice import EmptyStep, FilledStep
from companion.private.setup.rehearse import RehearseStep
from companion.private.setup.spare import SpareStep
from companion.private.setup.step import Step
from companion.private.setup.words import WordsStep
from companion.private.shell.bar import HideButton
from companion.vault.passphrase import word_list
from companion.widgets.column import button

AWAY_MS = 2000
"""How long the window stays away when hiding is rehearsed."""

PATH: tuple[type[Step], ...] = (
    BeforeStep,
    WordsStep,
    KeyStep,
    RehearseStep,
    SpareStep,
    FaceStep,
    FilledStep,
    EmptyStep,
    MakingStep,
    DoneStep,
)


class SetupWizard(QWidget):
    """`made` gives the Vault when all is done; `left` goes back to the notes; `removed`: not here.

    `on_panic` is called for the button at the top right and when the window is closed. The session calls
    take_press() when the hiding key was pressed: True means that it was only a rehearsal.
    """

    made = Signal(object)
    left = Signal()
    removed = Signal()

    def __init__(
        self,
        ticket: Ticket,
        *,
        language: str,
        resources: Path,
        grab_key: Callable[[str], bool],
        rehearse: Callable[[str, str, bool], None],
        on_panic: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Notes")
        words = word_list(language, resources)
        self._context = Context(ticket, language, resources, words, grab_key, rehearse)
        self.choices = Choices()
        self._on_panic = on_panic
        self._steps: dict[type[Step], Step] = {}
        self._at = 0
        self._shown: Step | None = None
        self._build()
        self._show(PATH[0])

    @property
    def step(self) -> Step | None:
        """The page that is shown."""
        return self._shown

    def take_press(self) -> bool:
        """The hiding key was pressed. True where this rehearsed it: the window goes and comes back."""
        if not isinstance(self._shown, RehearseStep) or not self._shown.take_press():
            return False
        self._geometry = self.geometry()
        self.hide()
        QTimer.singleShot(AWAY_MS, self, self._come_back)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is hiding."""
        event.accept()
        self._on_panic()

    def _build(self) -> None:
        hide = HideButton(self.tr("Hide everything"))
        hide.hide_now.connect(self._press)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addStretch(1)
        top.addWidget(hide)
        self._stack = QStackedWidget()
        self._to_notes = button(self.tr("Back to my notes"))
        self._to_notes.clicked.connect(self.left)
        self._back = button(self.tr("Back"))
        self._back.clicked.connect(self._go_back)
        self._other = button("")
        self._other.clicked.connect(self._use_other)
        self._next = button(self.tr("Go on"))
        self._next.setMinimumWidth(130)
        self._next.clicked.connect(self._go_on)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 10, 12, 12)
        bottom.setSpacing(10)
        bottom.addWidget(self._to_notes)
        bottom.addStretch(1)
        for each in (self._back, self._other, self._next):
            bottom.addWidget(each)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(line)
        layout.addLayout(bottom)

    def _show(self, kind: type[Step]) -> None:
        if self._shown is not None:
            self._shown.left()
        if kind not in self._steps:
            self._add(kind(self._context, self.choices))
        step = self._steps[kind]
        self._shown = step
        self._stack.setCurrentWidget(step)
        self._next.setFocus()
        step.entered()
        self._update()

    def _add(self, step: Step) -> None:
        self._steps[type(step)] = step
        self._stack.addWidget(step)
        step.ready_changed.connect(self._update)
        step.finished.connect(self._forward)
        if isinstance(step, BeforeStep):
            step.not_here.connect(self._not_here)
        if isinstance(step, NotHereStep):
            step.removed.connect(self.removed)

    def _update(self) -> None:
        step = self._shown
        if step is None:
            return
        self._next.setText(step.forward)
        self._next.setAccessibleName(step.forward)
        self._next.setVisible(bool(step.forward))
        self._next.setEnabled(step.can_go_on())
        self._back.setVisible(step.can_go_back)
        self._other.setText(step.other)
        self._other.setAccessibleName(step.other)
        self._other.setVisible(bool(step.other))
        self._to_notes.setVisible(not isinstance(step, MakingStep | DoneStep))

    def _go_on(self) -> None:
        if self._shown is not None and self._shown.keep():
            self._forward()

    def _forward(self) -> None:
        if isinstance(self._shown, DoneStep):
            making = self._steps[MakingStep]
            if isinstance(making, MakingStep):
                self.made.emit(making.vault)
            return
        self._at += 1
        self._show(PATH[self._at])

    def _go_back(self) -> None:
        if not isinstance(self._shown, NotHereStep):
            self._at -= 1
        self._show(PATH[self._at])

    def _use_other(self) -> None:
        if self._shown is not None:
            self._shown.use_other()

    def _not_here(self) -> None:
        self._show(NotHereStep)

    def _press(self) -> None:
        if not self.take_press():
            self._on_panic()

    def _come_back(self) -> None:
        self.setGeometry(self._geometry)
        self.show()
        self.raise_()
        self.activateWindow()
