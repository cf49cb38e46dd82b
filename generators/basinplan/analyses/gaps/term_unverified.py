"""Which terms have not been verified in every language of the plan?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 50
ABOUT = "term"
UNVERIFIED = "unverified"
WORDS = {
    "title": {
        "ru": "Термины, не сверенные хотя бы на одном языке", "kk": "Кейбір тілдегі түрі тексерілмеген терминдер",
        "zh": "部分语种尚待核实的术语", "en": "Terms not verified in every language",
    },
    "why": {
        "ru": "Из-за неточного термина читатели на разных языках могут понять план по-разному.",
        "kk": "Термин дәл болмаса, әр тілдегі оқырмандар жоспарды әртүрлі түсінуі мүмкін.",
        "zh": "术语不准确，可能使不同语种的读者对规划产生不同理解。",
        "en": "An inexact term may lead readers of different languages to understand the plan differently.",
    },
    "mend": {
        "ru": "Найдите термин в официальном тексте на этом языке и исправьте поле verified.",
        "kk": "Терминді сол тілдегі ресми мәтіннен тауып, verified өрісін түзетіңіз.",
        "zh": "在该语种的官方文本中查证术语，并更新verified字段。",
        "en": "Find the term in an official text of that language and correct the field verified.",
    },
}


def term_unverified(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every term, and whether its form in some language of the plan is not verified."""
    for term in plan.register("term"):
        yield term.id, any(term.verified.get(locale, UNVERIFIED) == UNVERIFIED for locale in plan.passport.locales)
