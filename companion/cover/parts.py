"""The parts of the window that are made later, as its commands see them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget


class Beside(Protocol):
    """The sidebar as commands see it."""

    @property
    def visible(self) -> bool:
        """Whether it is shown."""

    @property
    def sidebar(self) -> QWidget | None:
        """The sidebar itself, if there is one yet."""

    def update(self, *, asked: bool = False) -> None:
        """Show what there is; ``asked``: even where that is nothing."""

    def hold(self, *, on: bool) -> None:
        """Let it stay as it is, or be as it should again."""

    def remember(self) -> None:
        """Keep its width for the next time."""

    def rest(self) -> None:
        """Count nothing until something changes."""

    def recolour(self) -> None:
        """The palette has changed."""


class TextPart(Protocol):
    """The text's side of the window as commands see it."""

    def show_preview(self) -> None:
        """Show or hide the preview as the settings have it."""

    def check_spelling(self, language: str) -> None:
        """Check spelling in this language."""

    def parts(self) -> list[QWidget]:
        """What one key goes through."""

    def rest(self) -> None:
        """Run no timer and no thread."""

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
