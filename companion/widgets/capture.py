"""Keys typed into one preallocated buffer that can be wiped, apart from any widget and its history."""

from __future__ import annotations

SIZE = 512
_ZEROS = bytes(SIZE)


class Capture:
    """Collects typed characters as UTF-8 in a fixed buffer of ``SIZE`` bytes; what does not fit is ignored.

    While it holds something it is locked in memory, and so is what is taken, until door.wipe or its like.
    """

    def __init__(self) -> None:
        self._buffer = bytearray(SIZE)
        self._used = 0
        self._characters = 0
        self._is_locked = False

    @property
    def characters(self) -> int:
        """How many characters (Unicode code points) are held."""
        return self._characters

    def add(self, text: str) -> None:
        """Append each character of ``text`` for which there is room; lone surrogates are dropped."""
        self._lock(self._buffer)
        self._is_locked = True
        for character in text:
            piece = character.encode("utf-8", "ignore")
            end = self._used + len(piece)
            if not piece or end > SIZE:
                continue
            self._buffer[self._used : end] = piece
            self._used = end
            self._characters += 1

    def remove_last(self) -> None:
        """Remove the last character, if there is one."""
        while self._used:
            self._used -= 1
            byte = self._buffer[self._used]
            self._buffer[self._used] = 0
            if byte & 0xC0 != 0x80:  # a first byte: everything else in UTF-8 is 10xxxxxx
                self._characters -= 1
                return

    def take(self) -> bytearray:
        """A copy of what was typed, for the caller to wipe; the buffer itself is wiped here."""
        copy = bytearray(self._used)
        self._lock(copy)
        with memoryview(copy) as room, memoryview(self._buffer) as held:
            room[:] = held[: self._used]
        self.wipe()
        return copy

    def wipe(self) -> None:
        """Overwrite the whole buffer in place."""
        self._buffer[:] = _ZEROS
        if self._is_locked:
            from companion.platform import memory

            memory.unlock(self._buffer)
            self._is_locked = False
        self._used = 0
        self._characters = 0

    @staticmethod
    def _lock(buffer: bytearray) -> None:
        # Loaded with the first key, not while the first window is on its way.
        from companion.platform import memory

        memory.lock(buffer)
