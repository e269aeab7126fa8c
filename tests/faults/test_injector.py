"""The faults really meet the calls: what is counted is what the system counts, and what lies on the disk."""

import errno
import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from companion import footprint
from companion.vault.errors import StorageFull
from tests.faults.changes import Stage, contact, made_bytes, unused, used
from tests.faults.children import Say, in_child, looked_at
from tests.faults.handlers import Fail, Kill, some_sectors
from tests.faults.injector import Call, Injector, Perform
from tests.faults.running import met
from tests.faults.runs import chosen, spread

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left threads


def system_writes() -> int:
    """How many writes the system has counted for this process."""
    lines = Path("/proc/self/io").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("syscw"))


def test_every_write_that_the_system_counts_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    used(folder)

    def work(say: Say) -> None:
        seen: list[Call] = []

        def handler(call: Call, perform: Perform) -> object:
            seen.append(call)
            return perform()

        Injector(folder, handler).arm()
        stage = Stage(folder)
        vault = stage.open()
        seen.clear()
        before = system_writes()
        vault.records.save(contact(5))
        vault.set_setting("long", made_bytes(1, 900_000).hex())
        vault.change_passphrase(bytearray(b"river table lamp green"), "pillow candle orange")
        counted = system_writes() - before
        say("counted", counted)
        say("seen", sorted({(call.by, call.name, Path(call.path).name) for call in seen if call.number}))
        say("writes", sum(call.name == "write" for call in seen))

    ended = in_child(work)
    assert ended.problems() == []
    (counted,), (writes,), (seen,) = ended.get("counted"), ended.get("writes"), ended.get("seen")
    assert counted == writes > 100
    calls = {tuple(call) for call in seen}
    names = {name for by, call, name in calls if (by, call) == ("sqlite", "write")}
    (container,) = names & set(footprint.CONTAINERS)
    for call in ("write", "fsync", "truncate"):
        assert ("sqlite", call, f"{container}-journal") in calls
    for call in ("write", "fsync"):
        assert ("sqlite", call, container) in calls
        assert ("python", call, footprint.MAP) in calls


def test_the_calls_seen_make_up_what_is_on_the_disk(tmp_path: Path) -> None:
    # A run that looks at power cuts ends with that comparison.
    for work in ("create", "new_key", "migrating"):
        met("power", work, tmp_path / work, 1, 1)


@pytest.mark.parametrize("variant", ["before", "torn", "after"])
def test_a_kill_ends_the_process_at_that_very_call(tmp_path: Path, variant: str) -> None:
    source, folder = tmp_path / "source", tmp_path / "data"
    used(source)
    sizes = set()
    for number in range(6, 16):
        shutil.copytree(source, folder)

        def work(say: Say, number: int = number) -> None:
            kill = Kill(number, variant)

            def handler(call: Call, perform: Perform) -> object:
                say("call", call.number)
                return kill(call, perform)

            Injector(folder, handler).arm()
            Stage(folder).open().records.save(contact(7))

        ended = in_child(work)
        assert ended.code == -signal.SIGKILL
        assert max(ended.get("call")) == number
        sizes.add(max((folder / name).stat().st_size for name in footprint.JOURNALS))
        shutil.rmtree(folder)
    assert len(sizes) > 3


def test_a_torn_write_is_whole_sectors_and_never_all() -> None:
    for number in range(50):
        call = Call(number, "write", "", "sqlite", data=bytes(16384))
        assert 0 < some_sectors(call) < 16384
        assert some_sectors(call) % 512 == 0
    assert some_sectors(Call(1, "write", "", "sqlite", data=bytes(512))) == 0


@pytest.mark.parametrize("by", ["python", "sqlite"])
def test_an_error_is_met_where_it_was_meant(tmp_path: Path, by: str) -> None:
    folder = tmp_path / "data"
    used(folder)

    def work(say: Say) -> None:
        injector = Injector(folder).arm()
        vault = Stage(folder).open()
        fault = Fail(injector.count + 1, "once", errno.ENOSPC)
        injector.handler = fault
        try:
            if by == "python":
                vault.end_setup()
            else:
                vault.records.save(contact(7))
        except StorageFull:
            say("refused", fault.failed)
        vault.records.save(contact(8))
        say("saved", [record.id for record in vault.records.all("contact")])

    ended = in_child(work)
    assert ended.problems() == []
    assert ended.get("refused")[0].split()[1] == by
    assert contact(8).id in ended.get("saved")[0]


def test_what_looks_for_damage_finds_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    used(folder)
    facts, problems = looked_at(folder)
    assert problems == []
    assert len(facts) > 6
    for name in footprint.CONTAINERS:
        with (folder / name).open("r+b") as file:
            file.seek(40_000)
            file.write(b"x")
    assert looked_at(folder)[1] != []


def test_what_looks_for_leftovers_finds_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    unused(folder)
    (folder / "other").touch()
    assert looked_at(folder)[1] != []


def test_the_sample_is_spread_over_all_calls() -> None:
    calls = ["write a"] * 500 + ["fsync a"] + ["write b"] * 500
    found = chosen(calls, 12)
    assert len(found) <= 12
    assert {1, 500, 501, 502, 1001} <= set(found)
    assert chosen(calls, 0) == list(range(1, 1002))
    assert spread([1, 2, 3], 9) == [1, 2, 3]


def test_a_child_costs_little(tmp_path: Path) -> None:
    begin = time.monotonic()
    for _ in range(20):
        assert in_child(lambda say: say("there", os.getpid())).code == 0
    assert time.monotonic() - begin < 20
