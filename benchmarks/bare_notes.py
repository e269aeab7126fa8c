"""The floor: a bare window whose list is filtered by title, or whose editor holds one text.

python -m benchmarks.bare_notes TITLES TEXT: files with one title a line, and with the text; "-" is none.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from benchmarks.household import LIST, SIDEBAR, SIZE


def main() -> None:
    """Show it until it is killed."""
    application = QApplication(sys.argv)
    titles, text = sys.argv[1:3]
    rows = [(title, title.casefold()) for title in Path(titles).read_text().splitlines()] if titles != "-" else []
    model = QStringListModel([title for title, _ in rows])
    field, view, editor = QLineEdit(), QListView(), QPlainTextEdit()
    view.setUniformItemSizes(True)
    view.setModel(model)
    field.textChanged.connect(lambda wanted: model.setStringList([title for title, low in rows if wanted in low]))
    if text != "-":
        editor.setPlainText(Path(text).read_text())
    side = QWidget()
    layout = QVBoxLayout(side)
    layout.addWidget(field)
    layout.addWidget(view)
    splitter = QSplitter()
    splitter.addWidget(side)
    splitter.addWidget(editor)
    splitter.setSizes([SIDEBAR + LIST, SIZE[0] - SIDEBAR - LIST])
    window = QMainWindow()
    window.setCentralWidget(splitter)
    window.resize(*SIZE)
    window.show()
    (editor if text != "-" else field).setFocus()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
