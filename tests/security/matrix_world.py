"""The desktop of the panic matrix and the homes on it: each holds the same things and differs in one choice of hers."""

import contextlib
import os
import random
import shutil
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from Xlib import X

from companion.bundle.export import Choice, export
from companion.domain.bag import Bag, BagItem
from companion.domain.common import When, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.plan import PlanStep
from companion.vault.errors import InUse
from companion.vault.installation import Installation, SpaceKey
from companion.vault.vault import Vault
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.content import photo
from tests.journeys.steps import SETUP_PHRASE, start
from tests.security.observer import Observer
from tests.share import Share
from tests.spaces import PASSPHRASE, make_space

IDLE_MINUTES = "0.12"
IDLE = 60 * float(IDLE_MINUTES)
"""Seconds without anybody there in the homes where it hides by itself."""
WORDS = "wet deli slice tram balcony genuine"
"""Open the copy that can be taken in."""
BUNDLE = "holiday.dat"
PICTURE = "garden.jpg"
EVENT = "The gate stood open"
LONG_NOTE = "Long.md"
_DATA = Path(".local/share/notes")
_MIB = 1 << 20


@dataclass(frozen=True, order=True)
class Kind:
    """What a home is like. `after`: what is left on the screen. `space` False: nothing is set up there yet."""

    after: str = "show"
    idle: bool = False
    large: bool = False
    share: bool = False
    space: bool = True


class Template:
    """What every home holds: made once."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "template"
        self.stick = folder / "stick"
        self.stick.mkdir()
        vault = make_space(self.home)
        bag = Bag(new_id(), name="My bag")
        vault.records.save_many([bag, *(BagItem(new_id(), bag.id, name=f"Thing {n}", position=n) for n in range(4))])
        vault.records.save(Contact(new_id(), name="Ana"))
        vault.records.save(PlanStep(new_id(), text="Ask Ana"))
        event = Incident(new_id(), When(date="2026-01-05"), summary=EVENT)
        vault.journal.add(event)
        photo(folder / PICTURE, 1)
        picture = (folder / PICTURE).read_bytes()
        (self.stick / PICTURE).write_bytes(b"something else")
        vault.attachments.add(event.id, PICTURE, BytesIO(picture), media_type="image/jpeg")
        vault.attachments.add(event.id, "recording.wav", BytesIO(random.Random(5).randbytes(6 * _MIB)))
        export(vault, self.stick / BUNDLE, WORDS, Choice(), progress=lambda *_: None, cancelled=lambda: False)
        vault.close()

    def copy(self, home: Path, kind: Kind) -> SpaceKey:
        """Fill the data folder of `home`, and set what it is to do; what opens it."""
        shutil.copytree(self.home / _DATA, home / _DATA, dirs_exist_ok=True)
        key = Installation(home / _DATA).unlock(bytearray(PASSPHRASE.encode()))
        assert isinstance(key, SpaceKey)
        vault = key.open()
        vault.set_setting("panic_after", kind.after)
        if kind.idle:
            vault.set_setting("idle_minutes", IDLE_MINUTES)
        vault.close()
        return key


class World:
    """One home."""

    def __init__(self, folder: Path, kind: Kind, template: Template) -> None:
        self.kind = kind
        made = sum(1 for path in folder.iterdir() if path.name.startswith("home-"))
        self.home = folder / f"home-{made}"
        self.home.mkdir()
        self.words = PASSPHRASE if kind.space else SETUP_PHRASE
        self.share: Share | None = None
        self.key: SpaceKey | None = None
        if kind.share:
            self.share = Share(folder / f"served-{made}", self.home / _DATA)
        if kind.space:
            self.key = template.copy(self.home, kind)
        notes = self.home / "Documents" / "Notes"
        notes.mkdir(parents=True)
        (notes / "Shopping.md").write_text("# Shopping\n\nmilk, bread\n")
        if kind.large:
            line = "the quick brown fox walks along the river and back again, every day\n"
            (notes / LONG_NOTE).write_text("# Long\n\n" + line * (5 * _MIB // len(line)))
            os.utime(notes / LONG_NOTE, (1_000_000_000,) * 2)  # not the one that is shown at first

    def open_vault(self) -> Vault:
        """The space as it lies on the disk, opened without the program."""
        key = self.key
        assert key is not None

        def opened() -> Vault | None:
            with contextlib.suppress(InUse):  # the last of the worker's threads is just ending
                return key.open()
            return None

        vault = wait_until(opened, "the store, let go by the worker")
        assert vault is not None
        return vault

    def close(self) -> None:
        """Nothing stays mounted."""
        if self.share is not None:
            self.share.go()
            self.share.close()


class Stage:
    """A desktop, somebody at it, an observer; at most one Notes at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desktop = Desktop(folder)
        self.person = Person(self.desktop)
        self.observer = Observer(self.desktop.name)
        self.template = Template(folder)
        self.stick = self.template.stick
        self.empty = self.shot()
        self._worlds: dict[Kind, World] = {}
        self._world: World | None = None
        self.program: Program | None = None

    def ready(self, kind: Kind) -> tuple[World, Program]:
        """The home of that kind, and Notes in it: on the screen, at rest, with the focus."""
        world = self._worlds.get(kind)
        if self._world is not world or self._world is None:
            self.leave()
        if world is None:
            world = self._worlds[kind] = World(self.folder, kind, self.template)
        self._world = world
        if self.program is None or self.program.process.poll() is not None:
            self.program = start(self.desktop, world.home)
        self.program.wait_rest()
        window = self.program.wait_window()
        wait_until(lambda: self.desktop.has_focus(window), "the focus of the notes")
        return world, self.program

    def leave(self) -> None:
        """End Notes."""
        if self.program is not None:
            self.program.close()
            self.desktop.programs.remove(self.program)
            self.program = None

    def shot(self) -> Image.Image:
        """The whole screen."""
        size = self.desktop.root.get_geometry()
        image = self.desktop.root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        return Image.frombytes("RGB", (size.width, size.height), image.data, "raw", "BGRX")

    def drawn_anew(self) -> Image.Image:
        """The screen once everything on it was covered and drawn again by whoever lives."""
        size = self.desktop.root.get_geometry()
        sheet = self.desktop.root.create_window(
            0, 0, size.width, size.height, 0, X.CopyFromParent, override_redirect=True, background_pixel=0
        )
        sheet.map()
        self.desktop.observe.sync()
        time.sleep(0.05)
        sheet.destroy()
        self.desktop.observe.sync()
        time.sleep(0.3)
        return self.shot()

    def close(self) -> None:
        """End everything."""
        self.leave()
        for world in self._worlds.values():
            world.close()
        self.observer.close()
        self.person.close()
        self.desktop.close()


def left_of(private: Image.Image, now: Image.Image, drawn: Image.Image) -> int:
    """How many pixels still show what the private windows showed, and not what is drawn there without them."""
    kept = _differ(private, now).point(lambda value: 255 - value)
    wrong = _differ(now, drawn)
    return ImageChops.multiply(kept, wrong).histogram()[255]


def _differ(one: Image.Image, other: Image.Image) -> Image.Image:
    """255 where two pictures differ, else 0."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda value: 255 if value else 0)
