"""The copies of a paper, and who was told of an order: rows of a form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.papers import Copy, Told
from companion.private.records.about_date import AboutDateField
from companion.private.records.several import Part, Several, Words
from companion.private.words import answers
from companion.widgets.fields import ChoiceField, LineField
from companion.widgets.suggest import Suggestions


def copies_field(names: Suggestions, parent: QWidget) -> Several[Copy]:
    """Who has each copy, where, and whether it is certified."""
    parts = (
        Part("holder", QCoreApplication.translate("Papers", "Who has it"), lambda row: name_line(names, row)),
        Part("place", QCoreApplication.translate("Papers", "Where it is"), LineField),
        Part("certified", QCoreApplication.translate("Papers", "Certified"), lambda row: ChoiceField(answers(), row)),
    )
    words = Words(
        QCoreApplication.translate("Papers", "copy {number}"),
        QCoreApplication.translate("Papers", "Add a copy"),
        QCoreApplication.translate("Papers", "Remove"),
        QCoreApplication.translate("Papers", "Remove copy {number}"),
        QCoreApplication.translate("Papers", "Undo"),
    )
    return Several(Copy, parts, words, "papers.copy", parent)


def told_field(names: Suggestions, parent: QWidget) -> Several[Told]:
    """Who was told of an order, and when."""
    parts = (
        Part("who", QCoreApplication.translate("Papers", "Who"), lambda row: name_line(names, row)),
        Part("when", QCoreApplication.translate("Papers", "When, or about when"), AboutDateField),
    )
    words = Words(
        QCoreApplication.translate("Papers", "person {number}"),
        QCoreApplication.translate("Papers", "Add somebody who was told"),
        QCoreApplication.translate("Papers", "Remove"),
        QCoreApplication.translate("Papers", "Remove person {number}"),
        QCoreApplication.translate("Papers", "Undo"),
    )
    return Several(Told, parts, words, "papers.told", parent)


def name_line(names: Suggestions, parent: QWidget) -> LineField:
    """A line that offers the names of her people."""
    line = LineField(parent)
    names.attach(line)
    return line
