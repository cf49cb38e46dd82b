"""Which indicators cannot be judged by their own method?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.progress import assess
from basinplan.analyses.verdict import NOT_ASSESSABLE
from basinplan.model.plan import Plan

NUMBER = 26
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели, которые нельзя оценить", "kk": "Бағалау мүмкін емес көрсеткіштер",
        "zh": "无法评估的指标", "en": "Indicators that cannot be assessed",
    },
    "why": {
        "ru": "Нельзя сказать, выполняется ли обещанное; причина названа на странице показателя.",
        "kk": "Уәде етілгеннің орындалып жатқанын айту мүмкін емес; себебі көрсеткіштің бетінде аталған.",
        "zh": "无法说明承诺是否正在兑现，原因见该指标的页面。",
        "en": "Nobody can say whether what was promised is being kept; the page of the indicator gives the reason.",
    },
    "mend": {
        "ru": "Устраните причину, названную на странице показателя: обычно нужны новые значения, поле targets или thresholds.",
        "kk": "Көрсеткіш бетінде аталған себепті жойыңыз: көбіне жаңа мәндер, targets немесе thresholds өрісі қажет.",
        "zh": "消除指标页面所列的原因；通常需要补充新的数值，或填写targets或thresholds字段。",
        "en": "Deal with the reason given on the indicator's page: usually new values, or the fields targets or thresholds.",
    },
}


def indicator_not_assessable(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator that has a method, and whether that gives no verdict."""
    for indicator in plan.register("indicator"):
        if indicator.assessment.method != "none":
            yield indicator.id, assess(plan, indicator).code == NOT_ASSESSABLE
