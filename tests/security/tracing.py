"""Notes under system-call tracing: what it and its worker ask the system for, from the first call to the last.

strace leaves the program a direct child of the test (-D), and follows the worker: a process that is traced already
stays so when it makes itself unreadable. Its strings can be read on by a tracer with CAP_SYS_PTRACE, as in CI; without
it they would be shown as addresses, which `calls` refuses.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.desktop import NOTES, Desktop, Program

CHANGING = (
    "creat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "link", "linkat",
    "symlink", "symlinkat", "mknod", "mknodat", "truncate", "chmod", "fchmodat", "fchmodat2", "chown", "lchown",
    "fchownat", "utime", "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr", "removexattr", "lremovexattr",
)  # fmt: skip
"""Calls that change what a path names, whatever they are given."""
OPENING = ("open", "openat", "openat2")
STARTING = ("execve", "execveat")
SOCKETS = ("socket", "bind", "connect")
# The question mark: of those that this strace, or this machine, knows.
_TRACE = "trace=" + ",".join(f"?{name}" for name in (*CHANGING, *OPENING, *STARTING, *SOCKETS, "prctl"))
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
_LINE = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)(.*)")
_PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Call:
    """One system call. `arguments` as strace writes them."""

    pid: int
    name: str
    arguments: str
    result: str

    def paths(self) -> list[str]:
        """Every path it was given; one that is relative to a folder, from the root."""
        found = []
        for folder, text in _PATH.findall(self.arguments):
            path = text.encode("latin-1").decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
            found.append(path if path.startswith("/") or not folder else f"{folder}/{path}")
        return found

    def changes(self) -> bool:
        """Whether it makes, writes, renames or removes something that has a path, or tries to."""
        opened = self.name in OPENING and _WRITING.search(self.arguments)
        return self.name in CHANGING or bool(opened)


class Traced(Program):
    """Notes, with every call written down in files beside the desktop's own folders."""

    def __init__(self, desktop: Desktop, home: Path, **environment: str) -> None:
        self.desktop, self.home = desktop, home
        self.traces = desktop.folder / "traces" / str(len(desktop.programs))
        self.traces.mkdir(parents=True)
        self.output = desktop.folder / "out.txt"
        desktop.programs.append(self)
        home.mkdir(exist_ok=True)
        strace = shutil.which("strace")
        assert strace, "strace is not installed"
        options = ("-D", "-ff", "--seccomp-bpf", "-qq", "-y", "-s", "4096", "-o", str(self.traces / "t"))
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [strace, *options, "-e", _TRACE, NOTES],
                env=desktop.environment(home, **environment),
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def calls(self) -> Iterator[Call]:
        """What it has asked for so far, process by process. Fails where a tracer could not read a path."""
        for file in sorted(self.traces.iterdir()):
            pid = int(file.suffix[1:])
            for line in file.read_text().splitlines():
                if line.startswith(("---", "+++")) or line.endswith("<unfinished ...>"):
                    continue
                match = _LINE.match(line)
                assert match, line
                call = Call(pid, match[1], match[2], match[3] + match[4])
                needs_path = call.changes() or call.name in STARTING
                assert not needs_path or '"' in call.arguments or "NULL" in call.arguments, f"not readable: {line}"
                yield call
