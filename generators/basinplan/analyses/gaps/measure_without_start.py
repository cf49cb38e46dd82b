"""For which measures is it not known when they began or will begin?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 4
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без даты начала", "kk": "Басталу күні көрсетілмеген шаралар",
        "zh": "未注明开始时间的措施", "en": "Measures without a start date",
    },
    "why": {
        "ru": "Без даты начала нельзя сказать, должна ли мера уже выполняться и сколько она длится.",
        "kk": "Басталу күні белгісіз болса, шараның қазір орындалуы тиіс екенін де, ұзақтығын да айту мүмкін емес.",
        "zh": "没有开始时间，就无法说明措施是否应已开始、持续多久。",
        "en": "Without a start date nobody can say whether the measure should be under way, or how long it runs.",
    },
    "mend": {
        "ru": "Впишите в поле period.start дату начала из источника; достаточно года.",
        "kk": "period.start өрісіне дереккөздегі басталу күнін жазыңыз; жылы да жеткілікті.",
        "zh": "在period.start字段填写来源所载的开始时间，只有年份也可以。",
        "en": "Enter the start date from a source in the field period.start; a year is enough.",
    },
}


def measure_without_start(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether its start is not stated."""
    for measure in plan.register("measure"):
        yield measure.id, measure.period.start == NOT_STATED
