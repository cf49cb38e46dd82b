"""For which indicators is it not known who publishes the values?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED

NUMBER = 23
ABOUT = "indicator"
WORDS = {
    "title": {
        "ru": "Показатели, для которых не указано, кто публикует значения",
        "kk": "Мәндерін кім жариялайтыны көрсетілмеген көрсеткіштер",
        "zh": "未注明数据公布单位的指标",
        "en": "Indicators without a body that publishes the values",
    },
    "why": {
        "ru": "Если неизвестно, кто публикует значения, новые спросить не у кого.",
        "kk": "Мәндерді кім жариялайтыны белгісіз болса, жаңаларын кімнен сұрау керегі де белгісіз.",
        "zh": "不知道由谁公布，就不知道向谁询问新的数值。",
        "en": "If it is not known who publishes the values, there is nobody to ask for new ones.",
    },
    "mend": {
        "ru": "Впишите в поле owner организацию, которая публикует значения.",
        "kk": "owner өрісіне мәндерді жариялайтын ұйымды жазыңыз.",
        "zh": "在owner字段填写公布数值的机构。",
        "en": "In the field owner, enter the body that publishes the values.",
    },
}


def indicator_without_owner(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every indicator, and whether its owner is not stated."""
    for indicator in plan.register("indicator"):
        yield indicator.id, indicator.owner == NOT_STATED
