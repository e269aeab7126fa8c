"""One page of the container goes bad: what lies on it is lost, everything else is read and saved as before."""

import io
import os
from collections.abc import Callable

import pytest

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.vault.attachments import Attachment
from companion.vault.container import PAGE
from companion.vault.errors import Damaged
from companion.vault.vault import Vault

SIZE = 1_500_000


def readable(vault: Vault, attachment: Attachment) -> bool:
    try:
        return len(vault.attachments.content(attachment)) == SIZE
    except Damaged:
        return False


def spoil_a_page(vault: Vault) -> None:
    """Other bytes in the middle of what the attachments take, written past the database."""
    path = vault._database._path
    with vault._database.read() as connection:
        used = (
            connection.execute("PRAGMA page_count").fetchone()[0]
            - connection.execute("PRAGMA freelist_count").fetchone()[0]
        )
    with path.open("r+b") as file:
        file.seek(used // 2 * PAGE + 100)
        file.write(os.urandom(64))


@pytest.fixture
def spoiled(vault: Vault, reopened: Callable[[Vault], Vault]) -> Vault:
    for number in range(3):
        vault.attachments.add(new_id(), f"file {number}", io.BytesIO(os.urandom(SIZE)))
    vault.records.save(Contact(new_id(), name="Nadia"))
    vault = reopened(vault)  # nothing of it is held in memory
    spoil_a_page(vault)
    return vault


def test_one_file_is_lost_and_no_other(spoiled: Vault) -> None:
    files = spoiled.attachments.all()
    for _ in range(2):
        assert [readable(spoiled, file) for file in files].count(False) == 1


def test_everything_goes_on_being_saved(spoiled: Vault, reopened: Callable[[Vault], Vault]) -> None:
    for file in spoiled.attachments.all():
        readable(spoiled, file)
    spoiled.set_setting("after", "yes")
    added = spoiled.attachments.add(new_id(), "new", io.BytesIO(b"x" * SIZE))
    assert readable(spoiled, added)
    again = reopened(spoiled)
    assert again.setting("after") == "yes"
    assert [record.name for record in again.records.all("contact")] == ["Nadia"]
    assert readable(again, added)


def save_and_meet_the_page(vault: Vault) -> None:
    with vault._database.write() as connection:
        connection.execute("INSERT INTO setting(name, value) VALUES ('half', 'x')")
        connection.execute("SELECT sum(length(hex(bytes))) FROM chunk").fetchall()


def test_a_save_that_meets_the_page_changes_nothing(spoiled: Vault) -> None:
    with pytest.raises(Damaged):
        save_and_meet_the_page(spoiled)
    assert spoiled.setting("half") == ""
    spoiled.set_setting("whole", "y")
    assert spoiled.setting("whole") == "y"
