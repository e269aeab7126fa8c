"""One worker, as the process that it is to the cover: started, spoken to, ended, collected."""

import os
import subprocess

from companion import door
from companion.platform import Hardening, same_program
from companion.platform.base import Victim


class Worker:
    """A child with the cover's own argument list. `channel` is the cover's end. Raises OSError where none can start."""

    def __init__(self, hardening: Hardening) -> None:
        self.channel, theirs = door.pair()
        words, program, more = same_program()
        try:
            # From the main thread, which never ends: the worker's death signal follows the thread.
            self._process = subprocess.Popen(
                words,
                executable=program,
                stdin=theirs.fileno(),
                stdout=door.output(theirs),
                stderr=subprocess.DEVNULL,
                env=_environment() | more,
            )
            self.victim: Victim = hardening.victim(self._process.pid)
        except OSError:
            self.channel.close()
            raise
        finally:
            theirs.close()

    def kill(self) -> None:
        """End it now, without waiting."""
        self.victim.kill()

    def ended(self, seconds: float = 0.0) -> bool:
        """Whether it has ended, after waiting so long: its files are closed then. One that hangs in a disk has not."""
        if not self.victim.wait(seconds):
            return False
        self._process.wait()
        return True


def _environment() -> dict[str, str]:
    """The environment this process was started with: the binding adds marks of its own when it loads."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYSIDE6_")}
