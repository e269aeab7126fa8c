"""The tally: for each table the number of its rows and the sum of their digests, kept up to date by triggers.

An old page put back in its place passes every check of the database library, for it was written here once. It
holds other rows than those that were counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from sqlcipher3 import dbapi2

MASK = (1 << 62) - 1
"""Sums are taken modulo 2^62: no addition in SQL can leave 64 bits."""
TALLIED: dict[str, tuple[str, ...]] = {
    "meta": ("name", "value"),
    "setting": ("name", "value"),
    "record": ("number", "id", "kind", "revision", "position", "removed", "body"),
    "draft": ("number", "id", "body"),
    "entry": (
        *("sequence", "incident", "revision", "withdrawn", "written_at"),
        *("nonce", "commitment", "link", "body", "private_note"),
    ),
    "attachment": (
        *("number", "id", "record", "name", "media_type", "size", "sha256", "added_at", "content", "removed"),
    ),
    "content": ("number", "pending", "sha256", "size"),
    "chunk": ("number", "content", "position"),
    "received_bundle": (
        *("number", "id", "sender", "made_at", "imported_at", "signer"),
        *("records", "attachments", "letter", "pending"),
    ),
    "received_record": ("number", "bundle", "kind", "id", "revision", "written_at", "withdrawn", "body"),
    "received_attachment": (
        *("number", "bundle", "id", "record", "name", "media_type", "size", "sha256", "added_at", "content"),
    ),
}
"""The columns that a digest runs over, as of version 2; the bytes of a chunk have the SHA-256 of their content."""

_TRIGGERS = """
CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN
    UPDATE tally SET count = count + 1, total = (total + row_digest({new})) & {mask} WHERE name = '{table}'; END;
CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN
    UPDATE tally SET total = (total + row_digest({new}) - row_digest({old})) & {mask} WHERE name = '{table}'; END;
CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
    UPDATE tally SET count = count - 1, total = (total - row_digest({old})) & {mask} WHERE name = '{table}'; END;
"""


@dataclass(frozen=True)
class Count:
    """What is known of one table: its number of rows and the sum of their digests, below 2^62."""

    count: int = 0
    total: int = 0

    def with_rows(self, rows: Iterable[tuple[object, ...]]) -> "Count":
        """This and what `rows` add to it."""
        digests = [row_digest(*row) for row in rows]
        return Count(self.count + len(digests), (self.total + sum(digests)) & MASK)


def row_digest(*values: object) -> int:
    """62 bits of BLAKE2b over the values of one row, each with its type and length."""
    parts: list[bytes] = []
    for value in values:
        kind = type(value)  # exact types, for speed: the database gives no others
        if kind is str:
            text = value.encode()  # type: ignore[attr-defined]
            parts += (b"t%d;" % len(text), text)
        elif kind is int:
            parts.append(b"i%d;" % value)  # type: ignore[str-format]
        elif kind is bytes:
            parts += (b"b%d;" % len(value), value)  # type: ignore[arg-type]
        elif value is None:
            parts.append(b"n")
        else:
            parts.append(b"?")  # no table here has such a value: a page of another one was put in its place
    return int.from_bytes(blake2b(b"".join(parts), digest_size=8).digest(), "big") >> 2


def register(connection: dbapi2.Connection) -> None:
    """Make `row_digest` known to a connection: without it nothing that is counted can be written."""
    connection.create_function("row_digest", -1, row_digest, deterministic=True)


def create(connection: dbapi2.Connection) -> None:
    """Make the table and its triggers, and count what is there. Inside a transaction of the caller."""
    connection.execute(
        "CREATE TABLE tally(name TEXT PRIMARY KEY, count INTEGER NOT NULL, total INTEGER NOT NULL) WITHOUT ROWID"
    )
    for table, columns in TALLIED.items():
        counted = Count().with_rows(connection.execute(f"SELECT {', '.join(columns)} FROM {table}"))  # noqa: S608 - constants
        connection.execute("INSERT INTO tally VALUES (?, ?, ?)", (table, counted.count, counted.total))
        new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("NEW", "OLD"))
        for statement in _TRIGGERS.format(table=table, new=new, old=old, mask=MASK).split("END;\n"):
            if statement.strip():
                connection.execute(statement + "END")


def stored(connection: dbapi2.Connection) -> dict[str, Count]:
    """What the triggers counted, by table."""
    rows = connection.execute("SELECT name, count, total FROM tally").fetchall()
    return {name: Count(count, total) for name, count, total in rows}
