"""Markdown's signs put in and taken out by keys and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from companion.cover.markup import Prefix, box_of, prefix_of
from companion.notes.matches import Units

_INDENT = 4  # spaces: enough under a bullet and under a number
_LISTS = ("bullet", "number", "task")
_ADDRESS = re.compile(r"(https?://|mailto:)\S+")


class Formatting:
    """What knows Markdown about a plain text field. Each method is one step to undo; in a text to read only, none."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    def set_marks(self, mark: str) -> None:
        """Put ``mark`` around the selection or the word at the cursor, or take it away if it is there."""
        if self._edit.isReadOnly():
            return
        cursor = self._edit.textCursor()
        selected = cursor.hasSelection()
        place = cursor.position()
        if not selected:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if "\u2029" in cursor.selectedText():
            self._mark_lines(cursor, mark)
            return
        begin, end = _marked(cursor, mark)
        cursor.beginEditBlock()
        if begin >= 0:
            for where in (end - len(mark), begin):
                cursor.setPosition(where)
                cursor.setPosition(where + len(mark), QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
            inside = (begin, end - 2 * len(mark))
            place -= len(mark)
        else:
            begin, end = cursor.selectionStart(), cursor.selectionEnd()
            cursor.setPosition(end)
            cursor.insertText(mark)
            cursor.setPosition(begin)
            cursor.insertText(mark)
            inside = (begin + len(mark), end + len(mark))
            at_end = place == end and end > begin
            place += 2 * len(mark) if at_end and not selected else len(mark)
        cursor.endEditBlock()
        if selected:
            cursor.setPosition(inside[0])
            cursor.setPosition(inside[1], QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(max(0, place))
        self._edit.setTextCursor(cursor)

    def set_prefix(self, prefix: str) -> None:
        """Begin each chosen line with ``prefix`` ("# ", "- ", "1. ", "- [ ] ", "> "), or take it away from all.

        A list of one kind becomes one of the other, a heading one of another level; a quote goes before anything.
        """
        if self._edit.isReadOnly():
            return
        wanted = prefix_of(prefix + "x")
        lines = [block for block in self._chosen() if block.text().strip()] or list(self._chosen())
        remove = all(_same(prefix_of(block.text()), wanted) for block in lines)
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        for number, block in enumerate(lines, 1):
            present = prefix_of(block.text())
            drops = remove or (wanted.kind != "quote" and present.kind not in {"", "quote"})
            mark = f"{number}. " if wanted.kind == "number" else prefix
            # Headings stand at the margin; a list stays as far in as it was.
            begin = 0 if wanted.kind in {"heading", "quote"} and not remove else len(present.indent)
            _replace(block, begin, present.length if drops else begin, "" if remove else mark)
        cursor.endEditBlock()

    def set_heading(self, level: int) -> None:
        """The chosen lines become headings of ``level``; 0 makes them ordinary text."""
        if level:
            self.set_prefix("#" * level + " ")
            return
        for block in self._edited():
            present = prefix_of(block.text())
            if present.kind == "heading":
                _replace(block, 0, present.length, "")

    def tick(self) -> None:
        """Tick the chosen lines' boxes or untick them; a line without one gets one."""
        for block in self._edited():
            box = box_of(block.text())
            if box < 0:
                present = prefix_of(block.text())
                length = present.length if present.kind in _LISTS else len(present.indent)
                _replace(block, len(present.indent), length, "- [ ] ")
            else:
                _replace(block, box, box + 1, " " if block.text()[box] in "xX" else "x")

    def indent(self, *, back: bool = False) -> bool:
        """Move list items or several chosen lines in, or ``back`` out; whether there was anything to move."""
        lines = list(self._chosen())
        if self._edit.isReadOnly() or (len(lines) == 1 and prefix_of(lines[0].text()).kind not in _LISTS):
            return False
        moved = False
        for block in self._edited():
            line = block.text()
            if not back:
                _replace(block, 0, 0, " " * _INDENT if line.strip() else "")
                moved = True
            elif line[:1] in {" ", "\t"}:
                spaces = len(line[:_INDENT]) - len(line[:_INDENT].lstrip(" "))
                _replace(block, 0, spaces or 1, "")
                moved = True
        return moved

    def insert_rule(self) -> None:
        """A line across the page, with an empty line on either side."""
        if self._edit.isReadOnly():
            return
        cursor = self._edit.textCursor()
        cursor.clearSelection()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "\n\n" if cursor.block().text().strip() else "\n" if cursor.block().previous().text().strip() else ""
        cursor.insertText(f"{before}---\n\n")
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def insert_here(self, text: str) -> None:
        """Put ``text`` in place of the selection."""
        if not self._edit.isReadOnly():
            self._edit.textCursor().insertText(text)
            self._edit.ensureCursorVisible()

    def link_to(self, address: str) -> bool:
        """Make the selection a link where ``address`` is one and the selection lies in one line."""
        cursor = self._edit.textCursor()
        chosen = cursor.selectedText()
        if not chosen.strip() or "\u2029" in chosen or not _ADDRESS.fullmatch(address) or _ADDRESS.match(chosen):
            return False
        self.insert_here(f"[{chosen}]({address})")
        return True

    def continue_list(self) -> bool:
        """Enter in a list goes on with the list, in an empty item ends it; whether that was so."""
        cursor = self._edit.textCursor()
        line = cursor.block().text()
        prefix = prefix_of(line)
        goes_on = prefix.kind in {*_LISTS, "quote"}
        if not goes_on or cursor.hasSelection() or cursor.positionInBlock() < prefix.length or self._edit.isReadOnly():
            return False
        if not line[prefix.length :].strip():
            _replace(cursor.block(), 0, len(line), "")
            return True
        cursor.insertText("\n" + prefix.indent + _next(prefix))
        self._edit.ensureCursorVisible()
        return True

    def _chosen(self) -> Iterator[QTextBlock]:
        """The lines that the selection touches."""
        cursor = self._edit.textCursor()
        block = self._edit.document().findBlock(cursor.selectionStart())
        last = self._edit.document().findBlock(cursor.selectionEnd()).blockNumber()
        while block.isValid() and block.blockNumber() <= last:
            yield block
            block = block.next()

    def _edited(self) -> Iterator[QTextBlock]:
        """The chosen lines, changed as one step."""
        if self._edit.isReadOnly():
            return
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        yield from list(self._chosen())
        cursor.endEditBlock()

    def _mark_lines(self, cursor: QTextCursor, mark: str) -> None:
        """Emphasis ends with its line: each line of the selection gets its own."""
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        for block in reversed(list(self._chosen())):
            line, start = block.text(), block.position()
            units = Units(line)
            left = max(units.back(max(0, begin - start)), prefix_of(line).length)
            right = min(units.back(min(end - start, block.length() - 1)), len(line.rstrip()))
            inner = line[left:right].strip()
            if inner.startswith(mark) and inner.endswith(mark) and len(inner) > 2 * len(mark):
                _replace(block, left, right, inner[len(mark) : -len(mark)])
            elif inner:
                _replace(block, left, right, f"{mark}{inner}{mark}")
        cursor.endEditBlock()


def _marked(cursor: QTextCursor, mark: str) -> tuple[int, int]:
    """Where what the cursor selects has ``mark`` on both sides, the marks included; (-1, -1) where it has not."""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(begin)
    line = block.text()
    units = Units(line)
    first, last = units.back(begin - block.position()), units.back(end - block.position())
    sign, chosen = mark[0], line[first:last]
    inner = chosen.strip(sign)
    if inner and _has(len(chosen) - len(chosen.lstrip(sign)), len(chosen) - len(chosen.rstrip(sign)), mark):
        return begin, end
    left, right = line[:first], line[last:]
    if chosen and _has(len(left) - len(left.rstrip(sign)), len(right) - len(right.lstrip(sign)), mark):
        return begin - len(mark), end + len(mark)
    return -1, -1


def _has(before: int, after: int, mark: str) -> bool:
    """Whether so many of the mark's signs on both sides hold it: two stars are bold, one or three are italic."""
    count = min(before, after)
    return count >= len(mark) and (len(mark) > 1 or count % 2 == 1)


def _same(present: Prefix, wanted: Prefix) -> bool:
    return present.kind == wanted.kind and present.level == wanted.level


def _next(prefix: Prefix) -> str:
    """What the item after one that begins with ``prefix`` begins with."""
    mark = re.sub(r"\[[xX]\]", "[ ]", prefix.mark)
    number = re.match(r"\d+", mark)
    if number:
        mark = f"{int(number[0]) + 1}{mark[number.end() :]}"
    return mark if mark.endswith((" ", "\t", ">")) else mark + " "


def _replace(block: QTextBlock, begin: int, end: int, text: str) -> None:
    """Put ``text`` in place of a block's characters from ``begin`` to ``end``."""
    edit = QTextCursor(block)
    units = Units(block.text())
    edit.setPosition(block.position() + units.at(begin))
    edit.setPosition(block.position() + units.at(end), QTextCursor.MoveMode.KeepAnchor)
    edit.insertText(text)
