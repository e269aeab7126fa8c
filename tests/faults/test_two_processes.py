"""Two processes at once: one has the space, the other is told so in plain words, and nothing is harmed."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.domain.faces import Face
from companion.vault.errors import InUse, VaultError
from companion.vault.installation import SetupTicket
from tests.faults.changes import Stage, contact, unused, used
from tests.faults.children import Ended, Say, in_child, looked_at
from tests.faults.facts import SECOND, THIRD
from tests.faults.injector import Call, Injector, Perform
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left threads


def refused(work: Callable[[], object]) -> str:
    """The name of the error that `work` raises."""
    try:
        work()
    except VaultError as error:
        return type(error).__name__
    return ""


def met_halfway(folder: Path, at: str, first: Callable[[Stage], object], second: Callable[[House], object]) -> Ended:
    """Do `first`, and in the middle of it, at its first call `at`, let another process do `second`."""

    def work(say: Say) -> None:
        met: list[str] = []

        def handler(call: Call, perform: Perform) -> object:
            if not met and str(call).split(" ", 1)[1] == at:
                met.append(at)
                other = in_child(lambda told: told("second", refused(lambda: second(House(folder)))))
                say("second", other.get("second")[0] if other.code == 0 else other.said)
            return perform()

        injector = Injector(folder).arm()
        injector.handler = handler
        stage = Stage(folder)
        first(stage)
        stage.close()

    return in_child(work)


def sound(folder: Path) -> dict[str, str]:
    facts, problems = looked_at(folder)
    assert problems == []
    return facts


def test_while_a_space_is_open_nobody_else_opens_or_sets_up(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    used(folder)
    vault = House(folder).open()

    def second(say: Say) -> None:
        house = House(folder)
        house.installation.heal()
        house.create()
        say("open", refused(house.open))
        say("spare", refused(lambda: house.open(SPARE)))
        say("set up", refused(lambda: house.finish(SECOND)))
        say("remove", refused(lambda: house.ticket().remove_everything()))
        say("repair", refused(lambda: house.key().repair()))

    ended = in_child(second)
    assert ended.problems() == []
    assert dict(ended.said) == dict.fromkeys(("open", "spare", "set up", "remove", "repair"), InUse.__name__)
    vault.records.save(contact(7))
    vault.close()
    facts = sound(folder)
    assert f"first: record {contact(7).id}" in facts
    assert facts[f"opens {PHRASE}"] == "setup"


@pytest.mark.parametrize("at", ["sqlite write history.tmp", "python write history.map", "python unlink history.tmp"])
@pytest.mark.parametrize("what", ["open", "set up"])
def test_during_set_up_nobody_else_opens_or_sets_up(tmp_path: Path, at: str, what: str) -> None:
    folder = tmp_path / "data"
    used(folder)
    seconds = {
        "open": lambda house: house.open(),
        "set up": lambda house: house.ticket().finish(THIRD, face=Face.PLAIN),
    }
    ended = met_halfway(folder, at, lambda stage: stage.house.finish(SECOND, Face.PLAIN).close(), seconds[what])
    assert ended.problems() == []
    assert ended.get("second") == [InUse.__name__]
    facts = sound(folder)
    assert facts[f"opens {WORDS}"] == facts[f"opens {SECOND}"] == "space"
    assert f"opens {THIRD}" not in facts


@pytest.mark.parametrize(
    "at", ["sqlite write history.tmp", "python write history.tmp-other", "python rename history.tmp"]
)
def test_while_a_new_key_is_made_nobody_else_opens(tmp_path: Path, at: str) -> None:
    folder = tmp_path / "data"
    used(folder)

    def renew(stage: Stage) -> None:
        assert stage.open().new_key(bytearray(WORDS.encode()), SECOND)

    def second(house: House) -> None:
        house.installation.heal()
        house.create()
        for words in (WORDS, SECOND):
            key = house.installation.unlock(bytearray(words.encode()))
            if key is not None:
                assert not isinstance(key, SetupTicket)
                key.open()

    ended = met_halfway(folder, at, renew, second)
    assert ended.problems() == []
    assert ended.get("second") == [InUse.__name__]
    facts = sound(folder)
    assert f"opens {WORDS}" not in facts
    assert facts[f"opens {SECOND}"] == "space"
    assert f"first: record {contact(1).id}" in facts


def test_two_first_starts_at_once_make_one_installation(tmp_path: Path) -> None:
    for attempt in range(5):
        folder = tmp_path / str(attempt)
        begin = time.monotonic() + 0.02
        children = []
        for _ in range(3):
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    while time.monotonic() < begin:
                        pass
                    House(folder).create()
                    status = 0
                except VaultError:
                    status = 2
                finally:
                    os._exit(status)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        assert set(codes) <= {0, 2}
        assert 0 in codes
        house = House(folder)
        house.create()
        house.look()
        house.finish().close()
        house.finish(SECOND).close()
        house.open().close()
        house.look()


@pytest.mark.parametrize("at", ["python rename history.tmp", "python write history.tmp", "python create history.tmp"])
def test_a_first_start_in_the_middle_of_another(tmp_path: Path, at: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    ended = met_halfway(folder, at, lambda stage: refused(stage.house.create), lambda house: house.create())
    assert ended.problems() == []
    assert ended.get("second")[0] in ("", "VaultError", "Damaged", "StorageFull", "InUse")
    sound(folder)
    house = House(folder)
    house.finish().close()
    house.finish(SECOND).close()
    facts = sound(folder)
    assert facts[f"opens {WORDS}"] == facts[f"opens {SECOND}"] == "space"


def test_two_set_ups_with_one_ticket_each(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    unused(folder)
    tickets = [House(folder).ticket(), House(folder).ticket()]
    tickets[0].finish(WORDS, face=Face.PLAIN).close()
    assert refused(lambda: tickets[1].finish(SECOND, face=Face.PLAIN)) == VaultError.__name__
    assert sound(folder)[f"opens {WORDS}"] == "space"
