"""No judgement: the indicator gives context, and no target or limit has been agreed for it."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import NO_TARGET, Case, Verdict, last_fact

WORDS = {
    "name": {"ru": "без оценки", "kk": "бағаланбайды", "zh": "不作评估", "en": "not judged"},
    "how": {
        "ru": "Согласованной цели или порога нет; показаны только значения и их размах.",
        "kk": "Келісілген нысаналы мән немесе шек жоқ; тек мәндер мен олардың аралығы көрсетіледі.",
        "zh": "尚无商定的目标值或限值，仅列出数值及其变化范围。",
        "en": "No target or limit has been agreed; only the values and their range are shown.",
    },
    "formula": {"ru": "нет", "kk": "жоқ", "zh": "无", "en": "none"},
    "origin": {
        "ru": "Без согласованного значения любая оценка, прежде всего трансграничного стока, была бы чьей-то позицией.",
        "kk": "Келісілген мән болмаса, кез келген баға, ең алдымен трансшекаралық ағындыға берілгені, біреудің ұстанымы болар еді.",
        "zh": "在没有商定值的情况下作任何评价，尤其是对跨界径流的评价，都等于采取某一方的立场。",
        "en": "Without an agreed value any judgement, above all of a transboundary flow, would be somebody's position.",
    },
}


def none(case: Case) -> Verdict:
    """Always the verdict that there is nothing to judge against; number, lowest and highest of the values."""
    last, values = last_fact(case.observations), [o.value for o in case.facts]
    highest = [o.value if o.upper is None else o.upper for o in case.facts]
    working = (("count", Decimal(len(values))), ("lowest", min(values)), ("highest", max(highest))) if values else ()
    return Verdict(NO_TARGET, "", working, last)
