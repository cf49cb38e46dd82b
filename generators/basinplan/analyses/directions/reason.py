"""A reason that was given to the public and is given no more, or otherwise: readers of the old one must know."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, UNDECIDABLE

WORDS = {
    "ru": "Изменено или снято обоснование изменения плана.",
    "kk": "Жоспар өзгерісінің негіздемесі өзгертілді немесе алынды.",
    "zh": "规划修订的理由被修改或撤回。",
    "en": "The reason of a change of the plan was changed or withdrawn.",
}


def reason(case: Case) -> str | None:
    """Of a note that the earlier state held; a new note is an update."""
    return UNDECIDABLE if case.change.register == "revision_note" and case.kind != ADDED else None
