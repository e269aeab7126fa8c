"""The most that a bundle may hold. Checked before anything costs memory or time."""

MIB = 1024 * 1024

MAX_ARCHIVE = 4092 * MIB
"""Bytes of the whole ZIP: its encrypted form still fits a FAT32 stick, and it never needs 64-bit fields."""
MAX_ORIGINALS = 10_000
"""Distinct files; with the fixed parts below the 65,535 entries of the plain ZIP form."""
MAX_ATTACHMENTS = 50_000
MAX_MANIFEST = 4 * MIB
MAX_LINE = 16 * MIB
"""Bytes of one record in records.json."""
MAX_RECORDS = 250_000
"""Lines of records.json, attachments not counted."""
MAX_RECORDS_BYTES = 512 * MIB
MAX_REPORT = 1024 * MIB
MAX_DEPTH = 8
"""Nesting of JSON; the deepest value of ours has five."""
MAX_DIGITS = 15
"""Digits of a JSON number: what every reader of JSON holds exactly."""
MAX_TITLE = 300
MAX_LETTER = 100_000
MAX_NAME = 255
MAX_MEDIA_TYPE = 100
