"""Which indicators have neither a promised value nor a limit?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 21
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели без целевого значения и порога", "kk": "Нысаналы мәні де, шегі де көрсетілмеген көрсеткіштер",
        "zh": "既无目标值也无限值的指标", "en": "Indicators with neither a target nor a threshold",
    },
    "why": {
        "ru": "Если не названы ни целевое значение, ни порог, значения показателя не с чем сравнить.",
        "kk": "Нысаналы мән де, шек те аталмаса, көрсеткіштің мәндерін салыстыратын ештеңе жоқ.",
        "zh": "没有目标值和限值，指标的数值就无从对照。",
        "en": "If neither a target nor a threshold is named, there is nothing to compare the values with.",
    },
    "mend": {
        "ru": "Впишите опубликованное целевое значение в поле targets или порог в поле thresholds.",
        "kk": "Жарияланған нысаналы мәнді targets өрісіне немесе шекті thresholds өрісіне жазыңыз.",
        "zh": "在targets字段填写已公布的目标值，或在thresholds字段填写已公布的限值。",
        "en": "Enter a published target in the field targets or a threshold in the field thresholds.",
    },
}


def indicator_without_target(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator that should move some way (checklists apart), and whether it has neither targets nor thresholds."""
    for indicator in plan.register("indicator"):
        if indicator.direction != "none" and not indicator.criteria:
            yield indicator.id, not (indicator.targets or indicator.thresholds)
