"""Where the bytes of attached files come from: her own records, or a copy that somebody gave."""

from collections.abc import Iterator
from typing import Protocol

from companion.vault.attachments import Attachment


class Source(Protocol):
    """The vault's Attachments are one."""

    def read(self, attachment: Attachment) -> Iterator[bytes]:
        """The bytes in pieces; called in a thread. Raises VaultError, at the end where they are not right."""
