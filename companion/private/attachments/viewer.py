"""Looking at one photo, or at the pages of one file, larger or smaller. It is never written to disk."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from companion.decoding.frames import MAX_SIDE
from companion.private.attachments.desk import Loaded, Wanted, can_show, may_show
from companion.private.attachments.loading import Loading
from companion.private.attachments.picture import PictureArea
from companion.private.attachments.source import Source
from companion.private.attachments.viewer_bar import ViewerBar
from companion.private.attachments.words import about, photo_words
from companion.vault.attachments import Attachment
from companion.widgets.dialog import OpenDialog
from companion.widgets.form import wrapped

STEP = 1.25
SMALLEST, LARGEST = 0.02, 4.0
SCREEN_SIDE = 1600
"""The longest side in pixels at which it is read at first; MAX_SIDE once she looks closer."""
IDLE = 120.0
"""Seconds after the last page until the process that read it ends; the next page starts another."""


class Viewer(OpenDialog):
    """Show it with open(). Other kinds of files are named, not opened: no other program ever sees them."""

    def __init__(self, source: Source, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(parent.window().size() * 0.9 if parent is not None else QSize(900, 700))
        self._attachment = attachment
        self._wanted = Wanted(attachment, SCREEN_SIDE)
        self._zoom = 0.0
        self._natural = QSize()
        self._fitted = True
        self._pages = 1
        self.loading = Loading(source, IDLE, self)
        self.loading.loaded.connect(self._loaded)
        self.text = wrapped("", self)
        self.about = wrapped("", self)
        self.area = PictureArea(attachment.name, self)
        self.picture = self.area.picture
        self.bar = ViewerBar(attachment.name, self)
        self._build()
        if may_show(attachment):
            self.text.setText(self.tr("One moment …"))
            self.loading.ask(self._wanted)
        else:
            self._say_kept()

    def zoom_in(self) -> None:
        """A step larger."""
        self._set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self._set_zoom(self._zoom / STEP)

    def fit(self) -> None:
        """As large as the window allows."""
        room = self.area.maximumViewportSize()
        if not self._natural.isEmpty():
            self._set_zoom(min(1.0, room.width() / self._natural.width(), room.height() / self._natural.height()))
            self._fitted = True

    def turn(self, quarters: int) -> None:
        """Turn what is seen clockwise; the file stays as it is."""
        self._ask(self._wanted.page, SCREEN_SIDE, (self._wanted.turns + quarters) % 4)

    def go(self, pages: int) -> None:
        """So many pages on."""
        page = self._wanted.page + pages
        if 0 <= page < self._pages:
            self._ask(page, SCREEN_SIDE, self._wanted.turns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture that fits goes on fitting."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel make the picture larger and smaller."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.viewport().installEventFilter(self)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(self.area, 1)
        column.addWidget(self.about)
        column.addWidget(self.bar)
        self.area.hide()
        self.about.hide()
        ways: dict[QPushButton, tuple[str, Callable[[], None]]] = {
            self.bar.smaller: ("-", self.zoom_out),
            self.bar.larger: ("+", self.zoom_in),
            self.bar.whole: ("0", self.fit),
            self.bar.left: ("L", lambda: self.turn(-1)),
            self.bar.right: ("R", lambda: self.turn(1)),
            self.bar.back: ("PgUp", lambda: self.go(-1)),
            self.bar.on: ("PgDown", lambda: self.go(1)),
        }
        for button, (keys, slot) in ways.items():
            button.clicked.connect(slot)
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.bar.close_button.clicked.connect(self.close)

    def _ask(self, page: int, longest: int, turns: int) -> None:
        wanted = Wanted(self._attachment, longest, page, turns)
        if wanted != self._wanted:
            self._wanted = wanted
            self.loading.forget()
            self.loading.ask(wanted)

    def _loaded(self, loaded: Loaded) -> None:
        if loaded.wanted != self._wanted:
            return  # she has gone on meanwhile
        sheet = loaded.sheet
        if sheet is None:
            self._say_not_shown(loaded)
            return
        before, self._natural = self._natural, QSize(*sheet.natural)
        self._pages = sheet.pages
        self.area.put(loaded.image)
        self.text.hide()
        self.area.show()
        self.bar.show_pages(self._wanted.page, self._pages)
        said = [photo_words(sheet)]
        if not sheet.whole:
            said.append(self.tr("Only a part of this picture can be read. The file is kept as it is."))
        self.about.setText("\n".join(filter(None, said)))
        self.about.setVisible(bool(self.about.text()))
        self._column.activate()
        if self._fitted or before != self._natural:
            self.fit()
        else:
            self._set_zoom(self._zoom)

    def _say_not_shown(self, loaded: Loaded) -> None:
        self.area.hide()
        self.about.hide()
        self.text.show()
        if not can_show(self._attachment):
            self._say_kept()
        elif loaded.damaged:
            self.text.setText(self.tr("This file is damaged. What is left of it is kept."))
        elif self._wanted.page:
            self.text.setText(self.tr("This page can't be shown. The file is kept as it is."))
        else:
            self.text.setText(self.tr("This picture can't be shown. The file is kept as it is."))

    def _say_kept(self) -> None:
        said = self.tr(
            "{name}\n{about}\n\nThis file is kept exactly as it is. It can't be opened here; "
            "it is part of the copies you make."
        )
        self.text.setText(said.format(name=self._attachment.name, about=about(self._attachment)))

    def _set_zoom(self, zoom: float) -> None:
        if self._natural.isEmpty():
            return
        self._fitted = False
        self._zoom = min(LARGEST, max(SMALLEST, zoom))
        self.area.resize_to(self._natural * self._zoom)
        needed = max(self._natural.width(), self._natural.height()) * self._zoom * self.devicePixelRatioF()
        if needed > self._wanted.longest:
            self._ask(self._wanted.page, MAX_SIDE, self._wanted.turns)
