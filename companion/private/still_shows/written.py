"""The places outside that something was written to from here, or added from: a short list inside the vault.

Each line is there before the file is begun, so that what is cut off by hiding can be found again.
"""

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from threading import Lock

from companion.domain.common import new_id, now
from companion.vault.errors import VaultError
from companion.vault.vault import Vault

SETTING = "written_places"
MOST = 200
"""How many places are remembered. Past that the oldest are dropped, those of files that were added first."""


class What(StrEnum):
    """What a place holds."""

    COPY = "copy"
    """A locked copy to keep outside the house."""
    FILE = "file"
    """An attached file, saved as it is."""
    ADDED = "added"
    """A file of hers that was added from there."""


@dataclass(frozen=True)
class Place:
    """`part` is the path while it is being written, else ""; `size` in bytes and `sha256` are of the whole file.

    `of` is the SHA-256 that it will have, where that is known before. `mount` is where the disk or stick was
    mounted. `at` is an ISO date and time.
    """

    id: str
    path: str
    what: What
    at: str
    mount: str
    part: str = ""
    size: int = -1
    sha256: str = ""
    of: str = ""


_turn = Lock()
_live: set[str] = set()
"""The ids of what this process is writing."""


class WrittenPlaces:
    """The list of one vault. Any thread; nothing here raises where the disk says no: the writing itself goes first."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def all(self) -> tuple[Place, ...]:
        """Every place, oldest first; () where the list can't be read."""
        with suppress(VaultError):
            return _parsed(self._vault.setting(SETTING))
        return ()

    def unfinished(self) -> tuple[Place, ...]:
        """What an earlier process of this program was writing when it was ended."""
        return tuple(place for place in self.all() if place.part and place.id not in _live)

    def writing(self, what: What, of: str = "") -> "Writing":
        """The log of one file that is about to be written; `of` is its SHA-256 where that is known already."""
        return Writing(self, what, of)

    def added(self, path: Path, size: int, sha256: str) -> None:
        """A file was added from there."""
        place = Place(new_id(), str(path), What.ADDED, now(), mount_of(path), "", size, sha256)
        self.change(lambda places: [*(p for p in places if (p.path, p.what) != (place.path, What.ADDED)), place])

    def forget(self, ids: Iterable[str]) -> None:
        """Drop these from the list."""
        gone = set(ids)
        self.change(lambda places: [place for place in places if place.id not in gone])

    def forget_erased(self) -> None:
        """Drop the places of files that were added and are not kept here any more: nothing is to tell of them."""
        with suppress(VaultError):
            kept = {attachment.sha256 for attachment in self._vault.attachments.all()}
            self.change(lambda places: [p for p in places if p.what is not What.ADDED or p.sha256 in kept])

    def settle(self, ids: Iterable[str]) -> None:
        """These got their names after all."""
        whole = set(ids)
        self.change(lambda places: [replace(place, part="") if place.id in whole else place for place in places])

    def change(self, how: Callable[[list[Place]], list[Place]]) -> None:
        """Put what `how` makes of the list in its place."""
        with _turn, suppress(VaultError):
            before = list(_parsed(self._vault.setting(SETTING)))
            after = _shortened(how(before))
            if after != before:
                self._vault.set_setting(SETTING, json.dumps([asdict(place) for place in after], ensure_ascii=False))


class Writing:
    """A WriteLog (companion.bundle.part_file)."""

    def __init__(self, places: WrittenPlaces, what: What, of: str = "") -> None:
        self._places = places
        self._place = Place(new_id(), "", what, now(), "", of=of)

    def begins(self, destination: Path, part: Path) -> None:
        """Remember both names."""
        _live.add(self._place.id)
        self._place = replace(self._place, path=str(destination), part=str(part), mount=mount_of(destination))
        self._places.change(lambda places: [*places, self._place])

    def whole(self, size: int, sha256: str) -> None:
        """Remember what it is, so that nothing else of that name is ever taken for it."""
        self._put(replace(self._place, size=size, sha256=sha256))

    def placed(self) -> None:
        """It stands in the place of what was written there before."""
        self._put(replace(self._place, part=""))
        own = self._place
        self._places.change(
            lambda places: [p for p in places if p.id == own.id or p.path != own.path or p.what is What.ADDED]
        )
        _live.discard(own.id)

    def undone(self) -> None:
        """Nothing is there."""
        self._places.forget([self._place.id])
        _live.discard(self._place.id)

    def left(self) -> None:
        """It stays on the list, like what was cut off."""
        _live.discard(self._place.id)

    def _put(self, place: Place) -> None:
        self._place = place
        self._places.change(lambda places: [place if p.id == place.id else p for p in places])


def mount_of(path: Path) -> str:
    """Where the disk that `path` lies on is mounted. Asks the disk: call it in a thread."""
    above = path.parent
    while above != above.parent and not os.path.ismount(above):
        above = above.parent
    return str(above)


def _shortened(places: list[Place]) -> list[Place]:
    over = len(places) - MOST
    if over <= 0:
        return places
    order = sorted(places, key=lambda place: (place.what is not What.ADDED, place.at))
    dropped = {place.id for place in order[:over]}
    return [place for place in places if place.id not in dropped]


def _parsed(text: str) -> tuple[Place, ...]:
    """What can be read of it: a line that can't be is passed over."""
    places = []
    try:
        lines = json.loads(text or "[]")
    except ValueError:
        return ()
    for line in lines if isinstance(lines, list) else ():
        with suppress(TypeError, ValueError, KeyError):
            place = Place(**line)
            places.append(replace(place, what=What(place.what)))
    return tuple(places)
