"""Which measures rest on a single source?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.asking import sources_of
from basinplan.model.plan import Plan

NUMBER = 15
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры с единственным источником", "kk": "Бір ғана дереккөзі бар шаралар",
        "zh": "仅有一个来源的措施", "en": "Measures with only one source",
    },
    "why": {
        "ru": "Сведения из одного источника не с чем сравнить, и ошибка в нём может остаться незамеченной.",
        "kk": "Бір дереккөздегі мәліметті салыстыратын ештеңе жоқ, ондағы қате байқалмай қалуы мүмкін.",
        "zh": "只有一个来源，无从对照，其中的错误可能不会被发现。",
        "en": "Statements from a single source cannot be compared, and a mistake in it may go unnoticed.",
    },
    "mend": {
        "ru": "Найдите второй источник, внесите его в реестр источников и назовите в поле sources.",
        "kk": "Екінші дереккөзді тауып, дереккөздер тізіліміне енгізіңіз де, sources өрісінде атаңыз.",
        "zh": "查找第二个来源，录入来源名录，并填入sources字段。",
        "en": "Find a second source, enter it in the register of sources and name it in the field sources.",
    },
}


def measure_with_one_source(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether all its fields together name fewer than two sources."""
    for measure in plan.register("measure"):
        yield measure.id, len(sources_of(measure)) < 2
