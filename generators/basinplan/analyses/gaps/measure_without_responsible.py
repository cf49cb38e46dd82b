"""For which measures is no responsible body named?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 1
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без ответственного исполнителя", "kk": "Жауапты орындаушысы көрсетілмеген шаралар",
        "zh": "未注明责任单位的措施", "en": "Measures without a responsible body",
    },
    "why": {
        "ru": "Если ответственный не назван, о ходе выполнения меры спросить не у кого.",
        "kk": "Жауапты орындаушы аталмаса, шараның орындалу барысын кімнен сұрау керегі белгісіз.",
        "zh": "未注明责任单位，就不知道向谁了解实施进展。",
        "en": "Where no body is named as responsible, there is nobody to ask how the measure is going.",
    },
    "mend": {
        "ru": "Впишите в поле responsible организацию, которую источник называет ответственной.",
        "kk": "responsible өрісіне дереккөзде жауапты деп аталған ұйымды жазыңыз.",
        "zh": "在responsible字段填写来源所载的责任单位。",
        "en": "In the field responsible, enter the body that a source names as responsible.",
    },
}


def measure_without_responsible(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether nobody is named as responsible for it."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.responsible.joint
