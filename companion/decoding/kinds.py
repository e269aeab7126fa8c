"""What kind of file it is, by its first bytes: never by its name."""

from enum import StrEnum

SNIFFED = 16
"""How many bytes at the beginning tell what a file is."""

UNKNOWN = "application/octet-stream"

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"GIF8", "image/gif"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf1", "audio/aac"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
# ISO 14496-12: what stands at 8 in a file whose bytes 4 to 8 are "ftyp".
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    **dict.fromkeys((b"M4A ", b"M4B "), "audio/mp4"),
    b"qt  ": "video/quicktime",
}


class Reads(StrEnum):
    """What one reading process is for: it loads what that needs and nothing else."""

    PHOTOS = "photos"
    PHONE_PHOTOS = "phone photos"
    PAGES = "pages"


_READS = {
    "image/jpeg": Reads.PHOTOS,
    "image/png": Reads.PHOTOS,
    "image/webp": Reads.PHOTOS,
    "image/heic": Reads.PHONE_PHOTOS,
    "application/pdf": Reads.PAGES,
}


def media_type(head: bytes) -> str:
    """The media type that a file's first bytes (SNIFFED of them) tell; UNKNOWN where they tell none."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    return next((type_ for magic, type_ in _MAGIC if head.startswith(magic)), UNKNOWN)


def reads(type_: str) -> Reads | None:
    """Which process reads files of this media type; None where none does."""
    return _READS.get(type_)
