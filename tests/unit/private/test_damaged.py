"""The page for damage, and the sentences that every error has in her language."""

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.bundle import errors as bundle_errors
from companion.private.damaged import DamagedPage
from companion.private.sentences import KNOWN, loss_in_words
from companion.private.shell.bar import HideButton
from companion.vault import errors as vault_errors
from companion.vault import losses

VAULT_ERRORS = {"VaultError", "Damaged", "StorageFull", "ReadOnly", "InUse", "Cancelled"}


def test_says_what_is_wrong_and_closes(qtbot: QtBot) -> None:
    closed = []
    hidden = []
    page = DamagedPage(vault_errors.DAMAGED, lambda: closed.append(1), on_panic=lambda: hidden.append(1))
    qtbot.addWidget(page)
    page.show()
    shown = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert vault_errors.DAMAGED in shown
    assert "nothing was overwritten" in shown
    assert page.windowTitle() == "Notes"
    qtbot.mousePress(page.findChild(HideButton), Qt.MouseButton.LeftButton)
    assert hidden == [1]
    qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert closed == [1]


def all_classes(base: type) -> set[type]:
    return {base}.union(*(all_classes(below) for below in base.__subclasses__()))


def vault_sentences() -> set[str]:
    """Every sentence in the vault's modules: module constants, and what errors are made with."""
    found: set[str] = set()
    for file in Path(vault_errors.__file__).parent.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        values = [node.value for node in tree.body if isinstance(node, ast.Assign)]
        values += [call.args[0] for call in calls if call.args and ast.unparse(call.func) in VAULT_ERRORS]
        found |= {value.value for value in values if isinstance(value, ast.Constant) and is_sentence(value.value)}
    return found


def is_sentence(value: object) -> bool:
    return isinstance(value, str) and " " in value and value.endswith(".")


def test_every_sentence_is_known_to_the_translation_tools() -> None:
    spoken = {kind().args[0] for kind in all_classes(bundle_errors.BundleError)}
    assert (spoken | vault_sentences()) - set(KNOWN) == set()


def test_every_loss_is_known_to_the_translation_tools() -> None:
    values = [value for name, value in vars(losses).items() if name.isupper()]
    spoken = {value for value in values if isinstance(value, str)} | set(losses.LOST_KIND.values())
    assert spoken - set(KNOWN) == set()
    assert all(": " not in sentence or loss_in_words(sentence) == sentence for sentence in spoken)
