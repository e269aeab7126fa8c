"""Light and dark colours for the application, or those of the system where it has any to offer."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

MODES = ("system", "light", "dark")

_Role = QPalette.ColorRole
# Text on its ground has at least 7:1 in both, placeholder and disabled text at least 3:1.
_LIGHT = {
    _Role.Window: "#f3f3f1",
    _Role.WindowText: "#202124",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f7f5",
    _Role.Text: "#202124",
    _Role.Button: "#ececea",
    _Role.ButtonText: "#202124",
    _Role.BrightText: "#ffffff",
    _Role.ToolTipBase: "#ffffff",
    _Role.ToolTipText: "#202124",
    _Role.PlaceholderText: "#6b6f76",
    _Role.Highlight: "#2f6fb5",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2f6fb5",
    _Role.Link: "#1d5fa8",
    _Role.LinkVisited: "#6b4ba1",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#f8f8f6",
    _Role.Mid: "#c4c5c4",
    _Role.Dark: "#a2a4a4",
    _Role.Shadow: "#6d7072",
}
_DARK = {
    _Role.Window: "#26282b",
    _Role.WindowText: "#e6e6e4",
    _Role.Base: "#1d1f21",
    _Role.AlternateBase: "#232528",
    _Role.Text: "#e6e6e4",
    _Role.Button: "#34373b",
    _Role.ButtonText: "#e6e6e4",
    _Role.BrightText: "#ffffff",
    _Role.ToolTipBase: "#34373b",
    _Role.ToolTipText: "#e6e6e4",
    _Role.PlaceholderText: "#969ba2",
    _Role.Highlight: "#2f69a8",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#6ea8e6",
    _Role.Link: "#85b7ee",
    _Role.LinkVisited: "#bba3e8",
    _Role.Light: "#4a4e53",
    _Role.Midlight: "#3f4347",
    _Role.Mid: "#1a1c1e",
    _Role.Dark: "#141517",
    _Role.Shadow: "#0b0c0d",
}
_GREY = {"light": "#85888c", "dark": "#7b8087"}


def apply_palette(app: QApplication, mode: str) -> str:
    """Give ``app`` the colours of ``mode`` ("light", "dark", "system"; anything else is "system").

    Returns which of "light" and "dark" it has now. Windows and macOS draw the controls themselves and are only
    asked for their own colour scheme. Elsewhere Qt's wheels bring Fusion, which takes any palette; plain X11
    tells nothing of a scheme, so "system" is light there.
    """
    hints = app.styleHints()
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    if sys.platform in ("win32", "darwin"):
        hints.setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    if mode not in schemes:
        mode = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    app.setPalette(palette(mode))
    return mode


def palette(mode: str) -> QPalette:
    """The palette of "light" or "dark"."""
    made = QPalette()
    for role, colour in (_DARK if mode == "dark" else _LIGHT).items():
        made.setColor(role, QColor(colour))
    grey = QColor(_GREY[mode])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, grey)
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor("#8a8d91"))
    return made
