"""Which data were looked for and could not be included in the plan?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 48
ABOUT = "missing_data"
WORDS = {
    "title": {
        "ru": "Данные, которых в плане нет", "kk": "Жоспарда жоқ деректер",
        "zh": "规划中缺少的数据", "en": "Data that the plan lacks",
    },
    "why": {
        "ru": "Эти данные нужны плану, но найти или использовать их пока не удалось.",
        "kk": "Бұл деректер жоспарға қажет, бірақ оларды табу немесе пайдалану әзірге мүмкін болмады.",
        "zh": "规划需要这些数据，但目前未能找到或无法使用。",
        "en": "The plan needs these data, but so far they could not be found or used.",
    },
    "mend": {
        "ru": "Получив данные, добавьте их в план и удалите эту запись; к кому обратиться, сказано в поле ask.",
        "kk": "Деректерді алғанда, оларды жоспарға қосып, бұл жазбаны жойыңыз; кімнен сұрау керегі ask өрісінде айтылған.",
        "zh": "取得数据后，将其加入规划并删除该记录；可询问的机构见ask字段。",
        "en": "When the data are there, add them to the plan and delete this record; the field ask says whom to ask.",
    },
}


def data_missing(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every record of missing data; each is a gap by being there."""
    for missing in plan.register("missing_data"):
        yield missing.id, True
