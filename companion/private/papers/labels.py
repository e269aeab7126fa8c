"""What the kinds of papers are called."""

from PySide6.QtCore import QCoreApplication

from companion.domain.faces import Face
from companion.domain.papers import OrderPlace, PaperType

_FULL_ONLY = frozenset({PaperType.PROTECTIVE_ORDER, PaperType.POLICE_REPORT, PaperType.EVIDENCE})


def paper_types(face: Face) -> list[tuple[PaperType, str]]:
    """The kinds with their labels; the plain face offers only those of any household."""
    labels = [
        (PaperType.IDENTITY, QCoreApplication.translate("Papers", "Identity")),
        (PaperType.FAMILY, QCoreApplication.translate("Papers", "Marriage, divorce, custody")),
        (PaperType.PROTECTIVE_ORDER, QCoreApplication.translate("Papers", "Protective or restraining order")),
        (PaperType.POLICE_REPORT, QCoreApplication.translate("Papers", "Police report")),
        (PaperType.MEDICAL, QCoreApplication.translate("Papers", "Medical, vaccinations")),
        (PaperType.INSURANCE, QCoreApplication.translate("Papers", "Insurance")),
        (PaperType.MONEY, QCoreApplication.translate("Papers", "Bank, tax, pay")),
        (PaperType.BENEFITS, QCoreApplication.translate("Papers", "Benefits")),
        (PaperType.HOUSING, QCoreApplication.translate("Papers", "Lease, deed, mortgage")),
        (PaperType.VEHICLE, QCoreApplication.translate("Papers", "Car or other vehicle")),
        (PaperType.SCHOOL, QCoreApplication.translate("Papers", "School")),
        (PaperType.IMMIGRATION, QCoreApplication.translate("Papers", "Immigration")),
        (PaperType.WILL, QCoreApplication.translate("Papers", "Will, power of attorney")),
        (PaperType.PET, QCoreApplication.translate("Papers", "Pet")),
        (PaperType.EVIDENCE, QCoreApplication.translate("Papers", "Evidence")),
        (PaperType.OTHER, QCoreApplication.translate("Papers", "Something else")),
    ]
    return labels if face is Face.FULL else [pair for pair in labels if pair[0] not in _FULL_ONLY]


def order_places() -> list[tuple[OrderPlace, str]]:
    """The places where a copy of an order helps, with their labels."""
    return [
        (OrderPlace.PERSON, QCoreApplication.translate("Papers", "On me")),
        (OrderPlace.HOME, QCoreApplication.translate("Papers", "At home")),
        (OrderPlace.WORK, QCoreApplication.translate("Papers", "At work")),
        (OrderPlace.SCHOOL, QCoreApplication.translate("Papers", "At school or day-care")),
        (OrderPlace.CAR, QCoreApplication.translate("Papers", "In the car")),
        (OrderPlace.FRIEND, QCoreApplication.translate("Papers", "With a friend or relative")),
    ]


def paper_type_label(type_: PaperType) -> str:
    """One kind's label."""
    return dict(paper_types(Face.FULL))[type_]
