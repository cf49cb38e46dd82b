"""For which pressures does no indicator show whether the measures help?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 31
ABOUT = "pressure"
WORDS = {
    "title": {
        "ru": "Нагрузки без показателя", "kk": "Көрсеткіші жоқ жүктемелер",
        "zh": "未关联指标的压力", "en": "Pressures without an indicator",
    },
    "why": {
        "ru": "Ни одна мера по этой нагрузке не связана с показателем, поэтому не видно, снижается ли нагрузка.",
        "kk": "Осы жүктемеге бағытталған бірде-бір шара көрсеткішпен байланыстырылмаған, сондықтан оның азайғаны көрінбейді.",
        "zh": "没有一项针对该压力的措施关联了指标，因此看不出压力是否减轻。",
        "en": "No measure on this pressure names an indicator, so it cannot be seen whether the pressure eases.",
    },
    "mend": {
        "ru": "Впишите показатель в поле indicators меры, у которой эта нагрузка названа в поле pressures.",
        "kk": "pressures өрісінде осы жүктеме аталған шараның indicators өрісіне көрсеткішті жазыңыз.",
        "zh": "在pressures字段列有该压力的措施中，于indicators字段填写指标。",
        "en": "Enter an indicator in the field indicators of a measure that names this pressure in the field pressures.",
    },
}


def pressure_without_indicator(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every pressure, and whether no measure that names it names an indicator as well."""
    shown = {id for measure in plan.register("measure") if measure.indicators for id in measure.pressures}
    for pressure in plan.register("pressure"):
        yield pressure.id, pressure.id not in shown
