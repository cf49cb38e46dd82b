"""A floor set lower or a ceiling set higher loosens the limit."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED

WORDS = {
    "ru": "Предел смягчён или ужесточён.",
    "kk": "Шек жұмсартылды немесе қатаңдатылды.",
    "zh": "限值放宽或收紧。",
    "en": "A limit was loosened or tightened.",
}
def threshold(case: Case) -> str | None:
    """By the kind of limit; undecidable where the kind changed too."""
    if case.names[:1] != ("thresholds",) or case.kind != CHANGED:
        return None
    old, new = case.difference.parts
    if case.names == ("thresholds", "kind") or old.kind != new.kind:
        return UNDECIDABLE
    if case.names != ("thresholds", "value") or old.value == new.value:
        return None
    return STRENGTHENED if (new.value > old.value) == (new.kind == "floor") else WEAKENED
