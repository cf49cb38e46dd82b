"""Is each passage of a translation still made from what its original says today?

Answers come from the accepted translations of a language: what was accepted is known by its words, so editing a
translation never makes it current, and a passage that moved is still itself. A language that keeps no record of
accepted translations is only asked whether its passages are all there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from basinplan.analyses.alignment import Piece, match_languages, match_states
from basinplan.model.plan import Accepted, Chapter, Passage, Plan
from basinplan.statements.grammar import Grammar
from basinplan.statements.markup import essence
from basinplan.statements.reading import Statements, read_statements
from basinplan.statements.sameness import is_weighty

CURRENT, STALE, MISSING, EXTRA, NEW = "current", "stale", "missing", "extra", "new"
STATES = (CURRENT, NEW, STALE, MISSING, EXTRA)
MUST, SHOULD = "must", "should"
NAMED = ("place", "water_body", "body")
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


Grammars = Mapping[str, Grammar]
Names = Mapping[str, frozenset[str]]


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
    return {locale: frozenset(name for name in names if (name[:1].isupper() or not name.isascii())
                              and name.lower() not in common.get(locale, ())) for locale, names in found.items()}


def pair_chapter(plan: Plan, name: str, locale: str, grammars: Grammars, names: Names) -> tuple[Paired, ...]:
    """The passages of a chapter in one language against its original, in the order of the page."""
    asked = ("pairs", name, locale)
    if asked not in plan.answers:
        plan.answers[asked] = _pair_chapter(plan, name, locale, grammars, names)
    return plan.answers[asked]


def _pair_chapter(plan: Plan, name: str, locale: str, grammars: Grammars, names: Names) -> tuple[Paired, ...]:
    origin = plan.source_of(name)
    source, translation = plan.chapters.get((origin, name)), plan.chapters.get((locale, name))
    accepted = plan.accepted.get(locale)
    made = [item for item in accepted or () if item.at == name and item.source_locale == origin]
    mine = grammars[origin], names.get(origin, frozenset())
    return pair_passages(_passages(source), _passages(translation), made, mine, grammars[locale], accepted is not None)


def _passages(chapter: Chapter | None) -> tuple[Passage, ...]:
    return chapter.passages if chapter else ()


def pair_passages(source: Sequence[Passage], translation: Sequence[Passage], made: Sequence[Accepted],
                  origin: tuple[Grammar, frozenset[str]], grammar: Grammar, is_recorded: bool = True) -> tuple[Paired, ...]:
    """Two texts, passage by passage, in the light of what was accepted before.

    ``origin`` is the grammar of the original with the names that it knows; ``grammar`` that of the translation.
    """
    sources, translations = [_piece(p, origin[0]) for p in source], [_piece(p, grammar) for p in translation]
    was_source = match_states([_accepted_piece(item.source, origin[0], source) for item in made], sources)
    was_text = match_states([_accepted_piece(item.text, grammar, translation) for item in made], translations)
    pairs: dict[int, Paired] = {}
    taken: set[int] = set()
    for number, item in enumerate(made):
        here, there = was_source.get(number), was_text.get(number)
        if here is not None and there is not None:
            taken.add(there)
            pairs[here] = _judged(item, source[here], translation[there], origin, grammar)
    _pair_new(sources, translations, pairs, taken, source, translation, NEW if is_recorded else CURRENT)
    return _in_order(source, translation, pairs, taken)


def _piece(passage: Passage, grammar: Grammar) -> Piece:
    if passage.kind == "request":
        return Piece(passage.kind, passage.key, essence(passage.text, grammar), frozenset(passage.text.split("\n")))
    said = read_statements(passage.text, grammar)
    shared = {*said.references, *(f"{q.value.normalize():f}{q.measure}" for q in said.quantities if q.sure), *map(str, said.dates)}
    return Piece(passage.kind, passage.key, essence(passage.text, grammar), frozenset(shared))


def _accepted_piece(text: str, grammar: Grammar, today: Sequence[Passage]) -> Piece:
    """An accepted text as a piece; its kind is that of the passage with the same words, else told from its signs."""
    stripped = text.lstrip()
    kind = "heading" if stripped.startswith("#") else "request" if stripped.startswith(("```", "~~~")) else \
        "item" if stripped[:2] in ("- ", "* ", "+ ") or stripped.split(" ", 1)[0].rstrip(".)").isdigit() and stripped[:1].isdigit() else \
        "quote" if stripped.startswith(">") else "table" if stripped.startswith("|") else "paragraph"
    words = essence(text, grammar)
    kind, key = next(((p.kind, p.key) for p in today if p.text == text), (kind, ""))
    if kind == "heading" and not key and "{#" in text:
        key = text.rsplit("{#", 1)[1].split("}")[0]
    if kind == "request" and not key:
        key = stripped.split("\n", 1)[0].strip("`~ ")
    return Piece(kind, key, words)


def _judged(item: Accepted, source: Passage, translation: Passage, origin: tuple[Grammar, frozenset[str]], grammar: Grammar) -> Paired:
    is_signed = bool(item.reviewed_by) and essence(item.text, grammar) == essence(translation.text, grammar)
    if essence(item.source, origin[0]) == essence(source.text, origin[0]):
        return Paired(CURRENT, source, translation, made=item, is_signed=is_signed)
    grade = MUST if source.kind == "request" or is_weighty(_read(item.source, origin[0]), _read(source.text, origin[0]), *origin) else SHOULD
    return Paired(STALE, source, translation, item.source, grade, item)


def _read(text: str, grammar: Grammar) -> Statements:
    return read_statements(text, grammar)


def _pair_new(sources: list[Piece], translations: list[Piece], pairs: dict[int, Paired], taken: set[int],
              source: Sequence[Passage], translation: Sequence[Passage], state: str) -> None:
    """Passages that nobody accepted yet belong together where they stand after the same pair."""
    anchors, theirs = _anchors(len(sources), pairs, translation), _anchors_of_translation(translation, pairs, taken)
    for anchor in dict.fromkeys(anchors.values()):
        here = [number for number, where in anchors.items() if where == anchor]
        there = [number for number, where in theirs.items() if where == anchor]
        for one, two in match_languages([sources[n] for n in here], [translations[n] for n in there]).items():
            pairs[here[one]] = Paired(state, source[here[one]], translation[there[two]])
            taken.add(there[two])


def _anchors(count: int, pairs: Mapping[int, Paired], translation: Sequence[Passage]) -> dict[int, int]:
    """Open passage of the original → number of the translated passage that the pair before it has."""
    numbers = {id(passage): number for number, passage in enumerate(translation)}
    found, anchor = {}, -1
    for number in range(count):
        if number in pairs:
            anchor = numbers[id(pairs[number].translation)]
        else:
            found[number] = anchor
    return found


def _anchors_of_translation(translation: Sequence[Passage], pairs: Mapping[int, Paired], taken: set[int]) -> dict[int, int]:
    found, anchor = {}, -1
    for number in range(len(translation)):
        if number in taken:
            anchor = number
        else:
            found[number] = anchor
    return found


def _in_order(source: Sequence[Passage], translation: Sequence[Passage], pairs: Mapping[int, Paired], taken: set[int]) -> tuple[Paired, ...]:
    """In the order of the original; what only the translation has follows what it stands after there."""
    numbers = {id(passage): number for number, passage in enumerate(translation)}
    listed = [pairs.get(number) or Paired(MISSING, passage, None) for number, passage in enumerate(source)]
    for number, passage in enumerate(translation):
        if number in taken:
            continue
        after = max((at for at, pair in enumerate(listed) if pair.translation is not None
                     and numbers[id(pair.translation)] < number), key=lambda at: numbers[id(listed[at].translation)], default=-1)
        listed.insert(after + 1, Paired(EXTRA, None, passage))
    return tuple(listed)
