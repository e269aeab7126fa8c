"""A new container filled with what was salvaged from a damaged one."""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import uuid4

from companion.domain.codec import from_plain, to_plain
from companion.domain.common import new_id, now
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.vault import losses
from companion.vault.contents import CHUNK
from companion.vault.database import Database
from companion.vault.records import parse
from companion.vault.resealing import Chain, rebuilt
from companion.vault.salvage import Salvage, Salvaged, Values
from companion.vault.search import DRAFT, Search
from companion.vault.tally import TALLIED

BEFORE = "record_before"
"""The setting that keeps vault id and head as they were found, where the new ones differ."""
INCOMPLETE = "(incomplete) "
"""Before the name of a file of which a part is missing: zeros stand there."""
FOUND_FILES = "Files that were found again"
_BATCH = 500
_FULL_KINDS = {"bag", "bag_item", "person_sheet", "plan", "step"}
"""What only a space with the full face ever holds."""


class Refilling:
    """One filling of an empty container: `kept` counts by kind, `lost` are plain sentences."""

    def __init__(self, database: Database, salvage: Salvage, found: Salvaged, step: Callable[[int], None]) -> None:
        """`step` gets the bytes or rows just written; it may raise Cancelled."""
        self._database = database
        self._search = Search(database)
        self._salvage = salvage
        self._found = found
        self._step = step
        self.kept: dict[str, int] = defaultdict(int)
        self.lost: list[str] = []

    def run(self) -> None:
        """Write everything. Raises VaultError."""
        vault_id, chain = self._identity()
        self.lost += losses.of_rows(self._found, chain)
        self._write_settings(vault_id, chain)
        self._write_records()
        self._write_entries(chain)
        self._write_received()
        self._write_files()
        self._write_found_words(chain)

    def _identity(self) -> tuple[str, Chain]:
        meta = self._found.meta
        vault_id = meta.get("vault_id")
        if not (isinstance(vault_id, str) and len(vault_id) == 32):
            vault_id = uuid4().hex
            self.lost.append(losses.NEW_ID)
        signer = meta.get("signing_key")
        if not (isinstance(signer, bytes) and len(signer) == 32):
            signer = os.urandom(32)
            self.lost.append(losses.NEW_SIGNER)
        face = meta.get("face")
        if face not in set(Face):
            # Whoever made somebody open a plain space must never be shown more than it had.
            full = any(values[2] in _FULL_KINDS for values in self._found.rows["record"].values())
            face = (Face.FULL if full else Face.PLAIN).value
        with self._database.write() as connection:
            connection.execute("DELETE FROM meta")
            connection.executemany(
                "INSERT INTO meta(name, value) VALUES (?, ?)",
                [("vault_id", vault_id), ("face", face), ("signing_key", signer)],
            )
        return vault_id, rebuilt(self._found, vault_id)

    def _write_settings(self, vault_id: str, chain: Chain) -> None:
        settings = dict(self._found.settings)
        if chain.resealed:
            before = {"head": chain.head, "vault_id": str(self._found.meta.get("vault_id", ""))}
            settings[BEFORE] = json.dumps({**before, "repaired_at": now(), "vault_id_now": vault_id})
        with self._database.write(sum(map(len, settings.values())) * 4) as connection:
            connection.executemany("INSERT INTO setting(name, value) VALUES (?, ?)", settings.items())

    def _write_records(self) -> None:
        for batch in _batches(self._found.rows["record"]):
            self._insert("record", batch)
            for _, _, kind, _, _, removed, body in batch:
                if not removed:
                    self._put(kind, kind, body)
                    self.kept[kind] += 1
        for batch in _batches(self._found.rows["draft"]):
            self._insert("draft", batch)
            for _, _, body in batch:
                self._put(DRAFT, "incident", body)
                self.kept["draft"] += 1

    def _write_entries(self, chain: Chain) -> None:
        newest: dict[str, Incident] = {}
        for batch in _batches({row[0]: row for row in chain.rows}):
            self._insert("entry", batch)
            for values in batch:
                if values[8] is not None:
                    self.kept["entry"] += 1
                    incident = from_plain("incident", json.loads(values[8])["incident"])
                    if isinstance(incident, Incident):
                        newest[values[1]] = replace(incident, private_note=values[9])
        for number, incident in enumerate(newest.values()):
            with self._database.write(len(str(incident)) * 4) as connection:
                self._search.put(connection, "incident", incident)
            self._step(1 if number % 2 else 0)

    def _write_received(self) -> None:
        for table in ("received_bundle", "received_record"):
            for batch in _batches(self._found.rows[table]):
                bundles = self._found.rows["received_bundle"]
                self._insert(table, [row for row in batch if table == "received_bundle" or row[1] in bundles])
        self.kept["received"] = len(self._found.rows["received_bundle"])

    def _write_files(self) -> None:
        """Each content with chunks once, then every row that names it; what nobody names goes to a new draft."""
        owners: dict[int, list[tuple[str, Values]]] = defaultdict(list)
        for table, place in (("attachment", 8), ("received_attachment", 9)):
            for values in self._found.rows[table].values():
                if table == "attachment" or values[1] in self._found.rows["received_bundle"]:
                    owners[values[place]].append((table, values))
        for content, named in sorted(owners.items()):
            table, values = named[0]
            size, sha256 = (values[5], values[6]) if table == "attachment" else (values[6], values[7])
            self._write_file(content, size, sha256, named)
        nameless = [number for number in sorted(self._found.chunks) if number not in owners and self._kept(number)]
        if nameless:
            self._write_nameless(nameless)
        missing = self._found.counts.get("attachment", 0) - len(self._found.rows["attachment"]) - len(nameless)
        if missing > 0:
            self.lost.append(f"{losses.LOST_FILES}: {missing}")

    def _write_file(self, content: int, size: int, sha256: str, named: list[tuple[str, Values]]) -> None:
        chunks = self._found.chunks.get(content, {})
        got = self._write_content(content, size, sha256) if chunks or not size else None
        names = sorted({values[3] if table == "attachment" else values[4] for table, values in named})
        if got is None:
            self.lost += [f"{losses.LOST_FILE}: {name}" for name in names]
            return
        if got != sha256:
            self.lost += [f"{losses.INCOMPLETE}: {name}" for name in names]
        for table, values in named:
            row = list(values)
            name, sum_ = (3, 6) if table == "attachment" else (4, 7)
            row[name] = row[name] if got == sha256 else INCOMPLETE + row[name]
            row[sum_] = got
            self._insert(table, [tuple(row)])
            self.kept["attachment"] += 1

    def _write_content(self, content: int, size: int, sha256: str) -> str | None:
        """The SHA-256 of what was written, with zeros where a chunk is lost; None where nothing was left."""
        digest, anything = hashlib.sha256(), False
        places = self._found.chunks.get(content, {})
        with self._database.write() as connection:
            connection.execute("INSERT INTO content(number, pending) VALUES (?, 1)", (content,))
        for position in range(-(-size // CHUNK)):
            length = min(CHUNK, size - position * CHUNK)
            data = self._salvage.chunk(places[position]) if position in places else None
            whole = data is not None and len(data) == length
            anything = anything or whole
            data = data if whole and data is not None else bytes(length)
            with self._database.write(length) as connection:
                connection.execute(
                    "INSERT INTO chunk(content, position, bytes) VALUES (?, ?, ?)", (content, position, data)
                )
            digest.update(data)
            self._step(length)
        got = digest.hexdigest()
        with self._database.write() as connection:
            if anything or got == sha256:
                connection.execute(
                    "UPDATE content SET pending = 0, size = ?, sha256 = ? WHERE number = ?", (size, got, content)
                )
                return got
            connection.execute("DELETE FROM chunk WHERE content = ?", (content,))
            connection.execute("DELETE FROM content WHERE number = ?", (content,))
        return None

    def _kept(self, content: int) -> bool:
        """Whether a content that nobody names belonged to something: one that is pending never did."""
        row = self._found.rows["content"].get(content)
        return row is None or not row[1]

    def _write_nameless(self, contents: list[int]) -> None:
        draft = Incident(new_id(), summary=FOUND_FILES)
        self._write_draft(draft)
        self.lost.append(f"{losses.NAMELESS}: {len(contents)}")
        for number, content in enumerate(contents, start=1):
            row = self._found.rows["content"].get(content)
            size = row[3] if row is not None and row[3] else self._length(content)
            got = self._write_content(content, size, row[2] if row is not None else "")
            if got is not None:
                name = f"{number}"
                self._insert_new("attachment", (new_id(), draft.id, name, "", size, got, now(), content, 0))
                self.kept["attachment"] += 1

    def _length(self, content: int) -> int:
        """Bytes up to the last chunk that is there."""
        places = self._found.chunks[content]
        last = max(places)
        return last * CHUNK + len(self._salvage.chunk(places[last]) or b"")

    def _write_found_words(self, chain: Chain) -> None:
        """What the search still holds of things that are lost: their words, without their order in fields.

        They keep their ids, so that their files are with them; so do lost entries with files of which no word is left.
        """
        there = {("incident", row[1]) for row in chain.rows if row[8] is not None}
        there |= {(values[2], values[1]) for values in self._found.rows["record"].values()}
        drafts = {values[1] for values in self._found.rows["draft"].values()}
        for key, (title, body) in sorted(self._found.words.items()):
            if key not in there and key[1] not in drafts and (title or body):
                drafts.add(key[1])
                self._write_draft(Incident(key[1], summary=title, what=body))
                self.lost.append(f"{losses.FOUND_WORDS}: {title}")
        owners = {values[2] for values in self._found.rows["attachment"].values()}
        empty = {row[1] for row in chain.rows if ("incident", row[1]) not in there}
        for incident in sorted((owners & empty) - drafts):
            self._write_draft(Incident(incident, summary=FOUND_FILES))

    def _write_draft(self, draft: Incident) -> None:
        body = json.dumps(to_plain(draft), ensure_ascii=False)
        with self._database.write(len(body) * 4) as connection:
            connection.execute("INSERT INTO draft(id, body) VALUES (?, ?)", (draft.id, body))
            self._search.put(connection, DRAFT, draft)

    def _insert(self, table: str, rows: list[Values]) -> None:
        columns = TALLIED[table]
        marks = ", ".join("?" * len(columns))
        with self._database.write(len(str(rows)) * 2) as connection:
            connection.executemany(
                f"INSERT OR IGNORE INTO {table}({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - constants
                rows,
            )
        self._step(len(rows))

    def _insert_new(self, table: str, values: Values) -> None:
        columns = TALLIED[table][1:]
        marks = ", ".join("?" * len(columns))
        with self._database.write() as connection:
            connection.execute(f"INSERT INTO {table}({', '.join(columns)}) VALUES ({marks})", values)  # noqa: S608

    def _put(self, kind: str, codec_kind: str, body: str) -> None:
        with self._database.write(len(body) * 4) as connection:
            self._search.put(connection, kind, parse(codec_kind, body))


def _batches(rows: dict[int, Values]) -> Iterator[list[Values]]:
    ordered = [rows[number] for number in sorted(rows)]
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]
