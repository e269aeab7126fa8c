"""What takes the private space away: each does it, and says from when on it counts."""

import os
import signal
import subprocess
import time
from collections.abc import Callable

from Xlib import X, protocol

from tests.desktop import NOTES
from tests.security.matrix_scene import Scene
from tests.security.matrix_world import IDLE

GRACE = 8.0
"""Seconds after her time that the notes give a worker to end by itself."""


def global_key(scene: Scene) -> float:
    """Ctrl and F9."""
    hands = scene.person.hands
    hands.down("ctrl")
    now = time.monotonic()
    hands.down("F9")
    hands.up("F9")
    hands.up("ctrl")
    return now


def shift(scene: Scene) -> float:
    """Three times; the third letting go counts."""
    hands = scene.person.hands
    hands.key("Shift_L", "Shift_L")
    hands.down("Shift_L")
    now = time.monotonic()
    hands.up("Shift_L")
    return now


def closed(scene: Scene) -> float:
    """The window manager is asked to close the window, whatever stands over it."""
    desktop = scene.stage.desktop
    ask = protocol.event.ClientMessage(
        window=scene.window,
        client_type=desktop.observe.get_atom("_NET_CLOSE_WINDOW"),
        data=(32, [X.CurrentTime, 2, 0, 0, 0]),
    )
    now = time.monotonic()
    desktop.root.send_event(ask, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
    desktop.observe.sync()
    return now


def idle(scene: Scene) -> float:
    """Nobody is there."""
    end = scene.last_input + IDLE
    deadline = end + GRACE + 1
    while time.monotonic() < deadline and (scene.anything_private() or time.monotonic() < end):
        time.sleep(0.05)
    return end


def together(scene: Scene) -> float:
    """Ctrl, Alt and Shift, while another program holds the keyboard."""
    hands = scene.person.hands
    hands.down("ctrl")
    hands.down("alt")
    now = time.monotonic()
    hands.down("shift")
    hands.up("shift")
    hands.up("alt")
    hands.up("ctrl")
    return now


def second_start(scene: Scene) -> float:
    """Notes are started again. It counts from when the second one has ended: how long it takes to load is its own."""
    env = scene.stage.desktop.environment(scene.world.home)
    subprocess.run([NOTES], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=60, check=False)
    return time.monotonic()


def terminated(scene: Scene) -> float:
    """SIGTERM to the notes."""
    now = time.monotonic()
    os.kill(scene.program.pid, signal.SIGTERM)
    return now


def held(scene: Scene) -> float:
    """The key is held down until it repeats."""
    hands = scene.person.hands
    hands.down("ctrl")
    now = time.monotonic()
    hands.down("F9")
    time.sleep(0.9)
    hands.up("F9")
    hands.up("ctrl")
    return now


def twice(scene: Scene) -> float:
    """The key, and at once again."""
    now = global_key(scene)
    time.sleep(0.02)
    global_key(scene)
    return now


def key_with_caps_lock(scene: Scene) -> float:
    """Caps Lock is on."""
    return _with("Caps_Lock", global_key, scene)


def shift_with_caps_lock(scene: Scene) -> float:
    """Caps Lock is on."""
    return _with("Caps_Lock", shift, scene)


def key_with_num_lock(scene: Scene) -> float:
    """Num Lock is on."""
    return _with("Num_Lock", global_key, scene)


def key_in_another_layout(scene: Scene) -> float:
    """The keyboard was changed to Russian meanwhile."""
    return _in_layout(("-layout", "ru"), global_key, scene)


def shift_in_another_layout(scene: Scene) -> float:
    """The keyboard was changed to Russian meanwhile."""
    return _in_layout(("-layout", "ru"), shift, scene)


def key_in_the_second_group(scene: Scene) -> float:
    """Two layouts, of which the second is on: the system tells of every key with another number."""

    def fire(scene: Scene) -> float:
        scene.person.hands.key("Scroll_Lock")
        return global_key(scene)

    return _in_layout(("-layout", "us,ru", "-option", "grp:sclk_toggle"), fire, scene)


def shift_in_the_second_group(scene: Scene) -> float:
    """The same for Shift."""

    def fire(scene: Scene) -> float:
        scene.person.hands.key("Scroll_Lock")
        return shift(scene)

    return _in_layout(("-layout", "us,ru", "-option", "grp:sclk_toggle"), fire, scene)


def _with(lock: str, fire: Callable[[Scene], float], scene: Scene) -> float:
    scene.person.hands.key(lock)
    scene.after.append(lambda: scene.person.hands.key(lock))
    return fire(scene)


def _in_layout(options: tuple[str, ...], fire: Callable[[Scene], float], scene: Scene) -> float:
    command = ["setxkbmap", "-display", scene.stage.desktop.name]
    scene.after.append(
        lambda: subprocess.run([*command, "-layout", "us", "-option", ""], capture_output=True, check=True)
    )
    subprocess.run([*command, *options], capture_output=True, check=True)
    time.sleep(0.3)
    return fire(scene)


TRIGGERS: dict[str, Callable[[Scene], float]] = {
    "key": global_key,
    "shift": shift,
    "closed": closed,
    "idle": idle,
    "together": together,
    "second start": second_start,
    "SIGTERM": terminated,
    "held": held,
    "twice": twice,
    "key, Caps Lock": key_with_caps_lock,
    "shift, Caps Lock": shift_with_caps_lock,
    "key, Num Lock": key_with_num_lock,
    "key, other layout": key_in_another_layout,
    "shift, other layout": shift_in_another_layout,
    "key, second group": key_in_the_second_group,
    "shift, second group": shift_in_the_second_group,
}
