"""For which indicators is there not one value?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.series import observations_of
from basinplan.model.plan import Plan

NUMBER = 24
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели без значений", "kk": "Мәндері жоқ көрсеткіштер",
        "zh": "尚无数值的指标", "en": "Indicators without values",
    },
    "why": {
        "ru": "Пока значений нет, показатель ничего не показывает.",
        "kk": "Мәндері болмаса, көрсеткіш ештеңе көрсетпейді.",
        "zh": "没有数值，指标就不能说明任何情况。",
        "en": "As long as there are no values, the indicator shows nothing.",
    },
    "mend": {
        "ru": "Добавьте опубликованные значения в набор данных и назовите его в поле series.dataset.",
        "kk": "Жарияланған мәндерді деректер жинағына қосып, оны series.dataset өрісінде атаңыз.",
        "zh": "将已公布的数值加入数据集，并在series.dataset字段填写该数据集。",
        "en": "Add published values to a data set and name it in the field series.dataset.",
    },
}


def indicator_without_values(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator, and whether its data set holds no value for it."""
    for indicator in plan.register("indicator"):
        yield indicator.id, not observations_of(plan, indicator)
