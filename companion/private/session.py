"""One visit, as the worker sees it: which window stands, and how all of it goes at once."""

import os
import sys
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from companion import identity as identities
from companion.door import Channel, ChannelError, Kind
from companion.platform import exclude_from_capture, hardening, present_as, works_from_any_program
from companion.private.clipboard import OwnClipboard
from companion.private.hiding import Hiding, hiding
from companion.private.key_choice import AFTER_SETTING, DEFAULT_KEY, HIDE, KEY_SETTING
from companion.private.page import Services
from companion.private.shell.bar import HideButton
from companion.private.shell.idle import Idle
from companion.private.shell.keys import PanicKeys
from companion.private.shell.one_filter import OneFilter
from companion.private.shell.window import PrivateWindow
from companion.private.shell.windows import FurtherWindows
from companion.vault.errors import Damaged, VaultError
from companion.vault.installation import SetupTicket, SpaceKey
from companion.vault.vault import Vault
from companion.widgets.application import install_translations
from companion.widgets.arrival import arrival
from companion.widgets.chooser import FileChooser
from companion.widgets.theme import apply_palette

LANGUAGE_SETTING = "language"
LANGUAGES = ("en", "es", "ar")
WHOLE = ("en", "es")
"""Those that have every text. In the others what has none is English, and so are the longer texts."""


class PrivateSession(QObject):
    """Shows what the secret opened. Its one way out is `panic`; every other ending leads there too."""

    def __init__(self, application: QApplication, channel: Channel, hello: dict[str, Any]) -> None:
        super().__init__(application)
        self._application = application
        self._channel = channel
        self._hello = hello
        self._language = str(hello.get("language", ""))
        self._resources = identities.resources()
        self._window: QWidget | None = None
        self._key: SpaceKey | None = None
        self._vault: Vault | None = None
        self._gone = False
        self._after = HIDE
        self._reaches = works_from_any_program(QApplication.platformName())
        colours = apply_palette(application, str(hello.get("theme", "system")))
        self._idle = Idle(application, self.panic, self._somebody, calm=colours == "contrast", parent=self)
        self._keys = PanicKeys(self.pressed, self)
        self._further = FurtherWindows(self)
        self._further.shown.connect(self._announce_window)
        self._filter = OneFilter(self._further, self._keys, self._idle, parent=self)
        application.installEventFilter(self._filter)
        self._clipboard = OwnClipboard(application.clipboard(), self)
        self._notifier = arrival(channel, self)
        self._notifier.activated.connect(self._on_message)

    def start(self, found: object) -> None:
        """Show the space, the set-up, or what is wrong with the files."""
        if isinstance(found, SetupTicket):
            self._translate(self._language)
            self._show_setup(found)
        elif isinstance(found, SpaceKey):
            self._key = found
            self._open()

    def pressed(self) -> None:
        """The key, or Shift three times: a rehearsal where one was asked for, else the end."""
        from companion.private.setup.wizard import SetupWizard

        if not (isinstance(self._window, SetupWizard) and self._window.take_press()):
            self.panic()

    def panic(self) -> None:
        """Gone: the windows first, then the cover is told, then what was being typed is stored."""
        if self._gone:
            return
        self._gone = True
        try:
            hardening().shut_display()
            self._channel.send(Kind.PANIC)
        except (OSError, ChannelError):
            # The cover is gone or has heard; ending the process takes the windows in any case.
            pass
        finally:
            if isinstance(self._window, PrivateWindow):
                self._window.flush_all()
            os._exit(0)

    def _open(self) -> None:
        if self._key is None:
            return
        try:
            vault = self._key.open()
        except VaultError as error:
            self._translate(self._language)
            self._show_damage(error)
        else:
            self._show_space(vault)

    def _show_space(self, vault: Vault) -> None:
        self._vault = vault
        self._translate(vault.setting(LANGUAGE_SETTING, self._language))
        key = vault.setting(KEY_SETTING, DEFAULT_KEY)
        services = Services(
            vault,
            FileChooser,
            self._language if self._language in WHOLE else WHOLE[0],
            self._resources,
            use_key=self._use_key,
            use_hiding=self._use_hiding,
            repair=self._show_repair if self._key is not None else None,
        )
        self._hide_by(hiding(vault))
        words = (self.tr("%1, or Shift three times") if self._keys.shift else "%1").replace("%1", key)
        window = PrivateWindow(services, on_panic=self.panic, panic_key_words=words)
        self._place(window, key, vault.setting(AFTER_SETTING, HIDE))
        if not self._reaches:
            window.say_key_only_here(key, shift=self._keys.shift)
        # From here on a mistake in one place must not take the window, and her thread of thought, with it.
        sys.excepthook = self._on_mistake

    def _show_setup(self, ticket: SetupTicket) -> None:
        from companion.private.setup.wizard import SetupWizard

        wizard = SetupWizard(
            ticket,
            language=self._language,
            resources=self._resources,
            grab_key=self._grab,
            rehearse=self._rehearse,
            on_panic=self.panic,
        )
        wizard.made.connect(self._show_space)
        wizard.left.connect(partial(self._leave, remove=False))
        wizard.removed.connect(partial(self._leave, remove=True))
        self._hide_by(Hiding())
        self._place(wizard, DEFAULT_KEY, HIDE)

    def _show_damage(self, error: VaultError) -> None:
        from companion.private.damaged import DamagedPage

        key = self._key if isinstance(error, Damaged) else None
        page = DamagedPage(str(error), partial(self._leave, remove=False), on_panic=self.panic, key=key)
        page.repaired.connect(self._show_space)
        self._hide_by(Hiding())
        self._place(page, DEFAULT_KEY, HIDE)

    def _show_repair(self) -> None:
        """Close the space, and offer to save what can still be read of it."""
        from companion.private.damaged import RepairPage

        window = self._window
        if self._key is None or self._vault is None or not isinstance(window, PrivateWindow):
            return
        window.rest()
        self._vault.close()
        page = RepairPage(self._key, on_panic=self.panic)
        page.repaired.connect(self._show_space)
        page.left.connect(self._open)
        self._place(page, self._keys.key, self._after)

    def _place(self, window: QWidget, key: str, after: str) -> None:
        """Put `window` where the notes are, and let the cover know before the one before it goes."""
        before, self._window = self._window, window
        place = self._hello.get("geometry", {})
        if before is not None:
            window.setGeometry(before.geometry())
        elif "pos" in place:
            window.resize(*place["size"])
            # The frame's corner, as the notes window gives it.
            window.move(*place["pos"])
        number = int(window.winId())
        QApplication.sync()
        present_as(QApplication.platformName(), number, os.getppid())
        exclude_from_capture(QApplication.platformName(), number)
        if place.get("maximized"):
            window.showMaximized()
        else:
            window.show()
        window.raise_()
        window.activateWindow()
        self._keys.key, self._after = key, after
        self._keys.button = window.findChild(HideButton)
        self._send(Kind.OPENED, window=number, key=key, after=after, **self._ways())
        if before is not None:
            before.hide()
            before.deleteLater()

    def _grab(self, key: str) -> bool:
        """Whether the system grants `key` to the cover; waits for the answer."""
        return self._use_key(key, self._after)

    def _use_key(self, key: str, after: str) -> bool:
        self._after = after
        self._send(Kind.KEY, key=key, after=after, rehearse=False, **self._ways())
        # Where no key works from other programs, any one will do: in our windows it works.
        granted = self._granted(key) or not self._reaches
        if granted:
            self._keys.key = key
        return granted

    def _rehearse(self, key: str, after: str, on: bool) -> None:  # noqa: FBT001 - the wizard's callback
        self._keys.key, self._after = key, after
        self._send(Kind.KEY, key=key, after=after, rehearse=on, **self._ways())

    def _use_hiding(self) -> None:
        if self._vault is not None:
            self._hide_by(hiding(self._vault))
            self._use_key(self._keys.key, self._after)

    def _hide_by(self, chosen: Hiding) -> None:
        self._keys.shift = chosen.shift
        self._idle.seconds = chosen.idle
        self._clipboard.seconds = chosen.paste

    def _ways(self) -> dict[str, Any]:
        return {"shift": self._keys.shift, "idle": self._idle.seconds}

    def _somebody(self) -> None:
        self._send(Kind.ACTIVE)

    def _announce_window(self, window: QWidget) -> None:
        if window is not self._window:
            number = int(window.winId())
            exclude_from_capture(QApplication.platformName(), number)
            self._send(Kind.WINDOW, window=number)

    def _granted(self, key: str) -> bool:
        try:
            while True:
                kind, values = self._channel.receive()
                if kind is Kind.GRANTED and isinstance(values, dict) and values.get("key") == key:
                    return bool(values.get("ok"))
        except ChannelError:
            self.panic()
        return False

    def _on_mistake(self, *_: object) -> None:
        if isinstance(self._window, PrivateWindow):
            self._window.say_trouble()

    def _leave(self, *, remove: bool) -> None:
        self._gone = True
        self._send(Kind.LEAVE, remove=remove)
        os._exit(0)

    def _on_message(self) -> None:
        try:
            messages = self._channel.receive_ready()
        except ChannelError:
            self.panic()
            return
        for kind, values in messages:
            if kind is Kind.PRESSED:
                self.pressed()
            elif kind is Kind.GRANTED and isinstance(values, dict) and not values.get("ok") and self._reaches:
                self._refused()

    def _refused(self) -> None:
        """The key she counts on does not work today: she must know before she needs it."""
        if isinstance(self._window, PrivateWindow):
            self._window.say_key_refused(self._keys.key, shift=self._keys.shift)

    def _send(self, kind: Kind, **values: Any) -> None:
        try:
            self._channel.send(kind, **values)
        except ChannelError:
            self.panic()

    def _translate(self, language: str) -> None:
        self._language = language if language in LANGUAGES else LANGUAGES[0]
        install_translations(self._application, "private", self._language)
