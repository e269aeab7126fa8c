"""Colours that can be read, and icons that are there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from companion.widgets.icons import icon, names
from companion.widgets.theme import apply_palette, palette

Role = QPalette.ColorRole


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        (Role.Text, Role.Base, 7),
        (Role.WindowText, Role.Window, 7),
        (Role.ButtonText, Role.Button, 7),
        (Role.HighlightedText, Role.Highlight, 4.5),
        (Role.PlaceholderText, Role.Base, 4.5),
        (Role.Link, Role.Base, 4.5),
        (Role.ToolTipText, Role.ToolTipBase, 7),
    ],
)
def testcontrast(qapp: QApplication, mode: str, text: Role, ground: Role, least: float) -> None:
    colours = palette(mode)
    assert contrast(colours.color(text), colours.color(ground)) >= least


def test_modes(qapp: QApplication) -> None:
    qapp.setStyle("fusion")
    assert apply_palette(qapp, "dark") == "dark"
    assert qapp.palette().window().color().lightness() < 128
    assert apply_palette(qapp, "light") == "light"
    assert apply_palette(qapp, "system") in {"light", "dark"}
    assert apply_palette(qapp, "pink") in {"light", "dark"}
    apply_palette(qapp, "light")


@pytest.mark.parametrize(
    ("named", "four", "three", "dark"),
    [
        ("", "", "", False),
        ("", "", "gtk-application-prefer-dark-theme=1", True),
        ("", "gtk-application-prefer-dark-theme = false", "gtk-application-prefer-dark-theme=1", False),
        ("", "gtk-theme-name = Adwaita-dark", "", True),
        ("", "", "gtk-theme-name=Darkroom", False),
        ("Adwaita:dark", "gtk-application-prefer-dark-theme=0", "", True),
        ("Adwaita", "gtk-application-prefer-dark-theme=1", "", False),
    ],
)
def test_where_the_desktop_says_nothing_the_wish_of_gtk_counts(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    named: str,
    four: str,
    three: str,
    dark: bool,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("GTK_THEME", named)
    for version, line in (("4.0", four), ("3.0", three)):
        if line:
            (tmp_path / f"gtk-{version}").mkdir()
            (tmp_path / f"gtk-{version}" / "settings.ini").write_text(f"[Settings]\n{line}\n")
    assert qapp.styleHints().colorScheme() == Qt.ColorScheme.Unknown, "the platform that draws to memory knows none"
    assert apply_palette(qapp, "system") == ("dark" if dark else "light")
    apply_palette(qapp, "light")


@pytest.mark.parametrize("name", names())
def test_icons_draw_something_in_the_texts_colour(qapp: QApplication, name: str) -> None:
    colours = palette("dark")
    image = icon(name, colours, 24).pixmap(24, 24).toImage()
    pixels = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 250
    }
    assert colours.color(Role.ButtonText).name() in pixels
    disabled = icon(name, colours, 24).pixmap(24, 24, QIcon.Mode.Disabled).toImage()
    assert disabled != image
