"""F1: a short manual."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from companion.identity import resources


class HelpDialog(QDialog):
    """Shows ``resources/help``/<language>.md, else the English one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        from companion.cover.controls import plain_buttons
        from companion.cover.rendering import show_html
        from companion.notes.markdown import body
        from companion.widgets.paper import ClosedDocument
        from companion.widgets.roomy import roomy_field

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        page = roomy_field(QTextBrowser(self))
        page.setDocument(ClosedDocument(page))
        page.setOpenLinks(False)
        page.setAccessibleName(self.windowTitle())
        page.document().setDocumentMargin(16)
        show_html(page, body(_text()), self.palette())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)
        plain_buttons(self)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        wide, high = self.fontMetrics().averageCharWidth() * 80, self.fontMetrics().height() * 32
        room = self.screen().availableGeometry()
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 60))


def _text() -> str:
    folder = resources() / "help"
    for name in (QLocale().name().partition("_")[0], "en"):
        path = folder / f"{name}.md"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""
