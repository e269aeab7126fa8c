"""Writes a bundle: ZIP in age, first as NAME.part, renamed when it is whole and on the disk."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from companion.bundle import age
from companion.bundle import passphrase as phrases
from companion.bundle.archive import ArchiveWriter, Meter, Part, Seal, gather, measure
from companion.bundle.errors import Cancelled, CannotWrite, NoRoom, TooLarge, WeakPassphrase
from companion.bundle.limits import MAX_ARCHIVE, MAX_LETTER, MAX_RECORDS_BYTES, MAX_REPORT, MAX_TITLE
from companion.bundle.manifest import MANIFEST, RECORDS, REPORT, SIGNATURE, Manifest, PartInfo, public_key, sign
from companion.bundle.record_lines import join
from companion.bundle.report import Report
from companion.bundle.report_texts import Words
from companion.bundle.snapshot import Exhibit, Snapshot, take
from companion.domain.codec import KINDS
from companion.domain.common import new_id, now
from companion.vault.vault import Vault

BUFFER = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True)
class Choice:
    """What goes in. `sections` are names of KINDS; files go with the records that they belong to."""

    sections: frozenset[str] = frozenset(KINDS)
    letter: str = ""
    title: str = ""
    language: str = "en"


@dataclass
class _Steps:
    """Counts bytes for the progress bar and raises Cancelled where she stopped it."""

    progress: Callable[[int, int], None]
    cancelled: Callable[[], bool]
    total: int = 0
    done: int = field(default=0, init=False)

    def add(self, size: int) -> None:
        self.done += size
        self.check()
        self.progress(min(self.done, self.total), self.total)

    def check(self) -> None:
        if self.cancelled():
            raise Cancelled


def export(
    vault: Vault,
    destination: Path,
    passphrase: str,
    choice: Choice,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    work_factor: int = age.WORK_FACTOR,
) -> None:
    """Writes the chosen records and files, encrypted, to `destination`, replacing what is there.

    progress(done, total) counts bytes, each file twice: it is checked first, then written. Blocks: call it
    in a thread. Raises BundleError, VaultError; the part file is then removed and `destination` untouched.
    """
    unknown = choice.sections - set(KINDS)
    if unknown:
        raise ValueError("unknown section")
    if not phrases.is_long_enough(passphrase):
        raise WeakPassphrase
    if len(choice.title) > MAX_TITLE or len(choice.letter) > MAX_LETTER:
        raise TooLarge
    steps = _Steps(progress, cancelled)
    steps.check()
    manifest, parts = _prepare(vault, choice, steps)
    head = manifest.to_bytes()
    signature = sign(head, vault.signing_key())
    parts = [_held(MANIFEST, head), _held(SIGNATURE, signature), *parts]
    with _part_file(destination) as sink:
        with age.encrypt(phrases.tidy(passphrase), sink, work_factor) as writer:
            archive = ArchiveWriter(writer)
            for part in parts:
                for size in archive.add(part):
                    steps.add(size)
            archive.close()
        steps.check()


def _prepare(vault: Vault, choice: Choice, steps: _Steps) -> tuple[Manifest, list[Part]]:
    """Takes the snapshot and measures every part, so that sizes and hashes can stand first."""
    snapshot = take(vault, choice.sections)
    made_at = now()
    page = Report(snapshot, Words(choice.language), title=choice.title, letter=choice.letter, made_at=made_at)
    records = _text_part(RECORDS, partial(join, snapshot.lines))
    report = _text_part(REPORT, page.pieces)
    contents = {exhibit.path: exhibit for exhibit in snapshot.exhibits}
    sizes = sum(exhibit.attachment.size for exhibit in contents.values())
    if records.seal.size > MAX_RECORDS_BYTES or report.seal.size > MAX_REPORT or sizes > MAX_ARCHIVE:
        raise TooLarge
    steps.total = 2 * sizes + records.seal.size + report.seal.size
    originals = [_original(vault, contents[path], steps) for path in sorted(contents)]
    parts = [records, *originals, report]
    return _manifest(vault, choice, snapshot, made_at, parts), parts


def _text_part(name: str, pieces: Callable[[], Iterator[bytes]]) -> Part:
    return Part(name, measure(gather(pieces())), lambda: gather(pieces()))


def _original(vault: Vault, exhibit: Exhibit, steps: _Steps) -> Part:
    attachment = exhibit.attachment
    chunks = partial(vault.attachments.read, attachment)
    meter = Meter()
    for chunk in chunks():
        meter.add(chunk)
        steps.add(len(chunk))
    return Part(exhibit.path, meter.seal(), chunks)


def _manifest(vault: Vault, choice: Choice, snapshot: Snapshot, made_at: str, parts: list[Part]) -> Manifest:
    return Manifest(
        bundle=new_id(),
        made_at=made_at,
        title=choice.title,
        letter=choice.letter,
        language=choice.language,
        signer=public_key(vault.signing_key()),
        sections=tuple(kind for kind in KINDS if kind in choice.sections),
        records=snapshot.count,
        attachments=len(snapshot.exhibits),
        chain=snapshot.chain,
        parts=tuple(PartInfo(part.name, part.seal.size, part.seal.sha256) for part in parts),
    )


def _held(name: str, data: bytes) -> Part:
    seal: Seal = measure([data])
    return Part(name, seal, lambda: [data])


@contextmanager
def _part_file(destination: Path) -> Iterator[BinaryIO]:
    """The file that becomes `destination` if all goes well, and is gone if not."""
    part = destination.with_name(destination.name + ".part")
    try:
        part.unlink(missing_ok=True)  # the rest of an export that was ended
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb", buffering=BUFFER) as sink:
                yield sink
                sink.flush()
                os.fsync(sink.fileno())
            part.replace(destination)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _sync_folder(destination.parent)
    except OSError as error:
        raise (NoRoom if error.errno in _FULL else CannotWrite) from None


def _sync_folder(folder: Path) -> None:
    """Makes the new name last. Not every file system and system can; the data itself is on the disk."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
