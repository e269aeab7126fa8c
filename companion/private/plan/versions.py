"""The two plans for leaving: with time to prepare, and at once."""

from companion.domain.plan import Chapter

LEAVING = (Chapter.PREPARE, Chapter.LEAVE_NOW)


def other_version(chapter: Chapter) -> Chapter | None:
    """The other of the two, where the chapter is one of them."""
    return next(one for one in LEAVING if one is not chapter) if chapter in LEAVING else None
