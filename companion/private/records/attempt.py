"""Doing something to the vault that may not be possible just now."""

from collections.abc import Callable, Sequence

from companion.domain.codec import Record
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.widgets.notice import Notice


class Attempt:
    """Calls an action; where the vault can't do it, the notice says why in one sentence."""

    def __init__(self, trouble: Notice) -> None:
        self._trouble = trouble

    def __call__(self, action: Callable[[], object]) -> bool:
        """Whether it was done."""
        try:
            action()
        except VaultError as error:
            self._trouble.say(in_words(error))
            return False
        return True


def each(action: Callable[[Record], None], records: Sequence[Record]) -> None:
    """`action` for every record, in order."""
    for record in records:
        action(record)
