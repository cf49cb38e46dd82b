"""For which measures is it not published what they do for the basin?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 56
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, известные только по стране в целом", "kk": "Тек бүкіл ел бойынша белгілі шаралар",
        "zh": "仅有全国数据的措施", "en": "Measures known only for the whole country",
    },
    "why": {
        "ru": "Цифры по стране не показывают, что мера даёт бассейну.",
        "kk": "Ел бойынша сандар шараның бассейнге не беретінін көрсетпейді.",
        "zh": "全国数据不能说明措施对流域的作用。",
        "en": "Figures for the country do not show what the measure does for the basin.",
    },
    "mend": {
        "ru": "Найдите опубликованные сведения по бассейну, впишите их и поставьте в поле scope значение basin.",
        "kk": "Бассейн бойынша жарияланған мәліметтерді тауып енгізіңіз де, scope өрісіне basin деп жазыңыз.",
        "zh": "查找并填写已公布的流域数据，再将scope字段改为basin。",
        "en": "Find the published figures for the basin, enter them and set the field scope to basin.",
    },
}


def measure_national_only(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether its figures speak of the whole country."""
    for measure in plan.register("measure"):
        yield measure.id, measure.scope == "national"
