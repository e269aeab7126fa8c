"""Hands: keys and clicks that enter the X server from outside the program, as a person's do (XTEST)."""

import time

from Xlib import XK, X, display
from Xlib.ext import xtest

_MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
_NAMES = {
    "\n": "Return", "\t": "Tab", " ": "space", ".": "period", ",": "comma", "-": "minus", "'": "apostrophe",
    ":": "colon", "/": "slash", "?": "question", "!": "exclam", "+": "plus", "(": "parenleft",
    ")": "parenright",
    "@": "at", "_": "underscore", ";": "semicolon", "#": "numbersign", '"': "quotedbl", "&": "ampersand",
    "%": "percent", "=": "equal", "*": "asterisk",
}  # fmt: skip


class Hands:
    """A keyboard and a mouse on one display."""

    def __init__(self, name: str) -> None:
        self._display = display.Display(name)
        self._spare = self._spare_codes()

    def key(self, *chords: str) -> None:
        """Press and let go each of `chords`, such as "ctrl+shift+Return"."""
        for chord in chords:
            codes = self._codes(chord)
            for code in codes:
                self._fake(X.KeyPress, code)
            for code in reversed(codes):
                self._fake(X.KeyRelease, code)
            self._display.sync()

    def down(self, chord: str) -> None:
        """Press and hold."""
        for code in self._codes(chord):
            self._fake(X.KeyPress, code)
        self._display.sync()

    def up(self, chord: str) -> None:
        """Let go."""
        for code in reversed(self._codes(chord)):
            self._fake(X.KeyRelease, code)
        self._display.sync()

    def down_place(self, code: int) -> None:
        """Press and hold the key at a place of the keyboard, whatever the layout makes of it."""
        self._fake(X.KeyPress, code)
        self._display.sync()

    def up_place(self, code: int) -> None:
        """Let go of it."""
        self._fake(X.KeyRelease, code)
        self._display.sync()

    def type(self, text: str, pause: float = 0.004) -> None:
        """Type a text of any script; what no key has is put on spare keys first."""
        self._prepare(text)
        for character in text:
            code, level = self._key_of(character)
            self._press(code, shifted=level == 1)
            time.sleep(pause)

    def _prepare(self, text: str) -> None:
        """Put the characters that no key has on spare keys, and let every program hear of it."""
        missing = [char for char in dict.fromkeys(text) if self._key_of(char) == (0, 0)]
        assert len(missing) <= len(self._spare), "more foreign characters than spare keys"
        for code, character in zip(self._spare, missing, strict=False):
            symbol = _symbol(character)
            self._display.change_keyboard_mapping(code, [[symbol, symbol]])
        if missing:
            self._display.sync()
            time.sleep(0.3)
            # The library's own copy of the map follows the server's word of it.
            self._display.keysym_to_keycodes(0)
            while self._display.pending_events():
                self._display.refresh_keyboard_mapping(self._display.next_event())

    def _key_of(self, character: str) -> tuple[int, int]:
        """Key code and level of a character; (0, 0) where no key has it."""
        codes = [code for code in self._display.keysym_to_keycodes(_symbol(character)) if code[1] in (0, 1)]
        return min(codes, key=lambda pair: pair[1], default=(0, 0))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move there and click."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()
        time.sleep(0.02)
        xtest.fake_input(self._display, X.ButtonPress, button)
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.sync()
        time.sleep(0.03)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """Press at one point, move to another as a hand does, let go there."""
        xtest.fake_input(self._display, X.MotionNotify, x=start[0], y=start[1])
        self._display.sync()
        time.sleep(0.1)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        self._display.sync()
        time.sleep(0.1)
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
            xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
            self._display.sync()
            time.sleep(0.04)
        time.sleep(0.25)  # the window beneath says whether it takes it
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()
        time.sleep(0.1)

    def scroll(self, x: int, y: int, clicks: int) -> None:
        """Turn the wheel over that point: down for positive `clicks`."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for _ in range(abs(clicks)):
            xtest.fake_input(self._display, X.ButtonPress, 5 if clicks > 0 else 4)
            xtest.fake_input(self._display, X.ButtonRelease, 5 if clicks > 0 else 4)
        self._display.sync()
        time.sleep(0.15)

    def close(self) -> None:
        """Give the display back."""
        self._display.close()

    def _codes(self, chord: str) -> list[int]:
        names = [_MODIFIERS.get(part, part) for part in chord.split("+")]
        return [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]

    def _press(self, code: int, *, shifted: bool) -> None:
        shift = self._display.keysym_to_keycode(XK.XK_Shift_L)
        if shifted:
            self._fake(X.KeyPress, shift)
        self._fake(X.KeyPress, code)
        self._fake(X.KeyRelease, code)
        if shifted:
            self._fake(X.KeyRelease, shift)
        self._display.sync()

    def _fake(self, kind: int, code: int) -> None:
        xtest.fake_input(self._display, kind, code)

    def _spare_codes(self) -> list[int]:
        first = self._display.display.info.min_keycode
        mapping = self._display.get_keyboard_mapping(first, self._display.display.info.max_keycode - first + 1)
        return [first + index for index, symbols in enumerate(mapping) if not any(symbols)]


def _symbol(character: str) -> int:
    """The X key symbol of a character."""
    symbol = int(XK.string_to_keysym(_NAMES.get(character, character)))
    if symbol == 0:
        symbol = ord(character) if ord(character) < 0x100 else 0x01000000 | ord(character)
    return symbol
