"""Trying the key that hides everything."""

from companion.private.setup.step import Step
from companion.widgets.column import button
from companion.widgets.form import heading, wrapped


class RehearseStep(Step):
    """Armed by a button, for one press only: any other press is the real thing."""

    def build(self) -> None:
        """What to press, and a button to begin."""
        self.armed = False
        self.column.heading(self.tr("Try it"))
        self._how = wrapped("")
        self.column.put(self._how)
        self.start = button(self.tr("Try it now"))
        self.start.clicked.connect(self._arm)
        self.column.row(self.start)
        self._message = heading("", size=1.25)
        self.column.gap()
        self.column.put(self._message)

    def entered(self) -> None:
        """Name the key she chose."""
        self._how.setText(
            self.tr(
                "First press “Try it now”. Then press %1, or Shift three times, or the button at the top "
                "right. The window goes away, and comes back after two seconds."
            ).replace("%1", self.choices.key)
        )
        self._message.setText("")
        self.start.setFocus()

    def left(self) -> None:
        """Another page: from here on a press is real."""
        self._disarm()

    def take_press(self) -> bool:
        """Whether this press was the rehearsal."""
        if not self.armed:
            return False
        self._disarm()
        self._message.setText(self.tr("It worked. From now on it is real."))
        return True

    def _arm(self) -> None:
        self.armed = True
        self.start.setEnabled(False)
        self._message.setText(
            self.tr("Now press %1, or Shift three times, or the button.").replace("%1", self.choices.key)
        )
        self.context.rehearse(self.choices.key, self.choices.after, True)

    def _disarm(self) -> None:
        if self.armed:
            self.armed = False
            self.start.setEnabled(True)
            self.context.rehearse(self.choices.key, self.choices.after, False)
