"""For which unfinished measures is the last word on their status undated or more than two years old?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import CLOSED, is_older
from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED, last_day

NUMBER = 12
ABOUT = "measure"
MONTHS = 24
WORDS = {
    "title": {
        "ru": "Меры с устаревшими сведениями о состоянии", "kk": "Күйі туралы мәліметі ескірген шаралар",
        "zh": "状态信息已过时的措施", "en": "Measures whose status is out of date",
    },
    "why": {
        "ru": "Сведениям больше двух лет или их дата неизвестна; с тех пор многое могло измениться.",
        "kk": "Мәлімет екі жылдан астам уақыт бұрынғы немесе оның күні белгісіз; содан бері көп нәрсе өзгеруі мүмкін.",
        "zh": "该信息已超过两年或日期不明，此后情况可能已有变化。",
        "en": "The information is more than two years old or undated; much may have changed since.",
    },
    "mend": {
        "ru": "Найдите более новую публикацию и обновите поля status и as_of.",
        "kk": "Жаңарақ жарияланымды тауып, status және as_of өрістерін жаңартыңыз.",
        "zh": "查找较新的出版物，并更新status和as_of字段。",
        "en": "Find a newer publication and update the fields status and as_of.",
    },
}


def measure_status_old(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure neither executed nor cancelled, and whether its status is undated or over 24 months old."""
    as_of = last_day(plan.passport.as_of)
    for measure in plan.register("measure"):
        if measure.status not in CLOSED:
            yield measure.id, measure.as_of == NOT_STATED or is_older(last_day(measure.as_of), MONTHS, as_of)
