"""Photos by Pillow: JPEG, PNG and WebP, and HEIC by pi-heif. Runs in the reading process only."""

import io
import warnings

from PIL import Image, ImageFile, ImageOps, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin

from companion.decoding.frames import Asked, Sheet
from companion.decoding.kinds import SNIFFED, Reads, media_type
from companion.decoding.photo_facts import place, taken

MOST_PIXELS = 200_000_000
"""Beyond this many in all a picture is a trap, not a photo."""

_FORMATS = {"image/jpeg": ("JPEG",), "image/png": ("PNG",), "image/webp": ("WEBP",), "image/heic": ("HEIF",)}
_IN_PARTS = frozenset({"image/jpeg", "image/png"})
"""Of these, the beginning can be shown where the end is missing."""
_ORIENTATION = 0x0112
_LYING = range(5, 9)
_TURNS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
_LOADED = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin)
_TRIED = ("JPEG", "PNG", "WEBP")


class Photos:
    """Reads one file after the other."""

    def __init__(self, kind: Reads) -> None:
        Image.MAX_IMAGE_PIXELS = MOST_PIXELS
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        if kind is Reads.PHONE_PHOTOS:
            import pi_heif

            # The small picture inside may show something else than the large.
            pi_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
        else:
            _try_out()
        self._content = io.BytesIO()
        self._type = ""

    def open(self, content: bytearray) -> None:
        """The file that is drawn from now on."""
        self._type = media_type(bytes(content[:SNIFFED]))
        self._content = io.BytesIO(content)

    def draw(self, asked: Asked) -> tuple[Sheet, bytes]:
        """The sheet and its pixels. Raises whatever Pillow does."""
        try:
            return self._draw(asked, whole=True)
        except OSError:
            if self._type not in _IN_PARTS:
                raise
            return self._draw(asked, whole=False)

    def _draw(self, asked: Asked, *, whole: bool) -> tuple[Sheet, bytes]:
        ImageFile.LOAD_TRUNCATED_IMAGES = not whole
        self._content.seek(0)
        with Image.open(self._content, formats=_FORMATS[self._type]) as opened:
            image: Image.Image = opened
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise Image.DecompressionBombError
            exif = image.getexif()
            lies = exif.get(_ORIENTATION) in _LYING
            if lies != bool(asked.turns % 2):
                width, height = height, width
            if image.mode.startswith("I;16"):
                image = image.convert("I").point([value // 256 for value in range(65536)], "L")
            # A JPEG is read at a half, a quarter or an eighth already.
            image.thumbnail((asked.longest, asked.longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
            upright = _on_white(ImageOps.exif_transpose(image))
            turn = _TURNS[asked.turns % 4]
            drawn = upright if turn is None else upright.transpose(turn)
            sheet = Sheet(1, (width, height), drawn.size, whole, taken(exif), place(exif))
            return sheet, drawn.tobytes("raw", "BGRX")


def _on_white(image: Image.Image) -> Image.Image:
    """As colours, what is transparent on white."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    solid = image.convert("RGBA")
    sheet = Image.new("RGB", image.size, "white")
    sheet.paste(solid, mask=solid)
    return sheet


def _try_out() -> None:
    """Whatever is loaded at the first use is loaded now: later no file can be opened."""
    for name in _TRIED:
        small = io.BytesIO()
        Image.new("RGB", (8, 8)).save(small, name, exif=Image.Exif())
        with Image.open(small, formats=(name,)) as image:
            image.load()
