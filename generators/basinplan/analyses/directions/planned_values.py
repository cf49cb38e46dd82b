"""A row of data that says what is planned for a year is a promise too: less of what is wanted is weaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from basinplan.analyses.directions import Case
from basinplan.analyses.series import is_of_series
from basinplan.model.change import CHANGED, DATA, STRENGTHENED, UNDECIDABLE, WEAKENED
from basinplan.model.observation import PLANNED, PROJECTED

WORDS = {
    "ru": "Плановое значение в наборе данных изменено.",
    "kk": "Деректер жинағындағы жоспарлы мән өзгертілді.",
    "zh": "数据集中的计划值改变。",
    "en": "A planned value in a data set was changed.",
}
CITED = (("values", "value"), ("values", "upper"), ("values", "period"), ("values", "kind"))
UP, DOWN = ("up", "keep_above"), ("down", "keep_below")


def planned_values(case: Case) -> str | None:
    """By the wanted direction of the indicators that read the cell; undecidable where they want none or different ones.

    A planned value that a fact cites has no wanted direction of its own.
    """
    if case.change.register == "fact" and case.names in CITED:
        kinds = {getattr(part, "kind", None) for part in case.difference.parts}
        is_equal = case.names[-1] != "kind" and _is_equal(case)
        return UNDECIDABLE if kinds & {PLANNED, PROJECTED} and case.kind == CHANGED and not is_equal else None
    if case.change.scope != DATA or case.kind != CHANGED or case.names[:1] != ("rows",):
        return None
    wanted = {*_wanted(case)}
    if not wanted:
        return None
    if len(wanted) != 1 or not wanted <= {True, False}:
        return UNDECIDABLE
    if case.change.after is None or _is_equal(case):
        return None
    is_more = Decimal(str(case.change.after)) > Decimal(str(case.change.before))
    return STRENGTHENED if is_more == wanted.pop() else WEAKENED


def _is_equal(case: Case) -> bool:
    sides = [str(value) for value in (case.change.before, case.change.after)]
    try:
        return Decimal(sides[0]) == Decimal(sides[1])
    except InvalidOperation:
        return sides[0] == sides[1]


def _wanted(case: Case) -> Iterator[bool | None]:
    """Of each indicator that reads this cell as a plan: whether more is wanted, less, or nothing that can be said."""
    row: Mapping = case.difference.rows[1]
    for indicator in case.after.register("indicator"):
        series, dataset = indicator.series, case.after.record(case.change.record)
        if not series or series.dataset != case.change.record or series.column != case.names[1]:
            continue
        if row.get(dataset.observations.kind) in (PLANNED, PROJECTED) and is_of_series(row, series.column, series.where):
            yield True if indicator.direction in UP else False if indicator.direction in DOWN else None
