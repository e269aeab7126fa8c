"""The files of one received copy, as the previews and the viewer read them."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from companion.vault.attachments import Attachment, write_out
from companion.vault.received import Received


class ReceivedFiles:
    """A Source (companion.private.attachments.source)."""

    def __init__(self, received: Received, bundle_id: str) -> None:
        self._received = received
        self._bundle_id = bundle_id

    def read(self, attachment: Attachment) -> Iterator[bytes]:
        """The bytes in pieces. Raises VaultError, Damaged at the end where they are not right."""
        return self._received.read(self._bundle_id, attachment.sha256)

    def save_to(
        self,
        attachment: Attachment,
        target: BinaryIO,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the bytes to `target`. Raises VaultError, Cancelled where it was stopped."""
        write_out(self.read(attachment), attachment.size, target, progress=progress, cancelled=cancelled)
