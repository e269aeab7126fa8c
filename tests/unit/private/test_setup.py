"""The set-up, page by page, with a real ticket; nothing is stored before the last page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.faces import Face
from companion.identity import resources
from companion.private.setup.before import BeforeStep
from companion.private.setup.done import DoneStep
from companion.private.setup.face import FaceStep
from companion.private.setup.key import KeyStep
from companion.private.setup.making import MakingStep
from companion.private.setup.not_here import NotHereStep
from companion.private.setup.practice import EmptyStep, FilledStep
from companion.private.setup.rehearse import RehearseStep
from companion.private.setup.spare import SpareStep
from companion.private.setup.wizard import SetupWizard
from companion.private.setup.words import WordsStep
from companion.private.shell.bar import HideButton
from companion.vault.installation import Installation, SetupTicket
from companion.vault.kdf import KdfParams
from companion.vault.space import SpaceKey

CHEAP = KdfParams(memory_kib=64, time_cost=1, lanes=1)


@dataclass
class Session:
    """What the session around the wizard is asked."""

    taken: set[str] = field(default_factory=set)
    grabbed: list[str] = field(default_factory=list)
    rehearsals: list[tuple[str, str, bool]] = field(default_factory=list)
    panics: int = 0

    def grab_key(self, key: str) -> bool:
        self.grabbed.append(key)
        return key not in self.taken

    def rehearse(self, key: str, after: str, on: bool) -> None:
        self.rehearsals.append((key, after, on))

    def panic(self) -> None:
        self.panics += 1


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def wizard(qtbot: QtBot, ticket: SetupTicket, session: Session) -> SetupWizard:
    wizard = SetupWizard(
        ticket,
        language="en",
        resources=resources(),
        grab_key=session.grab_key,
        rehearse=session.rehearse,
        on_panic=session.panic,
    )
    qtbot.addWidget(wizard)
    wizard.resize(1000, 680)
    wizard.show()
    qtbot.waitExposed(wizard)
    return wizard


@pytest.fixture
def press(qtbot: QtBot, wizard: SetupWizard) -> Callable[[str], None]:
    def press(text: str) -> None:
        button = next(b for b in wizard.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(wizard))
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return press


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def go_on_is_enabled(wizard: SetupWizard) -> bool:
    return next(b for b in wizard.findChildren(QPushButton) if b.text() == "Go on").isEnabled()


def to(kind: type, wizard: SetupWizard, press: Callable[[str], None]) -> QWidget:
    while not isinstance(wizard.step, kind):
        press("Go on")
    return wizard.step


def chord(qtbot: QtBot, field: QWidget) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_Return, both)


def test_what_cannot_be_hidden_comes_first_and_can_be_passed(wizard: SetupWizard, press: Callable[[str], None]) -> None:
    assert isinstance(wizard.step, BeforeStep)
    assert wizard.windowTitle() == "Notes"
    assert "Nothing is stored until the last page" in texts(wizard)
    press("Go on")
    assert isinstance(wizard.step, WordsStep)
    press("Back")
    assert isinstance(wizard.step, BeforeStep)


def test_back_to_my_notes(qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None]) -> None:
    with qtbot.waitSignal(wizard.left):
        press("Back to my notes")


def test_not_on_this_computer_asks_once_and_removes(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], tmp_path: Path
) -> None:
    assert list((tmp_path / "data").iterdir())
    press("Not on this computer")
    assert isinstance(wizard.step, NotHereStep)
    assert "What stays" in texts(wizard)
    with qtbot.waitSignal(wizard.removed, timeout=20_000):
        press("Remove it")
    assert list((tmp_path / "data").iterdir()) == []


def test_not_on_this_computer_can_be_taken_back(wizard: SetupWizard, press: Callable[[str], None]) -> None:
    press("Not on this computer")
    press("Back")
    assert isinstance(wizard.step, BeforeStep)


def test_five_words_are_offered_and_others_too(wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(WordsStep, wizard, press)
    first = step.chooser.words()
    assert len(first.split()) == 5
    press("Other words")
    assert step.chooser.words() != first
    press("Go on")
    assert wizard.choices.passphrase == step.chooser.words()


def test_her_own_words_twice_and_their_strength_in_words(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None]
) -> None:
    step = to(WordsStep, wizard, press)
    chooser = step.chooser
    chooser.use_own.setChecked(True)
    assert not go_on_is_enabled(wizard)
    qtbot.keyClicks(chooser.own, "password")
    qtbot.waitUntil(lambda: "guessed at once" in chooser.verdict.text())
    chooser.own.setText("my aunt's blue bicycle by the lake 1987")
    qtbot.waitUntil(lambda: "second time" in chooser.verdict.text())
    qtbot.keyClicks(chooser.again, "something else")
    qtbot.waitUntil(lambda: "not the same" in chooser.verdict.text())
    chooser.again.setText("My aunts blue bicycle by the lake 1987")
    qtbot.waitUntil(lambda: "ood" in chooser.verdict.text())
    press("Go on")
    assert wizard.choices.passphrase == "my aunt's blue bicycle by the lake 1987"


def test_key_is_checked_with_the_system(wizard: SetupWizard, press: Callable[[str], None], session: Session) -> None:
    session.taken = {"Ctrl+F9"}
    step = to(KeyStep, wizard, press)
    assert session.grabbed == ["Ctrl+F9"]
    assert "Another program uses this key" in texts(wizard)
    step.key.keys.setCurrentText("Ctrl+F5")
    assert session.grabbed[-1] == "Ctrl+F5"
    assert "Another program" not in texts(wizard)
    assert "Ctrl+F12" not in [step.key.keys.itemText(row) for row in range(step.key.keys.count())]
    step.after.show_notes.setChecked(True)
    press("Go on")
    assert (wizard.choices.key, wizard.choices.after) == ("Ctrl+F5", "show")


def test_a_press_is_real_unless_a_rehearsal_was_begun(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], session: Session
) -> None:
    assert not wizard.take_press()
    to(RehearseStep, wizard, press)
    assert not wizard.take_press()
    qtbot.mousePress(wizard.findChild(HideButton), Qt.MouseButton.LeftButton)
    assert session.panics == 1
    qtbot.mouseRelease(wizard.findChild(HideButton), Qt.MouseButton.LeftButton)


def test_rehearsal_hides_comes_back_and_is_over(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], session: Session
) -> None:
    to(RehearseStep, wizard, press)
    press("Try it now")
    assert session.rehearsals == [("Ctrl+F9", "hide", True)]
    assert wizard.take_press()
    assert not wizard.isVisible()
    assert session.rehearsals[-1] == ("Ctrl+F9", "hide", False)
    assert not wizard.take_press()
    qtbot.waitUntil(wizard.isVisible, timeout=4000)
    assert "It worked" in texts(wizard)
    assert session.panics == 0


def test_the_button_rehearses_too(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], session: Session
) -> None:
    to(RehearseStep, wizard, press)
    press("Try it now")
    qtbot.mousePress(wizard.findChild(HideButton), Qt.MouseButton.LeftButton)
    assert session.panics == 0
    assert not wizard.isVisible()
    qtbot.waitUntil(wizard.isVisible, timeout=4000)


def test_leaving_the_page_ends_the_rehearsal(
    wizard: SetupWizard, press: Callable[[str], None], session: Session
) -> None:
    to(RehearseStep, wizard, press)
    press("Try it now")
    press("Go on")
    assert session.rehearsals[-1][2] is False
    assert not wizard.take_press()


def test_spare_words_are_hers_to_want(wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(SpareStep, wizard, press)
    assert wizard.choices.recovery is None
    press("Make spare words")
    assert len(wizard.choices.recovery.split()) == 12
    assert step.words.text().split() == wizard.choices.recovery.split()
    press("I don't want them after all")
    assert wizard.choices.recovery is None


def test_everything_is_the_first_choice(wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(FaceStep, wizard, press)
    assert step.full.isChecked()
    step.plain.setChecked(True)
    press("Go on")
    assert wizard.choices.face is Face.PLAIN


def test_a_miss_at_the_door_is_taken_kindly(qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(FilledStep, wizard, press)
    assert not go_on_is_enabled(wizard)
    qtbot.keyClicks(step.field, "not these")
    chord(qtbot, step.field)
    assert "Nothing is lost" in texts(wizard)
    assert step.field.text() == ""
    assert not go_on_is_enabled(wizard)
    assert wizard.choices.passphrase not in texts(wizard)
    step.show_words.setChecked(True)
    assert wizard.choices.passphrase in texts(wizard)


def test_who_cannot_use_a_door_is_not_kept_out(qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(FilledStep, wizard, press)
    for _ in range(3):
        qtbot.keyClicks(step.field, "no")
        chord(qtbot, step.field)
    assert go_on_is_enabled(wizard)


def through_both_doors(qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None]) -> None:
    step = to(FilledStep, wizard, press)
    qtbot.keyClicks(step.field, wizard.choices.passphrase.upper())
    chord(qtbot, step.field)
    assert "That is it." in texts(wizard)
    press("Go on")
    step = wizard.step
    assert isinstance(step, EmptyStep)
    assert not go_on_is_enabled(wizard)
    chord(qtbot, step.field)
    qtbot.keyClicks(step.field, wizard.choices.passphrase)
    assert step.field.text() == ""
    qtbot.keyClick(step.field, Qt.Key.Key_Return)
    assert "That is it." in texts(wizard)


def test_the_whole_way(qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], tmp_path: Path) -> None:
    to(SpareStep, wizard, press)
    press("Make spare words")
    through_both_doors(qtbot, wizard, press)
    words, spare = wizard.choices.passphrase, wizard.choices.recovery
    press("Go on")
    assert isinstance(wizard.step, MakingStep)
    qtbot.waitUntil(lambda: isinstance(wizard.step, DoneStep), timeout=20_000)
    with qtbot.waitSignal(wizard.made) as made:
        press("Open it")
    (vault,) = made.args
    settings = [vault.setting(name) for name in ("panic_key", "panic_after", "language")]
    assert settings == ["Ctrl+F9", "hide", "en"]
    assert vault.face is Face.FULL
    vault.close()
    for secret in (words, spare):
        assert isinstance(Installation(tmp_path / "data", CHEAP).unlock(bytearray(secret, "utf-8")), SpaceKey)


def test_nothing_is_stored_before_the_last_page(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], tmp_path: Path
) -> None:
    before = {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()}
    through_both_doors(qtbot, wizard, press)
    assert {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()} == before


def test_what_goes_wrong_is_said_and_can_be_tried_again(
    qtbot: QtBot, wizard: SetupWizard, press: Callable[[str], None], tmp_path: Path
) -> None:
    through_both_doors(qtbot, wizard, press)
    kept = tmp_path / "kept"
    (tmp_path / "data" / "history-1.db").rename(kept)
    (tmp_path / "data" / "history-2.db").rename(tmp_path / "kept-2")
    press("Go on")
    qtbot.waitUntil(lambda: "That did not work" in texts(wizard), timeout=20_000)
    assert "Nothing was stored" in texts(wizard)
    kept.rename(tmp_path / "data" / "history-1.db")
    (tmp_path / "kept-2").rename(tmp_path / "data" / "history-2.db")
    press("Try again")
    qtbot.waitUntil(lambda: isinstance(wizard.step, DoneStep), timeout=20_000)
    with qtbot.waitSignal(wizard.made) as made:
        press("Open it")
    made.args[0].close()


def test_closing_the_window_is_hiding(wizard: SetupWizard, session: Session) -> None:
    wizard.close()
    assert session.panics == 1
