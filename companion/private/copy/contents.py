"""What goes into the copy: one box for each section."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from companion.domain.faces import Face, Section
from companion.private.sections import section_title

KINDS_OF_SECTION = {
    Section.JOURNAL: ("incident", "person_sheet"),
    Section.PLAN: ("step", "plan"),
    Section.BAG: ("bag", "bag_item"),
    Section.PAPERS: ("paper",),
    Section.CONTACTS: ("contact",),
}


class Contents(QWidget):
    """All boxes are ticked at first."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._full = face is Face.FULL
        self.boxes: dict[Section, QCheckBox] = {}
        for section in face.sections:
            if section in KINDS_OF_SECTION:
                box = QCheckBox(section_title(section, face))
                box.setAccessibleName(box.text())
                box.setMinimumHeight(28)
                box.setChecked(True)
                layout.addWidget(box)
                self.boxes[section] = box

    def kinds(self) -> frozenset[str]:
        """The kinds of records that go in."""
        kinds = frozenset(
            kind for section, box in self.boxes.items() if box.isChecked() for kind in KINDS_OF_SECTION[section]
        )
        # A diary has no such kind, and no copy of one may name it.
        return kinds if self._full else kinds - {"person_sheet"}
