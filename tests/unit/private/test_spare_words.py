"""Settings: spare words are made, replaced and ended; nothing changes before she says that she has them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.identity import resources
from companion.private.settings.spare import SpareWords
from companion.vault.installation import Installation
from companion.vault.passphrase import word_list
from companion.vault.recovery import is_code
from companion.vault.space import SpaceKey
from companion.vault.vault import Vault
from tests.unit.private.conftest import CHEAP, PASSPHRASE

WORDS = word_list("en", resources())


@pytest.fixture
def spare(qtbot: QtBot, vault: Vault) -> SpareWords:
    part = SpareWords(vault, WORDS)
    qtbot.addWidget(part)
    part.show_state()
    part.show()
    return part


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def opens(folder: Path, words: str) -> bool:
    return isinstance(Installation(folder, CHEAP).unlock(bytearray(words, "utf-8")), SpaceKey)


def begin(qtbot: QtBot, spare: SpareWords) -> str:
    click(qtbot, spare.making.begin)
    return " ".join(spare.making.shown.words.text().split())


def use(qtbot: QtBot, spare: SpareWords, present: str) -> None:
    spare.making.old.setText(present)
    click(qtbot, spare.making.work.start_button)
    qtbot.waitUntil(lambda: not spare.making.work.running, timeout=10_000)


def test_they_work_once_she_has_copied_them(qtbot: QtBot, spare: SpareWords, vault: Vault, tmp_path: Path) -> None:
    assert "None were made here." in shown(spare)
    assert not spare.end.isVisible()
    code = begin(qtbot, spare)
    assert is_code(code, WORDS)
    assert not opens(tmp_path / "data-0", code)
    assert vault.recovery_made_at == ""
    use(qtbot, spare, PASSPHRASE)
    assert "From now on the spare words open this place too" in shown(spare)
    assert code.split()[0] + " " + code.split()[1] not in shown(spare)
    assert "There are some, made on" in shown(spare)
    vault.close()
    assert opens(tmp_path / "data-0", code)
    assert opens(tmp_path / "data-0", PASSPHRASE)


def test_wrong_words_change_nothing(qtbot: QtBot, spare: SpareWords, vault: Vault) -> None:
    begin(qtbot, spare)
    use(qtbot, spare, "something else entirely")
    assert "Nothing was changed" in shown(spare)
    assert vault.recovery_made_at == ""
    use(qtbot, spare, PASSPHRASE)
    assert vault.recovery_made_at


def test_not_wanting_them_takes_them_off_the_screen(qtbot: QtBot, spare: SpareWords, vault: Vault) -> None:
    code = begin(qtbot, spare)
    click(qtbot, spare.making.drop)
    assert code.split()[0] not in shown(spare).split()
    assert vault.recovery_made_at == ""
    assert begin(qtbot, spare) != code


def test_new_ones_end_those_before(qtbot: QtBot, spare: SpareWords, vault: Vault, tmp_path: Path) -> None:
    first = begin(qtbot, spare)
    use(qtbot, spare, PASSPHRASE)
    second = begin(qtbot, spare)
    use(qtbot, spare, PASSPHRASE)
    vault.close()
    assert not opens(tmp_path / "data-0", first)
    assert opens(tmp_path / "data-0", second)


def test_ending_them(qtbot: QtBot, spare: SpareWords, vault: Vault, tmp_path: Path) -> None:
    code = begin(qtbot, spare)
    use(qtbot, spare, PASSPHRASE)
    click(qtbot, spare.end)
    assert "open nothing here any more" in shown(spare)
    click(qtbot, spare.question.no)
    assert vault.recovery_made_at
    click(qtbot, spare.end)
    click(qtbot, spare.question.yes)
    qtbot.waitUntil(lambda: "open nothing any more" in shown(spare), timeout=5000)
    assert "None were made here." in shown(spare)
    vault.close()
    assert not opens(tmp_path / "data-0", code)
    assert opens(tmp_path / "data-0", PASSPHRASE)


def test_every_control_has_a_name_and_the_keyboard_reaches_it(qtbot: QtBot, spare: SpareWords) -> None:
    begin(qtbot, spare)
    for control in (spare.making.old, spare.making.work.start_button, spare.making.drop):
        assert control.accessibleName()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert spare.making.shown.words.accessibleDescription() == "Spare words"
