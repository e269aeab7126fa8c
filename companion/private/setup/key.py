"""The key that hides everything."""

from PySide6.QtGui import QGuiApplication

from companion.platform import works_from_any_program
from companion.private.key_choice import AfterChoice, KeyChoice
from companion.private.setup.step import Step


class KeyStep(Step):
    """Which key, and what it leaves on the screen."""

    def build(self) -> None:
        """Two choices."""
        self.column.heading(self.tr("One key hides everything"))
        if works_from_any_program(QGuiApplication.platformName()):
            text = self.tr(
                "Press it at any time, from any program: all of this is gone from the screen at once. "
                "What you wrote is kept."
            )
        else:
            text = self.tr(
                "Press it while this window is in front: all of this is gone from the screen at once. What you wrote "
                "is kept. On this desktop no key works while another program is in front."
            )
        self.column.text(text)
        self.key = KeyChoice(self.choices.key)
        self.key.changed.connect(self._picked)
        self.column.put(self.key)
        self.column.text(
            self.tr(
                "While this window is open, these do the same: pressing Shift three times, and the button "
                "at the top right."
            )
        )
        self.column.text(
            self.tr(
                "It also hides by itself when nobody has been there for 3 minutes. You can change that later, in the "
                "settings."
            )
        )
        self.after = AfterChoice(self.choices.after)
        self.column.gap()
        self.column.put(self.after)

    def entered(self) -> None:
        """See at once whether the key can be had."""
        self._picked()

    def keep(self) -> bool:
        """Keep both. A key that is not granted still works inside this window, so it does not stop her."""
        self.choices.key = self.key.key()
        self.choices.after = self.after.after()
        return True

    def _picked(self) -> None:
        if self.context.grab_key(self.key.key()):
            self.key.say("")
        else:
            self.key.say(self.tr("Another program uses this key, so it would not work. Try another one."))
