"""What groups and forms of things in a bag are called, and what a bag is for."""

from PySide6.QtCore import QCoreApplication

from companion.domain.bag import Bag, Form, Group, Pace


def groups() -> list[tuple[Group, str]]:
    """The groups with their labels, in the order in which they stand."""
    return [
        (Group.IDENTITY, QCoreApplication.translate("Bag", "Identity")),
        (Group.MONEY, QCoreApplication.translate("Bag", "Money")),
        (Group.KEYS, QCoreApplication.translate("Bag", "Keys")),
        (Group.HEALTH, QCoreApplication.translate("Bag", "Health")),
        (Group.PHONE, QCoreApplication.translate("Bag", "Phone")),
        (Group.CHILDREN, QCoreApplication.translate("Bag", "Children")),
        (Group.PETS, QCoreApplication.translate("Bag", "Pets")),
        (Group.PERSONAL, QCoreApplication.translate("Bag", "For me")),
        (Group.EVIDENCE, QCoreApplication.translate("Bag", "Records")),
        (Group.OTHER, QCoreApplication.translate("Bag", "Other things")),
    ]


def forms() -> list[tuple[Form, str]]:
    """In which form a thing is in the bag."""
    return [
        (Form.UNSET, "–"),
        (Form.ORIGINAL, QCoreApplication.translate("Bag", "Original")),
        (Form.COPY, QCoreApplication.translate("Bag", "Copy")),
        (Form.PHOTO, QCoreApplication.translate("Bag", "Photo")),
    ]


def paces() -> list[tuple[Pace, str]]:
    """For which way of leaving a bag is."""
    return [
        (Pace.UNSET, "–"),
        (Pace.TIME, QCoreApplication.translate("Bag", "With time to prepare")),
        (Pace.NOW, QCoreApplication.translate("Bag", "To leave at once")),
    ]


def form_label(form: Form) -> str:
    """In which form, as words in a line; "" where it was not said."""
    return "" if form is Form.UNSET else dict(forms())[form]


def pace_label(pace: Pace) -> str:
    """For when, as words in a line; "" where it was not said."""
    return "" if pace is Pace.UNSET else dict(paces())[pace]


def bag_name(bag: Bag) -> str:
    """What the bag is called."""
    return bag.name.strip() or QCoreApplication.translate("Bag", "Bag without a name")


def packed_words(count: int) -> str:
    """How many are packed; nothing is said where none is."""
    return QCoreApplication.translate("Bag", "{count} packed").format(count=count) if count else ""
