"""One neutral hue: steps from the ground towards the colour of text, each with a number that can be read on it."""

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
STEPS = (0.0, 0.10, 0.25, 0.70, 0.92)
"""Shares of the text's colour. Between a quarter and seven tenths neither colour of text could be read well."""
_LINE = 0.4
_HALF = 0.5


def level(count: int, most: int) -> int:
    """Which step a count gets, 0 to 4, where `most` is the largest; small numbers stay light."""
    scale = max(most, len(STEPS) - 1)
    return 0 if count <= 0 else -(-count * (len(STEPS) - 1) // scale)


class Shades:
    """The colours that a palette gives: `grounds` and `texts` by level, `line`, `ring`, `outside`."""

    def __init__(self, palette: QPalette) -> None:
        ground, text = palette.color(_Role.Base), palette.color(_Role.Text)
        self.grounds = [mixed(ground, text, step) for step in STEPS]
        self.texts = [text if step < _HALF else ground for step in STEPS]
        self.line = mixed(ground, text, _LINE)
        self.ring = palette.color(_Role.Accent)
        self.outside = palette.color(_Role.Window)


def mixed(ground: QColor, text: QColor, share: float) -> QColor:
    """`ground` with that share of `text`."""

    def part(one: int, other: int) -> int:
        return round(one * (1 - share) + other * share)

    return QColor(part(ground.red(), text.red()), part(ground.green(), text.green()), part(ground.blue(), text.blue()))
