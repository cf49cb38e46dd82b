"""Which measures end only after the plan's own period?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 14
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, которые заканчиваются после срока плана", "kk": "Жоспар мерзімінен кейін аяқталатын шаралар",
        "zh": "结束时间晚于规划期的措施", "en": "Measures that end after the plan's period",
    },
    "why": {
        "ru": "К концу срока плана такая мера ещё не завершится, и её итог нельзя будет подвести.",
        "kk": "Жоспар мерзімі біткенде мұндай шара әлі аяқталмайды, сондықтан оның қорытындысын шығару мүмкін болмайды.",
        "zh": "规划期结束时，此类措施尚未完成，无法总结其成效。",
        "en": "When the plan's period is over, such a measure is still running and its result cannot be judged.",
    },
    "mend": {
        "ru": "Сверьте с источником поле period.end меры и поле cycle.end в файле plan.yml.",
        "kk": "Шараның period.end өрісін және plan.yml файлындағы cycle.end өрісін дереккөзбен салыстырыңыз.",
        "zh": "对照来源核实措施的period.end字段和plan.yml文件中的cycle.end字段。",
        "en": "Compare the measure's field period.end and the field cycle.end in plan.yml with the sources.",
    },
}


def measure_ends_after_cycle(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure with a stated end, if the plan's end is stated, and whether the measure ends later."""
    if plan.passport.cycle.end == NOT_STATED:
        return
    end = last_day(plan.passport.cycle.end)
    for measure in plan.register("measure"):
        if measure.period.end != NOT_STATED:
            yield measure.id, last_day(measure.period.end) > end
