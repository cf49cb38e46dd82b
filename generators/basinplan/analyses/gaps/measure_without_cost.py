"""For which measures has no amount been published?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 2
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Меры без опубликованной стоимости", "kk": "Құны жарияланбаған шаралар", "zh": "未公布费用的措施",
        "en": "Measures without a published cost",
    },
    "why": {
        "ru": "Без стоимости нельзя сказать, обеспечена ли программа деньгами и что выбрать, если их не хватит.",
        "kk": "Құны белгісіз болса, бағдарламаның қаражатпен қамтылғанын және ақша жетпесе нені таңдау керегін айту мүмкін емес.",
        "zh": "没有费用，就无法说明规划是否有资金保障，也无法在资金不足时作出取舍。",
        "en": "Without a cost nobody can say whether the programme is paid for, or what to choose if money is short.",
    },
    "mend": {
        "ru": "Впишите в поле costs опубликованную сумму, её валюту и источник.",
        "kk": "costs өрісіне жарияланған соманы, валютасын және дереккөзін жазыңыз.",
        "zh": "在costs字段填写已公布的金额、币种和来源。",
        "en": "Enter the published amount, its currency and source in the field costs.",
    },
}


def measure_without_cost(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure, and whether it has no amount."""
    for measure in plan.register("measure"):
        yield measure.id, not measure.costs
