"""The floors of the group `space`: python -m benchmarks.bare_space FILE ROWS NOTCHES.

The same library with nothing of ours: a window with one field, a bare list of as many rows, a bare search of the same
words in SQLCipher. FILE is made where there is none. Prints what benchmarks.space_pages prints.
"""

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from benchmarks.filling import incidents
from benchmarks.paints import Moment, Paints, resident
from benchmarks.space_pages import SIZE, TYPED
from companion.vault.container import connect

_KEY, _SALT = bytes(32), bytes(range(16))
_FIND = "SELECT title FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50"


def make(path: Path, rows: int) -> None:
    """A file with one table of words, as many rows as there are incidents."""
    path.touch()
    connection: Any = connect(path, _KEY, _SALT)
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(title, body, prefix = '1 2 3')")
    connection.execute("BEGIN")
    texts = [(each.summary, each.what) for each in incidents(rows)]
    connection.executemany("INSERT INTO words(title, body) VALUES (?, ?)", texts)
    connection.execute("COMMIT")
    connection.close()


class Bare:
    """What cannot be left out: a window, a list, a read."""

    def __init__(self, path: Path, rows: int, notches: int) -> None:
        self.found: dict[str, list[Moment]] = {}
        paints = Paints()
        self.found["first page"] = [paints.shown(partial(self._open, path), lambda: self.window)]
        QApplication.setCursorFlashTime(0)
        paints.after(bool)
        model = QStringListModel([f"A line of what happened, number {number}" for number in range(rows)])
        self.found["section"] = [paints.after(partial(self._list, model))]
        self.found["section, again"] = [paints.after(partial(self.pages.setCurrentIndex, page)) for page in (0, 1)]
        self.found["scrolling"] = list(paints.scroll(self.view, notches))
        self.found["search"] = [
            paints.frame(partial(self._search, words[:length]))
            for words in TYPED
            for length in range(1, len(words) + 1)
        ]
        self.memory = {"": resident()}

    def _open(self, path: Path) -> None:
        self._application = QApplication([])
        self._connection: Any = connect(path, _KEY, _SALT)
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        self.window = QMainWindow()
        self.window.resize(*SIZE)
        self.pages = QStackedWidget()
        page = QWidget()
        QVBoxLayout(page).addWidget(QLineEdit())
        self.pages.addWidget(page)
        self.window.setCentralWidget(self.pages)
        self.window.show()

    def _list(self, model: QStringListModel) -> None:
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setModel(model)
        self.pages.addWidget(self.view)
        self.pages.setCurrentWidget(self.view)

    def _search(self, typed: str) -> None:
        query = " ".join(f'"{word}"*' for word in typed.split())
        rows = self._connection.execute(_FIND, (query,)).fetchall()
        self.view.setModel(QStringListModel([title for (title,) in rows], self.view))


def main() -> None:
    """One run."""
    path, rows, notches = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    if not path.exists():
        make(path, rows)
    bare = Bare(path, rows, notches)
    print(json.dumps([bare.memory, bare.found]))


if __name__ == "__main__":
    main()
