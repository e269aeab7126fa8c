"""Writes a bundle: ZIP in age, first as NAME.part, renamed when it is whole and on the disk."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from companion.bundle import age
from companion.bundle import passphrase as phrases
from companion.bundle.archive import ArchiveWriter, Meter, Part, Seal, gather, measure
from companion.bundle.errors import Cancelled, TooLarge, WeakPassphrase
from companion.bundle.limits import MAX_ARCHIVE, MAX_LETTER, MAX_RECORDS_BYTES, MAX_REPORT, MAX_TITLE
from companion.bundle.manifest import MANIFEST, RECORDS, REPORT, SIGNATURE, Manifest, PartInfo, public_key, sign
from companion.bundle.part_file import WriteLog, part_file
from companion.bundle.record_lines import join
from companion.bundle.report import Report
from companion.bundle.report_texts import Words
from companion.bundle.snapshot import Exhibit, Snapshot, leave_out, take
from companion.domain.codec import KINDS
from companion.domain.common import new_id, now
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.vault.vault import Vault


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

    def finish(self) -> None:
        """To the end of the bar, which a file that was left out may have changed the length of."""
        self.check()
        if self.done != self.total:
            self.done = self.total
            self.progress(self.total, self.total)

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
    log: WriteLog | None = None,
) -> tuple[Attachment, ...]:
    """Writes the chosen records and files, encrypted, to `destination`, replacing what is there.

    Returns the files that can't be read any more: they are left out, and the readable page names them.
    progress(done, total) counts bytes, each file twice: it is checked first, then written. Blocks: call it
    in a thread. Raises BundleError, VaultError; the part file is then removed and `destination` untouched.
    `log` is told of each step of the writing.
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
    manifest, parts, unreadable = _prepare(vault, choice, steps)
    head = manifest.to_bytes()
    signature = sign(head, vault.signing_key())
    parts = [_held(MANIFEST, head), _held(SIGNATURE, signature), *parts]
    with part_file(destination, log) as sink:
        with age.encrypt(phrases.tidy(passphrase), sink, work_factor) as writer:
            archive = ArchiveWriter(writer)
            for part in parts:
                for size in archive.add(part):
                    steps.add(size)
            archive.close()
        steps.finish()
    return unreadable


def _prepare(vault: Vault, choice: Choice, steps: _Steps) -> tuple[Manifest, list[Part], tuple[Attachment, ...]]:
    """Takes the snapshot and measures every part, so that sizes and hashes can stand first.

    Files that can't be read are left out of the snapshot before anything is said of it.
    """
    snapshot = take(vault, choice.sections)
    made_at = now()
    owners: dict[str, list[Exhibit]] = {}
    for exhibit in snapshot.exhibits:
        owners.setdefault(exhibit.path, []).append(exhibit)
    sizes = sum(exhibits[0].attachment.size for exhibits in owners.values())
    records, report = _texts(snapshot, choice, made_at)
    if records.seal.size > MAX_RECORDS_BYTES or report.seal.size > MAX_REPORT or sizes > MAX_ARCHIVE:
        raise TooLarge
    steps.total = 2 * sizes + records.seal.size + report.seal.size
    originals = {path: _original(vault, owners[path], steps) for path in sorted(owners)}
    if not all(originals.values()):
        snapshot = leave_out(snapshot, {path for path, part in originals.items() if part is None})
        records, report = _texts(snapshot, choice, made_at)
    parts = [records, *(part for part in originals.values() if part is not None), report]
    return _manifest(vault, choice, snapshot, made_at, parts), parts, snapshot.unreadable


def _texts(snapshot: Snapshot, choice: Choice, made_at: str) -> tuple[Part, Part]:
    """records.json and report.html."""
    page = Report(snapshot, Words(choice.language), title=choice.title, letter=choice.letter, made_at=made_at)
    return _text_part(RECORDS, partial(join, snapshot.lines)), _text_part(REPORT, page.pieces)


def _text_part(name: str, pieces: Callable[[], Iterator[bytes]]) -> Part:
    return Part(name, measure(gather(pieces())), lambda: gather(pieces()))


def _original(vault: Vault, exhibits: Sequence[Exhibit], steps: _Steps) -> Part | None:
    """The part with the content that all of `exhibits` have, from the first that can be read; None if none can."""
    end = steps.done + exhibits[0].attachment.size
    for exhibit in exhibits:
        chunks = partial(vault.attachments.read, exhibit.attachment)
        meter = Meter()
        try:
            for chunk in chunks():
                meter.add(chunk)
                steps.add(min(len(chunk), end - steps.done))
        except VaultError as error:
            if isinstance(error, Cancelled):
                raise
            continue
        return Part(exhibit.path, meter.seal(), chunks)
    steps.add(end - steps.done + exhibits[0].attachment.size)  # neither checked nor written
    return None


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
