"""Notes from files, notes to files, notes from templates."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame


class FileCommands:
    """Commands that read from or write to somewhere else."""

    window: NotesFrame

    def fill_template_menu(self, menu: QMenu) -> None:
        """Every template, in the person's language."""
        from companion.cover.starters import starters

        menu.clear()
        for title, text in starters(QLocale()):
            menu.addAction(title.replace("&", "&&")).triggered.connect(_with(self.begin_with, text))

    def begin_with(self, text: str) -> None:
        """A new note that holds ``text`` already."""
        window = self.window
        if not window.leave_note():
            return
        window.list_pane.search.setText("")
        window.show_new()
        window.editor.insertPlainText(text)
        window.editor.set_position(0)
        window.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        window.open_note.save()

    def import_files(self) -> None:
        """Choose text files or web pages."""
        from companion.notes.note import IMPORTED
        from companion.widgets.chooser import FileChooser, Mode

        title = QCoreApplication.translate("FileCommands", "Import")
        chooser = FileChooser(self.window, Mode.OPEN_FILES, endings=IMPORTED, title=title)
        chooser.chosen.connect(lambda paths: self.import_paths(paths, self.window.folder()))
        chooser.open()

    def import_folder(self) -> None:
        """Choose a folder, all of which is taken."""
        from companion.widgets.chooser import FileChooser, Mode

        title = QCoreApplication.translate("FileCommands", "Import a Folder")
        chooser = FileChooser(self.window, Mode.FOLDER, title=title)
        chooser.chosen.connect(lambda paths: self.import_paths(paths, self.window.folder()))
        chooser.open()

    def import_paths(self, paths: Sequence[Path], folder: str) -> None:
        """Make notes of files and folders in the notes' ``folder``."""
        from companion.notes.importing import import_files

        self.window.jobs.start(import_files(self.window.store, paths, folder), self._imported)

    def export(self) -> None:
        """Ask which notes and as what, then where to."""
        from companion.cover.export_dialog import ExportDialog

        window = self.window
        if not window.leave_note():
            return
        dialog = ExportDialog(self.chosen(), len(window.library.index.notes), window)
        dialog.decided.connect(self._choose_target)
        dialog.open()

    def export_zip(self) -> None:
        """Everything in one ZIP file."""
        from companion.widgets.chooser import FileChooser, Mode

        if not self.window.leave_note():
            return
        title, name = _export_title(), f"{self.window.identity.name}.zip"
        chooser = FileChooser(self.window, Mode.SAVE_FILE, name=name, endings=(".zip",), title=title)
        chooser.chosen.connect(lambda paths: self.write_zip(paths[0]))
        chooser.open()

    def write_zip(self, target: Path) -> None:
        """Write all notes to ``target``."""
        from companion.notes.exporting import export_zip

        self.window.jobs.start(export_zip(self.window.store, _ending(target, "zip")), self._exported)

    def chosen(self) -> list[str]:
        """The notes that are selected."""
        raise NotImplementedError

    def _choose_target(self, names: list[str], kind: str) -> None:
        from companion.notes.text import file_stem
        from companion.widgets.chooser import FileChooser, Mode

        if not names:  # all of them
            names = sorted(self.window.library.index.notes)
        if len(names) == 1:
            note = self.window.library.index.notes.get(names[0])
            ending = Path(names[0]).suffix[1:] if kind == "md" else kind
            stem = file_stem(note.title if note is not None else names[0])
            endings = (f".{ending}",)
            chooser = FileChooser(
                self.window, Mode.SAVE_FILE, name=f"{stem}.{ending}", endings=endings, title=_export_title()
            )
            chooser.chosen.connect(lambda paths: self.write_one(names[0], _ending(paths[0], ending), kind))
        else:
            title = QCoreApplication.translate("FileCommands", "Choose a Folder")
            chooser = FileChooser(self.window, Mode.FOLDER, title=title)
            chooser.chosen.connect(lambda paths: self.write_several(names, paths[0], kind))
        chooser.open()

    def write_one(self, name: str, target: Path, kind: str) -> None:
        """Write one note to ``target``, which the person has chosen knowingly."""
        from companion.notes.exporting import export_one

        if kind == "pdf":
            self._write_pdfs([(name, target)])
        else:
            self.window.jobs.start(export_one(self.window.store, name, target, kind), self._exported)

    def write_several(self, names: Sequence[str], folder: Path, kind: str) -> None:
        """Write several notes below ``folder``, replacing nothing there."""
        from companion.notes.exporting import export_files, targets

        if kind == "pdf":
            self._write_pdfs(targets(names, folder, kind))
            return

        self.window.jobs.start(export_files(self.window.store, names, folder, kind), self._exported)

    def _write_pdfs(self, pairs: Sequence[tuple[str, Path]]) -> None:
        from companion.cover.pdf_export import Pdfs

        writing = Pdfs(self.window.store, pairs)
        self.window.jobs.in_steps(writing.steps, lambda: self._exported(writing.result()))

    def _exported(self, result: object) -> None:
        from companion.cover.in_and_out_report import tell_export

        tell_export(self.window, result)  # type: ignore[arg-type]

    def _imported(self, result: object) -> None:
        from companion.cover.in_and_out_report import tell_import

        window = self.window
        window.library.refresh()
        tell_import(window, result)  # type: ignore[arg-type]
        notes = getattr(result, "notes", [])
        if len(notes) == 1 and window.leave_note():
            window.go_to(notes[0])


def _export_title() -> str:
    return QCoreApplication.translate("FileCommands", "Export")


def _with(act: Callable[[str], None], text: str) -> Callable[[], None]:
    return lambda: act(text)


def _ending(path: Path, kind: str) -> Path:
    """``path`` with the ending of its kind: where that has to be added, a name that nothing has."""
    if path.suffix.lower() == f".{kind}":
        return path
    name, number = f"{path.name}.{kind}", 1
    while os.path.lexists(path.parent / name):
        number += 1
        name = f"{path.name} {number}.{kind}"
    return path.parent / name
