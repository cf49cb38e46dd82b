"""Which indicators does no measure name?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 27
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели, с которыми не связана ни одна мера", "kk": "Бірде-бір шарамен байланыстырылмаған көрсеткіштер",
        "zh": "未与任何措施关联的指标", "en": "Indicators that no measure names",
    },
    "why": {
        "ru": "Из плана не видно, что делается, чтобы значение изменилось.",
        "kk": "Мәнді өзгерту үшін не істеліп жатқаны жоспардан көрінбейді.",
        "zh": "从规划中看不出为改变该数值采取了哪些行动。",
        "en": "The plan does not show what is being done to change the value.",
    },
    "mend": {
        "ru": "Назовите показатель в поле indicators меры, которая на него влияет.",
        "kk": "Көрсеткішті оған әсер ететін шараның indicators өрісінде атаңыз.",
        "zh": "在影响该指标的措施的indicators字段中填写该指标。",
        "en": "Name the indicator in the field indicators of a measure that acts on it.",
    },
}


def indicator_without_measure(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator, and whether no measure names it."""
    named = {id for measure in plan.register("measure") for id in measure.indicators}
    for indicator in plan.register("indicator"):
        yield indicator.id, indicator.id not in named
