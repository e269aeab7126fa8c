"""What the groups share: a desktop, a home with a space in it, and windows as the X server sees them."""

import compileall
import contextlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from Xlib import X, display, error
from Xlib.xobject.drawable import Window

from tests.desktop import ROOT, Desktop, Program


@contextlib.contextmanager
def desktop() -> Iterator[Desktop]:
    """A desktop in a folder of its own, and the program compiled as an installation has it."""
    compileall.compile_dir(ROOT / "companion", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        made = Desktop(Path(name))
        try:
            yield made
        finally:
            made.close()


def wait_mapped(observer: display.Display, start: float, seconds: float = 30.0) -> float:
    """Seconds from `start` until the window manager maps a new frame; windows from before do not count."""
    root = observer.screen().root
    while time.perf_counter() - start < seconds:
        while observer.pending_events():
            event = observer.next_event()
            if event.type == X.MapNotify and event.event == root and not event.override:
                return time.perf_counter() - start
        time.sleep(0.0005)
    raise TimeoutError


def watch_maps(name: str) -> display.Display:
    """A connection that is told of every window mapped on the root."""
    observer = display.Display(name)
    observer.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    observer.sync()
    return observer


def wait_unmapped(windows: list[Window], start: float, seconds: float = 10.0) -> float:
    """Seconds from `start` until none of `windows` is on the screen."""
    while time.perf_counter() - start < seconds:
        if not any(_viewable(window) for window in windows):
            return time.perf_counter() - start
    raise TimeoutError


def _viewable(window: Window) -> bool:
    try:
        return bool(window.get_attributes().map_state == X.IsViewable)
    except error.XError:
        return False


def settled(program: Program) -> None:
    """Wait until the first worker, which makes the files of a new installation, has ended."""
    program.wait_window()
    time.sleep(0.5)
    program.wait_rest()
