"""For which measures is it not published how they stand?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 11
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры, состояние которых не опубликовано", "kk": "Күйі жарияланбаған шаралар",
        "zh": "状态未公布的措施", "en": "Measures whose status is not published",
    },
    "why": {
        "ru": "Неизвестно, начата ли мера, выполняется она или уже завершена.",
        "kk": "Шараның басталғаны, орындалып жатқаны немесе аяқталғаны белгісіз.",
        "zh": "无法得知措施尚未开始、正在实施还是已经完成。",
        "en": "It is not known whether the measure has begun, is under way or is finished.",
    },
    "mend": {
        "ru": "Найдите публикацию о ходе меры и впишите состояние в поле status, а его дату в поле as_of.",
        "kk": "Шараның барысы туралы жарияланымды тауып, күйін status өрісіне, оның күнін as_of өрісіне жазыңыз.",
        "zh": "查找有关实施进展的出版物，在status字段填写状态，在as_of字段填写其日期。",
        "en": "Find a publication on the progress of the measure; enter the status in the field status and its date in as_of.",
    },
}


def measure_status_unknown(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether its status is unknown."""
    for measure in plan.register("measure"):
        yield measure.id, measure.status == "unknown"
