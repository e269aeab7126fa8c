"""Photos and pages as phones and scanners make them, and how the program is started to read them."""

import io
import sys
from pathlib import Path

from PIL import Image, ImageDraw

PHONE_PHOTO = Path(__file__).parent / "fixtures" / "phone.heic"
"""96 by 64 pixels: teal, its upper left corner white; 3 May 2024, 14:22:10 in a zone two hours ahead; Madrid."""
_EXIF, _GPS = 0x8769, 0x8825


def this_program() -> tuple[list[str] | str, str, dict[str, str]]:
    """Not the test run once more: that would go on without end."""
    return [sys.executable, "-m", "companion"], sys.executable, {}


def picture(width: int = 640, height: int = 400) -> Image.Image:
    """Teal, with a white upper left corner."""
    made = Image.new("RGB", (width, height), "teal")
    ImageDraw.Draw(made).rectangle((0, 0, width // 4, height // 4), fill="white")
    return made


def photo(
    form: str = "JPEG", width: int = 640, height: int = 400, orientation: int = 1, *, facts: bool = False
) -> bytes:
    """A photo as a file of this format; with `facts` it says the same of time and place as PHONE_PHOTO."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    if facts:
        exif.get_ifd(_EXIF).update({0x9003: "2024:05:03 14:22:10", 0x9011: "+02:00"})
        exif.get_ifd(_GPS).update({1: "N", 2: (40.0, 25.0, 0.456), 3: "W", 4: (3.0, 42.0, 13.644)})
    out = io.BytesIO()
    picture(width, height).save(out, form, exif=exif)
    return out.getvalue()


def pages(count: int = 3) -> bytes:
    """A PDF of pages 600 by 800, each in another grey."""
    sheets = [Image.new("RGB", (600, 800), (40 * number,) * 3) for number in range(count)]
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:])
    return out.getvalue()


def sized_page(width: float, height: float, body: bytes = b"") -> bytes:
    """A PDF of one page of this size in points that draws `body`, written by hand."""
    return document([b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R >>" % (width, height), body])


def document(parts: list[bytes], *, kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    """A PDF whose objects from 3 on are `parts`, the second of them a stream."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)]
    for number, part in enumerate(parts):
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(part), part) if number == 1 else part)
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
