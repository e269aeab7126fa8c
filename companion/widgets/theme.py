"""Light and dark colours for the application, or those of the system where it has any to offer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

MODES = ("system", "light", "dark", "contrast")

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
# Black, white and yellow: text has 15:1 or more, lines and marks at least 7:1.
_CONTRAST = {
    _Role.Window: "#000000",
    _Role.WindowText: "#ffffff",
    _Role.Base: "#000000",
    _Role.AlternateBase: "#1c1c1c",
    _Role.Text: "#ffffff",
    _Role.Button: "#000000",
    _Role.ButtonText: "#ffffff",
    _Role.BrightText: "#ffffff",
    _Role.ToolTipBase: "#000000",
    _Role.ToolTipText: "#ffffff",
    _Role.PlaceholderText: "#d0d0d0",
    _Role.Highlight: "#ffe100",
    _Role.HighlightedText: "#000000",
    _Role.Accent: "#ffe100",
    _Role.Link: "#ffe100",
    _Role.LinkVisited: "#ffb3ff",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#d0d0d0",
    _Role.Mid: "#b0b0b0",
    _Role.Dark: "#b0b0b0",
    _Role.Shadow: "#b0b0b0",
}
# Fusion draws its outlines darker than the window, which on black shows none.
_CONTRAST_SHEET = """
QPushButton, QComboBox, QLineEdit { border: 1px solid #ffffff; padding: 3px 6px; background: #000000; }
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled { border-color: #a0a0a0; color: #a0a0a0; }
QPushButton:focus, QComboBox:focus, QLineEdit:focus { border: 2px solid #ffe100; padding: 2px 5px; }
QPushButton:pressed, QPushButton:checked { background: #ffe100; color: #000000; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid #ffffff; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: #ffe100; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid #ffe100; }
LongField, RecordView, WrapView, Column QPlainTextEdit { border: 1px solid #ffffff; }
LongField:focus, RecordView:focus, WrapView:focus, Column QPlainTextEdit:focus { border: 2px solid #ffe100; }
QMenu { border: 1px solid #ffffff; }
QSplitter::handle { background: #ffffff; }
"""
_COLOURS = {"light": _LIGHT, "dark": _DARK, "contrast": _CONTRAST}
_GREY = {"light": "#85888c", "dark": "#7b8087", "contrast": "#a0a0a0"}


def apply_palette(app: QApplication, mode: str) -> str:
    """Give ``app`` the colours of ``mode`` ("light", "dark", "contrast", "system"; anything else is "system").

    Returns which of "light", "dark" and "contrast" it has now. Windows and macOS draw the controls themselves and
    are only asked for their own colour scheme. Elsewhere Qt's wheels bring Fusion, which takes any palette. Qt knows
    the wish of the large desktops; where it knows none, as on plain X11, what GTK's programs are told counts.
    """
    hints = app.styleHints()
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    if app.styleSheet() and mode != "contrast":
        app.setStyleSheet("")
    if sys.platform in ("win32", "darwin"):
        if mode == "contrast":
            _apply_contrast(app)
            return mode
        app.setPalette(QPalette())
        hints.setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    if mode not in _COLOURS:
        known = hints.colorScheme()
        dark = known == Qt.ColorScheme.Dark or (known == Qt.ColorScheme.Unknown and gtk_is_dark())
        mode = "dark" if dark else "light"
    if mode == "contrast":
        _apply_contrast(app)
    else:
        app.setPalette(palette(mode))
    return mode


def _apply_contrast(app: QApplication) -> None:
    app.setPalette(palette("contrast"))
    app.setStyleSheet(_CONTRAST_SHEET)


def gtk_is_dark() -> bool:
    """Whether GTK's programs are told to be dark: by the environment, else by the person's own settings file.

    Nothing is asked over a bus.
    """
    named = os.environ.get("GTK_THEME", "")
    if named:
        return _is_dark(named)
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    for version in ("4.0", "3.0"):
        try:
            text = (config / f"gtk-{version}" / "settings.ini").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        values = dict(part.partition("=")[::2] for part in text.replace(" ", "").lower().splitlines())
        if "gtk-application-prefer-dark-theme" in values:
            return values["gtk-application-prefer-dark-theme"] in {"1", "true"}
        if "gtk-theme-name" in values:
            return _is_dark(values["gtk-theme-name"])
    return False


def _is_dark(theme: str) -> bool:
    """Whether a GTK theme's name says so: "Adwaita-dark", "Adwaita:dark"."""
    return "dark" in theme.lower().replace(":", "-").replace("_", "-").split("-")[1:]


def palette(mode: str) -> QPalette:
    """The palette of "light", "dark" or "contrast"."""
    made = QPalette()
    for role, colour in _COLOURS[mode].items():
        made.setColor(role, QColor(colour))
    grey = QColor(_GREY[mode])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, grey)
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor("#8a8d91"))
    return made
