"""The tables of a vault, one function for each step of `user_version`."""

from collections.abc import Callable

from sqlcipher3 import dbapi2

from companion.vault import tally
from companion.vault.database import Database
from companion.vault.errors import VaultError

Step = Callable[[dbapi2.Connection], None]

_TABLES = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record(
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, revision INTEGER NOT NULL,
    position INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL);
CREATE INDEX record_by_kind ON record(kind, removed, position, number);
CREATE TABLE draft(
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE TABLE entry(
    sequence INTEGER PRIMARY KEY, incident TEXT NOT NULL, revision INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
    written_at TEXT NOT NULL, nonce BLOB NOT NULL, commitment BLOB NOT NULL, link BLOB NOT NULL,
    body BLOB, private_note TEXT NOT NULL DEFAULT '', UNIQUE(incident, revision));
CREATE TABLE attachment(
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, name TEXT NOT NULL,
    media_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, added_at TEXT NOT NULL,
    content INTEGER NOT NULL REFERENCES content(number), removed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX attachment_by_record ON attachment(record);
CREATE INDEX attachment_by_content ON attachment(content);
CREATE TABLE content(number INTEGER PRIMARY KEY AUTOINCREMENT, pending INTEGER NOT NULL);
CREATE INDEX content_pending ON content(pending) WHERE pending;
CREATE TABLE chunk(
    number INTEGER PRIMARY KEY, content INTEGER NOT NULL REFERENCES content(number), position INTEGER NOT NULL,
    bytes BLOB NOT NULL, UNIQUE(content, position));
CREATE TABLE received_bundle(
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sender TEXT NOT NULL, made_at TEXT NOT NULL,
    imported_at TEXT NOT NULL, signer TEXT NOT NULL, records INTEGER NOT NULL, attachments INTEGER NOT NULL,
    letter TEXT NOT NULL, pending INTEGER NOT NULL);
CREATE TABLE received_record(
    number INTEGER PRIMARY KEY, bundle INTEGER NOT NULL REFERENCES received_bundle(number), kind TEXT NOT NULL,
    id TEXT NOT NULL, revision INTEGER NOT NULL, written_at TEXT NOT NULL, withdrawn INTEGER NOT NULL,
    body TEXT NOT NULL);
CREATE INDEX received_record_by_bundle ON received_record(bundle, kind);
CREATE TABLE received_attachment(
    number INTEGER PRIMARY KEY, bundle INTEGER NOT NULL REFERENCES received_bundle(number), id TEXT NOT NULL,
    record TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, added_at TEXT NOT NULL, content INTEGER NOT NULL REFERENCES content(number));
CREATE INDEX received_attachment_by_bundle ON received_attachment(bundle, record);
CREATE INDEX received_attachment_by_content ON received_attachment(content);
CREATE TABLE indexed(
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE(kind, id));
CREATE VIRTUAL TABLE words USING fts5(
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
INSERT INTO words(words, rank) VALUES ('secure-delete', 1);
"""

_CONTENT_SUMS = """
ALTER TABLE content ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
CREATE INDEX content_by_sha256 ON content(sha256) WHERE sha256 != '';
UPDATE content SET sha256 = a.sha256, size = a.size FROM (
    SELECT content, sha256, size FROM attachment UNION SELECT content, sha256, size FROM received_attachment) a
    WHERE a.content = content.number AND NOT content.pending;
"""

_NEW_INDEX = """
ALTER TABLE words RENAME TO words_before;
CREATE VIRTUAL TABLE words USING fts5(
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
INSERT INTO words(words, rank) VALUES ('secure-delete', 1);
DELETE FROM indexed WHERE kind = 'draft';
INSERT INTO words(rowid, title, body) SELECT number, title, body FROM indexed JOIN words_before
    ON words_before.rowid = indexed.number;
DROP TABLE words_before;
"""
"""One letter is found as quickly as two; drafts are no longer in it."""


def _first(connection: dbapi2.Connection) -> None:
    _execute(connection, _TABLES)


def _second(connection: dbapi2.Connection) -> None:
    _execute(connection, _CONTENT_SUMS)
    _execute(connection, _NEW_INDEX)
    tally.create(connection)


def _execute(connection: dbapi2.Connection, script: str) -> None:
    """Statement by statement: `executescript` would commit first."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


STEPS: tuple[Step, ...] = (_first, _second)
"""Step n takes a database from version n to n + 1. A step is never changed once it was released."""


def migrate(database: Database, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring the database to the newest version, each step in one transaction.

    Raises VaultError where it is newer than this program, and leaves it as it is.
    """
    with database.read() as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise VaultError("This was saved by a newer version of this program. Please use the newer one.")
    for number in range(version, len(steps)):
        with database.write() as connection:
            steps[number](connection)
            connection.execute(f"PRAGMA user_version={number + 1}")
