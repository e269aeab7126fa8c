"""What a package manager or a curious reader sees of the package: as neutral as the cover."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REVEALING = (
    "private", "secret", "password", "passphrase", "panic", "vault", "safe", "hidden", "abuse", "violence",
    "escape", "evidence", "decoy", "stalk", "encrypt", "journal", "survivor",
)  # fmt: skip


def project() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return dict(tomllib.load(file)["project"])


def test_the_packages_own_words_are_neutral() -> None:
    metadata = project()
    shown = " ".join(
        str(metadata[name]) for name in ("name", "description", "readme", "gui-scripts", "license")
    ).lower()
    assert [word for word in REVEALING if word in shown] == []
    assert metadata["name"] == "plain-notes"
    assert "README" not in str(metadata["readme"])


def test_no_lock_names_a_registry() -> None:
    for lock in (ROOT / "packaging").glob("*.txt"):
        text = lock.read_text()
        assert "://" not in text
        assert "--hash=sha256:" in text
