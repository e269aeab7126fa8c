"""What a repair could not bring back, in plain words: a constant, and behind ": " what it is, where that is known."""

from companion.vault.resealing import Chain
from companion.vault.salvage import Salvaged

LOST_KIND = {
    "bag": "Bags that could not be read",
    "bag_item": "Things in bags that could not be read",
    "contact": "People that could not be read",
    "paper": "Papers that could not be read",
    "person_sheet": "What you wrote about the other person, which could not be read",
    "plan": "What was written about the whole plan, which could not be read",
    "step": "Steps of the plan that could not be read",
}
LOST_RECORDS = "Other things that could not be read"
LOST_ENTRIES = "Entries of the journal whose words could not be read"
LOST_DRAFTS = "Entries being written that could not be read"
LOST_FILE = "A file that could not be read"
LOST_FILES = "Files whose names could not be read"
INCOMPLETE = "A file that is not complete"
NAMELESS = "Files whose names could not be read, kept with an entry being written"
LOST_SETTINGS = "Settings that could not be read"
LOST_RECEIVED = "Parts of what others gave you that could not be read"
FOUND_WORDS = "Words that were found again in the search, and are kept as an entry being written"
NEW_ID = (
    "What tells this space from others could not be read. Copies from now on do not show that they follow earlier ones."
)
NEW_SIGNER = "The key that signs copies could not be read. Copies from now on are signed with a new one."
RESEALED = "The seal over the journal had to be made anew: it has other words than before."


def of_rows(found: Salvaged, chain: Chain) -> list[str]:
    """Everything but attachments and words that were found again."""
    lost = _records(found)
    if chain.lost:
        days = sorted({at[:10] for at in chain.lost if at})
        lost.append(f"{LOST_ENTRIES}: {len(chain.lost)}" + (f" ({', '.join(days)})" if days else ""))
    lost += _counted(LOST_DRAFTS, _missing(found, "draft"))
    lost += _counted(LOST_SETTINGS, found.counts.get("setting", 0) - len(found.settings))
    received = sum(_missing(found, f"received_{table}") for table in ("bundle", "record", "attachment"))
    lost += _counted(LOST_RECEIVED, received)
    if chain.resealed:
        lost.append(RESEALED)
    return lost


def _records(found: Salvaged) -> list[str]:
    rows = found.rows["record"]
    kinds = {**{number: values[2] for number, values in found.torn["record"].items()}, **found.kinds}
    gone = [kind for number, kind in kinds.items() if number not in rows]
    lost = [f"{sentence}: {gone.count(kind)}" for kind, sentence in LOST_KIND.items() if kind in gone]
    return lost + _counted(LOST_RECORDS, found.counts.get("record", 0) - len(rows) - len(gone))


def _missing(found: Salvaged, table: str) -> int:
    torn = len(found.torn[table].keys() - found.rows[table].keys())
    return max(torn, found.counts.get(table, 0) - len(found.rows[table]))


def _counted(sentence: str, count: int) -> list[str]:
    return [f"{sentence}: {count}"] if count > 0 else []
