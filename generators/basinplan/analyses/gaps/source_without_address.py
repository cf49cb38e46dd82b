"""Which sources have no address under which they can be opened?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 42
ABOUT = "source"
WORDS = {
    "title": {
        "ru": "Источники без адреса в сети", "kk": "Желідегі мекенжайы көрсетілмеген дереккөздер",
        "zh": "未注明网址的来源", "en": "Sources without an address",
    },
    "why": {
        "ru": "Без адреса читателю трудно открыть источник и проверить утверждение.",
        "kk": "Мекенжайы болмаса, оқырманға дереккөзді ашып, тұжырымды тексеру қиын.",
        "zh": "没有网址，读者难以打开来源并核实陈述。",
        "en": "Without an address it is hard for readers to open the source and check a statement.",
    },
    "mend": {
        "ru": "Впишите в поле url адрес страницы или DOI.",
        "kk": "url өрісіне беттің мекенжайын немесе DOI жазыңыз.",
        "zh": "在url字段填写网址或DOI。",
        "en": "Enter the address of the page or a DOI in the field url.",
    },
}


def source_without_address(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every source, and whether it has no address."""
    for source in plan.register("source"):
        yield source.id, source.url is None
