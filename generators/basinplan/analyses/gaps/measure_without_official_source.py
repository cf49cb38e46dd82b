"""Which measures are not supported by any official act or report?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import sources_of
from basinplan.model.plan import Plan

NUMBER = 16
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без официального источника", "kk": "Ресми дереккөзі жоқ шаралар",
        "zh": "没有官方来源的措施", "en": "Measures without an official source",
    },
    "why": {
        "ru": "Пересказ решения может быть неточным; точные сведения даёт официальный акт или отчёт.",
        "kk": "Шешімді басқа сөзбен баяндау дәл болмауы мүмкін; нақты мәліметті ресми акт немесе есеп береді.",
        "zh": "转述的内容可能不准确，应以官方文件或报告为准。",
        "en": "A decision retold by others may be inexact; an official act or report gives the exact details.",
    },
    "mend": {
        "ru": "Найдите официальный акт или отчёт, внесите его в реестр источников с kind: official и назовите в поле sources.",
        "kk": "Ресми актіні не есепті тауып, дереккөздер тізіліміне kind: official деп енгізіңіз де, sources өрісінде атаңыз.",
        "zh": "查找官方文件或报告，以kind: official录入来源名录，并填入sources字段。",
        "en": "Find an official act or report, enter it in the register of sources with kind: official and name it in sources.",
    },
}


def measure_without_official_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether none of the sources that it names is official."""
    official = {source.id for source in plan.register("source") if source.kind == "official"}
    for measure in plan.register("measure"):
        yield measure.id, official.isdisjoint(sources_of(measure))
