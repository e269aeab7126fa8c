"""The page for damage: the words were right, but what they open can't be read."""

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.sentences import translated
from companion.widgets.column import Column, button


class DamagedPage(QWidget):
    """Says what is wrong and what can be done. `on_close` is called by its button and by closing it."""

    def __init__(self, message: str, on_close: Callable[[], None], parent: QWidget | None = None) -> None:
        """`message` is the error's sentence."""
        super().__init__(parent)
        self.setWindowTitle("Notes")
        self._on_close = on_close
        column = Column(centred=True)
        column.heading(self.tr("This can't be opened just now"))
        column.text(translated(message))
        column.text(self.tr("Your words were right. Nothing was changed and nothing was overwritten."))
        column.subheading(self.tr("What you can do"))
        column.text(self.tr("Restart the computer and try once more."))
        column.text(
            self.tr(
                "If that does not help: someone who knows computers and whom you trust can copy the folder "
                "in which Notes keeps its files, before anything else is tried."
            )
        )
        column.text(self.tr("If you have a copy outside the house, everything in it can still be read there."))
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        column.gap()
        column.row(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, there is one way on."""
        event.accept()
        self._on_close()
