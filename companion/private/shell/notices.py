"""What is said below the bar, above every page, and stays there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from companion.domain.faces import Face
from companion.private.sentences import translated
from companion.vault.space import MAP_DAMAGED


class Notices(QLabel):
    """One sentence at a time; hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(12, 4, 12, 8)
        self.hide()

    def map_damaged(self, face: Face) -> None:
        """The key slots can't be read any more."""
        if face is Face.FULL:
            self._say(translated(MAP_DAMAGED))
        else:
            self._say(
                self.tr(
                    "The small file that holds the keys is damaged. Everything is still here and can be read and "
                    "written, but the words that open it can't be changed."
                )
            )

    def trouble(self) -> None:
        """A mistake of the program: what it was is told to nobody."""
        self._say(
            self.tr("Something did not work just now. What you wrote is kept. If it goes on, hide this and come back.")
        )

    def key_refused(self, key: str, *, shift: bool) -> None:
        """Her key is taken by another program today. `shift`: whether Shift three times works."""
        if shift:
            text = self.tr("Another program uses %1, so it does not hide this. Shift three times and the button do.")
        else:
            text = self.tr("Another program uses %1, so it does not hide this. The button does.")
        self._say(text.replace("%1", key))

    def key_only_here(self, key: str, *, shift: bool) -> None:
        """On this desktop no key works from other programs. `shift`: whether Shift three times works."""
        if shift:
            text = self.tr(
                "From another program %1 does not work on this desktop. In this window, %1, Shift three times and the "
                "button hide everything."
            )
        else:
            text = self.tr(
                "From another program %1 does not work on this desktop. In this window, %1 and the button hide "
                "everything."
            )
        self._say(text.replace("%1", key))

    def _say(self, text: str) -> None:
        self.setText(text)
        self.show()
