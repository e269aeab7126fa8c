"""The page for damage: the words were right, but what they open can't be read, or not all of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.private.repair import Repairable, RepairPart
from companion.private.sentences import translated
from companion.private.shell.bar import HideButton
from companion.widgets.column import Column, button


class DamagedPage(QWidget):
    """Says what is wrong and what can be done.

    `on_close` is called by closing it, `on_panic` by the button that hides everything. Where there is a `key`,
    what can still be read can be saved: `repaired` gives the Vault then.
    """

    repaired = Signal(object)

    def __init__(
        self,
        message: str,
        on_close: Callable[[], None],
        *,
        on_panic: Callable[[], None],
        key: Repairable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`message` is the error's sentence."""
        super().__init__(parent)
        self.setWindowTitle("Notes")
        self._on_close = on_close
        self._on_panic = on_panic
        self.repair: RepairPart | None = None
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.close)
        column = Column(centred=True)
        self._fill(column, message, key)
        hide = HideButton(self.tr("Hide everything"))
        hide.hide_now.connect(self._hide)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addStretch(1)
        top.addWidget(hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(column, 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, there is one way on."""
        event.accept()
        self._on_close()

    def _fill(self, column: Column, message: str, key: Repairable | None) -> None:
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
        if key is not None:
            self._offer(column, key)
        column.gap()
        column.row(self.close_button)

    def _offer(self, column: Column, key: Repairable) -> RepairPart:
        part = RepairPart(key)
        part.repaired.connect(self.repaired)
        column.gap()
        column.put(part)
        self.repair = part
        return part

    def _hide(self) -> None:
        self._on_panic()


class RepairPage(DamagedPage):
    """The same for a space that opens, though part of it is damaged. It was closed for this.

    `left` says that she goes back to it as it is. Closing the page is hiding.
    """

    left = Signal()

    def __init__(self, key: Repairable, *, on_panic: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("", on_panic, on_panic=on_panic, key=key, parent=parent)

    def _fill(self, column: Column, message: str, key: Repairable | None) -> None:
        del message
        column.heading(self.tr("Save what can still be read"))
        column.text(self.tr("Part of what is kept here was damaged. While this page is open, nothing is written."))
        column.text(self.tr("If you have a copy outside the house, everything in it can still be read there."))
        if key is not None:
            part = self._offer(column, key)
            part.left.connect(self.left)
            part.resting.connect(self.close_button.setEnabled)
        self.close_button.setText(self.tr("Back"))
        self.close_button.setAccessibleName(self.tr("Back"))
        self.close_button.clicked.disconnect(self.close)
        self.close_button.clicked.connect(self.left)
        column.gap()
        column.row(self.close_button)
