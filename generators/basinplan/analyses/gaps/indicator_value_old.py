"""Which indicators have a last value that is older than they allow at the date of the plan?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import Case
from basinplan.model.plan import Plan
from basinplan.model.values import last_day

NUMBER = 25
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели с устаревшим последним значением", "kk": "Соңғы мәні ескірген көрсеткіштер",
        "zh": "最新值已过时的指标", "en": "Indicators whose last value is too old",
    },
    "why": {
        "ru": "Старое значение ничего не говорит о том, как дела сейчас.",
        "kk": "Ескі мән қазіргі жағдай туралы ештеңе айтпайды.",
        "zh": "过时的数值不能说明当前状况。",
        "en": "An old value says nothing about how things are now.",
    },
    "mend": {
        "ru": "Добавьте новую строку в набор данных показателя.", "kk": "Көрсеткіштің деректер жинағына жаңа жол қосыңыз.",
        "zh": "在该指标的数据集中增加新的一行。", "en": "Add a new row to the indicator's data set.",
    },
}


def indicator_value_old(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator that has values, and whether the last one is outdated."""
    for indicator in plan.register("indicator"):
        values = observations_of(plan, indicator)
        if values:
            yield indicator.id, Case(indicator, values, last_day(plan.passport.as_of)).is_outdated
