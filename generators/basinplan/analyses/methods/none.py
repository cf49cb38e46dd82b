"""No judgement: the indicator gives context, and no target or limit has been agreed for it."""

from __future__ import annotations

from datetime import date

from basinplan.analyses.verdict import NO_TARGET, Verdict, last_fact
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Indicator

WORDS = {
    "name": {"ru": "без оценки", "kk": "бағаланбайды", "zh": "不作评估", "en": "not judged"},
    "how": {
        "ru": "Согласованной цели или порога нет; показаны только значения.",
        "kk": "Келісілген нысаналы мән немесе шек жоқ; тек мәндер көрсетіледі.",
        "zh": "尚无商定的目标值或限值，仅列出数值。",
        "en": "No target or limit has been agreed; only the values are shown.",
    },
}


def none(indicator: Indicator, observations: tuple[Observation, ...], as_of: date) -> Verdict:
    """Always the verdict that there is nothing to judge against."""
    return Verdict(NO_TARGET, "", (), last_fact(observations))
