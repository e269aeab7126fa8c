"""Which sections she wants to see."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.page import Services
from companion.private.sections import PUT_AWAY_SETTING, can_be_put_away, put_away, section_title
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.widgets.form import wrapped


class SectionChoice(QWidget):
    """A tick for each section that can be put away. Every change is stored and in force at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._message = wrapped("")
        self._message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(
            wrapped(
                self.tr(
                    "Take the tick away from what you don't want to see. Nothing in it is lost: the search still finds "
                    "it, and a tick brings it back."
                )
            )
        )
        self.boxes: dict[Section, QCheckBox] = {}
        face = services.vault.face
        for section in can_be_put_away(face):
            box = QCheckBox(section_title(section, face))
            box.setAccessibleName(box.text())
            box.setMinimumHeight(28)
            box.setChecked(True)
            box.clicked.connect(self._keep)
            layout.addWidget(box)
            self.boxes[section] = box
        layout.addWidget(self._message)

    def show_state(self) -> None:
        """Tick what she sees. Raises VaultError."""
        away = put_away(self._services.vault)
        for section, box in self.boxes.items():
            box.setChecked(section not in away)

    def _keep(self) -> None:
        away = ",".join(section for section, box in self.boxes.items() if not box.isChecked())
        try:
            self._services.vault.set_setting(PUT_AWAY_SETTING, away)
            text = ""
        except VaultError as error:
            text = in_words(error)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._services.use_sections()
