"""Spare words, shown once and large enough to copy by hand."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.widgets.form import heading

_IN_A_LINE = 4


class CodeFrame(QFrame):
    """Hidden until show_code(). `words` is the label that holds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.words = heading("", size=1.4)
        self.words.setAccessibleDescription(self.tr("Spare words"))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self.words)
        self.hide()

    def show_code(self, code: str) -> None:
        """Show these words, four in a line; "" shows none."""
        words = code.split()
        lines = [" ".join(words[start : start + _IN_A_LINE]) for start in range(0, len(words), _IN_A_LINE)]
        self.words.setText("\n".join(lines))
        self.setVisible(bool(code))
