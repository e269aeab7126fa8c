"""What groups and forms of things in a bag are called."""

from PySide6.QtCore import QCoreApplication

from companion.domain.bag import Form, Group


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
