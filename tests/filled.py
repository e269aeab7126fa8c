"""A space as one person might have it, in a language: with one record of each kind, or with many."""

import io
from datetime import date, datetime, timedelta

from PIL import Image

from companion.domain.bag import Bag, BagItem
from companion.domain.common import Answer, Certainty, When, new_id
from companion.domain.contacts import Contact, Phone
from companion.domain.journal import Incident, IncidentKind
from companion.domain.papers import Copy, OrderPlace, Paper, PaperType, PlaceCopy, Told
from companion.domain.plan import PlanStep
from companion.identity import resources
from companion.private.templates import load_templates
from companion.vault.vault import Vault

WORDS = {
    "en": {
        "people": ("Marta, next door", "Zoë Núñez", "Aunt Rosa", "The shelter", "Dr Okafor", "O'Neil, lawyer"),
        "relation": "neighbour",
        "happened": (
            "The grey car stood across the street again",
            "Eleven calls before midnight, nobody spoke",
            "He was outside the school when it ended",
            "A letter under the door, no stamp",
            "He told my sister that I am ill",
            "The tyre was cut, the second time this month",
        ),
        "what": "I came home at about six. The car was there with its lights off. When I looked out later it had gone. "
        "I did not sleep. I wrote down the number in the morning and told Marta.",
        "place": "in front of the house",
        "papers": ("Passport", "Birth certificate of the children", "Protective order", "Lease", "Vaccination card"),
        "kept": "in the blue folder at Marta's",
        "bag": "My bag",
        "note": "Ask before Friday.",
    },
    "es": {
        "people": ("Marta, la vecina", "Zoë Núñez", "Tía Rosa", "La casa de acogida", "Dra. Okafor", "O'Neil, abogado"),
        "relation": "vecina",
        "happened": (
            "El coche gris estaba otra vez al otro lado de la calle",
            "Once llamadas antes de medianoche, nadie habló",
            "Estaba fuera de la escuela a la salida",
            "Una carta bajo la puerta, sin sello",
            "Le dijo a mi hermana que estoy enferma",
            "La rueda estaba rajada, la segunda vez este mes",
        ),
        "what": "Llegué a casa hacia las seis. El coche estaba allí con las luces apagadas. Cuando miré más tarde se "
        "había ido. No dormí. Por la mañana apunté la matrícula y se lo conté a Marta.",
        "place": "delante de la casa",
        "papers": ("Pasaporte", "Partida de nacimiento de los niños", "Orden de protección", "Contrato", "Cartilla"),
        "kept": "en la carpeta azul, en casa de Marta",
        "bag": "Mi bolso",
        "note": "Preguntar antes del viernes.",
    },
    "ar": {
        "people": ("مرتا، الجارة", "فاطمة", "الخالة رجاء", "دار الإيواء", "الدكتورة سلمى", "المحامي نادر"),
        "relation": "جارة",
        "happened": (
            "كانت السيارة الرمادية أمام البيت مرة أخرى",
            "إحدى عشرة مكالمة قبل منتصف الليل ولم يتكلم أحد",
            "كان أمام المدرسة عند الخروج",
            "رسالة تحت الباب بلا طابع",
            "قال لأختي إنني مريضة",
            "ثُقب الإطار للمرة الثانية هذا الشهر",
        ),
        "what": "وصلت إلى البيت نحو السادسة. كانت السيارة هناك وأضواؤها مطفأة. وعندما نظرت لاحقًا كانت قد ذهبت.",
        "place": "أمام البيت",
        "papers": ("جواز السفر", "شهادات ميلاد الأطفال", "أمر الحماية", "عقد الإيجار", "بطاقة التطعيم"),
        "kept": "في الملف الأزرق عند مرتا",
        "bag": "حقيبتي",
        "note": "السؤال قبل الجمعة.",
    },
}
"""Everything in these is made up."""
_KINDS = (
    IncidentKind.FOLLOWING,
    IncidentKind.CALLS,
    IncidentKind.SHOWING_UP,
    IncidentKind.MESSAGES,
    IncidentKind.RUMOURS,
    IncidentKind.PROPERTY,
)
_LAST = date(2026, 10, 30)


def fill(vault: Vault, language: str, *, many: bool) -> None:
    """Put records into an empty space: one of each kind, or a year's."""
    words = WORDS[language]
    people = [_person(words, number) for number in range(12 if many else 1)]
    papers = [_paper(words, number) for number in range(20 if many else 1)]
    happened = [_incident(words, number, people, papers) for number in range(60 if many else 1)]
    vault.records.save_many([*people, *papers, *_bags(words, language, many=many), *_steps(language, many=many)])
    vault.journal.add_many(happened)
    vault.attachments.add(happened[0].id, "IMG_2041.png", io.BytesIO(_picture()), media_type="image/png")
    if many:
        vault.journal.add(Incident(happened[1].id, happened[1].happened, summary=words["happened"][0]))
        vault.journal.withdraw(happened[2].id)
        vault.journal.save_draft(Incident(new_id(), summary=words["happened"][3]))
        vault.attachments.add(papers[0].id, "scan.png", io.BytesIO(_picture()), media_type="image/png")


def _person(words: dict, number: int) -> Contact:
    names = words["people"]
    return Contact(
        new_id(),
        name=names[number % len(names)],
        relation=words["relation"],
        phones=(Phone(f"+00 555 01{number:02}", safe=Answer.YES),),
        safe_times="10:00 – 12:00",
        note=words["note"],
        never_contact=number % 5 == 4,
        position=number,
    )


def _paper(words: dict, number: int) -> Paper:
    names = words["papers"]
    kinds = (PaperType.IDENTITY, PaperType.FAMILY, PaperType.PROTECTIVE_ORDER, PaperType.HOUSING, PaperType.MEDICAL)
    order = kinds[number % len(kinds)] is PaperType.PROTECTIVE_ORDER
    return Paper(
        new_id(),
        type=kinds[number % len(kinds)],
        title=names[number % len(names)],
        original_place=words["kept"],
        copies=(Copy(words["people"][0], words["kept"], Answer.YES),),
        number=f"AB-{number:04}",
        expires=(datetime.now().astimezone().date() + timedelta(days=20 * number + 5)).isoformat(),
        who_was_told=(Told(words["people"][3], "2026-05-02"),) if order else (),
        order_copies=(PlaceCopy(OrderPlace.WORK, Answer.YES, words["people"][1]),) if order else (),
        note=words["note"],
        position=number,
    )


def _incident(words: dict, number: int, people: list[Contact], papers: list[Paper]) -> Incident:
    day = _LAST - timedelta(days=6 * number + number % 4)
    hour = f"{(18 + 5 * number) % 24:02}:{7 * number % 60:02}" if number % 4 else ""
    certainty = Certainty.ABOUT if number % 7 == 3 else Certainty.EXACT
    return Incident(
        new_id(),
        When(certainty=certainty, date=day.isoformat(), time=hour, zone="+01:00"),
        kind=_KINDS[number % len(_KINDS)],
        summary=words["happened"][number % len(words["happened"])],
        what=words["what"],
        location=words["place"],
        witnesses=words["people"][0] if number % 3 == 0 else "",
        police_called=Answer.YES if number % 6 == 0 else Answer.UNSET,
        report_number=f"2026-{number:05}" if number % 6 == 0 else "",
        people=(people[number % len(people)].id,),
        papers=(papers[number % len(papers)].id,) if number % 5 == 0 else (),
        private_note=words["note"] if number == 0 else "",
    )


def _bags(words: dict, language: str, *, many: bool) -> list[Bag | BagItem]:
    template = load_templates(resources(), language).bag
    made: list[Bag | BagItem] = []
    for number in range(2 if many else 1):
        bag = Bag(new_id(), words["bag"] if number == 0 else words["people"][1], kept_at=words["kept"], position=number)
        made.append(bag)
        names = [(group.group, name) for group in template.groups for name in group.items]
        made += [
            BagItem(new_id(), bag.id, group, name, packed=place % 3 == 0, place=words["kept"], position=place)
            for place, (group, name) in enumerate(names if many else names[:1])
        ]
    return made


def _steps(language: str, *, many: bool) -> list[PlanStep]:
    chapters = load_templates(resources(), language).chapters
    texts = [(chapter.chapter, text) for chapter in chapters for text in chapter.steps]
    return [
        PlanStep(new_id(), chapter, text, done=place % 4 == 1, position=place)
        for place, (chapter, text) in enumerate(texts if many else texts[:1])
    ]


def _picture() -> bytes:
    """A photo that shows nothing: grey that grows lighter."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((1200, 900)).save(buffer, "PNG")
    return buffer.getvalue()
