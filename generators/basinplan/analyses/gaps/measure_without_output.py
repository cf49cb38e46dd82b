"""For which measures is it not said in figures what they deliver?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 10
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без результатов в цифрах", "kk": "Нәтижелері санмен көрсетілмеген шаралар",
        "zh": "产出未量化的措施", "en": "Measures without outputs in figures",
    },
    "why": {
        "ru": "Без цифр нельзя сравнить обещанное со сделанным.",
        "kk": "Сандар болмаса, уәде етілгенді орындалғанмен салыстыру мүмкін емес.",
        "zh": "没有数字，就无法将承诺与完成情况作比较。",
        "en": "Without figures, what was promised cannot be compared with what was done.",
    },
    "mend": {
        "ru": "Впишите в поле outputs, что даёт мера: значение, единицу измерения, дату и источник.",
        "kk": "outputs өрісіне шараның не беретінін жазыңыз: мәні, өлшем бірлігі, күні және дереккөзі.",
        "zh": "在outputs字段填写措施的产出，包括数值、计量单位、日期和来源。",
        "en": "Enter what the measure delivers in the field outputs: value, unit, date and source.",
    },
}


def measure_without_output(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether it has no output."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.outputs
