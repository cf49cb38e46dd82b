"""A measure that reaches fewer waters, places or countries, or acts on fewer pressures, is weaker."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Охват сужен или расширен.",
    "kk": "Қамту аясы тарылды немесе кеңейді.",
    "zh": "覆盖范围缩小或扩大。",
    "en": "The area or what it acts on became narrower or wider.",
}
FIELDS = (("coverage", "water_bodies"), ("coverage", "places"), ("coverage", "countries"), ("pressures",), ("indicators",),
          ("water_bodies",), ("countries",))


def area(case: Case) -> str | None:
    """An item that was added widens, one that was withdrawn narrows; only for records that promise, and the plan itself.

    An outline on the map that moved is undecidable.
    """
    if case.names == ("geometry",) and case.kind == CHANGED:
        return UNDECIDABLE
    if case.names not in FIELDS or not (case.is_promise or case.change.register == "plan"):
        return None
    return {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)
