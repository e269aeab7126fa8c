"""report.html: the readable page. Begins with the letter; no scripts; loads nothing but the originals.

Every text of hers passes through text(): escaped, without control characters, each value isolated in
its own direction.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields as dataclass_fields

from companion.bundle.report_tables import Tables, day, text
from companion.bundle.report_texts import Words
from companion.bundle.snapshot import Exhibit, Snapshot, Wording
from companion.domain.bag import Bag, BagItem
from companion.domain.codec import Record
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.person_sheet import PersonSheet
from companion.domain.plan import Chapter, Plan, PlanStep
from companion.vault.attachments import Attachment

_PICTURES = (".jpg", ".png", ".gif", ".webp")
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222;background:#fff}"
    "h1,h2,h3{line-height:1.25}table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}"
    "th,td{border:1px solid #999;padding:.3em .6em;text-align:start;vertical-align:top}"
    "th{width:30%;background:#f2f2f2;font-weight:600}thead th{width:auto}"
    ".t{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}"
    "article{margin:0 0 2em}details{margin:.5em 0}img{max-width:16em;max-height:16em;display:block}"
    "ul.f{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:1em}.q{color:#555}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data: blob:"


class Report:
    """Writes the page for one snapshot. pieces() gives the same bytes at each call."""

    def __init__(self, snapshot: Snapshot, words: Words, *, title: str, letter: str, made_at: str) -> None:
        self._snapshot = snapshot
        self._words = words
        self._tables = Tables(words, snapshot.linked)
        self._title = title or words["heading.title"]
        self._letter = letter
        self._made_at = made_at
        self._files: dict[str, list[Exhibit]] = defaultdict(list)
        for exhibit in snapshot.exhibits:
            self._files[exhibit.attachment.record].append(exhibit)
        self._unreadable: dict[str, list[Attachment]] = defaultdict(list)
        for attachment in snapshot.unreadable:
            self._unreadable[attachment.record].append(attachment)

    def pieces(self) -> Iterator[bytes]:
        """The page as UTF-8."""
        for piece in self._page():
            yield piece.encode("utf-8")

    def _page(self) -> Iterator[str]:
        title = text(self._title)
        yield (
            f'<!DOCTYPE html>\n<html lang="{self._words.language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="referrer" content="no-referrer">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
            f'<h1 class="t" dir="auto">{title}</h1>\n'
        )
        if self._letter.strip():
            yield f"<section>\n<h2>{self._words['heading.letter']}</h2>\n"
            yield f'<p class="t" dir="auto">{text(self._letter)}</p>\n</section>\n'
        yield f'<p class="q">{self._words["word.made"]} {text(day(self._made_at))}</p>\n'
        yield from self._contents()
        records = self._snapshot.records
        if records.get("person_sheet"):
            yield from self._section("person_sheet", self._articles(records["person_sheet"]))
        if self._snapshot.chain is not None:
            yield from self._section("incident", self._journal())
        if "step" in records or "plan" in records:
            yield from self._section("step", self._plan(records.get("plan", ()), records.get("step", ())))
        if "bag" in records or "bag_item" in records:
            yield from self._section("bag", self._bags(records.get("bag", ()), records.get("bag_item", ())))
        for kind in ("paper", "contact"):
            if kind in records:
                yield from self._section(kind, self._articles(records[kind]))
        yield "</body>\n</html>\n"

    def _contents(self) -> Iterator[str]:
        records = self._snapshot.records
        shown = {kind for kind in records if kind != "person_sheet" or records[kind]}
        if self._snapshot.chain is not None:
            shown.add("incident")
        if "plan" in shown:
            shown.add("step")
        if "bag_item" in shown:
            shown.add("bag")
        yield f"<h2>{self._words['heading.contents']}</h2>\n<ul>\n"
        for kind in ("person_sheet", "incident", "step", "bag", "paper", "contact"):
            if kind in shown:
                yield f'<li><a href="#{kind}">{self._words["heading." + kind]}</a></li>\n'
        yield "</ul>\n"

    def _section(self, kind: str, content: Iterator[str]) -> Iterator[str]:
        yield f'<section id="{kind}">\n<h2>{self._words["heading." + kind]}</h2>\n'
        empty = True
        for piece in content:
            empty = False
            yield piece
        if empty:
            yield f'<p class="q">{self._words["word.empty"]}</p>\n'
        yield "</section>\n"

    def _journal(self) -> Iterator[str]:
        words = self._words
        for wordings in self._snapshot.journal:
            newest = wordings[-1].incident
            if newest is None:
                yield f'<article><p class="q">{words["word.removed"]} ({wordings[-1].sequence})</p></article>\n'
                continue
            heading = newest.summary or words["word.untitled"]
            yield f'<article>\n<h3 class="t" dir="auto">{text(heading)}</h3>\n'
            if wordings[-1].withdrawn:
                yield f"<p><strong>{words['word.withdrawn']}</strong></p>\n"
            yield from self._tables.table([*self._times(newest, wordings), *self._tables.rows(newest)])
            yield from self._attached(newest.id)
            for earlier in wordings[:-1]:
                if earlier.incident is not None and earlier.incident != newest:
                    yield from self._earlier(earlier.incident, earlier)
            yield "</article>\n"

    def _earlier(self, incident: Incident, wording: Wording) -> Iterator[str]:
        heading = f"{self._words['word.earlier']} ({day(wording.written_at)})"
        yield f"<details>\n<summary>{text(heading)}</summary>\n"
        summary = [(self._words["heading.incident"], incident.summary)] if incident.summary else []
        happened = [(self._words["word.happened"], self._tables.when(incident.happened))]
        yield from self._tables.table([*summary, *happened, *self._tables.rows(incident)])
        yield "</details>\n"

    def _times(self, newest: Incident, wordings: tuple[Wording, ...]) -> Iterator[tuple[str, str]]:
        words = self._words
        yield words["word.happened"], self._tables.when(newest.happened)
        yield words["word.written"], day(wordings[0].written_at)
        told = [w for w in wordings if not w.withdrawn]
        if len(told) > 1:
            yield words["word.corrected"], day(told[-1].written_at)
        yield words["word.order"], ", ".join(str(wording.sequence) for wording in wordings)

    def _plan(self, plans: tuple[Record, ...], steps: tuple[Record, ...]) -> Iterator[str]:
        for plan in plans:
            if isinstance(plan, Plan):
                yield from self._tables.table(list(self._tables.rows(plan)))
                yield from self._attached(plan.id)
        for chapter in Chapter:
            rows = [step for step in steps if isinstance(step, PlanStep) and step.chapter is chapter]
            if rows:
                yield f"<h3>{self._words['choice.chapter.' + chapter]}</h3>\n"
                yield from self._tables.grid(rows, ("text", "done", "note"))
                for step in rows:
                    yield from self._attached(step.id)

    def _bags(self, bags: tuple[Record, ...], items: tuple[Record, ...]) -> Iterator[str]:
        inside: dict[str, list[BagItem]] = defaultdict(list)
        for item in items:
            if isinstance(item, BagItem):
                inside[item.bag].append(item)
        for bag in bags:
            if isinstance(bag, Bag):
                yield from self._article(bag, bag.name)
                yield from self._things(inside.pop(bag.id, []), "heading.bag_item")
        for left in inside.values():
            yield from self._things(left, "heading.loose_items")

    def _things(self, items: list[BagItem], heading: str) -> Iterator[str]:
        if not items:
            return
        yield f"<h4>{self._words[heading]}</h4>\n"
        names = [field.name for field in dataclass_fields(BagItem) if field.name not in ("id", "bag", "position")]
        yield from self._tables.grid(items, tuple(names))
        for item in items:
            yield from self._attached(item.id)

    def _articles(self, records: tuple[Record, ...]) -> Iterator[str]:
        for record in records:
            if isinstance(record, Paper | Contact | PersonSheet):
                yield from self._article(record, record.title if isinstance(record, Paper) else record.name)

    def _article(self, record: Record, title: str) -> Iterator[str]:
        yield f'<article>\n<h3 class="t" dir="auto">{text(title or self._words["word.untitled"])}</h3>\n'
        yield from self._tables.table(list(self._tables.rows(record)))
        yield from self._attached(record.id)
        yield "</article>\n"

    def _attached(self, record_id: str) -> Iterator[str]:
        exhibits = self._files.get(record_id, [])
        unreadable = self._unreadable.get(record_id, [])
        if exhibits:
            yield from self._readable(exhibits)
        if unreadable:
            yield f"<p>{self._words['word.unreadable']}</p>\n<ul>\n"
            for attachment in unreadable:
                yield f'<li class="t" dir="auto">{text(attachment.name)}</li>\n'
            yield "</ul>\n"

    def _readable(self, exhibits: list[Exhibit]) -> Iterator[str]:
        yield f'<p>{self._words["word.files"]}</p>\n<ul class="f">\n'
        for exhibit in exhibits:
            name = text(exhibit.attachment.name)
            picture = f'<img src="{exhibit.path}" alt="" loading="lazy">' if exhibit.path.endswith(_PICTURES) else ""
            yield f'<li><a href="{exhibit.path}" class="t" dir="auto">{picture}{name}</a></li>\n'
        yield "</ul>\n"
