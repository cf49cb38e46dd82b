"""Which facts rest on a single source?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 40
ABOUT = "fact"
WORDS = {
    "title": {
        "ru": "Факты с единственным источником", "kk": "Бір ғана дереккөзі бар деректер",
        "zh": "仅有一个来源的数据事实", "en": "Facts with only one source",
    },
    "why": {
        "ru": "Цифру из единственного источника не с чем сравнить.",
        "kk": "Жалғыз дереккөздегі санды салыстыратын ештеңе жоқ.",
        "zh": "只有一个来源的数字无从对照。",
        "en": "A figure from a single source cannot be compared with any other.",
    },
    "mend": {
        "ru": "Найдите эту величину в другом источнике и добавьте её значение в поле values.",
        "kk": "Осы шаманы басқа дереккөзден тауып, мәнін values өрісіне қосыңыз.",
        "zh": "在其他来源中查找该量，并将其数值加入values字段。",
        "en": "Find the quantity in another source and add its value to the field values.",
    },
}


def fact_with_one_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every fact, and whether all its values come from one source."""
    for fact in plan.register("fact"):
        yield fact.id, len({value.source for value in fact.values}) == 1
