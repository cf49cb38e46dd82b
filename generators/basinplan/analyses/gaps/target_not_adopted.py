"""For which indicators has none of the targets and limits been adopted?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 22
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели, у которых ни цели, ни пороги не утверждены",
        "kk": "Нысаналы мәндері де, шектері де бекітілмеген көрсеткіштер",
        "zh": "目标值和限值均未经批准的指标",
        "en": "Indicators whose targets and thresholds are not adopted",
    },
    "why": {
        "ru": "Объявленное или предложенное значение ещё может измениться и обязывает меньше, чем утверждённое.",
        "kk": "Жарияланған немесе ұсынылған мән әлі өзгеруі мүмкін, оның міндеттеу күші бекітілген мәннен аз.",
        "zh": "已宣布或拟议的数值仍可能变动，约束力不及已批准的数值。",
        "en": "A value that is only announced or proposed may still change and binds less than an adopted one.",
    },
    "mend": {
        "ru": "Найдите акт об утверждении и впишите из него значение в поле targets или thresholds с legal_status: adopted.",
        "kk": "Бекіту туралы актіні тауып, ондағы мәнді targets немесе thresholds өрісіне legal_status: adopted деп жазыңыз.",
        "zh": "查找批准文件，将其中的数值填入targets或thresholds字段，并注明legal_status: adopted。",
        "en": "Find the act of adoption and enter its value in the field targets or thresholds with legal_status: adopted.",
    },
}


def target_not_adopted(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator with targets or thresholds, and whether none of them is adopted."""
    for indicator in plan.register("indicator"):
        promised = (*indicator.targets, *indicator.thresholds)
        if promised:
            yield indicator.id, all(promise.legal_status != "adopted" for promise in promised)
