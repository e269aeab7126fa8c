"""What the dialog asks of a system's printers."""

from dataclasses import dataclass
from typing import Protocol


class CannotPrint(Exception):
    """The printer, or what keeps its queue, does not take it."""


@dataclass(frozen=True)
class Printer:
    """`name` is the system's, `label` what she knows it by."""

    name: str
    label: str


class Queue(Protocol):
    """The printers of this computer. Both calls may take seconds: in a thread."""

    def printers(self) -> tuple[Printer, ...]:
        """Those that were set up here, the usual one first."""

    def send(self, printer: Printer, html: str, pdf: bytes, job: str) -> None:
        """Print it once under the name `job`. Raises CannotPrint."""
