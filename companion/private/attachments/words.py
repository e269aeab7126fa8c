"""What kind of file it is, in a word or two, and what a photo says of itself."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from companion.decoding.frames import Sheet
from companion.vault.attachments import Attachment

_NO_ZONE = 19
"""Length of an ISO time without an offset."""


def kind_words(media_type: str) -> str:
    """Such as "Photo" or "Video"; "File" where nobody knows."""
    kinds = {
        "image": QCoreApplication.translate("FileWords", "Photo"),
        "audio": QCoreApplication.translate("FileWords", "Sound"),
        "video": QCoreApplication.translate("FileWords", "Video"),
        "application/pdf": "PDF",
    }
    found = kinds.get(media_type) or kinds.get(media_type.partition("/")[0])
    return found or QCoreApplication.translate("FileWords", "File")


def about(attachment: Attachment) -> str:
    """Kind and size in one line."""
    return f"{kind_words(attachment.media_type)} · {QLocale().formattedDataSize(attachment.size, 1)}"


def photo_words(sheet: Sheet) -> str:
    """When and where it was taken, as the photo says; "" where it says neither."""
    said = []
    if sheet.taken:
        when = QDateTime.fromString(sheet.taken[:_NO_ZONE], Qt.DateFormat.ISODate)
        day = QLocale().toString(when.date(), QLocale.FormatType.LongFormat)
        time = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
        zone = f" (UTC{sheet.taken[_NO_ZONE:]})" if len(sheet.taken) > _NO_ZONE else ""
        taken = QCoreApplication.translate("FileWords", "The photo says it was taken on {day} at {time}.")
        said.append(taken.format(day=day, time=f"{time}{zone}"))
    if sheet.place is not None:
        lat, lon = (QLocale().toString(degrees, "f", 5) for degrees in sheet.place)
        where = QCoreApplication.translate("FileWords", "The place it names: latitude {lat}, longitude {lon}.")
        said.append(where.format(lat=lat, lon=lon))
    if said:
        said.append(
            QCoreApplication.translate("FileWords", "A camera's clock can be wrong. Nothing in the photo is changed.")
        )
    return " ".join(said)
