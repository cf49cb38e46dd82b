"""For which missing data is it not known whom to ask?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 49
ABOUT = "missing_data"
WORDS = {
    "title": {
        "ru": "Недостающие данные, для которых не указано, к кому обратиться",
        "kk": "Кімнен сұрау керегі көрсетілмеген жетіспейтін деректер",
        "zh": "未注明可询问机构的缺失数据",
        "en": "Missing data without a body to ask",
    },
    "why": {
        "ru": "Если не названо, у кого эти данные есть, их нельзя запросить.",
        "kk": "Деректердің кімде екені аталмаса, оларды сұрату мүмкін емес.",
        "zh": "未注明数据由谁掌握，就无法索取。",
        "en": "If it is not said who holds the data, nobody can request them.",
    },
    "mend": {
        "ru": "Впишите в поле ask организацию, которая собирает или публикует эти данные.",
        "kk": "ask өрісіне осы деректерді жинайтын немесе жариялайтын ұйымды жазыңыз.",
        "zh": "在ask字段填写收集或公布这些数据的机构。",
        "en": "In the field ask, enter the body that collects or publishes these data.",
    },
}


def missing_data_without_contact(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every record of missing data, and whether it names no body to ask."""
    for missing in plan.register("missing_data"):
        yield missing.id, not missing.ask
