"""A text that calls announced what it called adopted, or a recommendation what was a requirement, binds less."""

from __future__ import annotations

from collections import Counter

from basinplan.analyses.directions import Case
from basinplan.model.change import CHANGED, STRENGTHENED, UNDECIDABLE, WEAKENED

WORDS = {
    "ru": "Слово о силе обязательства заменено более слабым или более сильным.",
    "kk": "Міндеттің күшін білдіретін сөз әлсіреу не күштірек сөзбен ауыстырылды.",
    "zh": "表示约束力的词语被换成较弱或较强的词语。",
    "en": "A word for how firmly something binds was replaced by a weaker or a firmer one.",
}
WEIGHS = "binding_words"
SCALES = (("proposed", "announced", "adopted"), ("recommendation", "requirement"), ("restriction", "ban"))


def binding(case: Case) -> str | None:
    """By the words of one scale that went and came; several of them in different directions are undecidable."""
    if not case.is_text or not case.is_promise or case.kind != CHANGED:
        return None
    lexicon = case.grammars[case.difference.locale].binding_words
    old, new = (Counter(hit.key for hit in lexicon.find(text)) for text in (case.change.before, case.change.after))
    found = {_turn(scale, old - new, new - old) for scale in SCALES} - {None}
    return found.pop() if len(found) == 1 else UNDECIDABLE if found else None


def _turn(scale: tuple[str, ...], gone: Counter, come: Counter) -> str | None:
    left, entered = ([scale.index(word) for word in side if word in scale] for side in (gone, come))
    if not left or not entered:
        return None
    return WEAKENED if max(entered) < min(left) else STRENGTHENED if min(entered) > max(left) else UNDECIDABLE
