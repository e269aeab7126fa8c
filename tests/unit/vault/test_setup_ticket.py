import os

import pytest

from companion import footprint
from companion.domain.faces import Face
from companion.vault.errors import InUse, VaultError
from companion.vault.recovery import new_code
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House


def test_set_up_makes_a_space_that_opens(fresh: House) -> None:
    vault = fresh.finish(face=Face.PLAIN, recovery=SPARE)
    assert vault.face is Face.PLAIN
    assert len(vault.signing_key()) == 32
    identity = vault.vault_id, vault.signing_key()
    vault.close()
    for words in (WORDS, SPARE):
        again = fresh.open(words)
        assert (again.vault_id, again.signing_key(), again.face) == (*identity, Face.PLAIN)
        again.close()
    fresh.look()


def test_right_after_set_up_sizes_are_those_of_an_unused_installation(fresh: House) -> None:
    fresh.finish().close()
    assert (fresh.folder / footprint.CONTAINERS[0]).stat().st_size == footprint.CONTAINER_SIZE
    fresh.look()


def test_without_spare_words_none_open_it(fresh: House) -> None:
    fresh.finish().close()
    assert fresh.installation.unlock(bytearray(SPARE.encode())) is None


def test_the_ticket_is_used_once(fresh: House) -> None:
    ticket = fresh.ticket()
    ticket.finish(WORDS, face=Face.FULL).close()
    with pytest.raises(VaultError):
        ticket.finish("other words entirely", face=Face.FULL)
    fresh.open().close()


def test_two_tickets_of_one_moment_make_one_space(fresh: House) -> None:
    first, second = fresh.ticket(), fresh.ticket()
    first.finish(WORDS, face=Face.FULL).close()
    with pytest.raises(VaultError):
        second.finish("other words entirely", face=Face.FULL)
    fresh.open().close()


def test_a_container_that_is_in_use_is_never_taken(fresh: House) -> None:
    ticket = fresh.ticket()
    for name in footprint.CONTAINERS:
        path = fresh.folder / name
        path.write_bytes(os.urandom(1024) + path.read_bytes()[1024:])
    before = fresh.bytes()
    with pytest.raises(VaultError):
        ticket.finish(WORDS, face=Face.FULL)
    assert fresh.bytes() == before


@pytest.mark.parametrize("words", ["", "short", "?!?!?!?!?!", PHRASE, PHRASE.upper()])
def test_words_that_cannot_be_used(fresh: House, words: str) -> None:
    before = fresh.bytes()
    with pytest.raises(VaultError):
        fresh.finish(words)
    assert fresh.bytes() == before
    fresh.finish().close()


def test_the_same_words_cannot_open_two_things(house: House) -> None:
    before = house.bytes()
    for words, recovery in ((WORDS, None), (SPARE, None), ("pillow candle orange", "Pillow Candle Orange")):
        with pytest.raises(VaultError):
            house.finish(words, recovery=recovery)
    assert house.bytes() == before


def test_nothing_is_done_while_a_space_is_open(house: House) -> None:
    ticket = house.ticket()
    vault = house.open()
    with pytest.raises(InUse):
        ticket.finish("pillow candle orange", face=Face.PLAIN)
    with pytest.raises(InUse):
        ticket.remove_everything()
    vault.close()
    ticket.finish("pillow candle orange", face=Face.PLAIN).close()


def test_set_up_after_the_first_space_grew(house: House) -> None:
    vault = house.open()
    for number in range(12):
        vault.set_setting(str(number), os.urandom(300_000).hex())
    vault.close()
    assert (house.folder / footprint.CONTAINERS[0]).stat().st_size > footprint.CONTAINER_SIZE
    house.finish("pillow candle orange").close()
    house.look()
    vault = house.open()
    assert len(vault.setting("11")) == 600_000
    vault.close()


def test_not_on_this_computer_takes_everything_away(fresh: House) -> None:
    fresh.ticket().remove_everything()
    assert list(fresh.folder.iterdir()) == []


def test_not_on_this_computer_never_harms_a_space(house: House) -> None:
    house.ticket().remove_everything()
    house.look()
    house.open().close()
    assert house.installation.unlock(bytearray(PHRASE.encode())) is None


def test_a_recovery_code_works_as_spare_words(fresh: House) -> None:
    from companion.vault.passphrase import word_list
    from tests.unit.vault.house import RESOURCES

    code = new_code(word_list("es", RESOURCES))
    fresh.finish(recovery=code).close()
    fresh.open(code.upper()).close()
