"""Whether a folder answers at all: one on a network that is gone lets whoever asks wait for minutes."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

_PATIENCE = 0.7  # seconds: longer, and a person thinks that the window is dead


class Answering:
    """Asks the folder in a thread of its own, so that only that thread is lost where it doesn't answer."""

    def __init__(self, folder: Path, patience: float = _PATIENCE) -> None:
        self._folder = folder
        self._patience = patience
        self._asking: threading.Thread | None = None

    def check(self) -> None:
        """Return where the folder answers, be it with an error; else raise TimeoutError before long."""
        if self._asking is not None and self._asking.is_alive():
            raise TimeoutError(errno.ETIMEDOUT, "still waiting")
        self._asking = threading.Thread(target=_ask, args=(self._folder,), name="answer", daemon=True)
        self._asking.start()
        self._asking.join(self._patience)
        if self._asking.is_alive():
            raise TimeoutError(errno.ETIMEDOUT, "no answer")
        self._asking = None


def _ask(folder: Path) -> None:
    try:
        os.stat(folder)  # noqa: PTH116 - what a test can hold back without holding back everything
    except OSError:
        return
