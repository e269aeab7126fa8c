"""A gate, not a test: every text is in the translation files, and every translation is there.

A language that may be partial has at least the ways from page to page.
"""

import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
sys.path.insert(0, str(ROOT))
LEAST = {"Sections", "Navigation", "SearchField", "HideButton", "Results", "HitList", "Panes", "RecordPage"}
"""Contexts that every language has whole: sections, hiding, searching, going back, adding."""


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Each text of a translation file by context and source; "" where it is not translated."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            text = "".join(translation.itertext()).strip() if done and translation is not None else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def main() -> int:
    """Print what is missing; 1 where anything is."""
    from dev import PARTIAL, update_texts

    wrong = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, fresh)
        update_texts(fresh)
        for path in sorted(fresh.glob("*.ts")):
            present = messages(FOLDER / path.name) if (FOLDER / path.name).exists() else {}
            wanted = messages(path)
            wrong += [f"{path.name}: new text, run dev.py translate: {key}" for key in wanted.keys() - present.keys()]
            wrong += [
                f"{path.name}: text is gone, run dev.py translate: {key}" for key in present.keys() - wanted.keys()
            ]
            wrong += [f"{path.name}: no context, so it is never found: {key}" for key in wanted if not key[0]]
            needed = LEAST if path.stem.rpartition("_")[2] in PARTIAL else {context for context, _ in present}
            lacking = [key for key, text in present.items() if not text and key[0] in needed]
            wrong += [f"{path.name}: not translated: {key}" for key in lacking]
    print("\n".join(sorted(wrong)) or "Every text is translated.")  # noqa: T201 - a gate speaks
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
