"""One reading process, as the window's process sees it: started, asked, ended, collected.

It is started by the thread that asks, and where that thread ends, it ends: the system sees to it.
"""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from companion import door
from companion.decoding.frames import (
    ANSWER,
    MAX_CONTENT,
    PIXEL,
    READY,
    REQUEST,
    Asked,
    CannotShow,
    Sheet,
    Stream,
    fill,
    parse_answer,
    receive,
)
from companion.decoding.kinds import Reads
from companion.platform import Hardening, hardening

START_SECONDS = 30.0
"""How long starting may take."""
READ_SECONDS = 30.0
"""How long one answer may take."""

Program = Callable[[], tuple[list[str] | str, str, dict[str, str]]]
Room = Callable[[Sheet], memoryview]
"""Where the pixels of this sheet go: as many bytes as they need."""

program: Program | None = None
"""How to start this program once more. Only a process that was started as this program sets it: another would start
itself, and again, without end."""

_KEPT = ("PYTHON", "LC_", "_PYI", "_MEI", "DYLD_", "__PYVENV")
_KEPT_NAMES = frozenset({"LANG", "LD_LIBRARY_PATH", "PATH", "HOME", "APPDATA", "SYSTEMROOT", "WINDIR", "TEMP"})


class ReadingProcess:
    """A child with this process's own argument list. Raises CannotShow where none can start.

    For one thread, but `kill` for any.
    """

    def __init__(self, kind: Reads) -> None:
        start = program  # once: it may be another thread that sets it
        if start is None:
            raise CannotShow
        self.asked = 0
        self._lost = False
        system = hardening()
        self._channel, theirs = door.pair()
        try:
            self._start(system, kind, theirs, *start())
        except BaseException as error:
            self._channel.close()
            if isinstance(error, OSError | door.ChannelError):
                raise CannotShow from error
            raise
        finally:
            theirs.close()
        try:
            with self._within(START_SECONDS):
                receive(self._channel.stream, len(READY))
        except BaseException:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def read(self, content: Sequence[bytes], page: int, longest: int, turns: int, room: Room) -> Sheet:
        """One photo or page of the file in these pieces, or, where there are none, of the file before.

        Raises CannotShow; where the process has ended with it, or had to be ended, so does every later call.
        """
        size = sum(map(len, content))
        if size > MAX_CONTENT:
            raise CannotShow
        self.asked += 1
        stream = self._channel.stream
        with self._within(READ_SECONDS):
            stream.sendall(REQUEST.pack(*Asked(page, longest, turns % 4, size)))
            for piece in content:
                stream.sendall(piece)
            sheet = parse_answer(receive(stream, ANSWER.size), longest)
            if sheet is not None:
                _receive_pixels(stream, sheet, room(sheet))
        if sheet is None:
            raise CannotShow
        return sheet

    def ended(self) -> bool:
        """Whether it has ended, or is about to: its end of the pipe goes first."""
        return self._lost or self._process.poll() is not None

    def kill(self) -> None:
        """End it now, without waiting. Never raises."""
        self._victim.kill()

    def close(self) -> None:
        """End it and collect it."""
        self.kill()
        self._channel.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(START_SECONDS)

    def _start(
        self,
        system: Hardening,
        kind: Reads,
        theirs: door.Stream,
        words: list[str] | str,
        file: str,
        more: dict[str, str],
    ) -> None:
        # What it is to do lies there before it starts: were this process to end now, it would find that, and end, too.
        self._channel.send(door.Kind.READ, what=kind.value)
        self._process = subprocess.Popen(
            words,
            executable=file,
            stdin=theirs.fileno(),
            stdout=door.output(theirs),
            stderr=subprocess.DEVNULL,
            env=_environment() | more,
        )
        try:
            self._victim = system.victim(self._process.pid)
        except OSError:
            self._process.kill()
            self._process.wait()
            raise

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        """What takes longer is ended: the other end of the stream is gone then. So is whoever answers nonsense."""
        late = threading.Timer(seconds, self.kill)
        late.name, late.daemon = threading.current_thread().name, True
        late.start()
        try:
            yield
        except BaseException as error:
            self._lost = True
            self.kill()
            if isinstance(error, OSError | EOFError | ValueError):
                raise CannotShow from error
            raise
        finally:
            late.cancel()


def _receive_pixels(stream: Stream, sheet: Sheet, room: memoryview) -> None:
    with room:
        if len(room) != sheet.size[0] * sheet.size[1] * PIXEL:
            raise ValueError
        fill(stream, room)


def _environment() -> dict[str, str]:
    """What finding and starting the program needs: no display, no bus, no session."""
    return {name: value for name, value in os.environ.items() if name.startswith(_KEPT) or name.upper() in _KEPT_NAMES}
