"""What can be done with the chosen file of a received record: look at it, save a copy of it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.private.attachments.desk import can_show
from companion.private.attachments.saving import SaveCopy
from companion.private.attachments.source import Source
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.vault.attachments import Attachment
from companion.widgets.column import button
from companion.widgets.form import wrapped


class FileBar(QWidget):
    """Stays below the record, so that what runs goes on while other records are read."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._picked: Attachment | None = None
        self.about = wrapped("")
        self.look = button(self.tr("Look at it"))
        self.look.clicked.connect(self.look_at)
        self.saving = SaveCopy(services)
        self.saving.changed.connect(self._update)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.saving, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.about)
        layout.addWidget(self.saving.question)
        layout.addLayout(row)
        self.show_record(None)

    def show_record(self, source: Source | None) -> None:
        """Another record is shown, with files from `source` or, where that is None, without any."""
        self._source = source
        self.pick(None)

    def pick(self, attachment: Attachment | None) -> None:
        """The file that is chosen now."""
        self._picked = attachment
        self.saving.pick(self._source, attachment)
        self._update()

    def look_at(self) -> None:
        """Show the chosen file, where it is a picture."""
        if self._source is not None and self._picked is not None and can_show(self._picked):
            Viewer(self._source, self._picked, self).open()

    def _update(self) -> None:
        picked, any_files = self._picked, self._source is not None
        self.about.setText(self._about(picked))
        self.about.setVisible(any_files)
        self.look.setVisible(any_files)
        self.look.setEnabled(picked is not None and can_show(picked))
        work = self.saving.work
        if not work.running:
            work.start_button.setVisible(any_files)
        self.setVisible(any_files or work.running or self.saving.told)

    def _about(self, picked: Attachment | None) -> str:
        if picked is None:
            return self.tr("Choose a file to look at it, or to save a copy of it.")
        said = "" if can_show(picked) else self.tr("It can't be shown here. You can save a copy of it.")
        return f"{picked.name} · {QLocale().formattedDataSize(picked.size, 1)}\n{said}".strip()
