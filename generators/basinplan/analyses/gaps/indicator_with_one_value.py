"""Which indicators have only one value of what has happened?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.series import COUNTED, observations_of
from basinplan.model.plan import Plan

NUMBER = 28
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели с единственным фактическим значением", "kk": "Бір ғана нақты мәні бар көрсеткіштер",
        "zh": "仅有一个实际值的指标", "en": "Indicators with only one reported value",
    },
    "why": {
        "ru": "Одно значение не показывает, растёт величина или снижается.",
        "kk": "Жалғыз мән шаманың өсіп немесе төмендеп жатқанын көрсетпейді.",
        "zh": "仅凭一个数值，看不出是上升还是下降。",
        "en": "A single value does not show whether things are rising or falling.",
    },
    "mend": {
        "ru": "Добавьте значения за другие периоды в набор данных, названный в поле series.dataset.",
        "kk": "series.dataset өрісінде аталған деректер жинағына басқа кезеңдердің мәндерін қосыңыз.",
        "zh": "将其他时段的数值加入series.dataset字段所指的数据集。",
        "en": "Add values of other periods to the data set named in the field series.dataset.",
    },
}


def indicator_with_one_value(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator that has values (not those counted from the plan), and whether only one of them reports what has happened."""
    for indicator in plan.register("indicator"):
        observations = observations_of(plan, indicator)
        if observations and indicator.series.dataset != COUNTED:
            yield indicator.id, sum(observation.is_fact for observation in observations) == 1
