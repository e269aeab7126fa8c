"""The disguise in one place: name, icon, folder names, read from resources/identity.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Identity:
    """What this program is called wherever somebody may look."""

    name: str
    app_id: str
    organisation: str
    notes_folder: str
    data_folder: str
    icon: str
    version: str
    setup_phrase: str

    @property
    def icon_path(self) -> Path:
        """The icon file."""
        return resources() / self.icon


def resources() -> Path:
    """The folder of icons, translations and templates: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def load() -> Identity:
    """The identity of this installation. Raises OSError or ValueError where its file is gone or damaged."""
    with (resources() / "identity.toml").open("rb") as file:
        return Identity(**tomllib.load(file))


@dataclass(frozen=True)
class Places:
    """Where this installation keeps its files."""

    data: Path
    notes: Path


def places(identity: Identity) -> Places:
    """The data folder and the notes folder of the user who runs this. Creates nothing."""
    from platformdirs import user_data_path, user_documents_path

    return Places(
        data=user_data_path(identity.data_folder, appauthor=False),
        notes=user_documents_path() / identity.notes_folder,
    )
