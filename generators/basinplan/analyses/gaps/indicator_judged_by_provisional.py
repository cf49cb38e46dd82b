"""Which indicators are judged by a value that is provisional or estimated?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.progress import assess
from basinplan.analyses.verdict import NO_TARGET, NOT_ASSESSABLE
from basinplan.model.observation import ESTIMATED, PROVISIONAL
from basinplan.model.plan import Plan

NUMBER = 29
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели, оценённые по предварительному или расчётному значению",
        "kk": "Күйі алдын ала немесе есептік мән бойынша анықталған көрсеткіштер",
        "zh": "依据初步值或估算值评估的指标",
        "en": "Indicators judged by a provisional or estimated value",
    },
    "why": {
        "ru": "Такое значение ещё могут уточнить, и тогда вывод может измениться.",
        "kk": "Мұндай мән әлі нақтылануы мүмкін, сонда қорытынды да өзгеруі ықтимал.",
        "zh": "此类数值仍可能修正，评估结果也可能随之改变。",
        "en": "Such a value may still be corrected, and the result may then change.",
    },
    "mend": {
        "ru": "Когда выйдет окончательное значение, добавьте его с видом observed в набор данных из поля series.dataset.",
        "kk": "Түпкілікті мән жарияланғанда, оны observed түрімен series.dataset өрісінде аталған деректер жинағына қосыңыз.",
        "zh": "最终数值公布后，以observed类别加入series.dataset字段所指的数据集。",
        "en": "Once the final value is published, add it with the kind observed to the data set named in series.dataset.",
    },
}


def indicator_judged_by_provisional(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator with a verdict, and whether that rests on a provisional or estimated value."""
    for indicator in plan.register("indicator"):
        verdict = assess(plan, indicator)
        if verdict.code not in (NOT_ASSESSABLE, NO_TARGET):
            last = verdict.observation
            yield indicator.id, last is not None and last.kind in (PROVISIONAL, ESTIMATED)
