"""Good to know: the list of the short pages beside the one that is read."""

from html import escape
from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.knowing.pictures import Picture
from companion.private.knowing.texts import Part, Reading, load_readings
from companion.private.page import Page, Services
from companion.private.records.parts import Panes
from companion.private.words import chord_words
from companion.widgets.delegates import WrapDelegate
from companion.widgets.form import FORM_WIDTH, PAGE_MARGIN, ROW_GAP, heading
from companion.widgets.rows import RecordList, RecordView

FLAGS = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse


class ReadingList(RecordList[Reading]):
    """The titles."""

    def title(self, record: Reading) -> str:
        """The page's title."""
        return record.title


class KnowingPage(Page):
    """Nothing here is stored: pages to read."""

    section: ClassVar[Section] = Section.KNOWING

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.model = ReadingList(self)
        self.model.set_rows(load_readings(services.resources, services.language))
        self.view = RecordView("knowing.list", self.tr("Pages to read"), self)
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(False)
        self.view.setWordWrap(True)
        self.view.setResizeMode(RecordView.ResizeMode.Adjust)
        self.view.setItemDelegate(WrapDelegate(self.view))
        self.view.selectionModel().currentChanged.connect(self._picked)
        self.reading = ReadingView(self)
        self.panes = Panes(self)
        self.panes.left.addWidget(self.view)
        self.panes.add_panes(self.reading)
        self.panes.follow(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.beginning = self.view
        self.view.choose(0)
        self.panes.show_list()

    def open_record(self, id_: str) -> None:
        """Show the page with this id."""
        row = self.model.row_of(id_)
        if row >= 0:
            self.view.choose(row)
            self.panes.show_detail()

    def _picked(self, index: QModelIndex) -> None:
        record = self.model.record(index.row()) if index.isValid() else None
        if record is not None:
            self.reading.show_reading(record)


class ReadingView(QWidget):
    """One page: picture and title, then a text that can be read with the arrow keys and by a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(self)
        self.title = heading("", self, size=1.5)
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(FLAGS)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(0)
        self.text.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(PAGE_MARGIN)
        top.addWidget(self.picture)
        top.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)

    def show_reading(self, reading: Reading) -> None:
        """Show this page from its beginning."""
        self.picture.show_picture(reading.id, reading.picture_words)
        self.title.setText(reading.title)
        self.text.setAccessibleName(reading.title)
        self.text.setHtml("".join(_html(part) for part in reading.parts).replace("{chord}", escape(chord_words())))
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)


def _html(part: Part) -> str:
    """Paragraphs with room between them; the font and the colours are the window's own."""
    made = f'<p style="margin-top: 12px; font-weight: 600">{escape(part.heading)}</p>' if part.heading else ""
    made += "".join(f'<p style="margin-bottom: 6px">{escape(text)}</p>' for text in part.text)
    items = "".join(f'<li style="margin-bottom: 5px">{escape(text)}</li>' for text in part.list)
    kind = "ol" if part.numbered else "ul"
    return made + (f'<{kind} style="margin-top: 0">{items}</{kind}>' if items else "")
