"""Reads the plaintext of a bundle from front to back and verifies it on the way. Nothing is stored."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from companion.bundle.age_header import ByteSource
from companion.bundle.archive import ArchiveReader
from companion.bundle.errors import Altered, NotABundle
from companion.bundle.limits import MAX_MANIFEST
from companion.bundle.manifest import MANIFEST, SIGNATURE, SIGNATURE_SIZE, Manifest, PartInfo, read
from companion.bundle.record_lines import ReadRecord, RecordReader
from companion.vault.attachments import Attachment


class BundleReader:
    """One pass: the manifest at once, then records(), originals(), finish(), each read to its end.

    Raises NotABundle, NewerFormat, TooLarge, BadRecord, Altered; DamagedFile comes through from below.
    """

    def __init__(self, source: ByteSource) -> None:
        self._archive = ArchiveReader(source)
        data = self._archive.open_capped(MANIFEST, MAX_MANIFEST)
        signature = b"".join(self._archive.open(SIGNATURE, SIGNATURE_SIZE))
        self.manifest: Manifest = read(data, signature)
        self._records = RecordReader(self.manifest)

    def records(self) -> Iterator[ReadRecord]:
        """Every record, verified one by one; the chain and the counts at the end."""
        yield from self._records.read(self._verified(self.manifest.parts[0]))

    def originals(self) -> Iterator[tuple[tuple[Attachment, ...], Iterator[bytes]]]:
        """Each content with all attachments that have it."""
        for part in self.manifest.parts[1:-1]:
            yield tuple(self._records.attachments[part.sha256]), self._verified(part)

    def finish(self) -> None:
        """The readable page and the end of the archive, of the stream and of the file."""
        drain(self._verified(self.manifest.parts[-1]))
        self._archive.close()

    def _verified(self, part: PartInfo) -> Iterator[bytes]:
        running = sha256()
        for piece in self._archive.open(part.name, part.size):
            running.update(piece)
            yield piece
        if running.hexdigest() != part.sha256:
            raise Altered


def verify(source: ByteSource) -> Manifest:
    """Reads all of it and keeps nothing but the manifest."""
    reader = BundleReader(source)
    drain(reader.records())
    for _attachments, content in reader.originals():
        drain(content)
    reader.finish()
    if source.read(1):
        raise NotABundle
    return reader.manifest


def drain(items: Iterable[object]) -> None:
    """Reads to the end."""
    for _item in items:
        pass
