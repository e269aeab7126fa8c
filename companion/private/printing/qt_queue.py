"""Printers on Windows and macOS, through Qt: pages go straight to the system's own spooler."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from companion.private.printing.pages import print_on, set_page
from companion.private.printing.queue import CannotPrint, Printer


class QtQueue:
    """A thread may paint on a printer; nothing else of Qt is touched here."""

    def printers(self) -> tuple[Printer, ...]:
        """All of them, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))
        return tuple(Printer(name, name) for name in names)

    def send(self, printer: Printer, html: str, pdf: bytes, job: str) -> None:
        """Print it once under the name `job`. Raises CannotPrint."""
        del pdf  # the pages are painted anew, for this printer
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(printer.name)
        if not device.isValid() or device.printerName() != printer.name:
            raise CannotPrint  # Qt would fall back to a file in the home folder
        device.setDocName(job)
        device.setCreator("")
        set_page(device)
        print_on(device, html)
        if device.printerState() is QPrinter.PrinterState.Error:
            raise CannotPrint
