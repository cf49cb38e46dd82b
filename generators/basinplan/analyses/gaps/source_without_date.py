"""Of which sources is it not known when they were published?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 43
ABOUT = "source"
WORDS = {
    "title": {
        "ru": "Источники без даты", "kk": "Күні көрсетілмеген дереккөздер",
        "zh": "未注明日期的来源", "en": "Sources without a date",
    },
    "why": {
        "ru": "Без даты нельзя сказать, насколько новы сведения.",
        "kk": "Күні болмаса, мәліметтің қаншалықты жаңа екенін айту мүмкін емес.",
        "zh": "没有日期，就无法判断信息的新旧。",
        "en": "Without a date nobody can say how recent the information is.",
    },
    "mend": {
        "ru": "Впишите в поле date дату публикации; достаточно года.",
        "kk": "date өрісіне жарияланған күнін жазыңыз; жылы да жеткілікті.",
        "zh": "在date字段填写发布日期，只有年份也可以。",
        "en": "Enter the date of publication in the field date; a year is enough.",
    },
}


def source_without_date(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every source, and whether its date is not stated."""
    for source in plan.register("source"):
        yield source.id, source.date == NOT_STATED
