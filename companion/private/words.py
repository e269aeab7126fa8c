"""Words that several pages use for the same things."""

from PySide6.QtCore import QCoreApplication

from companion.domain.common import Answer


def chord_words() -> str:
    """The keys of the door as they stand on her keyboard."""
    return QCoreApplication.translate("PracticeStep", "Ctrl + Shift + Enter")


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
