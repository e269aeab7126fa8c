"""The files of one received copy, as the previews and the viewer read them."""

from collections.abc import Iterator

from companion.vault.attachments import Attachment
from companion.vault.received import Received


class ReceivedFiles:
    """A Source (companion.private.attachments.source)."""

    def __init__(self, received: Received, bundle_id: str) -> None:
        self._received = received
        self._bundle_id = bundle_id

    def read(self, attachment: Attachment) -> Iterator[bytes]:
        """The bytes in pieces. Raises VaultError, Damaged at the end where they are not right."""
        return self._received.read(self._bundle_id, attachment.sha256)
