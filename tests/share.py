"""A share as a network has it: a file system whose server is another process, which can be told not to answer.

`python -m tests.share SOURCE TARGET` serves SOURCE at TARGET through /dev/fuse until its standard input ends. On it
come lines: "hold write fsync" leaves such requests without an answer (all of them: "hold"), "fail write" answers them
with an error of the disk (EIO), "go" ends both.
"""

import contextlib
import ctypes
import errno
import os
import select
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.desktop import PYTHON, ROOT, wait_until

_DETACH = 2
_LOOKUP, _FORGET, _GETATTR, _SETATTR, _READLINK, _SYMLINK = 1, 2, 3, 4, 5, 6
_MKDIR, _UNLINK, _RMDIR, _RENAME, _OPEN, _READ, _WRITE, _STATFS, _RELEASE = 9, 10, 11, 12, 14, 15, 16, 17, 18
_FSYNC, _FLUSH, _INIT, _OPENDIR, _READDIR, _RELEASEDIR, _FSYNCDIR, _CREATE = 20, 25, 26, 27, 28, 29, 30, 35
_INTERRUPT, _BATCH_FORGET, _RENAME2 = 36, 42, 45
"""Kinds of requests (linux/fuse.h)."""
_KINDS = {
    "lookup": (_LOOKUP,), "stat": (_GETATTR,), "list": (_OPENDIR, _READDIR), "open": (_OPEN,), "read": (_READ,),
    "create": (_CREATE,), "write": (_WRITE,), "fsync": (_FSYNC, _FSYNCDIR), "rename": (_RENAME, _RENAME2),
    "unlink": (_UNLINK,),
}  # fmt: skip
_ALL = frozenset(range(1, 64)) - {_FORGET, _INIT, _RELEASE, _RELEASEDIR, _INTERRUPT, _BATCH_FORGET}
_SILENT = (_FORGET, _INTERRUPT, _BATCH_FORGET)
_ATTRIBUTES = 1, 0
"""Seconds and nanoseconds that the kernel may keep what it has been told: as short as a network has it."""


class Share:
    """One mounted share. Raises OSError where mounting is not allowed."""

    def __init__(self, source: Path, target: Path) -> None:
        source.mkdir(parents=True, exist_ok=True)
        target.mkdir(parents=True, exist_ok=True)
        self._target = target
        self._server = subprocess.Popen(
            [PYTHON, "-m", "tests.share", source, target], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._server.stdout is not None
        answer = self._server.stdout.readline().decode().split()
        if answer != ["ready"]:
            self.close()
            number = int(answer[0]) if answer else errno.EIO
            raise OSError(number, os.strerror(number))

    def hold(self, *kinds: str) -> None:
        """Leave requests of these kinds without an answer; of every kind where none is named."""
        self._tell(" ".join(("hold", *kinds)))

    def fail(self, *kinds: str) -> None:
        """Answer requests of these kinds, or of every kind, as a disk does that can't be read or written."""
        self._tell(" ".join(("fail", *kinds)))

    def go(self) -> None:
        """Answer everything, what has been held back too."""
        self._tell("go")

    def held(self) -> bool:
        """Whether somebody waits for an answer now."""
        self._tell("held?", answer=False)
        assert self._server.stdout is not None
        return self._server.stdout.readline() == b"yes\n"

    def close(self) -> None:
        """Take it away; whoever waits for it gets an error."""
        with contextlib.suppress(OSError):
            if self._server.stdin is not None:
                self._server.stdin.close()
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        if self._server.stdout is not None:
            self._server.stdout.close()
        wait_until(lambda: not _is_mounted(self._target), "the share's going", 10)

    def _tell(self, line: str, *, answer: bool = True) -> None:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{line}\n".encode())
        self._server.stdin.flush()
        if answer:
            assert self._server.stdout.readline() == b"done\n"


def _is_mounted(target: Path) -> bool:
    return any(line.split()[1] == str(target) for line in Path("/proc/self/mounts").read_text().splitlines())


class Server:
    """Answers the kernel's requests from a folder."""

    def __init__(self, source: str, device: int) -> None:
        self._device = device
        self._paths = {1: source}
        self._holding: frozenset[int] = frozenset()
        self._failing: frozenset[int] = frozenset()
        self._held: list[bytes] = []
        self._handles: dict[int, int] = {}

    def told(self, line: str) -> str:
        """Do what the test says."""
        word, *kinds = line.split()
        if word == "held?":
            return "yes" if self._held else "no"
        codes = frozenset(code for kind in kinds for code in _KINDS[kind]) if kinds else _ALL
        if word == "hold":
            self._holding = codes
        elif word == "fail":
            self._failing = codes
        else:
            self._holding = self._failing = frozenset()
            held, self._held = self._held, []
            for request in held:
                self._answer(request)
        return "done"

    def serve(self) -> None:
        """Take one request."""
        request = os.read(self._device, 1 << 18)
        code = struct.unpack_from("I", request, 4)[0]
        if code in self._holding:
            self._held.append(request)
        else:
            self._answer(request)

    def _answer(self, request: bytes) -> None:
        _size, code, unique, node = struct.unpack_from("IIQQ", request)
        if code in _SILENT:
            return
        act: Callable[[int, bytes], bytes] | None = _ACTS.get(code, lambda _self: None)(self)
        result, body = 0, b""
        try:
            if code in self._failing:
                result = -errno.EIO
            elif act is None:
                result = -errno.ENOSYS
            else:
                body = act(node, request[40:])
        except OSError as error:
            result = -(error.errno or errno.EIO)
        with contextlib.suppress(FileNotFoundError):  # nobody waits any more
            os.write(self._device, struct.pack("IiQ", 16 + len(body), result, unique) + body)

    def init(self, _node: int, _body: bytes) -> bytes:
        return struct.pack("IIIIHHIIHHI7I", 7, 31, 1 << 17, 0, 12, 9, 1 << 17, 1, 0, 0, 0, *[0] * 7)

    def lookup(self, node: int, body: bytes) -> bytes:
        return self._entry(self._below(node, body))

    def getattr(self, node: int, _body: bytes) -> bytes:
        return self._attributes(os.lstat(self._paths[node]))

    def setattr(self, node: int, body: bytes) -> bytes:
        valid, _, _, size, _, atime, mtime, _, ans, mns, _, mode = struct.unpack_from("IIQQQQQQIIII", body)
        path = self._paths[node]
        if valid & 1:
            os.chmod(path, mode & 0o7777)  # noqa: PTH101
        if valid & 8:
            os.truncate(path, size)
        if valid & 48 == 48:
            os.utime(path, ns=(atime * 10**9 + ans, mtime * 10**9 + mns))
        return self._attributes(os.lstat(path))

    def readlink(self, node: int, _body: bytes) -> bytes:
        return os.fsencode(os.readlink(self._paths[node]))  # noqa: PTH115

    def mkdir(self, node: int, body: bytes) -> bytes:
        path = self._below(node, body[8:])
        os.mkdir(path, struct.unpack_from("I", body)[0])  # noqa: PTH102
        return self._entry(path)

    def unlink(self, node: int, body: bytes) -> bytes:
        os.unlink(self._below(node, body))  # noqa: PTH108
        return b""

    def rmdir(self, node: int, body: bytes) -> bytes:
        os.rmdir(self._below(node, body))  # noqa: PTH106
        return b""

    def rename(self, node: int, body: bytes) -> bytes:
        return self._rename(node, struct.unpack_from("Q", body)[0], body[8:])

    def rename2(self, node: int, body: bytes) -> bytes:
        return self._rename(node, struct.unpack_from("Q", body)[0], body[16:])

    def _rename(self, node: int, there: int, names: bytes) -> bytes:
        old, new, *_ = names.split(b"\0")
        old_path, new_path = self._below(node, old), self._below(there, new)
        os.rename(old_path, new_path)  # noqa: PTH104
        for number, path in self._paths.items():
            if path == old_path or path.startswith(old_path + "/"):
                self._paths[number] = new_path + path[len(old_path) :]
        return b""

    def open(self, node: int, body: bytes) -> bytes:
        flags = struct.unpack_from("I", body)[0] & ~(os.O_CREAT | os.O_EXCL)
        return self._handle(os.open(self._paths[node], flags))

    def create(self, node: int, body: bytes) -> bytes:
        flags, mode = struct.unpack_from("II", body)
        path = self._below(node, body[16:])
        handle = os.open(path, flags, mode)
        return self._entry(path) + self._handle(handle)

    def read(self, _node: int, body: bytes) -> bytes:
        number, offset, size = struct.unpack_from("QQI", body)
        return os.pread(self._handles[number], size, offset)

    def write(self, _node: int, body: bytes) -> bytes:
        number, offset, size = struct.unpack_from("QQI", body)
        return struct.pack("II", os.pwrite(self._handles[number], body[40 : 40 + size], offset), 0)

    def release(self, _node: int, body: bytes) -> bytes:
        os.close(self._handles.pop(struct.unpack_from("Q", body)[0]))
        return b""

    def nothing(self, _node: int, _body: bytes) -> bytes:
        return b""

    def opendir(self, _node: int, _body: bytes) -> bytes:
        return struct.pack("QII", 0, 0, 0)

    def readdir(self, node: int, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("QQI", body)
        found = b""
        names = sorted(os.listdir(self._paths[node]))  # noqa: PTH208
        for number, name in enumerate(names[offset:], offset + 1):
            raw = os.fsencode(name)
            kind = os.lstat(f"{self._paths[node]}/{name}").st_mode >> 12
            entry = struct.pack("QQII", number, number, len(raw), kind) + raw
            entry += b"\0" * (-len(entry) % 8)
            if len(found) + len(entry) > size:
                break
            found += entry
        return found

    def statfs(self, node: int, _body: bytes) -> bytes:
        s = os.statvfs(self._paths[node])
        counts = s.f_blocks, s.f_bfree, s.f_bavail, s.f_files, s.f_ffree
        return struct.pack("QQQQQIIII6I", *counts, s.f_bsize, 255, s.f_frsize, 0, *[0] * 6)

    def _below(self, node: int, name: bytes) -> str:
        return f"{self._paths[node]}/{os.fsdecode(name.partition(bytes(1))[0])}"

    def _entry(self, path: str) -> bytes:
        status = os.lstat(path)
        number = next((number for number, known in self._paths.items() if known == path), len(self._paths) + 1)
        self._paths[number] = path
        seconds, nanoseconds = _ATTRIBUTES
        head = struct.pack("QQQQII", number, 0, seconds, seconds, nanoseconds, nanoseconds)
        return head + _packed(status)

    def _attributes(self, status: os.stat_result) -> bytes:
        return struct.pack("QII", *_ATTRIBUTES, 0) + _packed(status)

    def _handle(self, handle: int) -> bytes:
        self._handles[handle] = handle
        return struct.pack("QII", handle, 0, 0)


def _packed(s: os.stat_result) -> bytes:
    times = [s.st_atime_ns, s.st_mtime_ns, s.st_ctime_ns]
    return struct.pack(
        "QQQQQQIIIIIIIIII",
        s.st_ino, s.st_size, s.st_blocks, *(at // 10**9 for at in times), *(at % 10**9 for at in times),
        s.st_mode, s.st_nlink, s.st_uid, s.st_gid, s.st_rdev, s.st_blksize, 0,
    )  # fmt: skip


_ACTS: dict[int, Callable[[Server], Callable[[int, bytes], bytes]]] = {
    _INIT: lambda server: server.init,
    _LOOKUP: lambda server: server.lookup,
    _GETATTR: lambda server: server.getattr,
    _SETATTR: lambda server: server.setattr,
    _READLINK: lambda server: server.readlink,
    _MKDIR: lambda server: server.mkdir,
    _UNLINK: lambda server: server.unlink,
    _RMDIR: lambda server: server.rmdir,
    _RENAME: lambda server: server.rename,
    _RENAME2: lambda server: server.rename2,
    _OPEN: lambda server: server.open,
    _CREATE: lambda server: server.create,
    _READ: lambda server: server.read,
    _WRITE: lambda server: server.write,
    _RELEASE: lambda server: server.release,
    _FLUSH: lambda server: server.nothing,
    _FSYNC: lambda server: server.nothing,
    _FSYNCDIR: lambda server: server.nothing,
    _OPENDIR: lambda server: server.opendir,
    _READDIR: lambda server: server.readdir,
    _RELEASEDIR: lambda server: server.nothing,
    _STATFS: lambda server: server.statfs,
}


def main() -> None:
    source, target = sys.argv[1:]
    libc = ctypes.CDLL(None, use_errno=True)
    device = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()},allow_other"
    if libc.mount(b"share", os.fsencode(target), b"fuse", 0, options.encode()):
        sys.stdout.write(f"{ctypes.get_errno()}\n")
        return
    server = Server(source, device)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        while True:
            ready, _, _ = select.select([device, 0], [], [])
            if 0 in ready:
                line = os.read(0, 4096)
                if not line:
                    break
                for one in line.decode().splitlines():
                    sys.stdout.write(server.told(one) + "\n")
                sys.stdout.flush()
            if device in ready:
                with contextlib.suppress(FileNotFoundError, InterruptedError):
                    server.serve()
    finally:
        libc.umount2(os.fsencode(target), _DETACH)


if __name__ == "__main__":
    main()
