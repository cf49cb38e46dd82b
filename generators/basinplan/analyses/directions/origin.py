"""Another language as the original: from then on other texts are what the plan promises, the rest are translations."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import UNDECIDABLE

WORDS = {
    "ru": "Изменён язык оригинала.",
    "kk": "Түпнұсқа тілі өзгерді.",
    "zh": "原文语言改变。",
    "en": "The language of the original was changed.",
}


def origin(case: Case) -> str | None:
    """Whether both texts promise the same is for a reader of both languages to say."""
    return UNDECIDABLE if case.names == ("source_locale",) else None
