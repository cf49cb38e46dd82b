"""Which facts have a value without the time that it speaks of?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 41
ABOUT = "fact"
WORDS = {
    "title": {
        "ru": "Факты, у значений которых не указан период", "kk": "Мәнінің кезеңі көрсетілмеген деректер",
        "zh": "有数值未注明时段的数据事实", "en": "Facts with a value without a period",
    },
    "why": {
        "ru": "Без периода нельзя сказать, к какому времени относится цифра и с какими её можно сравнить.",
        "kk": "Кезеңі болмаса, санның қай уақытқа қатысты екенін және нені онымен салыстыруға болатынын айту мүмкін емес.",
        "zh": "没有时段，就无法说明数字对应的时间，也不知道可与哪些数字比较。",
        "en": "Without a period nobody can say what time the figure speaks of or what it can be compared with.",
    },
    "mend": {
        "ru": "Впишите период значения, указанный в источнике, в поле values.period.",
        "kk": "Мәннің дереккөзде көрсетілген кезеңін values.period өрісіне жазыңыз.",
        "zh": "在values.period字段填写来源所载的数值时段。",
        "en": "Enter the period that the source gives for the value in the field values.period.",
    },
}


def fact_without_period(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every fact, and whether one of its values has no period."""
    for fact in plan.register("fact"):
        yield fact.id, any(value.period is None for value in fact.values)
