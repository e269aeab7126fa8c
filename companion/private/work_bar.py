"""A button that starts slow work, a bar that shows how far it is, and a button that stops it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from companion.widgets.background import Background, Report
from companion.widgets.column import bring_into_view, button
from companion.widgets.form import wrapped


class WorkBar(QWidget):
    """Connect `start_button` to what calls run(). `done` gives the result, `failed` the exception."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, start: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Background | None = None
        self.start_button = button(start)
        self.stop_button = button(self.tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._message = wrapped("")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.start_button)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop_button)
        row.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._message)
        self._rest()
        self.say("")

    @property
    def running(self) -> bool:
        """Whether work is going on."""
        return self._work is not None

    def run(self, work: Callable[[Report], object]) -> None:
        """Start the work in a thread."""
        if self._work is not None:
            return
        self.say("")
        self._bar.setValue(0)
        self._bar.show()
        self.stop_button.show()
        self.start_button.hide()
        self._work = Background(work, self)
        self._work.progressed.connect(self._progressed)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def stop(self) -> None:
        """Ask the work to stop."""
        if self._work is not None:
            self._work.cancel()

    def say(self, text: str) -> None:
        """Show a sentence below; "" takes it away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        if text:
            bring_into_view(self._message)

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)

    def _done(self, result: object) -> None:
        self._rest()
        self.done.emit(result)

    def _failed(self, error: Exception) -> None:
        self._rest()
        self.failed.emit(error)

    def _rest(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._bar.hide()
        self.stop_button.hide()
        self.start_button.show()
