#!/usr/bin/env python3
"""One command for everyone who works on Notes: run, test, check, bench. Standard library only.

    python3 dev.py run                    start the program
    python3 dev.py test [ARGS]            run the tests; ARGS go to pytest
    python3 dev.py check                  format, lint, types, import rules, translations
    python3 dev.py bench [--only GROUP] [--small] [--json FILE]
    python3 dev.py lock                   resolve the locked requirements anew
    python3 dev.py translate              take new texts into the translation files

Each makes what it needs first: an environment in .venv from hashed requirements and, on Debian and Ubuntu,
the system packages that Qt or the tests use: installed where that is allowed, else named in one line.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": ROOT / "packaging" / "requirements.txt", "dev": ROOT / "packaging" / "requirements-dev.txt"}
OLDEST, NEWEST = (3, 11), (3, 14)

# What Qt's plugin for X11 loads: the library, and the packages that may hold it, newest name first.
QT_LIBRARIES = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
ALONE = ("tests/security/test_whole_session.py",)
"""Tests that look at the whole machine: what others do there meanwhile would be seen."""
# What the tests use besides: the program, and its package.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "age": "age",
    "unzip": "unzip",
    "hunspell": "hunspell",
    "/usr/share/hunspell/en_US.dic": "hunspell-en-us",
    "dbus-daemon": "dbus-daemon",
    "/usr/sbin/cupsd": "cups-daemon",
    "strace": "strace",
    "weston": "weston",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf": "fonts-droid-fallback",
}


LANGUAGES = {"cover": ("es",), "private": ("es", "ar")}
"""The languages besides English of each side. The cover's have every text: half of one would look strange."""
PARTIAL = ("ar",)
"""Those that may lack texts, which are English then."""


def fail(sentence: str) -> None:
    """Say what is wrong and stop."""
    sys.exit(f"dev.py: {sentence}")


def call(*command: str | Path, quiet: bool = False) -> int:
    """Run a command in the project's folder; its exit status."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(word) for word in command], cwd=ROOT, stdout=output, check=False).returncode


def must(*command: str | Path) -> None:
    """Run a command and stop where it fails."""
    if status := call(*command):
        sys.exit(status)


def right_python() -> None:
    """Go on under a supported Python, looking for one where this is not."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if found := shutil.which(f"python3.{minor}"):
            os.execv(found, [found, str(ROOT / "dev.py"), *sys.argv[1:]])
    fail("Python 3.11, 3.12, 3.13 or 3.14 is needed, and none was found.")


def missing_packages(*, tests: bool) -> list[str]:
    """The system packages that are not there, on Debian and Ubuntu."""
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    missing = ["|".join(names) for library, names in QT_LIBRARIES.items() if f"{library} " not in known]
    if tests:
        missing += [
            package
            for program, package in TEST_PROGRAMS.items()
            if not shutil.which(program) and not Path(program).exists()
        ]
    try:
        import ensurepip  # noqa: F401 - Debian keeps it in a package of its own
        import venv  # noqa: F401
    except ImportError:
        missing.append(f"python3.{sys.version_info[1]}-venv")
    return missing


def choose(names: str) -> str:
    """Of several names of one package, the one that this release has."""
    for name in names.split("|"):
        if not call("apt-cache", "show", "--no-all-versions", name, quiet=True):
            return name
    return names.split("|", maxsplit=1)[0]


def system_packages(*, tests: bool) -> None:
    """Install the system packages that are missing, or name them in one line."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = f"{path}{os.pathsep}/usr/sbin{os.pathsep}/sbin"
    missing = missing_packages(tests=tests)
    if not missing:
        return
    root: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or call("sudo", "-n", "true", quiet=True):
            names = " ".join(name.split("|")[-1] for name in missing)
            fail(f"please install these system packages first: sudo apt-get install {names}")
        root = ["sudo", "-n"]
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    must(*root, "apt-get", "update", "-q")
    must(*root, "apt-get", "install", "-y", "-q", "--no-install-recommends", *map(choose, missing))


def environment(kind: str) -> None:
    """An environment with the locked requirements of `kind`, and the program itself in it."""
    lock = LOCKS[kind]
    mark = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f"{kind}.stamp"
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if stamp.exists() and stamp.read_text() == f"{mark} {version}":
        return
    configuration = VENV / "pyvenv.cfg"
    if not PYTHON.exists() or f"version = {version}." not in configuration.read_text():
        must(sys.executable, "-m", "venv", "--clear", VENV)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-q")
    must(*pip, "--require-hashes", "-r", lock)
    must(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    stamp.write_text(f"{mark} {version}")


def translations() -> None:
    """Compile the translation files that changed."""
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            must(tool("pyside6-lrelease"), "-silent", source, "-qm", compiled)


def tool(name: str) -> Path:
    """A command of the environment."""
    return PYTHON.with_name(name + (".exe" if os.name == "nt" else ""))


def prepare(kind: str) -> None:
    """All that a command needs before it starts."""
    system_packages(tests=kind == "dev")
    environment(kind)
    translations()
    # All of them now: the running program writes none, so that none tells when a part was first used.
    must(PYTHON, "-m", "compileall", "-q", "companion")


def run(arguments: Sequence[str]) -> None:
    """Start the program."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        fail("there is no screen here: start it from a desktop session.")
    prepare("run")
    os.execv(tool("notes"), [str(tool("notes")), *arguments])


def test(arguments: Sequence[str]) -> None:
    """Run the tests: all of them on every core, chosen ones one after the other."""
    prepare("dev")
    if arguments:
        must(PYTHON, "-m", "pytest", *arguments)
        return
    # A test in a real window waits more than it works.
    cores = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
    must(PYTHON, "-m", "pytest", *cores, *(f"--ignore={file}" for file in ALONE))
    must(PYTHON, "-m", "pytest", *ALONE)


def update_texts(folder: Path) -> None:
    """Take the program's present texts into the translation files of `folder`."""
    sides = {
        "cover": ("cover", "notes", "widgets"),
        "private": ("private", "vault", "bundle", "domain", "widgets"),
    }
    for side, packages in sides.items():
        sources = [path for name in packages for path in sorted((ROOT / "companion" / name).rglob("*.py"))]
        for language in LANGUAGES[side]:
            must(
                tool("pyside6-lupdate"),
                "-silent",
                "-no-obsolete",
                "-locations",
                "none",
                *sources,
                "-ts",
                folder / f"{side}_{language}.ts",
            )


def translate(_arguments: Sequence[str]) -> None:
    """Take new texts into the translation files."""
    prepare("dev")
    update_texts(ROOT / "resources" / "translations")


def check(_arguments: Sequence[str]) -> None:
    """Every gate that needs no window."""
    prepare("dev")
    must(PYTHON, "-m", "ruff", "format", "--check", ".")
    must(PYTHON, "-m", "ruff", "check", ".")
    must(PYTHON, "-m", "mypy")
    must(tool("lint-imports"))
    must(PYTHON, ROOT / "tests" / "architecture" / "texts.py")


def bench(arguments: Sequence[str]) -> None:
    """Print the figures."""
    prepare("dev")
    must(PYTHON, "-m", "benchmarks", *arguments)


def lock(_arguments: Sequence[str]) -> None:
    """Resolve the requirements anew for every Python and system, hashed, with no address in them."""
    prepare("dev")
    for kind, groups in (("run", ("build",)), ("dev", ("build", "dev"))):
        chosen = [word for group in groups for word in ("--group", group)]
        must(
            PYTHON,
            "-m",
            "uv",
            "pip",
            "compile",
            "-q",
            "--universal",
            "--generate-hashes",
            "--no-emit-index-url",
            "--no-header",
            "--python-version",
            f"{OLDEST[0]}.{OLDEST[1]}",
            "pyproject.toml",
            *chosen,
            "-o",
            LOCKS[kind],
        )


def main() -> None:
    """Read the command and do it."""
    commands = {
        "run": run,
        "test": test,
        "check": check,
        "bench": bench,
        "lock": lock,
        "translate": translate,
    }
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    right_python()
    commands[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    main()
