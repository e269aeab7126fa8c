"""Windows: starting this program once more as one's worker, and finding out that one is it. Not yet run on Windows.

What a socket pair is elsewhere, a pair of anonymous pipes is here: the worker's standard input and output. Nothing
listens anywhere, and no other process can connect.
"""

import ctypes
import os
import sys

from companion.platform import windows_api
from companion.platform.pipes import PipeStream

# winbase.h, fileapi.h, winnt.h, winternl.h, winerror.h
_INPUT, _OUTPUT = 0x100000000 - 10, 0x100000000 - 11
_PIPE = 3
_QUERY_LIMITED = 0x1000
_TERMINATE_THREAD = 0x0001
_COMMAND_LINE = 60
_BROKEN_PIPE = 109
_LONGEST = 32768


class WindowsWaiting:
    """What the system knows of a pipe."""

    def __init__(self) -> None:
        self._kernel = windows_api.library("kernel32")

    def read(self, descriptor: int, buffer: memoryview) -> int:
        """Wait for bytes and put them into `buffer`; 0 at the end of the stream. Raises OSError."""
        room = (ctypes.c_char * len(buffer)).from_buffer(buffer)
        done = windows_api.DWORD()
        if self._kernel.ReadFile(handle_of(descriptor), ctypes.byref(room), len(buffer), ctypes.byref(done), None):
            return done.value
        if windows_api.last_error() == _BROKEN_PIPE:
            return 0
        raise OSError

    def wait(self, descriptor: int) -> None:
        """A read of no bytes returns when there are some."""
        nothing, done = ctypes.create_string_buffer(1), windows_api.DWORD()
        self._kernel.ReadFile(handle_of(descriptor), ctypes.byref(nothing), 0, ctypes.byref(done), None)

    def is_ready(self, descriptor: int) -> bool:
        """Bytes, or the end, which a look is refused at."""
        ready = windows_api.DWORD()
        looked = self._kernel.PeekNamedPipe(handle_of(descriptor), None, 0, None, ctypes.byref(ready), None)
        return not looked or bool(ready.value)

    def cancel(self, thread: int) -> None:
        """Let a wait on this thread return."""
        handle = self._kernel.OpenThread(_TERMINATE_THREAD, 0, thread)
        if handle:
            self._kernel.CancelSynchronousIo(handle)
            self._kernel.CloseHandle(handle)


def handle_of(descriptor: int) -> int:
    """The system's handle behind a descriptor."""
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.get_osfhandle(descriptor)
    return descriptor


def pair() -> tuple[PipeStream, PipeStream]:
    """The cover's end and the worker's."""
    waiting = WindowsWaiting()
    (there, from_here), (here, from_there) = os.pipe(), os.pipe()
    return PipeStream(here, from_here, waiting), PipeStream(there, from_there, waiting)


def inherited() -> tuple[PipeStream, int] | None:
    """The worker's stream and its parent's process id, or None in a process that nobody made a worker.

    Standard input and output must be pipes that the process's own parent made, and the parent this very program with
    the same command line: other launchers give their children pipes, too.
    """
    kernel = windows_api.library("kernel32")
    parent = os.getppid()
    for which in (_INPUT, _OUTPUT):
        handle = kernel.GetStdHandle(which)
        maker = windows_api.DWORD()
        if not handle or kernel.GetFileType(handle) != _PIPE:
            return None
        if not kernel.GetNamedPipeServerProcessId(handle, ctypes.byref(maker)) or maker.value != parent:
            return None
    if not _is_same_program(parent):
        return None
    stream = PipeStream(_binary(os.dup(0)), _binary(os.dup(1)), WindowsWaiting())
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor, which in ((0, _INPUT), (1, _OUTPUT)):
        os.dup2(null, descriptor)
        kernel.SetStdHandle(which, handle_of(descriptor))
    os.close(null)
    return stream, parent


def same_program() -> tuple[str, str, dict[str, str]]:
    """How to start this program once more: the command line as it was given, the program, additions to environment.

    In a virtual environment python.exe is another program that starts the real one: it would stand between the two.
    """
    program = str(getattr(sys, "_base_executable", "") or sys.executable)
    more = {"__PYVENV_LAUNCHER__": sys.executable} if program != sys.executable else {}
    return str(windows_api.library("kernel32").GetCommandLineW()), program, more


def _is_same_program(parent: int) -> bool:
    kernel = windows_api.library("kernel32")
    other = kernel.OpenProcess(_QUERY_LIMITED, 0, parent)
    if not other:
        return False
    try:
        ours = _program(kernel.GetCurrentProcess())
        same = ours is not None and ours == _program(other)
        return same and _command_line(other) == kernel.GetCommandLineW()
    finally:
        kernel.CloseHandle(other)


def _program(process: int) -> str | None:
    name, length = ctypes.create_unicode_buffer(_LONGEST), windows_api.DWORD(_LONGEST)
    asked = windows_api.library("kernel32").QueryFullProcessImageNameW(
        process, 0, ctypes.byref(name), ctypes.byref(length)
    )
    return name.value if asked else None


def _command_line(process: int) -> str | None:
    room = ctypes.create_string_buffer(4 * _LONGEST)
    failed = windows_api.library("ntdll").NtQueryInformationProcess(
        process, _COMMAND_LINE, ctypes.byref(room), len(room), None
    )
    if failed:
        return None
    found = windows_api.UnicodeString.from_buffer(room)
    return ctypes.string_at(found.buffer, found.length).decode("utf-16-le", "replace")


def _binary(descriptor: int) -> int:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(descriptor, os.O_BINARY)
    return descriptor
