"""Commands on the window: how it looks, what of it is shown, printing, settings and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from companion.widgets.theme import apply_palette

if TYPE_CHECKING:
    from companion.cover.bare import Bare
    from companion.cover.frame import NotesFrame

_SMALLEST, _LARGEST = -6, 20  # zoom, in points from the usual size


class ViewCommands:
    """Every one can be undone by the same command, or by its opposite."""

    window: NotesFrame
    _bare: Bare | None = None

    def set_sort(self, order: str) -> None:
        """List by "date" or "title"."""
        self.window.settings.change(sort=order)
        self.window.built.check("sort", order)
        self.window.refresh_list()

    def set_theme(self, mode: str) -> None:
        """Colours: "system", "light", "dark" or "contrast"."""
        self.window.settings.change(theme=mode)
        self.window.built.check("theme", mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_palette(app, mode)

    def switch_theme(self) -> None:
        """From light to dark or back."""
        ground = self.window.palette().window().color()
        self.set_theme("light" if ground.lightness() < 128 else "dark")

    def zoom_in(self) -> None:
        """Larger letters."""
        self.set_zoom(self.window.settings.values.zoom + 1)

    def zoom_out(self) -> None:
        """Smaller letters."""
        self.set_zoom(self.window.settings.values.zoom - 1)

    def zoom_reset(self) -> None:
        """Letters of the usual size."""
        self.set_zoom(0)

    def set_zoom(self, steps: int) -> None:
        """Letters so many points larger than usual."""
        steps = max(_SMALLEST, min(_LARGEST, steps))
        self.window.settings.change(zoom=steps)
        self.window.editor.set_zoom(steps)
        self.window.editor_pane.letters_changed()

    def set_font(self, family: str, size: int) -> None:
        """Letters of the family ("" is the system's) and size in points (0 is the usual one)."""
        self.window.settings.change(font=family, font_size=size)
        self.window.editor.set_font(family, size)
        self.window.editor_pane.letters_changed()

    def set_line_width(self, characters: int) -> None:
        """The longest lines, in characters; 0 is as wide as the window."""
        self.window.settings.change(line_width=characters)
        self.window.editor.set_column(characters)

    def set_spelling(self, language: str) -> None:
        """Check spelling in a language, the system's ("auto") or none ("off")."""
        self.window.settings.change(spelling=language)
        self.window.text_side.check_spelling(language)

    def switch_preview(self) -> None:
        """Show the note as it is read, or only its text."""
        self.set_preview(on=not self.window.settings.values.preview)

    def set_preview(self, *, on: bool) -> None:
        """Show or hide the preview."""
        self.window.settings.change(preview=on)
        self.window.text_side.show_preview()

    def set_preview_beside(self, where: str) -> None:
        """Where the preview stands: "beside" the text or "instead" of it."""
        self.window.settings.change(beside=where == "beside")
        self.window.built.check("preview_place", where)
        self.window.text_side.show_preview()

    def full_screen(self) -> None:
        """The whole screen, or a window again."""
        if self._bare is not None and self._bare.on:
            self._bare.leave()
            return
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def distraction_free(self) -> None:
        """Nothing but the text on the whole screen; again, or Escape, brings everything back."""
        if self._bare is None:
            from companion.cover.bare import Bare

            self._bare = Bare(self.window)
        self._bare.switch()

    def next_pane(self) -> None:
        """Take the keys to the next part of the window: search, list, text."""
        parts = [part for part in self.window.text_side.parts() if part.isVisible()]
        focused = QApplication.focusWidget()
        here = next((number for number, part in enumerate(parts) if part is focused), -1)
        parts[(here + 1) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def update_checks(self) -> None:
        """Tick what is on among the View menu's lines, whatever has changed it."""
        by_name = self.window.built.by_name
        by_name["sidebar"].setChecked(self.window.shelf.visible)
        by_name["full_screen"].setChecked(self.window.isFullScreen())

    def open_link(self, address: str) -> None:
        """Open the address of a link: the web and mail in their programs, another note here."""
        from companion.cover.links import follow

        follow(self.window, address)

    def print_note(self) -> None:
        """The system's print dialog for this note."""
        from companion.cover.printing import open_print_dialog

        open_print_dialog(self.window)

    def print_preview(self) -> None:
        """The pages as they would be printed."""
        from companion.cover.printing import PrintPreview

        PrintPreview(self.window).open()

    def show_settings(self) -> None:
        """The settings."""
        from companion.cover.settings_dialog import SettingsDialog

        SettingsDialog(self.window, self).open()

    def show_help(self) -> None:
        """The short manual."""
        from companion.cover.help import HelpDialog

        HelpDialog(self.window).open()

    def show_shortcuts(self) -> None:
        """All keys."""
        from companion.cover.dialogs import Shortcuts

        Shortcuts(self.window).open()

    def show_about(self) -> None:
        """Name, version and licence."""
        from companion.cover.dialogs import about

        about(self.window.identity, self.window).open()

    def quit(self) -> None:
        """Close the window."""
        self.window.close()
