"""Which sources have not been opened and compared with the plan within the last year?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 45
ABOUT = "source"
DAYS = 366
WORDS = {
    "title": {
        "ru": "Источники, не проверенные за последний год", "kk": "Соңғы жылы тексерілмеген дереккөздер",
        "zh": "近一年内未核查的来源", "en": "Sources not checked within the last year",
    },
    "why": {
        "ru": "Страницы исчезают и меняются; тогда утверждение плана уже нельзя проверить.",
        "kk": "Беттер жоғалып, өзгеріп тұрады; онда жоспардағы тұжырымды тексеру мүмкін болмайды.",
        "zh": "网页会消失或更改，届时规划中的陈述便无法核实。",
        "en": "Pages vanish and change; then a statement of the plan can no longer be checked.",
    },
    "mend": {
        "ru": "Откройте источник, сверьте с планом и впишите день в поле checked.",
        "kk": "Дереккөзді ашып, жоспармен салыстырыңыз да, күнін checked өрісіне жазыңыз.",
        "zh": "打开来源与规划核对，并在checked字段填写日期。",
        "en": "Open the source, compare it with the plan and enter the day in the field checked.",
    },
}


def source_not_checked(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every source, and whether its last check is unknown or more than a year before the plan's date."""
    as_of = last_day(plan.passport.as_of)
    for source in plan.register("source"):
        yield source.id, source.checked == NOT_STATED or (as_of - last_day(source.checked)).days > DAYS
