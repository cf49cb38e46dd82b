"""How complete and how fresh is each language of the plan? Passages of chapters, texts of records, terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from basinplan.analyses.freshness import CURRENT, MISSING, names_of, pair_chapter
from basinplan.analyses.translations import texts_in
from basinplan.model.plan import Plan
from basinplan.model.record import Said
from basinplan.statements.grammar import Grammars

UNVERIFIED = "unverified"


@dataclass(frozen=True)
class LanguageState:
    """Of one language: passages by state for each chapter, the number signed; texts of records by state, signed; terms."""

    locale: str
    chapters: Mapping[str, Counter]
    signed: int
    texts: Counter
    texts_signed: int
    terms: int
    terms_verified: int

    @property
    def passages(self) -> Counter:
        """All chapters together."""
        return sum(self.chapters.values(), Counter())


def signed_records(plan: Plan, locale: str, grammars: Grammars) -> frozenset[str]:
    """The records of which every text in this language was signed as it stands."""
    asked = ("signed", locale)
    if asked not in plan.answers:
        texts = list(texts_in(plan, locale, grammars)) if any(item.reviewed_by for item in plan.accepted.get(locale, ())) else []
        open_ones = {text.record for text in texts if not text.is_signed}
        plan.answers[asked] = frozenset(text.record for text in texts if text.record not in open_ones)
    return plan.answers[asked]


def state_of(plan: Plan, locale: str, grammars: Grammars) -> LanguageState:
    """The state of one language; in an original every passage is current by nature."""
    asked = ("language", locale)
    if asked not in plan.answers:
        plan.answers[asked] = _state_of(plan, locale, grammars)
    return plan.answers[asked]


def _state_of(plan: Plan, locale: str, grammars: Grammars) -> LanguageState:
    chapters, signed, names = {}, 0, names_of(plan)
    for name in plan.chapter_names:
        origin = plan.source_of(name)
        if locale == origin:
            chapters[name] = Counter({CURRENT: len(plan.chapters[locale, name].passages)})
        elif (locale, name) not in plan.chapters:
            chapters[name] = Counter({MISSING: len(plan.chapters[origin, name].passages)})
        else:
            pairs = pair_chapter(plan, name, locale, grammars, names)
            chapters[name] = Counter(pair.state for pair in pairs)
            signed += sum(pair.state == CURRENT and pair.is_signed for pair in pairs)
    said = [text for entry in plan.entries.values() for _, mark, text in entry.marked if isinstance(mark, Said)]
    if locale == plan.passport.source_locale:
        found, texts = Counter({CURRENT: sum(locale in text for text in said)}), []
    else:
        texts = list(texts_in(plan, locale, grammars))
        found = Counter(text.state for text in texts) + Counter({MISSING: sum(locale not in text for text in said)})
    terms = [term for term in plan.register("term") if locale in term.title]
    return LanguageState(
        locale,
        chapters,
        signed,
        found,
        sum(text.is_signed for text in texts),
        len(terms),
        sum(term.verified.get(locale, UNVERIFIED) != UNVERIFIED for term in terms),
    )
