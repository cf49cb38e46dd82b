"""For which unfinished measures is it not known when they are to end?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import CLOSED
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 5
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без даты окончания", "kk": "Аяқталу күні көрсетілмеген шаралар",
        "zh": "未注明结束时间的措施", "en": "Measures without an end date",
    },
    "why": {
        "ru": "Без даты окончания нельзя проверить, выполняется ли мера в срок.",
        "kk": "Аяқталу күні белгісіз болса, шараның мерзімінде орындалып жатқанын тексеру мүмкін емес.",
        "zh": "没有结束时间，就无法核实措施是否按期实施。",
        "en": "Without an end date nobody can check whether the measure is on time.",
    },
    "mend": {
        "ru": "Впишите в поле period.end дату окончания из источника; достаточно года.",
        "kk": "period.end өрісіне дереккөздегі аяқталу күнін жазыңыз; жылы да жеткілікті.",
        "zh": "在period.end字段填写来源所载的结束时间，只有年份也可以。",
        "en": "Enter the end date from a source in the field period.end; a year is enough.",
    },
}


def measure_without_end(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure that is neither executed nor cancelled, and whether its end is not stated."""
    for measure in plan.register("measure"):
        if measure.status not in CLOSED:
            yield measure.id, measure.period.end == NOT_STATED
