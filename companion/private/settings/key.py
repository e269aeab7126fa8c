"""The key that hides everything, and what it leaves on the screen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.key_choice import (
    AFTER_SETTING,
    DEFAULT_KEY,
    HIDE,
    KEY_SETTING,
    AfterChoice,
    KeyChoice,
)
from companion.private.page import Services
from companion.private.sentences import in_words
from companion.vault.errors import VaultError


class KeySettings(QWidget):
    """Every change is stored and in force at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        vault = services.vault
        self.key = KeyChoice(vault.setting(KEY_SETTING, DEFAULT_KEY))
        self.after = AfterChoice(vault.setting(AFTER_SETTING, HIDE))
        self.key.changed.connect(self._changed)
        self.after.changed.connect(self._changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.key)
        layout.addWidget(self.after)

    def _changed(self) -> None:
        key, after = self.key.key(), self.after.after()
        granted = self._services.use_key(key, after)
        try:
            if granted:
                self._services.vault.set_setting(KEY_SETTING, key)
            self._services.vault.set_setting(AFTER_SETTING, after)
        except VaultError as error:
            self.key.say(in_words(error))
            return
        self.key.say(
            ""
            if granted
            else self.tr("Another program uses this key, so it would not work. The one before stays. Try another one.")
        )
