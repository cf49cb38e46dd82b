"""A text that no longer obliges, or only advises, is weaker than one that does."""

from __future__ import annotations

from basinplan.analyses.directions import Case
from basinplan.model.change import STRENGTHENED, UNDECIDABLE, WEAKENED
from basinplan.statements.comparing import DUTY

WORDS = {
    "ru": "Обязанность в тексте смягчена или усилена.",
    "kk": "Мәтіндегі міндет жұмсартылды немесе күшейтілді.",
    "zh": "文本中的义务被弱化或强化。",
    "en": "A duty in the text was softened or made firmer.",
}
WEIGHS = "duties"
FIRMNESS = {"must": 2, "must_or_should": 1, "should": 1}


def duty(case: Case) -> str | None:
    """By all words of duty on each side; as firm in other places is undecidable."""
    if not case.is_text or not case.is_promise:
        return None
    old, new = (_firmness(said) for said in case.said)
    if old == new:
        return UNDECIDABLE if any(found.about == DUTY for found in case.statements) else None
    return WEAKENED if new < old else STRENGTHENED


def _firmness(said) -> int:
    return sum(FIRMNESS.get(word, 0) for sentence in said.sentences for word in sentence.duties)
