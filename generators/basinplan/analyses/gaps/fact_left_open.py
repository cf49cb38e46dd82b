"""For which facts do the published values differ without one being chosen?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 39
ABOUT = "fact"
WORDS = {
    "title": {
        "ru": "Факты, значения которых расходятся и ни одно не принято",
        "kk": "Мәндері әртүрлі, бірақ бірде-бірі қабылданбаған деректер",
        "zh": "数值不一致且未确定采用值的数据事实",
        "en": "Facts whose values differ and none is chosen",
    },
    "why": {
        "ru": "Читатель видит разные цифры и не знает, на какую опирается план.",
        "kk": "Оқырман әртүрлі сандарды көреді, бірақ жоспардың қайсысына сүйенетінін білмейді.",
        "zh": "读者看到不同的数字，却不知道规划采用哪一个。",
        "en": "Readers see different figures and do not know which one the plan relies on.",
    },
    "mend": {
        "ru": "Впишите в поле chosen источник принятого значения и обоснование.",
        "kk": "chosen өрісіне қабылданған мәннің дереккөзін және негіздемесін жазыңыз.",
        "zh": "在chosen字段填写采用值的来源和理由。",
        "en": "Enter the source of the chosen value and the reason in the field chosen.",
    },
}


def fact_left_open(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every fact whose values differ, and whether none of them is chosen."""
    for fact in plan.register("fact"):
        if fact.disagrees:
            yield fact.id, fact.chosen is None
