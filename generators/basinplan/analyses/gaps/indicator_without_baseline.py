"""Which indicators have no value from which change is counted?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 20
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели без исходного значения", "kk": "Бастапқы мәні көрсетілмеген көрсеткіштер",
        "zh": "未说明基准值的指标", "en": "Indicators without a baseline",
    },
    "why": {
        "ru": "Без исходного значения изменение не от чего отсчитывать.",
        "kk": "Бастапқы мән болмаса, өзгерісті неден бастап есептеу керегі белгісіз.",
        "zh": "没有基准值，就无法衡量变化。",
        "en": "Without a baseline there is nothing to count change from.",
    },
    "mend": {
        "ru": "Впишите в поле baseline опубликованное значение, его период и источник.",
        "kk": "baseline өрісіне жарияланған мәнді, оның кезеңін және дереккөзін жазыңыз.",
        "zh": "在baseline字段填写已公布的数值、时段和来源。",
        "en": "Enter the published value, its period and source in the field baseline.",
    },
}


def indicator_without_baseline(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator, and whether its baseline is not stated."""
    for indicator in plan.register("indicator"):
        yield indicator.id, indicator.baseline is None
