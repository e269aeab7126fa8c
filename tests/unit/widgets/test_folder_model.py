"""The chooser's table, by Qt's own checker."""

from pathlib import Path

from PySide6.QtGui import QIcon
from pytestqt.modeltest import ModelTester

from companion.widgets.folder_model import CHANGED, NAME, SIZE, FolderModel
from companion.widgets.folders import FileRow


def test_rows(qtmodeltester: ModelTester) -> None:
    model = FolderModel(QIcon(), QIcon())
    model.show_rows([FileRow("b", Path("/b"), True, 4096, 0.0), FileRow("a", Path("/a"), False, 2048, 0.0)])
    assert model.index(0, SIZE).data() == ""
    assert model.index(1, SIZE).data()
    assert model.index(1, CHANGED).data()
    assert model.row_at(model.index(1, NAME)).path == Path("/a")
    qtmodeltester.check(model)
