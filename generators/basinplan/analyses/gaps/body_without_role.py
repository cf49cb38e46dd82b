"""Of which bodies is it not said what part they have?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 36
ABOUT = "body"
WORDS = {
    "title": {
        "ru": "Организации, роль которых не указана", "kk": "Рөлі көрсетілмеген ұйымдар",
        "zh": "未注明职责的机构", "en": "Bodies without a role",
    },
    "why": {
        "ru": "Читателю неясно, почему организация названа в плане.",
        "kk": "Ұйымның жоспарда неге аталғаны оқырманға түсініксіз.",
        "zh": "读者不清楚规划为何列入该机构。",
        "en": "Readers cannot tell why the plan names the body.",
    },
    "mend": {
        "ru": "Впишите в поле role полномочия организации или её участие, как сказано в источнике.",
        "kk": "role өрісіне ұйымның өкілеттігін немесе қатысуын дереккөзде айтылғандай жазыңыз.",
        "zh": "按来源所述，在role字段填写该机构的职责或参与情况。",
        "en": "In the field role, enter the mandate or part of the body as a source gives it.",
    },
}


def body_without_role(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every body, and whether its role is left out."""
    for body in plan.register("body"):
        yield body.id, body.role is None
