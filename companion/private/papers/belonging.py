"""What belongs together: incidents that name a record, and what is held by somebody of a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.bag import Bag, BagItem
from companion.domain.common import Certainty, When
from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.domain.papers import Paper
from companion.private.papers.labels import order_places, paper_type_label
from companion.private.records.links import Link
from companion.private.records.names import names, offered, same_name
from companion.vault.journal import Entry
from companion.vault.search import title_of
from companion.vault.vault import Vault
from companion.widgets.dates import short_date


@dataclass(frozen=True)
class Belonging:
    """The incidents that name a record, the latest first, and what else belongs to it; `names` may be offered."""

    entries: tuple[Entry, ...] = ()
    papers: tuple[Paper, ...] = ()
    bags: tuple[Bag, ...] = ()
    items: tuple[BagItem, ...] = ()
    people: tuple[Contact, ...] = ()
    names: tuple[str, ...] = ()


def of_contact(vault: Vault, contact: Contact) -> Belonging:
    """What names this person, and papers and things that somebody of their name has. BLOCKING. Raises VaultError."""
    entries = tuple(vault.journal.mentioning(contact.id))
    if not contact.name.strip():
        return Belonging(entries)
    papers = tuple(paper for paper in _papers(vault) if what_of(paper, contact.name))
    if vault.face is Face.PLAIN:
        return Belonging(entries, papers)
    items = tuple(
        item
        for item in vault.records.all("bag_item")
        if isinstance(item, BagItem) and (same_name(item.holder, contact.name) or names(item.place, contact.name))
    )
    bags = tuple(
        bag
        for bag in vault.records.all("bag")
        if isinstance(bag, Bag) and (names(bag.kept_at, contact.name) or names(bag.who_knows, contact.name))
    )
    return Belonging(entries, papers, bags, items)


def of_paper(vault: Vault, paper: Paper) -> Belonging:
    """What names this paper, and the people who have it. BLOCKING. Raises VaultError."""
    everybody = vault.records.all("contact")
    people = tuple(one for one in everybody if isinstance(one, Contact) and what_of(paper, one.name))
    return Belonging(tuple(vault.journal.mentioning(paper.id)), people=people, names=tuple(offered(everybody)))


def what_of(paper: Paper, name: str) -> str:
    """What of the paper somebody of this name has, in one line; "" for nothing."""
    original = QCoreApplication.translate("Belonging", "The original")
    copy = QCoreApplication.translate("Belonging", "A copy")
    told = QCoreApplication.translate("Belonging", "Was told")
    labels = dict(order_places())
    found = [original] if names(paper.original_place, name) else []
    found += [copy] if any(same_name(one.holder, name) or names(one.place, name) for one in paper.copies) else []
    found += [f"{copy}: {labels[one.place]}" for one in paper.order_copies if same_name(one.who, name)]
    found += [told] if any(same_name(one.who, name) for one in paper.who_was_told) else []
    return _joined(*found)


def names_in(paper: Paper) -> tuple[str, ...]:
    """All texts of a paper in which somebody may be named."""
    return (
        paper.original_place,
        *(text for copy in paper.copies for text in (copy.holder, copy.place)),
        *(copy.who for copy in paper.order_copies),
        *(told.who for told in paper.who_was_told),
    )


def entry_links(entries: Sequence[Entry]) -> list[Link]:
    """Ways to incidents."""
    return [
        Link(
            Section.JOURNAL,
            entry.incident.id,
            title_of(entry.incident) or QCoreApplication.translate("Belonging", "Without words"),
            _joined(_when(entry.incident.happened), _withdrawn(entry)),
        )
        for entry in entries
    ]


def held_links(held: Belonging, name: str) -> list[Link]:
    """Ways to the papers, bags and things that somebody of this name has."""
    links = [
        Link(Section.PAPERS, paper.id, paper.title.strip() or paper_type_label(paper.type), what_of(paper, name))
        for paper in held.papers
    ]
    for bag in held.bags:
        keeps = QCoreApplication.translate("Belonging", "A bag that is kept there")
        knows = QCoreApplication.translate("Belonging", "A bag they know of")
        what = keeps if names(bag.kept_at, name) else knows
        links.append(Link(Section.BAG, bag.id, bag.name.strip() or what, what if bag.name.strip() else ""))
    thing = QCoreApplication.translate("Belonging", "For a bag")
    links += [Link(Section.BAG, item.id, item.name.strip() or thing, thing) for item in held.items]
    return links


def people_links(people: Sequence[Contact], paper: Paper) -> list[Link]:
    """Ways to people, with what they have of this paper."""
    return [Link(Section.CONTACTS, one.id, one.name.strip(), what_of(paper, one.name)) for one in people]


def _when(when: When) -> str:
    """The day, or her words for it."""
    days = [short_date(day, QLocale()) for day in (when.date, when.end_date) if day]
    if when.certainty is Certainty.ABOUT and days:
        return QCoreApplication.translate("Belonging", "about {day}").format(day=days[0])
    known = when.certainty is not Certainty.UNKNOWN
    return " – ".join(days if when.certainty is Certainty.RANGE else days[:1]) if known and days else when.words.strip()


def _withdrawn(entry: Entry) -> str:
    return QCoreApplication.translate("Belonging", "Withdrawn") if entry.withdrawn else ""


def _papers(vault: Vault) -> list[Paper]:
    return [paper for paper in vault.records.all("paper") if isinstance(paper, Paper)]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
