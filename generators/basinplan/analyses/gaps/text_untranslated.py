"""Which records lack a text in one of the languages of the plan?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan
from basinplan.model.record import Said, walk

NUMBER = 52
ABOUT = ""
WORDS = {
    "title": {
        "ru": "Записи, переведённые не на все языки плана", "kk": "Жоспардың кейбір тіліне аударылмаған жазбалар",
        "zh": "部分语种缺少译文的记录", "en": "Records not translated into every language of the plan",
    },
    "why": {
        "ru": "Часть читателей не может прочитать запись на своём языке.",
        "kk": "Оқырмандардың бір бөлігі жазбаны өз тілінде оқи алмайды.",
        "zh": "部分读者无法用自己的语言阅读该记录。",
        "en": "Some readers cannot read the record in their own language.",
    },
    "mend": {
        "ru": "Добавьте строку недостающего языка в то поле, где её нет, например в поле title.",
        "kk": "Жетіспейтін тілдің жолын ол жоқ өріске, мысалы, title өрісіне қосыңыз.",
        "zh": "在缺少译文的字段（如title）中补上所缺语种的一行。",
        "en": "Add the line of the missing language to the field that lacks it, such as title.",
    },
}


def text_untranslated(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every record of every register, and whether one of its texts lacks a language of the plan."""
    locales = set(plan.passport.locales)
    for id in sorted(plan.entries):
        texts = [text for _, mark, text in walk(plan.entries[id].record) if isinstance(mark, Said)]
        yield id, not all(locales <= set(text) for text in texts)
