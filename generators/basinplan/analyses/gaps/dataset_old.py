"""Which data sets have no value of the last two years?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import is_older
from basinplan.analyses.datasets import is_well_described
from basinplan.model.observation import REPORTED
from basinplan.model.plan import Plan
from basinplan.model.values import last_day

NUMBER = 46
ABOUT = "dataset"
MONTHS = 24
WORDS = {
    "title": {
        "ru": "Наборы данных без значений за последние два года", "kk": "Соңғы екі жылдағы мәндері жоқ деректер жинақтары",
        "zh": "近两年内没有数值的数据集", "en": "Data sets without values of the last two years",
    },
    "why": {
        "ru": "Старые данные не показывают, как обстоят дела сейчас.",
        "kk": "Ескі деректер қазіргі жағдайды көрсетпейді.",
        "zh": "过时的数据不能反映当前状况。",
        "en": "Old data do not show how things are now.",
    },
    "mend": {
        "ru": "Добавьте в таблицу новые строки; когда их ждать, сказано в поле updates.",
        "kk": "Кестеге жаңа жолдар қосыңыз; оларды қашан күту керегі updates өрісінде айтылған.",
        "zh": "在表格中增加新行；更新时间见updates字段。",
        "en": "Add new rows to the table; the field updates says when to expect them.",
    },
}


def dataset_old(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every data set with reported values, and whether the latest ends over 24 months before the plan's date."""
    as_of = last_day(plan.passport.as_of)
    for dataset in plan.register("dataset"):
        if dataset.id in plan.tables and is_well_described(plan, dataset):
            names = dataset.observations
            ends = [last_day(str(row[names.end])) for row in plan.tables[dataset.id].rows if row[names.kind] in REPORTED]
            if ends:
                yield dataset.id, is_older(max(ends), MONTHS, as_of)
