"""The running cover has loaded nothing of the other side."""

from pathlib import Path

from tests.desktop import ROOT, Desktop, Program
from tests.eyes import Person

FORBIDDEN = ("sqlcipher3", "companion.vault", "companion.bundle", "companion.domain", "companion.private")
_AUDIT = """
import atexit, sys
def report():
    with open({where!r}, "w") as file:
        file.write("\\n".join(sorted(sys.modules)))
atexit.register(report)
"""


def test_the_running_cover_knows_nothing_of_the_private_side(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    report = tmp_path / "modules"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(_AUDIT.format(where=str(report)))
    program = Program(desktop, tmp_path / "home", PYTHONPATH=str(tmp_path / "site"))
    program.wait_window()
    program.wait_rest()
    person.hands.type("wrong words entirely")
    person.hands.key("ctrl+f")
    person.hands.type("wrong words entirely")
    person.hands.key("ctrl+shift+Return")
    program.wait_rest()
    maps = Path(f"/proc/{program.pid}/maps").read_text()
    assert "sqlcipher" not in maps
    assert "argon2" not in maps
    person.hands.key("ctrl+q")
    assert program.process.wait(10) == 0
    loaded = report.read_text().split()
    assert "companion.cover.app" in loaded
    assert [name for name in loaded if name.startswith(FORBIDDEN)] == []
    assert str(ROOT) not in (tmp_path / "out.txt").read_text()
