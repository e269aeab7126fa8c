"""The private window. Everything that closes it is the same thing as hiding it."""

import contextlib
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from companion.domain.faces import Section
from companion.private.damage_advice import DamageAdvice
from companion.private.page import Page, Services
from companion.private.sections import put_away
from companion.private.sentences import in_words
from companion.private.shell.ahead import Ahead
from companion.private.shell.bar import TopBar
from companion.private.shell.finding import Finder
from companion.private.shell.navigation import Navigation
from companion.private.shell.notices import Notices
from companion.private.shell.pages import make_page
from companion.private.shell.results import Results
from companion.private.shell.soundness import Soundness
from companion.private.still_shows.tidying import Tidying
from companion.vault.errors import VaultError
from companion.vault.space import MAP_DAMAGED
from companion.widgets.autosave import Autosave
from companion.widgets.background import Background
from companion.widgets.focus_ring import FocusRing
from companion.widgets.form import wrapped


class PrivateWindow(QMainWindow):
    """Shows the sections of the vault's face.

    `on_panic` is called when the button is pressed or the window is closed; it need not return. The keys
    that hide everything belong to whoever owns the application (see PanicKeys). `panic_key_words` tells
    her how to hide everything, such as "Ctrl+F9, or Shift three times".
    """

    def __init__(
        self,
        services: Services,
        *,
        on_panic: Callable[[], None],
        panic_key_words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Notes")
        self._services = replace(services, go=self.go, cover=self.cover, use_sections=self.use_sections)
        self._face = services.vault.face
        self._sections = self._face.sections
        self._on_panic = on_panic
        self._pages: dict[Section, Page] = {}
        self._shown = self._sections[0]
        self._cover: QWidget | None = None
        self._damaged = False
        self._build(panic_key_words)
        if services.vault.damage not in ("", MAP_DAMAGED):
            self.tell_damage([services.vault.damage])
        self.use_sections()
        self.go(self._sections[0])
        if self._sections[0] in self._pages:
            self._pages[self._sections[0]].setFocus()

    @property
    def section(self) -> Section:
        """The section that is shown, or was shown before the search."""
        return self._shown

    def go(self, section: Section, record_id: str = "") -> None:
        """Show a section, at one record where an id is given. A section the face lacks is passed over."""
        if section not in self._sections or self._cover is not None:
            return
        self._flush(self._pages.get(self._shown))
        self._shown = section
        self._navigation.mark(section)
        self._show_advice()
        try:
            page = self._page(section)
            page.refresh()
            self._stack.setCurrentWidget(page)
            if record_id:
                page.open_record(record_id)
        except VaultError as error:
            self._say(in_words(error))

    def cover(self, widget: QWidget | None) -> bool:
        """Show `widget` in place of every page and of the ways to them; None gives the pages back.

        False, and nothing is covered, where something typed is not stored yet or work goes on that would ask
        the vault for something at its end.
        """
        if widget is not None:
            self.soundness.stop()
            self.tidying.stop()
            self.flush_all()
            busy = any(work.running for work in self.findChildren(Background) if work.parent() is not self.soundness)
            if busy or any(saving.dirty for saving in self.findChildren(Autosave)):
                return False
            self._stack.addWidget(widget)
            self._stack.setCurrentWidget(widget)
        elif self._cover is not None:
            self._stack.removeWidget(self._cover)
            self._stack.setCurrentWidget(self._pages.get(self._shown, self._trouble))
        self._cover = widget
        self._show_advice()
        for way in (self._navigation, self._bar.search):
            way.setEnabled(widget is None)
        return True

    def use_sections(self) -> None:
        """Show in the navigation what she did not put away."""
        away = frozenset[Section]()
        with contextlib.suppress(VaultError):  # what can't be read is as if she had put nothing away
            away = put_away(self._services.vault)
        self._navigation.show_sections([section for section in self._sections if section not in away])
        self._navigation.mark(self._shown)

    def tell_damage(self, sentences: list[str]) -> None:
        """Say on the first page, and only there, what was found damaged."""
        self._advice.tell(sentences)
        self._damaged = True
        self._show_advice()

    def flush_all(self) -> None:
        """Store what is typed on every page. Never raises: it runs while everything is being hidden."""
        for page in self._pages.values():
            self._flush(page)

    def rest(self) -> None:
        """Store what is typed and ask the vault for nothing more: it is about to be closed."""
        self.flush_all()
        self.soundness.stop()
        self.tidying.stop()

    def say_trouble(self) -> None:
        """A mistake of the program: say so, and let her go on."""
        self._below_bar.trouble()

    def say_key_refused(self, key: str, *, shift: bool) -> None:
        """Her key is taken by another program today. `shift`: whether Shift three times works."""
        self._below_bar.key_refused(key, shift=shift)

    def say_key_only_here(self, key: str, *, shift: bool) -> None:
        """On this desktop no key works from other programs. `shift`: whether Shift three times works."""
        self._below_bar.key_only_here(key, shift=shift)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is hiding: the same one path."""
        event.accept()
        self._on_panic()

    # building

    def _build(self, how_to_hide: str) -> None:
        self._bar = TopBar(how_to_hide)
        self._bar.hide_button.hide_now.connect(self._hide)
        self._bar.search.asked.connect(self._search)
        self._bar.search.down.connect(self._enter_results)
        self._bar.search.returnPressed.connect(self._first_result)
        self._bar.search.closed.connect(self._end_search)
        self._finder = Finder(self._services)
        self._results = Results(self._face)
        self._results.picked.connect(self._picked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._results)
        self._trouble = wrapped("")
        self._trouble.setContentsMargins(28, 20, 28, 28)
        self._trouble.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(self._trouble)
        lower = QHBoxLayout()
        lower.setSpacing(0)
        self._navigation = Navigation(self._sections, self._face, how_to_hide)
        self._navigation.chosen.connect(self._navigated)
        lower.addWidget(self._navigation)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        lower.addWidget(line)
        lower.addWidget(self._stack, 1)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        self._below_bar = Notices()
        layout.addWidget(self._below_bar)
        if self._services.vault.damage == MAP_DAMAGED:
            self._below_bar.map_damaged(self._face)
        self._advice = DamageAdvice(self._services)
        layout.addWidget(self._advice)
        layout.addLayout(lower, 1)
        self.setCentralWidget(centre)
        FocusRing(self)
        self.soundness = Soundness(self._services.vault, self)
        self.soundness.unsound.connect(self.tell_damage)
        self.tidying = Tidying(self._services.vault, self)
        self.ahead = Ahead(self._sections, self)

    def _page(self, section: Section) -> Page:
        if section not in self._pages:
            page = make_page(section, self._services, self)
            self._pages[section] = page
            self._stack.addWidget(page)
        return self._pages[section]

    # what she does

    def _hide(self) -> None:
        self._on_panic()

    def _navigated(self, section: Section) -> None:
        if section is self._shown and self._stack.currentWidget() is not self._results:
            return
        self._bar.search.setText("")
        self.go(section)

    def _search(self, text: str) -> None:
        if not text:
            self._end_search()
            return
        self._flush(self._pages.get(self._shown))
        try:
            records = self._services.vault.search(text)
            self._results.show_hits([*self._finder.sections(text), *records, *self._finder.readings(text)], text)
        except VaultError as error:
            self._say(in_words(error))
            return
        self._stack.setCurrentWidget(self._results)

    def _end_search(self) -> None:
        if self._bar.search.text():
            self._bar.search.setText("")
        if self._stack.currentWidget() is self._results:
            self.go(self._shown)

    def _enter_results(self) -> None:
        if self._stack.currentWidget() is self._results:
            self._results.enter()

    def _first_result(self) -> None:
        self._bar.search.ask()
        if self._stack.currentWidget() is self._results:
            self._results.pick_first()

    def _picked(self, section: Section, record_id: str) -> None:
        self._bar.search.blockSignals(True)
        self._bar.search.setText("")
        self._bar.search.blockSignals(False)
        self.go(section, record_id)

    def _show_advice(self) -> None:
        first = self._shown is self._sections[0]
        self._advice.setVisible(self._damaged and first and self._cover is None)

    def _say(self, text: str) -> None:
        """In place of a page that can't be read."""
        self._trouble.setText(text)
        self._stack.setCurrentWidget(self._trouble)

    def _flush(self, page: Page | None) -> None:
        if page is not None:
            with contextlib.suppress(Exception):
                page.flush()
