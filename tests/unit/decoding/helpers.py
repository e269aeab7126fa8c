"""Real reading processes for tests, and what is in the samples."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from companion.decoding.frames import PIXEL, Sheet
from companion.decoding.kinds import Reads, media_type, reads
from companion.decoding.process import ReadingProcess
from tests.samples import PHONE_PHOTO, pages, photo

TEAL, WHITE = (0, 128, 128), (255, 255, 255)
SAMPLES = {
    "jpeg": photo("JPEG", facts=True),
    "png": photo("PNG", facts=True),
    "webp": photo("WEBP", facts=True),
    "heic": PHONE_PHOTO.read_bytes(),
    "pdf": pages(2),
}


class Helpers:
    """One process for each kind, started where the one before has ended."""

    def __init__(self) -> None:
        self.running: dict[Reads, ReadingProcess] = {}

    def of(self, kind: Reads) -> ReadingProcess:
        if kind in self.running and self.running[kind].ended():
            self.running.pop(kind).close()
        if kind not in self.running:
            self.running[kind] = ReadingProcess(kind)
        return self.running[kind]

    def read(
        self, content: bytes, page: int = 0, longest: int = 400, turns: int = 0
    ) -> tuple[Sheet, Callable[[float, float], tuple[int, ...]]]:
        """The sheet, and how its colour at a point (shares of width and height) is found. Raises CannotShow."""
        kind = reads(media_type(content[:16]))
        assert kind is not None
        made: list[bytearray] = []

        def room(sheet: Sheet) -> memoryview:
            made.append(bytearray(sheet.size[0] * sheet.size[1] * PIXEL))
            return memoryview(made[0])

        sheet = self.of(kind).read([content], page, longest, turns, room)
        image = Image.frombytes("RGB", sheet.size, bytes(made[0]), "raw", "BGRX")

        def colour(across: float, down: float) -> tuple[int, ...]:
            found = image.getpixel((int(across * (image.width - 1)), int(down * (image.height - 1))))
            assert isinstance(found, tuple)
            return found

        return sheet, colour


def near(found: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(one - other) <= 24 for one, other in zip(found, wanted, strict=True))


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
