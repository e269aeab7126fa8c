"""A form that knows its record: fills its fields from it and reads it back."""

from dataclasses import fields, replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from companion.domain.codec import Record
from companion.widgets.form import Form

R = TypeVar("R", bound=Record)


class RecordForm(Form, Generic[R]):
    """Keys are the names of the record's own fields; override fill() and read() where they are not."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(prefix, parent)

    def fill(self, record: R) -> None:
        """Show the record."""
        self.set_values({field.name: getattr(record, field.name) for field in fields(record)})

    def read(self, record: R) -> R:
        """The record with what stands in the fields."""
        values: dict[str, Any] = self.values()
        return replace(record, **values)
