"""Where the bytes of attached files come from: her own records, or a copy that somebody gave."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

from companion.vault.attachments import Attachment


class Source(Protocol):
    """The vault's Attachments are one."""

    def read(self, attachment: Attachment) -> Iterator[bytes]:
        """The bytes in pieces; called in a thread. Raises VaultError, at the end where they are not right."""

    def save_to(
        self,
        attachment: Attachment,
        target: BinaryIO,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the bytes to `target`; called in a thread. Raises VaultError, Cancelled where it was stopped."""
