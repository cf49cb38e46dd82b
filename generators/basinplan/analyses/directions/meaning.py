"""What the numbers of the plan mean and for whom: columns of data, their units and keys, the cycle, currency and languages."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import ADDED, CHANGED, PASSPORT, STRENGTHENED, UNDECIDABLE, UPDATED, WEAKENED, WITHDRAWN

WORDS = {
    "ru": "Изменено, что означают данные: столбцы, единицы, ключ, цикл, валюта или языки плана.",
    "kk": "Деректердің мәні өзгерді: бағандар, бірліктер, кілт, цикл, валюта немесе жоспар тілдері.",
    "zh": "数据的含义改变：列、单位、主键、规划周期、货币或语言。",
    "en": "What the data mean was changed: columns, units, key, cycle, currency or languages of the plan.",
}
FRAME = ("type", "unit", "codelist", "minimum", "maximum", "required")
LOST = (("columns",), ("breaks",))


def meaning(case: Case) -> str | None:
    """Same numbers in another frame are for a reader; a column or a language that is dropped is a loss."""
    if case.change.register == PASSPORT:
        return _of_the_plan(case)
    if case.change.register != "dataset" or case.difference.locale:
        return None
    if case.names in LOST:
        return {ADDED: UPDATED, WITHDRAWN: WEAKENED}.get(case.kind)
    is_frame = case.names[:1] == ("columns",) and case.names[-1] in FRAME
    return UNDECIDABLE if is_frame or case.names[:1] in (("key",), ("observations",), ("breaks",)) else None


def _of_the_plan(case: Case) -> str | None:
    if case.names == ("locales",):
        return {ADDED: STRENGTHENED, WITHDRAWN: WEAKENED}.get(case.kind)
    if case.names[:1] == ("cycle",):
        return {CHANGED: UNDECIDABLE, WITHDRAWN: WEAKENED}.get(case.kind)
    return UNDECIDABLE if case.names == ("currency",) else None
