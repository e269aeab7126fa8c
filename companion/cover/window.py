"""The notes window: list, editor, menus, and what the program around it needs of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QMoveEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from companion.cover.following import Following
from companion.cover.frame import NotesFrame
from companion.cover.menu_bar import add_titles, add_toolbar
from companion.cover.placing import place, place_of, usable
from companion.cover.sentences import sentence
from companion.identity import Identity
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.widgets.theme import apply_palette

_SPLIT = (290, 670)


class NotesWindow(NotesFrame):
    """The whole notes tool. It shows itself first and looks for the notes afterwards."""

    door_text = Signal(bytearray)
    """What the search field has tried, as UTF-8; the receiver wipes it."""
    closed = Signal()
    """The person has closed the window and everything is saved (or given up)."""

    def __init__(self, store: NoteStore, settings: Settings, identity: Identity, parent: QWidget | None = None) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_palette(app, settings.values.theme)  # before there are widgets that would have to follow
        super().__init__(store, settings, identity, parent)
        self.following = Following(self, self.flush)
        self._started = False
        self._furnished = False
        self._give_up = False
        self._drawn_for: tuple[int, float] = (0, 0.0)
        self._corner = QPoint()
        self._build()
        self._connect()
        self._restore()

    # What the program around the window uses

    def flush(self) -> None:
        """Save the note and the settings now. Never raises; what fails is said in the status bar."""
        self.open_note.save()
        if not self._furnished:
            return  # nothing of what was remembered has been put in its place yet
        where = place_of(self, self._corner)
        self.shelf.remember()
        self.settings.change(
            pinned=tuple(sorted(self.library.index.pinned)),
            cursor=self.editor.textCursor().position(),
            scroll=self.editor.verticalScrollBar().value(),
            geometry=(where.x(), where.y(), where.width(), where.height()),
            maximized=self.isMaximized(),
            splitter=tuple(self.splitter.sizes()[-2:]),
            last_note=self.open_note.content.name,
        )
        try:
            self.settings.save()
        except OSError:
            self.say(self.tr("The settings could not be saved."))

    def keep_aside(self) -> bool:
        """Where the program ends without asking, after :meth:`flush`: whether no text is lost by that.

        Text that the notes folder has refused goes among the deleted notes, unless the person has chosen to
        close without it. Never raises; may be called again.
        """
        return self._give_up or self.open_note.keep_aside()

    def rest(self) -> None:
        """Save, then run no timer, thread or watcher until :meth:`resume`."""
        self.flush()
        self.list_pane.search.disarm()
        self.jobs.rest()
        if self._furnished:
            self.shelf.rest()
            self.text_side.rest()
        self.library.rest()
        self.open_note.rest()
        self.count.stop()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        self.library.resume()
        self.open_note.resume()
        self.jobs.resume()
        if self._furnished:
            self.text_side.resume()

    def geometry_hint(self) -> dict[str, Any]:
        """Where another window would stand in this one's place, in device-independent pixels.

        "pos" is x, y of the frame; "size" width, height of the inside, enough to be used; "maximized" true or
        false, true for the whole screen as well.
        """
        where = usable(place_of(self, self._corner), self.screen().availableGeometry())
        return {
            "pos": [where.x(), where.y()],
            "size": [where.width(), where.height()],
            "maximized": self.isMaximized() or self.isFullScreen(),
        }

    def show_raised(self) -> None:
        """Bring the window before everything else, out of the task bar too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Events

    def event(self, event: QEvent) -> bool:
        """A key may come before the first picture: what it is meant for must be there, or it is lost to the text."""
        if event.type() == QEvent.Type.ShortcutOverride and not self._furnished:
            self._start()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time: look for the notes as soon as the window is on the screen."""
        super().paintEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._start)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember how wide the frame is, which cannot be asked once the window has the whole screen."""
        super().moveEvent(event)
        corner = self.geometry().topLeft() - self.pos()
        if not corner.isNull() and not self.isMaximized() and not self.isFullScreen():
            self._corner = corner

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the colours; leaving the window saves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.built.by_name:
            self._recolour()
        elif event.type() == QEvent.Type.ActivationChange and self._started:
            if self.isActiveWindow():
                self.library.glance()  # a share tells nobody of what other computers change on it
            else:
                self.open_note.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else has a use for it, brings the window back from the whole screen."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen() and self._furnished:
            self._commands.full_screen()
            event.accept()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save; where the disk refuses, ask once what to do with the text."""
        self.flush()
        if self.open_note.dirty and not self._give_up:
            from companion.cover.dialogs import unsaved

            event.ignore()
            question = unsaved(self)
            question.accepted.connect(self._close_anyway)
            question.open()
            return
        self.library.rest()
        super().closeEvent(event)
        self.closed.emit()

    # Inside

    def _build(self) -> None:
        self.setWindowTitle(self.identity.name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.list_pane)
        self.splitter.addWidget(self.editor_pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.list_pane.setMinimumWidth(200)
        self.editor_pane.setMinimumWidth(260)
        self.setCentralWidget(self.splitter)
        add_titles(self)
        self._toolbar = add_toolbar(self)
        self.words.setContentsMargins(8, 0, 8, 0)
        self.statusBar().addPermanentWidget(self.words)
        self.statusBar().setSizeGripEnabled(False)
        self._recolour()

    def _connect(self) -> None:
        self.library.changed.connect(self.refresh_list)
        self.library.failed.connect(self._say_failure)
        self.list_pane.chosen.connect(self._chosen)
        self.list_pane.wider.connect(self._look_everywhere)
        self.list_pane.view.files_dropped.connect(self._dropped)
        self.list_pane.search.searched.connect(self.refresh_list)
        self.list_pane.search.tried.connect(self.door_text)
        self.open_note.failed.connect(self._say_failure)
        self.open_note.prepared.connect(self._prepared)

    def _restore(self) -> None:
        # Before the window is shown and never by itself afterwards: what is being typed must stay where it is typed.
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        values = self.settings.values
        self.editor_pane.restore(values)
        place(self, values.geometry)
        if values.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.splitter.setSizes(list(values.splitter or _SPLIT))

    def _furnish(self) -> None:
        """What is behind menus, tools and keys: made after the first picture, before any key is answered."""
        from companion.cover.actions import fill_toolbar
        from companion.cover.commands import Commands
        from companion.cover.menus import TOOLBAR, build_menus
        from companion.cover.shelf import Shelf
        from companion.cover.text_side import TextSide

        self._commands = Commands(self)
        self.shelf = Shelf(self, self.splitter, self._commands)
        build_menus(self, self.built, self._commands)
        fill_toolbar(self._toolbar, self.built, TOOLBAR)
        self.text_side = TextSide(self, self._commands)
        self.list_pane.view.customContextMenuRequested.connect(self._commands.show_list_menu)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list_pane.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._commands.delete)
        self._furnished = True
        self._drawn_for = (0, 0.0)
        self._recolour()

    def _start(self) -> None:
        from companion.cover.dropping import take_drops

        if self._furnished:
            return  # by a key, before the first picture
        self._furnish()
        self.list_pane.start()
        take_drops(self)
        self.following.start()

    def _chosen(self, name: str) -> None:
        """The person has gone to a note: a long one is read in a thread first."""
        self.open_note.call_off()
        if name == self.open_note.content.name:
            return
        if not self.leave_note():
            self.list_pane.select(self.open_note.content.name)
        elif self.library.is_long(name):
            self.open_note.prepare(name)
        else:
            self.go_to(name)

    def _prepared(self, name: str) -> None:
        if self.leave_note():
            self.go_to(name)

    def _look_everywhere(self) -> None:
        self.set_scope("")
        self.shelf.update()

    def _dropped(self, paths: list[Path]) -> None:
        self._commands.import_paths(paths, self.folder())

    def _say_failure(self, text: str) -> None:
        self.say(sentence(text or "The file can't be read or written."))

    def _recolour(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn_for = (self.palette().cacheKey(), ratio)
        if drawn_for == self._drawn_for:
            return
        self._drawn_for = drawn_for
        self.built.recolour(self.palette(), ratio)
        if self._furnished:
            self.shelf.recolour()
        self.list_pane.recolour(self.palette(), ratio)

    def _close_anyway(self) -> None:
        self._give_up = True
        self.close()
