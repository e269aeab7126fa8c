"""What a photo says of itself: when and where it was taken. Anybody can have changed that."""

import math
import re
from datetime import datetime
from typing import Any

from companion.decoding.frames import is_place

# Exif 2.32
_EXIF, _GPS = 0x8769, 0x8825
_TAKEN_AT, _OFFSET = 0x9003, 0x9011
_LAT_REF, _LAT, _LON_REF, _LON = 1, 2, 3, 4
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)", re.ASCII)
_ZONE = re.compile(r"[+-]\d\d:\d\d", re.ASCII)


def taken(exif: Any) -> str:
    """The time by the camera's own clock, ISO, with its offset where it says one; "" where it says none."""
    try:
        tags = exif.get_ifd(_EXIF)
        # Not strptime: that would load a module, and no file can be opened any more.
        numbers = _TIME.fullmatch(str(tags.get(_TAKEN_AT, "")).strip("\0 "))
        said = datetime(*map(int, numbers.groups()))  # type: ignore[union-attr,arg-type]  # noqa: DTZ001 - as it says
        zone = str(tags.get(_OFFSET, "")).strip("\0 ")
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the photo itself may be sound
        return ""
    return said.isoformat() + (zone if _ZONE.fullmatch(zone) else "")


def place(exif: Any) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, to about ten centimetres; None where it says none."""
    try:
        tags = exif.get_ifd(_GPS)
        lat = _degrees(tags[_LAT], tags.get(_LAT_REF), "S")
        lon = _degrees(tags[_LON], tags.get(_LON_REF), "W")
    except Exception:  # noqa: BLE001 - as above
        return None
    return (lat, lon) if is_place(lat, lon) and (lat, lon) != (0.0, 0.0) else None


def _degrees(parts: Any, side: Any, negative: str) -> float:
    whole, minutes, seconds = (float(part) for part in parts)
    value = whole + minutes / 60 + (0.0 if math.isnan(seconds) else seconds) / 3600
    return round(-value if str(side).strip("\0 ").upper() == negative else value, 6)
