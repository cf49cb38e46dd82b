"""Which terms are not explained?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 51
ABOUT = "term"
WORDS = {
    "title": {
        "ru": "Термины без определения", "kk": "Анықтамасы жоқ терминдер",
        "zh": "没有定义的术语", "en": "Terms without a definition",
    },
    "why": {
        "ru": "Одно и то же слово могут понимать по-разному; определение говорит, что оно значит в плане.",
        "kk": "Бір сөз әртүрлі түсінілуі мүмкін; анықтама оның жоспардағы мағынасын айтады.",
        "zh": "同一词语可能有不同理解，定义说明其在本规划中的含义。",
        "en": "The same word may be understood in different ways; a definition says what it means in the plan.",
    },
    "mend": {
        "ru": "Впишите в поле definition, что слово значит в этом плане.",
        "kk": "definition өрісіне сөздің осы жоспардағы мағынасын жазыңыз.",
        "zh": "在definition字段填写该词在本规划中的含义。",
        "en": "In the field definition, enter what the word means in this plan.",
    },
}


def term_without_definition(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every term, and whether its definition is left out."""
    for term in plan.register("term"):
        yield term.id, term.definition is None
