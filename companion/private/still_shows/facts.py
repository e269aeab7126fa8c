"""What each kind of computer keeps that no program can prevent, and what can be done about it."""

import sys
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject


class System(Enum):
    """The kinds of computers that are told of."""

    LINUX = "Linux"
    WINDOWS = "Windows"
    MAC = "Mac"


@dataclass(frozen=True)
class Fact:
    """`keeps` is what stays on the computer, `can` what she can do."""

    title: str
    keeps: str
    can: str


def at_hand() -> System:
    """The system that this runs on."""
    return {"win32": System.WINDOWS, "darwin": System.MAC}.get(sys.platform, System.LINUX)


class Facts(QObject):
    """of(system) gives them in her language, what is met most often first."""

    def of(self, system: System) -> tuple[Fact, ...]:
        """Everything that is known of one kind of computer."""
        own = {System.LINUX: self._linux, System.WINDOWS: self._windows, System.MAC: self._mac}[system]()
        return (
            *own[:1],
            self._running(),
            self._recent(system),
            self._online(system),
            self._screen(system),
            self._browser(),
            self._copied(system),
            self._backups(system),
            self._memory(),
            self._sticks(),
            self._printing(),
            self._removed(),
            *own[1:],
            self._files(),
        )

    def _linux(self) -> tuple[Fact, ...]:
        return (
            Fact(
                self.tr("Whoever looks after this computer"),
                self.tr("Somebody with the administrator's password can see everything on it, and put in programs that "
                        "watch. This page can't find them."),
                self.tr("If that may be the other person, use another device for what matters."),
            ),
        )  # fmt: skip

    def _windows(self) -> tuple[Fact, ...]:
        return (
            Fact(
                self.tr("Family reports"),
                self.tr("In a family group (Family Safety) another person can be told which programs were used, and "
                        "for how long. There it says Notes."),
                self.tr("In Windows' Settings, under Accounts, you can see whether you are in one. Leaving it can be "
                        "seen by the others."),
            ),
            Fact(
                self.tr("Programs that were started"),
                self.tr("Windows notes which programs were started, and when. There it says Notes, and nothing of what "
                        "you did here. The first start may bring a warning, because few people use this program."),
                self.tr("Write ordinary notes too. A program that is used looks ordinary."),
            ),
        )  # fmt: skip

    def _mac(self) -> tuple[Fact, ...]:
        return (
            Fact(
                self.tr("Family reports"),
                self.tr("With Screen Time and Family Sharing another person can be told which programs were used, and "
                        "for how long. There it says Notes."),
                self.tr("In System Settings, under Screen Time and Family, you can see whether that is so. Changing "
                        "it can be seen by the others."),
            ),
            Fact(
                self.tr("Where a program came from"),
                self.tr("A Mac notes from which address a program was loaded, and may warn at the first start."),
                self.tr("Take the program from a stick that someone else filled."),
            ),
        )  # fmt: skip

    def _running(self) -> Fact:
        return Fact(
            self.tr("Running programs"),
            self.tr("While this is open, the computer's list of running programs shows Notes twice."),
            self.tr("Hide this when you are done. Nothing is left to remove then."),
        )

    def _recent(self, system: System) -> Fact:
        keeps = self.tr(
            "Nothing that you do here goes into a list of recent files. But when a file that you saved is opened with "
            "another program, its name is remembered, and often a small picture of it."
        )
        if system is System.LINUX:
            can = self.tr("Save to a stick that you keep with you. What this page can find of it is shown above.")
        elif system is System.WINDOWS:
            can = self.tr("Save to a stick that you keep with you. In the Explorer you can take a single file off the "
                          "list of recent files: click on it with the right button.")  # fmt: skip
        else:
            can = self.tr("Save to a stick that you keep with you. The Finder shows the list under Recents; the Apple "
                          "menu has one too, which can only be cleared as a whole.")  # fmt: skip
        return Fact(self.tr("Recent files"), keeps, can)

    def _online(self, system: System) -> Fact:
        service = {System.LINUX: "Nextcloud, Dropbox", System.WINDOWS: "OneDrive", System.MAC: "iCloud"}[system]
        keeps = self.tr(
            "If your Documents folder is also kept online (%1), your ordinary notes lie there, with the times when "
            "they were changed. A file that you save into such a folder goes online at once, and can stay there after "
            "you remove it here."
        )
        return Fact(
            self.tr("Documents kept online"),
            keeps.replace("%1", service),
            self.tr("Don't save copies or photos into Documents, Desktop or Pictures. A stick is better."),
        )

    def _screen(self, system: System) -> Fact:
        if system is System.WINDOWS:
            keeps = self.tr("Some computers take a picture of the screen every few seconds and keep it (Recall). Other "
                            "programs can do it too, and so can a camera in the room.")  # fmt: skip
            can = self.tr("In Windows' Settings, under Privacy, you can see whether Recall is on. Switching it off "
                          "can be noticed. Another device is safer.")  # fmt: skip
        else:
            keeps = self.tr("Programs that take pictures of the screen, or record it, see this too. So does a camera "
                            "in the room.")  # fmt: skip
            can = self.tr("No program can prevent that. If you think that somebody watches, use another device.")
        return Fact(self.tr("Pictures of the screen"), keeps, can)

    def _browser(self) -> Fact:
        return Fact(
            self.tr("The browser"),
            self.tr("If this program was loaded on this computer, the browser's history and its list of downloads say "
                    "so. An account that the browser is signed in to may show it on other devices."),
            self.tr("Taking out just these entries is noticed less than clearing everything. What is on other devices "
                    "stays."),
        )  # fmt: skip

    def _copied(self, system: System) -> Fact:
        keeps = self.tr("Some programs keep all that is copied. What you copy here carries the request not to keep it. "
                        "Not every program listens.")  # fmt: skip
        can = self.tr("Copy from here only what you must. It can be pasted for a short while, and not after you hide "
                      "this.")  # fmt: skip
        if system is System.WINDOWS:
            can += " " + self.tr("The Windows key with V shows what Windows has kept.")
        return Fact(self.tr("What you copy"), keeps, can)

    def _backups(self, system: System) -> Fact:
        names = {
            System.LINUX: "Timeshift, Déjà Dup",
            System.WINDOWS: self.tr("File History, restore points"),
            System.MAC: "Time Machine",
        }[system]
        keeps = self.tr(
            "A backup (%1) copies the locked files too, and shows on which days they changed. What is in them stays "
            "locked, but your words from that day open them."
        )
        return Fact(
            self.tr("Backups"),
            keeps.replace("%1", names),
            self.tr("Nothing can take them out of a backup without it being seen. Keep your words to yourself."),
        )

    def _memory(self) -> Fact:
        return Fact(
            self.tr("Memory that is put on the disk"),
            self.tr("A computer that is short of memory, or asleep, may write parts of its memory to the disk. An "
                    "expert could find something there that was shown here."),
            self.tr("Hide this before the computer sleeps. Switch it off when you can, rather than letting it sleep."),
        )  # fmt: skip

    def _sticks(self) -> Fact:
        return Fact(
            self.tr("Sticks"),
            self.tr("The computer notes that a stick was put in, what it is called, and when."),
            self.tr("Use one that is often in this computer, or make the copy on another device."),
        )

    def _printing(self) -> Fact:
        return Fact(
            self.tr("Printing"),
            self.tr("The computer and the printer can keep a list of what was printed, and sometimes the pages."),
            self.tr("Print somewhere else: at a library, or with a helper."),
        )

    def _removed(self) -> Fact:
        return Fact(
            self.tr("Removed files"),
            self.tr("What other programs throw away lies in the bin, on a stick too. An expert can often bring back "
                    "what was removed."),
            self.tr("What is removed on this page does not go into the bin."),
        )  # fmt: skip

    def _files(self) -> Fact:
        return Fact(
            self.tr("The files of this program"),
            self.tr("Every Notes has the same locked files, used or not. They grow when large photos and films are "
                    "added here. An expert can see that they could hold more than notes, not what."),
            self.tr("Keep large films on a stick, outside the house."),
        )  # fmt: skip
