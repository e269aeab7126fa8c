"""A write of the key slots that fails, and then a kill: the keys are never lost, what is refused is not in force."""

import errno
import itertools
import shutil
import signal
from pathlib import Path

import pytest

from companion.vault.errors import VaultError
from tests.faults.changes import LONG, Stage, used
from tests.faults.children import Say, in_child, looked_at
from tests.faults.facts import SECOND, THIRD
from tests.faults.handlers import Fail, Kill
from tests.faults.injector import Call, Injector, Perform
from tests.unit.vault.house import WORDS

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left threads
CALLS = 4
"""Two writes and two syncs."""


def changed(stage: Stage, old: str, new: str) -> bool:
    """Whether the change was made; False where it was refused."""
    try:
        assert stage.open().change_passphrase(bytearray(old.encode()), new)
    except VaultError:
        return False
    return True


@pytest.mark.parametrize("fails", range(1, CALLS + 1))
def test_a_kill_after_a_write_that_failed(tmp_path: Path, fails: int) -> None:
    source, folder = tmp_path / "source", tmp_path / "data"
    used(source)
    kills = range(fails + 1, fails + 3 * CALLS)
    variants = ("before", "torn", "after") if LONG else ("torn",)
    seen = set()
    for kill, variant in itertools.product(kills, variants):
        shutil.copytree(source, folder)

        def work(say: Say, kill: int = kill, variant: str = variant) -> None:
            injector = Injector(folder).arm()
            stage = Stage(folder)
            stage.open()
            fault = Fail(injector.count + fails, "once", errno.EIO)
            end = Kill(injector.count + kill, variant)

            def handler(call: Call, perform: Perform) -> object:
                return end(call, lambda many=None: fault(call, perform if many is None else lambda: perform(many)))

            injector.handler = handler
            made = changed(stage, WORDS, SECOND)
            say("made", made)
            say("second", changed(stage, SECOND if made else WORDS, THIRD))

        ended = in_child(work)
        assert ended.problems() == []
        facts, problems = looked_at(folder)
        assert problems == [], (fails, kill, variant)
        opening = [words for words in (WORDS, SECOND, THIRD) if facts.get(f"opens {words}") == "space"]
        assert len(opening) == 1
        made, second = ended.get("made"), ended.get("second")
        now = SECOND if made == [True] else WORDS
        if ended.code == -signal.SIGKILL:
            assert opening[0] in ({now, THIRD} if made else {WORDS, SECOND})
        else:
            assert opening == [THIRD if second == [True] else now]
        seen.add(opening[0])
        shutil.rmtree(folder)
    assert THIRD in seen
