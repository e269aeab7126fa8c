"""What a process costs while nobody touches it; run as a module it is a bare window of the library, for comparison."""

import time
from pathlib import Path

_KIB = 1024


def wake_ups(pid: int, seconds: float) -> float:
    """How often per second a thread of the process went to sleep again of itself: it had been woken before."""
    first = _switches(pid)
    time.sleep(seconds)
    return (_switches(pid) - first) / seconds


def memory(pid: int) -> float:
    """MiB that are resident; what several processes share counts in parts (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / _KIB
    raise LookupError


def _switches(pid: int) -> int:
    count = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        lines = status.read_text().splitlines()
        count += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
    return count


def main() -> None:
    """A window with a field for text."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    application = QApplication([])
    field = QPlainTextEdit()
    field.resize(960, 640)
    field.show()
    application.exec()


if __name__ == "__main__":
    main()
