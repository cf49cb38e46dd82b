"""Is each passage of a translation still made from what its original says today?

Answers come from the accepted translations of a language: what was accepted is known by its words, so editing a
translation never makes it current, and a passage that moved is still itself. A language that keeps no record of
accepted translations is only asked whether its passages are all there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from basinplan.analyses.alignment import Piece, match_languages, match_states
from basinplan.model.plan import Accepted, Chapter, Passage, Plan
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import essence
from basinplan.statements.reading import read_statements
from basinplan.statements.sameness import is_weighty

CURRENT, STALE, MISSING, EXTRA, NEW = "current", "stale", "missing", "extra", "new"
STATES = (CURRENT, NEW, STALE, MISSING, EXTRA)
MUST, SHOULD = "must", "should"
NAMED = ("place", "water_body", "body")
BEGINNINGS = {"head": re.compile("(title|description): "),
    "heading": re.compile("#"),
    "request": re.compile("```|~~~"),
    "item": re.compile(r"[-*+] |\d{1,3}[.)] "),
    "quote": re.compile(">"),
    "table": re.compile(r"\|"),
}
COMMON = ("term", "measure", "indicator", "pressure", "fact")


@dataclass(frozen=True)
class Paired:
    """A passage of the original with its translation, either of which may be missing.

    ``before`` is the original that the translation was made from; ``grade`` of a stale one says whether a number, date,
    name, denial or duty changed (``must``) or only other words (``should``); ``made`` is what was accepted, ``is_signed``
    whether a reviewer signed the translation as it stands today.
    """

    state: str
    source: Passage | None
    translation: Passage | None
    before: str = ""
    grade: str = ""
    made: Accepted | None = None
    is_signed: bool = False


Names = Mapping[str, frozenset[str]]
WrongLines = frozenset[tuple[str, int]]


def names_of(plan: Plan) -> dict[str, frozenset[str]]:
    """The names by language of places, waters, bodies and countries, as the plan writes them."""
    if ("names",) not in plan.answers:
        plan.answers["names",] = _names_of(plan)
    return plan.answers["names",]


def _names_of(plan: Plan) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for register in NAMED:
        for record in plan.register(register):
            said = [record.title, *({locale: name} for locale, names in getattr(record, "aliases", {}).items() for name in names)]
            for words in said:
                for locale, name in words.items():
                    found.setdefault(locale, set()).update((name, *name.split()))
    for item in plan.code_lists.get("country", {}).values():
        for locale, name in item.words.items():
            found.setdefault(locale, set()).add(name)
    common: dict[str, set[str]] = {}
    for register in COMMON:
        for record in plan.register(register):
            for locale, words in record.title.items():
                common.setdefault(locale, set()).update(words.split())
    return {
        locale: frozenset(
            name for name in names if (name[:1].isupper() or not name.isascii()) and name.lower() not in common.get(locale, ())
        )
        for locale, names in found.items()
    }


def touches(passage: Passage | None, chapter: Chapter, wrong: WrongLines) -> bool:
    """Whether a passage has a line on which something else is wrong."""
    return passage is not None and any((chapter.path, line) in wrong for line in range(passage.line, passage.last + 1))


def readable_chapters(plan: Plan) -> tuple[str, ...]:
    """The chapters of which every version could be read; of others nothing can be said."""
    return tuple(name for name in plan.chapter_names if name not in plan.unread.chapters)


def pair_chapter(plan: Plan, name: str, locale: str, grammars: Grammars, names: Names) -> tuple[Paired, ...]:
    """The passages of a chapter in one language against its original, in the order of the page."""
    asked = ("pairs", name, locale)
    if asked not in plan.answers:
        plan.answers[asked] = _pair_chapter(plan, name, locale, grammars, names)
    return plan.answers[asked]


def _pair_chapter(plan: Plan, name: str, locale: str, grammars: Grammars, names: Names) -> tuple[Paired, ...]:
    origin = plan.source_of(name)
    source, translation = (_passages(plan.chapters.get((found, name))) for found in (origin, locale))
    accepted = plan.accepted.get(locale)
    made = [item for item in accepted or () if item.at == name and item.source_locale == origin]
    reading = Reading(grammars[origin], grammars[locale], names.get(origin, frozenset()))
    return pair_passages(source, translation, made, reading, NEW if accepted is not None else CURRENT)


def _passages(chapter: Chapter | None) -> tuple[Passage, ...]:
    return chapter.passages if chapter else ()


@dataclass(frozen=True)
class Reading:
    """How both languages are read: their grammars, and the names that the original's language knows."""

    origin: Grammar
    translation: Grammar
    names: frozenset[str] = frozenset()


def pair_passages(
    source: Sequence[Passage], translation: Sequence[Passage], made: Sequence[Accepted], reading: Reading, unaccepted: str = NEW
) -> tuple[Paired, ...]:
    """Two texts, passage by passage, in the light of what was accepted before.

    ``unaccepted`` is the state of passages that belong together but were never accepted.
    """
    pairing = _Pairing(source, translation, reading)
    pairing.pair_accepted(made)
    pairing.pair_others(unaccepted)
    return pairing.in_order()


class _Pairing:
    """Two texts being paired: which passage of the original has found its translation, which translations are taken."""

    def __init__(self, source: Sequence[Passage], translation: Sequence[Passage], reading: Reading) -> None:
        self.source, self.translation, self.reading = source, translation, reading
        self.pieces = [_piece(passage, reading.origin) for passage in source]
        self.translated = [_piece(passage, reading.translation) for passage in translation]
        self.numbers = {id(passage): number for number, passage in enumerate(translation)}
        self.pairs: dict[int, Paired] = {}
        self.taken: set[int] = set()
        self.known: set[int] = set()
        """Translations that were accepted once, whether or not their original is still there."""

    def pair_accepted(self, made: Sequence[Accepted]) -> None:
        """What was accepted, wherever both sides are still to be found."""
        before = [_accepted_piece(item.source, self.reading.origin, self.source) for item in made]
        texts = [_accepted_piece(item.text, self.reading.translation, self.translation) for item in made]
        was_source, was_text = match_states(before, self.pieces), match_states(texts, self.translated)
        self.known = set(was_text.values())
        for number, item in enumerate(made):
            here, there = was_source.get(number), was_text.get(number)
            if here is not None and there is not None:
                self._take(item, here, there)
        for number, item in enumerate(made):
            if number not in was_source or number not in was_text:
                self._pair_exactly(item, before[number].essence, texts[number].essence)

    def _take(self, item: Accepted, here: int, there: int) -> None:
        self.taken.add(there)
        self.known.add(there)
        self.pairs[here] = _judged(item, self.source[here], self.translation[there], self.reading)

    def _pair_exactly(self, item: Accepted, source: str, text: str) -> None:
        """Both sides as they were accepted, wherever the line stands in the file: after a merge it may stand anywhere."""
        here = [n for n, piece in enumerate(self.pieces) if piece.essence == source and n not in self.pairs]
        there = [n for n, piece in enumerate(self.translated) if piece.essence == text and n not in self.taken]
        if len(here) == len(there) == 1:
            self._take(item, here[0], there[0])

    def pair_others(self, state: str) -> None:
        """Passages that nobody accepted yet belong together where they stand after the same pair."""
        anchors, theirs = self._anchors(), self._anchors_of_translation()
        for anchor in dict.fromkeys(anchors.values()):
            here = [number for number, where in anchors.items() if where == anchor]
            there = [number for number, where in theirs.items() if where == anchor and number not in self.known]
            found = match_languages([self.pieces[n] for n in here], [self.translated[n] for n in there])
            for one, two in found.items():
                self.pairs[here[one]] = Paired(state, self.source[here[one]], self.translation[there[two]])
                self.taken.add(there[two])

    def _anchors(self) -> dict[int, int]:
        """Open passage of the original → number of the translated passage that the pair before it has."""
        found, anchor = {}, -1
        for number in range(len(self.source)):
            if number in self.pairs:
                anchor = self.numbers[id(self.pairs[number].translation)]
            else:
                found[number] = anchor
        return found

    def _anchors_of_translation(self) -> dict[int, int]:
        found, anchor = {}, -1
        for number in range(len(self.translation)):
            if number in self.taken:
                anchor = number
            else:
                found[number] = anchor
        return found

    def in_order(self) -> tuple[Paired, ...]:
        """In the order of the original; what only the translation has follows what it stands after there."""
        listed = [self.pairs.get(number) or Paired(MISSING, passage, None) for number, passage in enumerate(self.source)]
        for number, passage in enumerate(self.translation):
            if number in self.taken:
                continue
            before = [
                at for at, pair in enumerate(listed) if pair.translation is not None and self.numbers[id(pair.translation)] < number
            ]
            after = max(before, key=lambda at: self.numbers[id(listed[at].translation)], default=-1)
            while after + 1 < len(listed) and listed[after + 1].state == MISSING:  # belongs to what stands before
                after += 1
            listed.insert(after + 1, Paired(EXTRA, None, passage))
        return tuple(listed)


def _piece(passage: Passage, grammar: Grammar) -> Piece:
    if passage.kind == "request":
        return Piece(passage.kind, passage.key, essence(passage.text, grammar), frozenset(passage.text.split("\n")))
    said = read_statements(passage.text, grammar)
    shared = {*said.references, *(f"{q.value.normalize():f}{q.measure}" for q in said.quantities if q.sure), *map(str, said.dates)}
    return Piece(passage.kind, passage.key, essence(passage.text, grammar), frozenset(shared))


def _accepted_piece(text: str, grammar: Grammar, today: Sequence[Passage]) -> Piece:
    """An accepted text as a piece; its kind is that of the passage with the same words, else told from its signs."""
    same = next((passage for passage in today if passage.text == text), None)
    if same is not None:
        return Piece(same.kind, same.key, essence(text, grammar))
    begun = text.lstrip()
    kind = next((kind for kind, begins in BEGINNINGS.items() if begins.match(begun)), "paragraph")
    key = ""
    if kind == "heading" and "{#" in text:
        key = text.rsplit("{#", 1)[1].split("}")[0]
    elif kind == "head":
        key = begun.split(":", 1)[0]
    elif kind == "request":
        key = begun.split("\n", 1)[0].strip("`~ ")
    return Piece(kind, key, essence(text, grammar))


def _judged(item: Accepted, source: Passage, translation: Passage, reading: Reading) -> Paired:
    is_signed = bool(item.reviewed_by) and essence(item.text, reading.translation) == essence(translation.text, reading.translation)
    if essence(item.source, reading.origin) == essence(source.text, reading.origin):
        return Paired(CURRENT, source, translation, made=item, is_signed=is_signed)
    before, now = (read_statements(text, reading.origin) for text in (item.source, source.text))
    grade = MUST if source.kind == "request" or is_weighty(before, now, reading.origin, reading.names) else SHOULD
    return Paired(STALE, source, translation, item.source, grade, item)
