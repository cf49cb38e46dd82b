"""Which measures should have ended by now and are not reported as ended?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import CLOSED
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 13
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, срок которых истёк", "kk": "Мерзімі өткен шаралар",
        "zh": "期限已过的措施", "en": "Measures past their end date",
    },
    "why": {
        "ru": "Срок прошёл, но мера не отмечена как выполненная или отменённая.",
        "kk": "Мерзімі өтті, бірақ шара орындалды немесе одан бас тартылды деп белгіленбеген.",
        "zh": "期限已过，但措施未标注为已完成或已取消。",
        "en": "The date has passed, but the measure is not marked as executed or cancelled.",
    },
    "mend": {
        "ru": "Проверьте состояние меры по источникам и обновите поле status или поле period.end.",
        "kk": "Шараның күйін дереккөздер бойынша тексеріп, status немесе period.end өрісін жаңартыңыз.",
        "zh": "根据来源核实措施的状态，并更新status字段或period.end字段。",
        "en": "Check the status of the measure in the sources and update the field status or the field period.end.",
    },
}


def measure_overdue(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure with a stated end, and whether that has passed while the measure is still open."""
    as_of = last_day(plan.passport.as_of)
    for measure in plan.register("measure"):
        if measure.period.end != NOT_STATED:
            yield measure.id, last_day(measure.period.end) < as_of and measure.status not in CLOSED
