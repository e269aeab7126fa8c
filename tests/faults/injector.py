"""Every call that reads or changes a file, made by Python or by SQLite, goes through one handler.

SQLite's own calls are taken over without a compiler: the library exports `sqlite3_vfs_find`, and its VFS lets
each system call be replaced (sqlite.org/c3ref/vfs.html). fsync is none of those: for it the methods of each opened
file are replaced. fsync is never passed on: nothing here takes the power from a real disk, it only would take long.
"""

import builtins
import ctypes
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import _sqlite3

READS = ("open", "read", "stat")
"""Calls that change nothing: they are seen, and not counted."""
LOCK = "flock"


@dataclass(frozen=True)
class Call:
    """One call. `number` counts the changing ones from 1; 0 for the others.

    `name`: create, write, truncate, fsync, rename, unlink, mkdir, rmdir, utime, chmod, or one of READS or LOCK.
    `path` is the file's; `offset` and `data` belong to write, `size` to truncate, `target` to rename.
    """

    number: int
    name: str
    path: str
    by: str
    offset: int = 0
    data: bytes = b""
    size: int = 0
    target: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.by} {self.name} {Path(self.path).name}"


Perform = Callable[..., Any]
Handler = Callable[[Call, Perform], Any]
"""Gets the call and what performs it (for a write: with the number of bytes as an optional argument).

Returns what the call returns; raises OSError where it is to fail; or ends the process.
"""


def passing(_call: Call, perform: Perform) -> Any:
    """The handler that changes nothing."""
    return perform()


class Injector:
    """Takes over the calls of this process for files in `folder`, for good: only for a forked child."""

    def __init__(self, folder: Path, handler: Handler = passing) -> None:
        self.handler = handler
        self.count = 0
        self._folder = os.path.realpath(folder)

    def arm(self) -> "Injector":
        library = _Library(self)
        _KEPT.append(library)
        _Python(self).arm()
        library.arm()
        return self

    def holds(self, path: str) -> bool:
        return path == self._folder or path.startswith(self._folder + os.sep)

    def call(self, name: str, path: str, by: str, perform: Perform, **more: Any) -> Any:
        if name in READS or name == LOCK:
            return self.handler(Call(0, name, path, by, **more), perform)
        self.count += 1
        return self.handler(Call(self.count, name, path, by, **more), perform)


_REAL_STAT = os.stat


def real_size(path: str) -> int:
    """Bytes of a file, asked past the handler."""
    return _REAL_STAT(path).st_size


def path_of(file: int) -> str:
    """The path of an open descriptor."""
    try:
        return os.readlink(f"/proc/self/fd/{file}")  # noqa: PTH115 - a name may end in " (deleted)"
    except FileNotFoundError:
        return ""


def real(path: Any) -> str:
    """The path as the descriptors show it; "" for what is no path."""
    if isinstance(path, int):
        return path_of(path)
    return os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - links in it are no matter


class _Python:
    """The calls of the os module, of `open`, and of flock."""

    def __init__(self, injector: Injector) -> None:
        self._injector = injector
        self._os = {name: getattr(os, name) for name in dir(os)}

    def arm(self) -> None:
        import fcntl

        os.open = self._open  # type: ignore[assignment]
        os.write = self._write  # type: ignore[assignment]
        os.pwrite = self._pwrite  # type: ignore[assignment]
        os.rename = self._rename  # type: ignore[assignment]
        os.replace = self._rename  # type: ignore[assignment]
        os.truncate = os.ftruncate = self._sized("truncate", "truncate")  # type: ignore[assignment]
        for name in ("fsync", "fdatasync"):
            setattr(os, name, self._synced)
        for name in ("unlink", "remove", "mkdir", "rmdir", "utime", "chmod"):
            setattr(os, name, self._simple("unlink" if name == "remove" else name, name))
        for name in ("stat", "lstat"):
            setattr(os, name, self._simple("stat", name))
        for name in ("link", "symlink", "writev", "pwritev", "sendfile", "copy_file_range", "posix_fallocate"):
            setattr(os, name, self._unknown(name))
        self._io_open = io.open
        io.open = builtins.open = self._opened  # type: ignore[assignment]
        self._flock = fcntl.flock
        fcntl.flock = self._locked  # type: ignore[assignment]

    def _through(self, name: str, path: str, perform: Perform, **more: Any) -> Any:
        if not self._injector.holds(path):
            return perform()
        return self._injector.call(name, path, "python", perform, **more)

    def _open(self, path: Any, flags: int, *rest: Any, **options: Any) -> int:
        found = real(path)
        new = bool(flags & os.O_CREAT) and not self._there(found)
        if flags & os.O_TRUNC:
            raise AssertionError("opening with O_TRUNC is not known here")
        return int(
            self._through("create" if new else "open", found, lambda: self._os["open"](path, flags, *rest, **options))
        )

    def _opened(self, path: Any, mode: str = "r", *rest: Any, **options: Any) -> Any:
        found = real(path)
        if set(mode) & set("wax") and self._injector.holds(found):
            raise AssertionError("a file object that writes can't be watched: write through os")
        return self._through("open", found, lambda: self._io_open(path, mode, *rest, **options))

    def _there(self, path: str) -> bool:
        try:
            self._os["stat"](path)
        except OSError:
            return False
        return True

    def _write(self, file: int, data: Any) -> int:
        path = path_of(file)
        if not self._injector.holds(path):
            return int(self._os["write"](file, data))
        whole, offset = bytes(data), os.lseek(file, 0, os.SEEK_CUR)
        return self._written(path, whole, offset, lambda many=None: self._os["write"](file, whole[:many]))

    def _pwrite(self, file: int, data: Any, offset: int) -> int:
        whole = bytes(data)
        perform = lambda many=None: self._os["pwrite"](file, whole[:many], offset)  # noqa: E731
        return self._written(path_of(file), whole, offset, perform)

    def _written(self, path: str, data: bytes, offset: int, perform: Perform) -> int:
        return int(self._through("write", path, perform, data=data, offset=offset))

    def _rename(self, source: Any, target: Any, **options: Any) -> None:
        perform = lambda: self._os["replace"](source, target, **options)  # noqa: E731
        self._through("rename", real(source), perform, target=real(target))

    def _sized(self, name: str, function: str) -> Callable[..., None]:
        def call(path: Any, size: int) -> None:
            self._through(name, real(path), lambda: self._os[function](path, size), size=size)

        return call

    def _synced(self, file: int) -> None:
        self._through("fsync", path_of(file), lambda: None)

    def _simple(self, name: str, function: str) -> Callable[..., Any]:
        def call(path: Any, *rest: Any, **options: Any) -> Any:
            return self._through(name, real(path), lambda: self._os[function](path, *rest, **options))

        return call

    def _unknown(self, function: str) -> Callable[..., Any]:
        def call(*_arguments: Any, **_options: Any) -> Any:
            raise AssertionError(f"os.{function} is not known here")

        return call

    def _locked(self, file: int, kind: int) -> None:
        self._through(LOCK, path_of(file), lambda: self._flock(file, kind))


_NAMES = (
    "xOpen",
    "xDelete",
    "xAccess",
    "xFullPathname",
    "xDlOpen",
    "xDlError",
    "xDlSym",
    "xDlClose",
    "xRandomness",
    "xSleep",
    "xCurrentTime",
    "xGetLastError",
    "xCurrentTimeInt64",
    "xSetSystemCall",
    "xGetSystemCall",
    "xNextSystemCall",
)
_METHODS = (
    "xClose",
    "xRead",
    "xWrite",
    "xTruncate",
    "xSync",
    "xFileSize",
    "xLock",
    "xUnlock",
    "xCheckReservedLock",
    "xFileControl",
    "xSectorSize",
    "xDeviceCharacteristics",
    "xShmMap",
    "xShmLock",
    "xShmBarrier",
    "xShmUnmap",
    "xFetch",
    "xUnfetch",
)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("iVersion", ctypes.c_int),
        ("szOsFile", ctypes.c_int),
        ("mxPathname", ctypes.c_int),
        ("pNext", ctypes.c_void_p),
        ("zName", ctypes.c_char_p),
        ("pAppData", ctypes.c_void_p),
        *((name, ctypes.c_void_p) for name in _NAMES),
    ]


class _Methods(ctypes.Structure):
    _fields_ = [("iVersion", ctypes.c_int), *((name, ctypes.c_void_p) for name in _METHODS)]


def _kind(result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments, use_errno=True)


_int, _text, _pointer, _size = ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t
_long = ctypes.c_ssize_t
_CALLS = {
    "open": _kind(_int, _text, _int, _int),
    "read": _kind(_long, _int, _pointer, _size),
    "pread": _kind(_long, _int, _pointer, _size, _long),
    "pread64": _kind(_long, _int, _pointer, _size, _long),
    "write": _kind(_long, _int, _pointer, _size),
    "pwrite": _kind(_long, _int, _pointer, _size, _long),
    "pwrite64": _kind(_long, _int, _pointer, _size, _long),
    "ftruncate": _kind(_int, _int, _long),
    "unlink": _kind(_int, _text),
    "stat": _kind(_int, _text, _pointer),
    "fstat": _kind(_int, _int, _pointer),
}
_IOERR_FSYNC = 10 | (4 << 8)
_KEPT: list[Any] = []
"""What SQLite calls must not be collected."""


class _Library:
    """The calls of SQLite."""

    def __init__(self, injector: Injector) -> None:
        self._injector = injector
        self._kept: list[Any] = []  # what the library has a pointer to
        self._paths: dict[int, str] = {}
        self._methods: dict[int, int] = {}
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.c_void_p
        self._address = library.sqlite3_vfs_find(None)
        self._vfs = _Vfs.from_address(self._address)

    def arm(self) -> None:
        get = _kind(_pointer, _pointer, _text)(self._vfs.xGetSystemCall)
        put = _kind(_int, _pointer, _text, _pointer)(self._vfs.xSetSystemCall)
        for name, kind in _CALLS.items():
            before = get(self._address, name.encode())
            if before is None:
                continue
            new = kind(self._safe(getattr(self, f"_{name.removesuffix('64')}"), kind(before)))
            self._kept.append(new)
            if put(self._address, name.encode(), ctypes.cast(new, ctypes.c_void_p)):
                raise AssertionError(f"SQLite does not let {name} be replaced")
        # The name as an address: the library keeps it, and reads on behind its end.
        kind = _kind(_int, _pointer, _pointer, _pointer, _int, _pointer)
        self._real_open = kind(self._vfs.xOpen)
        self._kept.append(kind(self._opened))
        self._vfs.xOpen = ctypes.cast(self._kept[-1], ctypes.c_void_p)

    def _safe(self, function: Callable[..., int], real_call: Any) -> Callable[..., int]:
        """A callback can't raise: an OSError becomes errno, anything else ends the process."""

        def checked(*arguments: Any) -> int:
            result = real_call(*arguments)
            if result < 0:
                raise OSError(ctypes.get_errno(), "")
            return int(result)

        def call(*arguments: Any) -> int:
            try:
                return function(checked, *arguments)
            except OSError as error:
                ctypes.set_errno(error.errno or errno.EIO)
                return -1
            except BaseException:  # noqa: BLE001
                traceback.print_exc()
                sys.stderr.flush()
                os._exit(70)

        return call

    def _through(self, name: str, path: str, perform: Perform, **more: Any) -> int:
        if not self._injector.holds(path):
            return int(perform())
        return int(self._injector.call(name, path, "sqlite", perform, **more))

    def _open(self, perform: Perform, path: bytes, flags: int, mode: int) -> int:
        found = real(path)
        name = "open"
        if flags & os.O_CREAT:
            try:
                _REAL_STAT(found)
            except OSError:
                name = "create"
        return self._through(name, found, lambda: perform(path, flags, mode))

    def _read(self, perform: Perform, file: int, *rest: Any) -> int:
        return self._through("read", path_of(file), lambda: perform(file, *rest))

    _pread = _read

    def _write(self, perform: Perform, file: int, data: int, size: int) -> int:
        return self._pwrite(lambda f, d, n, _: perform(f, d, n), file, data, size, os.lseek(file, 0, os.SEEK_CUR))

    def _pwrite(self, perform: Perform, file: int, data: int, size: int, offset: int) -> int:
        def write(many: int | None = None) -> int:
            return int(perform(file, data, size if many is None else many, offset))

        return self._through("write", path_of(file), write, data=ctypes.string_at(data, size), offset=offset)

    def _ftruncate(self, perform: Perform, file: int, size: int) -> int:
        return self._through("truncate", path_of(file), lambda: perform(file, size), size=size)

    def _unlink(self, perform: Perform, path: bytes) -> int:
        return self._through("unlink", real(path), lambda: perform(path))

    def _stat(self, perform: Perform, path: bytes, out: int) -> int:
        return self._through("stat", real(path), lambda: perform(path, out))

    def _fstat(self, perform: Perform, file: int, out: int) -> int:
        return self._through("stat", path_of(file), lambda: perform(file, out))

    def _opened(self, vfs: int, path: int | None, file: int, flags: int, out: int | None) -> int:
        """As the library's own, but the file's xSync is ours."""
        result = int(self._real_open(vfs, path, file, flags, out))
        methods = ctypes.c_void_p.from_address(file)
        if result == 0 and methods.value:
            self._paths[file] = real(ctypes.string_at(path)) if path else ""
            methods.value = self._with_sync(methods.value)
        return result

    def _with_sync(self, address: int) -> int:
        """A copy of the methods at `address` with our xSync; of each one is made."""
        if address not in self._methods:
            copy = _Methods()
            version = ctypes.c_int.from_address(address).value
            fields = {1: 13, 2: 17, 3: 19}[version]  # older ones end earlier
            ctypes.memmove(ctypes.addressof(copy), address, fields * ctypes.sizeof(ctypes.c_void_p))
            sync = _kind(_int, _pointer, _int)(self._sync)
            copy.xSync = ctypes.cast(sync, ctypes.c_void_p)
            self._kept += [copy, sync]
            self._methods[address] = ctypes.addressof(copy)
        return self._methods[address]

    def _sync(self, file: int, _flags: int) -> int:
        try:
            self._through("fsync", self._paths.get(file, ""), lambda: 0)
        except OSError:
            return _IOERR_FSYNC
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(70)
        return 0
