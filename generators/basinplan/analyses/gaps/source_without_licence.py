"""For which sources are the terms of use not known?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 44
ABOUT = "source"
WORDS = {
    "title": {
        "ru": "Источники, условия использования которых не указаны", "kk": "Пайдалану шарттары көрсетілмеген дереккөздер",
        "zh": "未注明使用许可的来源", "en": "Sources without a licence",
    },
    "why": {
        "ru": "Без условий использования неясно, что из источника можно взять и опубликовать.",
        "kk": "Пайдалану шарттары белгісіз болса, дереккөзден нені алып, жариялауға болатыны түсініксіз.",
        "zh": "没有使用许可，就不清楚来源中的哪些内容可以使用和发布。",
        "en": "Without terms of use it is unclear what may be taken from the source and published.",
    },
    "mend": {
        "ru": "Узнайте условия у издателя и впишите их в поле licence.",
        "kk": "Шарттарды жариялаушыдан біліп, licence өрісіне жазыңыз.",
        "zh": "向发布者了解使用条款，并填入licence字段。",
        "en": "Look up the terms at the publisher and enter them in the field licence.",
    },
}


def source_without_licence(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every source, and whether its licence is not stated."""
    for source in plan.register("source"):
        yield source.id, source.licence == NOT_STATED
