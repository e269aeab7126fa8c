"""Takes a picture of every private page, for people to look at. None of them is kept in the project.

    .venv/bin/python -m tests.pictures FOLDER            in every language, empty, with one record, and full
    .venv/bin/python -m tests.pictures FOLDER es full    only those with all of these words

FOLDER/LANGUAGE/CONTENT/NUMBER-PAGE.png. Drawn to memory, as the unit tests draw.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from companion.domain.faces import Face
from companion.vault.installation import Installation, SetupTicket
from companion.vault.kdf import KdfParams
from companion.vault.vault import Vault
from companion.widgets.application import install_translations
from companion.widgets.theme import apply_palette
from tests.walking import walk

LANGUAGES = ("en", "es", "ar")
CONTENTS = ("empty", "one", "full")
LOOKS = ("large", "dark", "contrast", "plain")
"""Further ways to see a full space, in English."""
_PHRASE = "open the pantry door"


def main(folder: Path, words: list[str]) -> None:
    """Take them."""
    application = QApplication([])
    application.setCursorFlashTime(0)
    wanted = [(language, content, "") for language in LANGUAGES for content in CONTENTS]
    wanted += [("en", "full", look) for look in LOOKS]
    for language, content, look in wanted:
        if set(words) <= {language, content, look}:
            with speaking(application, language), looking(application, look), space(look) as vault:
                shoot(vault, content, language, folder / language / (look or content))


def shoot(vault: Vault, content: str, language: str, folder: Path) -> None:
    """Every page in every state."""
    folder.mkdir(parents=True, exist_ok=True)
    walked = walk(vault, content, language)
    number = 0
    for section in walked.sections:
        for state in walked.states(section):
            number += 1
            name = "".join(letter if letter.isalnum() else "-" for letter in state)
            walked.window.grab().save(str(folder / f"{number:02}-{name}.png"))
    walked.end()
    sys.stdout.write(f"{folder}: {number}\n")


@contextmanager
def space(look: str) -> Iterator[Vault]:
    """An empty space that is soon gone."""
    with tempfile.TemporaryDirectory() as name:
        installation = Installation(Path(name) / "data", KdfParams(memory_kib=64, time_cost=1, lanes=1))
        installation.create(_PHRASE)
        ticket = installation.unlock(bytearray(_PHRASE, "utf-8"))
        assert isinstance(ticket, SetupTicket)
        vault = ticket.finish("maple orbit candle wagon", face=Face.PLAIN if look == "plain" else Face.FULL)
        yield vault
        vault.close()


@contextmanager
def speaking(application: QApplication, language: str) -> Iterator[None]:
    """The program's texts in a language."""
    install_translations(application, "private", language)
    yield
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()


@contextmanager
def looking(application: QApplication, look: str) -> Iterator[None]:
    """Letters of twice the size, or other colours."""
    font = application.font()
    if look == "large":
        large = application.font()
        large.setPointSizeF(font.pointSizeF() * 2)
        application.setFont(large)
    apply_palette(application, look if look in ("dark", "contrast") else "light")
    yield
    application.setFont(font)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
