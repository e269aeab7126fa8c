"""The notes window: list, editor, menus, and what the program around it needs of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from companion.cover.actions import build_toolbar
from companion.cover.commands import Commands
from companion.cover.frame import NotesFrame
from companion.cover.menus import TOOLBAR, build_menus
from companion.cover.placing import place
from companion.cover.sentences import sentence
from companion.identity import Identity, resources
from companion.notes.errors import NotesError
from companion.notes.settings import Settings
from companion.notes.store import Note, NoteStore
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
        self._commands = Commands(self)
        self._started = False
        self._give_up = False
        self._drawn_for: tuple[int, float] = (0, 0.0)
        self._build()
        self._connect()
        self._restore()

    # What the program around the window uses

    def flush(self) -> None:
        """Save the note and the settings now. Never raises; what fails is said in the status bar."""
        self.open_note.save()
        geometry = self.normalGeometry() if self.isMaximized() else None
        size = geometry.size() if geometry else self.size()
        where = geometry.topLeft() if geometry else self.pos()
        self.settings.change(
            geometry=(where.x(), where.y(), size.width(), size.height()),
            maximized=self.isMaximized(),
            splitter=tuple(self._splitter.sizes()),
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
        self.library.rest()
        self.open_note.rest()
        self.count.stop()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        self.library.resume()
        self.open_note.resume()

    def geometry_hint(self) -> dict[str, Any]:
        """Where the window is, in device-independent pixels.

        "frame" is x, y, width, height with the title bar; "pos" x, y of the frame; "size" width, height of the
        inside; "maximized" true or false.
        """
        frame = self.frameGeometry()
        return {
            "frame": [frame.x(), frame.y(), frame.width(), frame.height()],
            "pos": [self.x(), self.y()],
            "size": [self.width(), self.height()],
            "maximized": self.isMaximized(),
        }

    def show_raised(self) -> None:
        """Bring the window before everything else, out of the task bar too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time: look for the notes as soon as the window is on the screen."""
        super().paintEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._start)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the colours; leaving the window saves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.built.by_name:
            self._recolour()
        elif event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self._started:
            self.open_note.save()

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
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self.list_pane)
        self._splitter.addWidget(self.editor_pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.list_pane.setMinimumWidth(200)
        self.editor_pane.setMinimumWidth(260)
        self.setCentralWidget(self._splitter)
        build_menus(self, self.built, self._commands)
        build_toolbar(self, self.built, TOOLBAR)
        self.words.setContentsMargins(8, 0, 8, 0)
        self.statusBar().addPermanentWidget(self.words)
        self.statusBar().setSizeGripEnabled(False)
        self._recolour()

    def _connect(self) -> None:
        self.library.changed.connect(self.refresh_list)
        self.library.looked.connect(self._after_look)
        self.library.failed.connect(self._say_failure)
        self.list_pane.chosen.connect(self._chosen)
        self.list_pane.search.searched.connect(self.refresh_list)
        self.list_pane.search.tried.connect(self.door_text)
        self.list_pane.view.customContextMenuRequested.connect(self._commands.show_list_menu)
        self.open_note.saved.connect(self._saved)
        self.open_note.failed.connect(self._say_failure)
        self.open_note.apart.connect(self._saved_apart)
        self.editor.textChanged.connect(self.count.start)
        for name, signal in (("undo", self.editor.undoAvailable), ("redo", self.editor.redoAvailable)):
            action = self.built.by_name[name]
            action.setEnabled(False)
            signal.connect(action.setEnabled)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list_pane.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._commands.delete)

    def _restore(self) -> None:
        # Before the window is shown and never by itself afterwards: what is being typed must stay where it is typed.
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        values = self.settings.values
        self.built.check("sort", values.sort)
        self.built.check("theme", values.theme)
        if values.zoom:
            self.editor.set_zoom(values.zoom)
        place(self, values.geometry)
        if values.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._splitter.setSizes(list(values.splitter or _SPLIT))

    def _start(self) -> None:
        welcome = ""
        self.list_pane.start()
        try:
            self.store.prepare()
            if not self.settings.exists() and not self.store.scan():
                from companion.cover.welcome import write_welcome

                language = QLocale().name().partition("_")[0]
                welcome = write_welcome(self.store, resources() / "welcome", language)
        except (NotesError, OSError) as error:
            self._say_failure(str(error) if isinstance(error, NotesError) else "")
        self.library.refresh()
        self.store.tidy()
        names = [note.name for note in self.library.find("", self.settings.values.sort)]
        last = self.settings.values.last_note
        if names and not self.open_note.dirty:
            self.go_to(welcome or (last if last in names else names[0]))
        if welcome:
            self.flush()

    def _chosen(self, name: str) -> None:
        if name == self.open_note.content.name:
            return
        if self.leave_note():
            self.go_to(name)
        else:
            self.list_pane.select(self.open_note.content.name)

    def _after_look(self) -> None:
        """The folder has been looked at again: the open note may have changed or gone."""
        if not self.open_note.changed_outside():
            return
        name = self.open_note.content.name
        if self.library.has(name):
            position = self.editor.textCursor().position()
            scroll = self.editor.verticalScrollBar().value()
            self.go_to(name)
            self.editor.set_position(position)
            self.editor.verticalScrollBar().setValue(scroll)
        else:
            self.show_new()

    def _saved(self, old: str, note: Note, text: str) -> None:
        self.library.put(old, note, text)

    def _saved_apart(self, title: str) -> None:
        self.say(self.tr("Another program has changed this note. Your text is kept as “{title}”.").format(title=title))
        self.library.refresh()

    def _say_failure(self, text: str) -> None:
        self.say(sentence(text or "The file can't be read or written."))

    def _recolour(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn_for = (self.palette().cacheKey(), ratio)
        if drawn_for == self._drawn_for:
            return
        self._drawn_for = drawn_for
        self.built.recolour(self.palette(), ratio)
        self.list_pane.recolour(self.palette(), ratio)

    def _close_anyway(self) -> None:
        self._give_up = True
        self.close()
