"""What differs between operating systems: one file for each, chosen here."""

import platform

from companion.platform.base import Hardening, KeyWatch, ScreenKeys


def hardening() -> Hardening:
    """Process protection for this system."""
    if platform.system() == "Linux":
        from companion.platform.linux import LinuxHardening

        return LinuxHardening()
    from companion.platform.base import PlainHardening

    return PlainHardening()


def screen_keys(windowing: str, watch: KeyWatch) -> ScreenKeys:
    """The key that works from any program, for a windowing system as Qt names it ("xcb", "wayland", …)."""
    if windowing == "xcb":
        from companion.platform.x11 import X11Keys

        return X11Keys(watch)
    from companion.platform.base import NoKeys

    return NoKeys()


__all__ = ["Hardening", "KeyWatch", "ScreenKeys", "hardening", "screen_keys"]
