"""For which data sets are the terms of use unclear?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 47
ABOUT = "dataset"
OPEN = ("not checked", "unclear", "figures only", "not_stated")
WORDS = {
    "title": {
        "ru": "Наборы данных с неясными условиями использования", "kk": "Пайдалану шарттары түсініксіз деректер жинақтары",
        "zh": "使用许可不明确的数据集", "en": "Data sets with an unclear licence",
    },
    "why": {
        "ru": "Неясно, можно ли публиковать таблицу и использовать её дальше.",
        "kk": "Кестені жариялауға және одан әрі пайдалануға бола ма, белгісіз.",
        "zh": "不清楚该表格是否可以发布和再利用。",
        "en": "It is unclear whether the table may be published and used further.",
    },
    "mend": {
        "ru": "Узнайте условия у издателя и впишите их в поле licence.",
        "kk": "Шарттарды жариялаушыдан біліп, licence өрісіне жазыңыз.",
        "zh": "向发布者了解使用条款，并填入licence字段。",
        "en": "Look up the terms at the publisher and enter them in the field licence.",
    },
}


def dataset_licence_unclear(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every data set, and whether the text of its licence leaves the terms open."""
    for dataset in plan.register("dataset"):
        licence = dataset.licence.lower()
        yield dataset.id, any(words in licence for words in OPEN)
