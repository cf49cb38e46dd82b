"""A text that denies what it did not deny before, or the reverse, may have turned its meaning round."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import UNDECIDABLE

WORDS = {
    "ru": "В тексте появилось или исчезло отрицание.",
    "kk": "Мәтінде болымсыздық пайда болды немесе жойылды.",
    "zh": "文本中出现或去掉了否定。",
    "en": "A denial came into the text or left it.",
}


def denial(case: Case) -> str | None:
    """By the number of sentences that deny something; which way the meaning turned is not decided here."""
    if not case.is_text or not case.is_promise:
        return None
    old, new = (sum(bool(sentence.denies) for sentence in said.sentences) for said in case.said)
    return UNDECIDABLE if old != new else None
