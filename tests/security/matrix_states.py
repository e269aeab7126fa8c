"""What is going on when the private space is taken away: each function brings it about, on the page that is shown."""

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from Xlib import XK, X

from tests.desktop import wait_until
from tests.journeys.steps import go_on
from tests.journeys.test_whole_path import find_starting, starting
from tests.security.matrix_scene import WIZARD, Scene
from tests.security.matrix_world import BUNDLE, EVENT, LONG_NOTE, PICTURE, WORDS

_CLIPBOARD = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
app.clipboard().setText("aش" * 30_000)
print(1, flush=True)
app.exec()
"""
_PRINTS = {"What happened": "Print or save", "My plan": "Print", "Bag": "Print"}
_CHOOSERS = {
    "What happened": "Add files",
    "Papers": "Add files",
    "Make a copy": "Choose a place",
    "Copies from others": "Choose the file",
}


def nothing(scene: Scene) -> None:
    """Only the window; her last letter has just been typed."""


def menu(scene: Scene) -> None:
    """The menu of a field."""
    thing = scene.field()
    before = scene.windows()
    scene.person.hands.click(*thing.centre, button=3)
    scene.wait_windows(before, "the menu")


def combo(scene: Scene) -> None:
    """An open list of choices."""
    if scene.page == WIZARD:
        go_on(scene.person, scene.program)
        go_on(scene.person, scene.program)
    elif scene.page in ("What happened", "Papers"):
        scene.field()
    boxes = wait_until(
        lambda: [t for t in scene.person.eyes.things(scene.pid) if t.role == "combo box" and t.in_sight], "a list"
    )
    before = scene.windows()
    scene.person.hands.click(*boxes[0].centre)
    scene.wait_windows(before, "the open list")


def tooltip(scene: Scene) -> None:
    """What the button at the top right says of itself."""
    button = scene.person.eyes.find(scene.pid, "Hide now", "push button")
    before = scene.windows()
    for step in range(3):
        scene.move(button.centre[0] - 6 + 3 * step, button.centre[1])
        time.sleep(0.05)
    scene.wait_windows(before, "the tooltip")


def chooser(scene: Scene) -> None:
    """The file chooser: a dialog."""
    person, pid = scene.person, scene.pid
    if scene.page in ("What happened", "Papers"):
        scene.field()
    elif scene.page == "Copies from others":
        person.click(pid, "Open a copy that somebody gave you", "push button")
    person.click(pid, _CHOOSERS[scene.page], "push button")
    person.eyes.find(pid, "Files and folders")


def completer(scene: Scene) -> None:
    """A path is being typed in the chooser, and folders are offered."""
    chooser(scene)
    scene.person.click(scene.pid, "Folder", "text")
    before = scene.windows()
    scene.person.hands.key("ctrl+a")
    scene.person.hands.type("/usr/l")
    scene.wait_windows(before, "the folders offered")


def viewer(scene: Scene) -> None:
    """A picture is being looked at, in a dialog of its own."""
    _pick_picture(scene)
    scene.person.click(scene.pid, "Look at it", "push button")
    scene.person.eyes.find(scene.pid, "Larger", "push button")


def question(scene: Scene) -> None:
    """The chooser asks whether a file may be replaced."""
    _pick_picture(scene)
    person, pid = scene.person, scene.pid
    person.click(pid, "Save a copy of this file", "push button")
    person.click(pid, "Choose a place", "push button")
    _show_stick(scene)
    person.click(pid, "Put it here", "push button", which=lambda thing: thing.enabled)
    person.eyes.find(pid, "A file with this name is there already. Press again to replace it.", "label")


def printing(scene: Scene) -> None:
    """The window in which a page is printed or saved."""
    if scene.page == "What happened":
        find_starting(scene.person, scene.pid, EVENT)
    before = scene.windows()
    scene.person.click(scene.pid, _PRINTS[scene.page], "push button")
    scene.person.eyes.find(scene.pid, "Save as a file", "push button")
    scene.wait_windows(before, "the window")


def suggestions(scene: Scene) -> None:
    """A name is being typed, and people are offered."""
    scene.field()
    scene.person.click(scene.pid, "Who has it", "text")
    before = scene.windows()
    scene.person.hands.type("an")
    scene.wait_windows(before, "the people offered")


def reordering(scene: Scene) -> None:
    """A thing of the bag is being dragged to another place in its list."""
    thing = starting(scene.person, scene.pid, "Thing 1")
    x, y = thing.centre
    scene.move(x, y)
    time.sleep(0.1)
    scene.mouse_button(down=True)
    scene.after.append(lambda: scene.mouse_button(down=False))
    for step in range(1, 12):
        time.sleep(0.04)
        scene.move(x, y + 4 * step)


def drag(scene: Scene) -> None:
    """Words are being dragged in a field of several lines."""
    thing = scene.field()
    scene.person.hands.type("words to be dragged ")
    scene.person.hands.key("ctrl+a")
    time.sleep(0.2)
    x, y = thing.x + 16, thing.y + 12
    scene.move(x, y)
    time.sleep(0.1)
    scene.mouse_button(down=True)
    scene.after.append(lambda: scene.mouse_button(down=False))
    desktop = scene.stage.desktop
    owner = desktop.observe.get_atom("XdndSelection")
    for step in range(1, 12):
        time.sleep(0.04)
        scene.move(x + 6 * step, y + 3 * step)
    wait_until(lambda: desktop.observe.get_selection_owner(owner) != X.NONE, "the drag")


def exporting(scene: Scene) -> None:
    """A copy is being made, from somewhere between its beginning and its end."""
    person, pid, page = scene.person, scene.pid, scene.page
    person.click(pid, "Make a copy", "list item")
    person.fill(pid, "Name of the file", f"{scene.canary}.dat")
    person.click(pid, "Choose a place", "push button")
    _show_stick(scene)
    person.click(pid, "Choose this folder", "push button")
    person.click(pid, "Make the copy", "push button")
    person.eyes.find(pid, "Stop", "push button")
    if page not in ("Make a copy", WIZARD):
        person.click(pid, page, "list item")
    time.sleep(_part_of(scene, 1.0))


def importing(scene: Scene) -> None:
    """A copy is being taken in, the same."""
    person, pid, page = scene.person, scene.pid, scene.page
    person.click(pid, "Copies from others", "list item")
    person.click(pid, "Open a copy that somebody gave you", "push button")
    person.click(pid, "Choose the file", "push button")
    _show_stick(scene)
    cell = person.eyes.find(pid, BUNDLE, which=lambda thing: "cell" in thing.role)
    person.hands.click(*cell.centre)
    person.click(pid, "Choose", "push button", which=lambda thing: thing.enabled)
    person.fill(pid, "The words that open it", WORDS)
    person.click(pid, "Open it", "push button")
    person.eyes.find(pid, "Stop", "push button")
    if page != "Copies from others":
        person.click(pid, page, "list item")
    time.sleep(_part_of(scene, 1.5))


def busy(scene: Scene) -> None:
    """The thread of its window lays out what was pasted from another program: one line in two scripts by turns."""
    scene.field()
    scene.write()
    env = scene.stage.desktop.environment(scene.stage.folder / "desktop-home")
    other = subprocess.Popen([sys.executable, "-c", _CLIPBOARD], env=env, stdout=subprocess.PIPE)
    scene.after.append(lambda: (other.kill(), other.wait(), other.stdout and other.stdout.close()))
    assert other.stdout
    other.stdout.readline()
    scene.settle()
    spent = _cpu(scene.pid)
    scene.person.hands.key("ctrl+v")
    wait_until(lambda: _cpu(scene.pid) > spent + 0.15, "work", 30, 0.005)


def stopped(scene: Scene) -> None:
    """SIGSTOP."""
    scene.settle()
    scene.signal(signal.SIGSTOP)


def stuck(scene: Scene) -> None:
    """What she typed last is being stored on a disk that does not answer."""
    share = scene.world.share
    assert share is not None
    scene.field()
    scene.write()
    scene.settle()
    wait_until(lambda: not share.held(), "rest")
    share.hold("write", "fsync")
    scene.after.append(share.go)
    scene.person.hands.type(" and")
    wait_until(share.held, "a write that hangs")


def keyboard_taken(scene: Scene) -> None:
    """Another program's menu holds the keyboard."""
    desktop = scene.stage.desktop
    grabbed = desktop.root.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime)
    assert grabbed == X.GrabSuccess
    scene.after.append(lambda: (desktop.observe.ungrab_keyboard(X.CurrentTime), desktop.observe.sync()))


def said_taken(scene: Scene) -> None:
    """The key is another program's: it is said inside."""
    said = "Another program uses Ctrl+F9, so it does not hide this. Shift three times and the button do."
    scene.person.eyes.find(scene.pid, said, "label")


def take_key(scene: Scene) -> None:
    """Before the door: another program has Ctrl+F9."""
    desktop = scene.stage.desktop
    code = desktop.observe.keysym_to_keycode(XK.XK_F9)
    desktop.root.grab_key(code, X.ControlMask, False, X.GrabModeAsync, X.GrabModeAsync)
    desktop.observe.sync()
    scene.after.append(lambda: (desktop.root.ungrab_key(code, X.AnyModifier), desktop.observe.sync()))


def load_note(scene: Scene) -> None:
    """Before the door: a note of 5 MB has just been clicked."""
    name = LONG_NOTE.removesuffix(".md")
    find_starting(scene.person, scene.program.pid, "Shopping")
    line = starting(scene.person, scene.program.pid, name)
    scene.person.hands.click(*line.centre)


def _pick_picture(scene: Scene) -> None:
    find_starting(scene.person, scene.pid, EVENT)
    find_starting(scene.person, scene.pid, PICTURE)


def _show_stick(scene: Scene) -> None:
    scene.person.fill(scene.pid, "Folder", str(scene.stage.stick))
    scene.person.hands.key("Return")
    time.sleep(0.3)


def _part_of(scene: Scene, seconds: float) -> float:
    """Another part of it for each case, the same at each run."""
    return seconds * (sum(scene.canary.encode()) % 97) / 97


def _cpu(pid: int) -> float:
    """Seconds that the process's first thread has worked."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()
        return int(fields[0]) / 1e9
    return 0.0


STATES: dict[str, Callable[[Scene], None]] = {
    "nothing": nothing,
    "menu": menu,
    "combo list": combo,
    "tooltip": tooltip,
    "chooser": chooser,
    "completer": completer,
    "dialog": viewer,
    "question": question,
    "drag": drag,
    "printing": printing,
    "suggestions": suggestions,
    "reordering": reordering,
    "export": exporting,
    "import": importing,
    "busy": busy,
    "stopped": stopped,
    "stuck": stuck,
    "loading": nothing,
    "key taken": said_taken,
    "keyboard taken": keyboard_taken,
}
BEFORE: dict[str, Callable[[Scene], None]] = {"loading": load_note, "key taken": take_key}
"""What happens before the door."""
