"""Words that several pages use for the same answers."""

from PySide6.QtCore import QCoreApplication

from companion.domain.common import Answer


def answers() -> list[tuple[Answer, str]]:
    """The answers to a question that may stay open, with their labels."""
    return [
        (Answer.UNSET, "–"),
        (Answer.YES, QCoreApplication.translate("Answers", "Yes")),
        (Answer.NO, QCoreApplication.translate("Answers", "No")),
        (Answer.UNSURE, QCoreApplication.translate("Answers", "Not sure")),
    ]


def answer_label(answer: Answer) -> str:
    """One answer's label; "" for a question not yet answered."""
    return "" if answer is Answer.UNSET else dict(answers())[answer]
