"""A text that denies what it did not deny before, or the reverse, may have turned its meaning round."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.analyses.directions.binding import binding
from basinplan.analyses.directions.duty import duty
from basinplan.model.change import UNDECIDABLE

WORDS = {
    "ru": "В тексте появилось или исчезло отрицание.",
    "kk": "Мәтінде болымсыздық пайда болды немесе жойылды.",
    "zh": "文本中出现或去掉了否定。",
    "en": "A denial came into the text or left it.",
}


def denial(case: Case) -> str | None:
    """By the number of sentences that deny something; which way the meaning turned is not decided here.

    A denial that is part of a duty (``must not``) is left to the rule on duties where that has an opinion, and one ban
    more or less to the rule on words that bind.
    """
    if not case.is_text or not case.is_promise:
        return None
    is_left = duty(case) is not None
    old, new = (sum(bool(one.denies) and not (is_left and one.duties) for one in said.sentences) for said in case.said)
    return None if old == new or abs(old - new) == 1 and binding(case) else UNDECIDABLE
