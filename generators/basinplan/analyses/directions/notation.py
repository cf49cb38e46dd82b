"""The same number with more or fewer zeros, the same text in other words, a passage in another place: nothing of substance."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, EDITORIAL, MOVED

WORDS = {
    "ru": "Изменена только запись, не содержание.",
    "kk": "Тек жазылуы өзгерді, мазмұны емес.",
    "zh": "仅表述形式改变，内容未变。",
    "en": "Only the wording or notation changed.",
}
def notation(case: Case) -> str | None:
    """Equal numbers and moved passages; texts that state the same are left to the default."""
    if case.kind == MOVED:
        return EDITORIAL
    if case.kind != CHANGED or case.is_text:
        return None
    try:
        same = Decimal(str(case.change.before)) == Decimal(str(case.change.after))
    except InvalidOperation:
        return None
    return EDITORIAL if same else None
