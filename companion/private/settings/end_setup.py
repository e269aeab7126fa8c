"""The switch that stops the set-up words from working."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.vault import Vault
from companion.widgets.column import button
from companion.widgets.form import wrapped


class EndSetup(QWidget):
    """Two presses: it can't be taken back."""

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._sure = False
        self._message = wrapped("")
        self._message.hide()
        self.stop = button(self.tr("Stop the set-up words from working"))
        self.stop.clicked.connect(self._press)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(
            wrapped(
                self.tr(
                    "The set-up words still make a new, empty place on this computer. You can stop that. "
                    "What you keep here is not touched."
                )
            )
        )
        layout.addWidget(self.stop)
        layout.addWidget(self._message)
        layout.setAlignment(self.stop, Qt.AlignmentFlag.AlignLeft)

    def _press(self) -> None:
        if not self._sure:
            self._sure = True
            self._say(self.tr("This can't be undone. Press again to do it."))
            return
        try:
            self._vault.end_setup()
        except VaultError as error:
            self._sure = False
            self._say(in_words(error))
            return
        self.stop.setEnabled(False)
        self._say(self.tr("The set-up words no longer work."))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()
