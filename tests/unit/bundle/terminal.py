"""Debian's `age`, driven as a person would."""

import os
import pty
import select
import shutil
import subprocess
import time


def run_age(arguments: list[str], phrase: str) -> int:
    """Its exit code. It asks for the passphrase on its terminal only, so `setsid` gives it one of its own."""
    program, setsid = shutil.which("age"), shutil.which("setsid")
    assert program is not None, "age is needed (Debian package `age`)"
    assert setsid is not None, "setsid is needed (Debian package `util-linux`)"
    terminal, inside = pty.openpty()
    process = subprocess.Popen([setsid, "--ctty", program, *arguments], stdin=inside, stdout=inside, stderr=inside)
    os.close(inside)
    seen, asked = b"", 0
    try:
        while True:
            ready, _, _ = select.select([terminal], [], [], 60)
            assert ready, "age did not answer"
            try:
                data = os.read(terminal, 4096)
            except OSError:  # the other side is closed
                break
            if not data:
                break
            seen += data
            if seen.count(b":") > asked and b"passphrase" in seen.lower():
                asked = seen.count(b":")
                time.sleep(0.1)
                os.write(terminal, phrase.encode() + b"\n")
        return process.wait(60)
    finally:
        os.close(terminal)
        if process.poll() is None:
            process.kill()
            process.wait()
