"""What became of each passage of each chapter: added, withdrawn, reworded, moved. Layout and line breaks never count."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from basinplan.analyses.alignment import Piece, match_states
from basinplan.analyses.comparison.surroundings import displaced, governing, reshaped
from basinplan.analyses.field_differences import Difference
from basinplan.model.change import ADDED, CHANGED, CHAPTER, CONTENT, MOVED, TRANSLATION, WITHDRAWN, Change
from basinplan.model.finding import Place
from basinplan.model.plan import Chapter, Passage, Plan
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import essence

Found = tuple[Change, Difference]
ELSEWHERE, LEADING = "elsewhere", "leading"
"""Third name of a passage: it stands under another heading or lead-in, or leads to passages that were there already."""
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*")


def chapter_changes(before: Plan, after: Plan, grammars: Grammars) -> Iterator[Found]:
    """Passage by passage, in every language; a chapter that came or went is one change in each language."""
    for name in sorted({*before.chapter_names} & {*after.chapter_names}):
        origins = before.source_of(name), after.source_of(name)
        there = all((locale, name) in plan.chapters for locale in origins for plan in (before, after))
        if origins[0] != origins[1] and there:
            place = Place(after.chapters[origins[1], name].path)
            yield (Change(CHAPTER, name, "source_locale", CHANGED, *origins, CONTENT, place=place),
                   Difference("source_locale", CHANGED, *origins, ("source_locale",)))
    for locale, name in sorted({*before.chapters, *after.chapters}):
        old, new = before.chapters.get((locale, name)), after.chapters.get((locale, name))
        origins = {plan.source_of(name) for plan, chapter in ((before, old), (after, new)) if chapter}
        scope = CONTENT if locale in origins else TRANSLATION
        if old is None or new is None:
            if not (after if new is None else before).is_unread((old or new).path):
                yield _whole(name, locale, (old, new), scope)
        elif (old.text, old.meta) != (new.text, new.meta):
            for found in passage_changes(old, new, grammars[locale]):
                place = Place(new.path, found.at[1][0] if found.at[1] else 1)
                yield Change(CHAPTER, name, found.field, found.kind, found.before, found.after, scope, place=place), found


def passage_changes(old: Chapter, new: Chapter, grammar: Grammar) -> Iterator[Difference]:
    """The passages of one chapter in one language that differ between two states."""
    passages = _all(old), _all(new)
    mine, theirs = ([Piece(p.kind, p.key, essence(p.text, grammar)) for p in side] for side in passages)
    pairs = match_states(mine, theirs)
    reworded = {n for n, other in pairs.items() if mine[n].essence != theirs[other].essence}
    yield from _numbered(_of_passages(new.locale, passages, pairs, reworded))


def _all(chapter: Chapter) -> list[Passage]:
    """The passages of a chapter, with every other line that says something: raw HTML, targets of links."""
    lines, taken = chapter.text.split("\n"), {n for one in chapter.passages for n in range(one.line, one.last + 1)}
    runs: list[list[int]] = []
    for number, line in enumerate(lines, chapter.body_line):
        if number not in taken and line.strip() and not _RULE.fullmatch(line):
            runs += [] if runs and runs[-1][-1] == number - 1 else [[]]
            runs[-1].append(number)
    others = [Passage("other", "\n".join(lines[n - chapter.body_line] for n in run), run[0], run[-1]) for run in runs]
    return sorted([*chapter.passages, *others], key=lambda one: (one.kind != "head", one.line)) if others else [*chapter.passages]


def _numbered(found: Iterable[Difference]) -> Iterator[Difference]:
    """Passages of the same words are told apart by their number, from the second on."""
    again: Counter[tuple[str, str]] = Counter()
    for one in found:
        again[one.field, one.kind] += 1
        number = again[one.field, one.kind]
        yield one if number == 1 else replace(one, field=f"{one.field.removesuffix(']')}#{number}]")


def _of_passages(locale: str, passages: tuple[Sequence[Passage], Sequence[Passage]], pairs: Mapping[int, int],
                 reworded: set[int]) -> Iterator[Difference]:
    (old, new), back = passages, {*pairs.values()}
    moved = _moved(pairs, old)
    shaped = reshaped(old, new, pairs)
    elsewhere, leading = displaced(old, new, pairs, moved) | shaped, {*governing(new, back)}
    for number, passage in enumerate(old):
        other = pairs.get(number)
        where = ELSEWHERE if number in elsewhere else ""
        if other is None:
            yield _difference(locale, WITHDRAWN, (passage, None))
        elif number in reworded | shaped:
            yield _difference(locale, CHANGED, (passage, new[other]), where)
        elif number in moved or where:
            yield _difference(locale, MOVED, (passage, new[other]), where)
    for other, passage in enumerate(new):
        if other not in back:
            yield _difference(locale, ADDED, (None, passage), LEADING if other in leading else "")


def _moved(pairs: Mapping[int, int], passages: Sequence[Passage]) -> set[int]:
    """The fewest passages that must have moved for the others to be still in order; of equal answers always the same one."""
    numbers = sorted(pairs)
    if all(pairs[one] < pairs[two] for one, two in pairwise(numbers)):
        return set()
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {}
    for number in numbers:
        before = [best[other] for other in best if pairs[other] < pairs[number]]
        count, weight, run = max(before, default=(0, 0, ()))
        best[number] = (count + 1, weight + int(_name_by_words(passages[number]), 16), (*run, number))
    return {*numbers} - {*max(best.values())[2]}


def _difference(locale: str, kind: str, pair: tuple[Passage | None, Passage | None], where: str = "") -> Difference:
    old, new = pair
    texts = old.text if old else None, new.text if new else None
    label = min(_name(passage) for passage in (old, new) if passage)
    return Difference(f"{locale}[{label}]", kind, *texts, ("passage", (new or old).kind, where),
                      at=((old.line,) if old else (), (new.line,) if new else ()), locale=locale)


def _name(passage: Passage) -> str:
    """A heading by its own name, any other passage by eight letters and digits made of its words."""
    if passage.kind == "heading" and passage.key:
        return passage.key
    return _name_by_words(passage)


def _name_by_words(passage: Passage) -> str:
    return hashlib.sha256(" ".join(passage.text.split()).encode()).hexdigest()[:8]


def _whole(name: str, locale: str, pair: tuple[Chapter | None, Chapter | None], scope: str) -> Found:
    old, new = pair
    kind, chapter = (WITHDRAWN, old) if new is None else (ADDED, new)
    texts = tuple(found.title if found else None for found in pair)
    return (Change(CHAPTER, name, locale, kind, *texts, scope, place=Place(chapter.path)),
            Difference(locale, kind, *texts, ("chapter",), locale=locale))
