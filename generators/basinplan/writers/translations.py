"""Writing down which translations were accepted, and who signed them: one line a passage in ``plan/translations/``.

Lines stand in the order of chapters and records, so that the change of a paragraph is the change of a line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from basinplan.analyses.agreement import contradicts
from basinplan.analyses.freshness import EXTRA, MISSING, NEW, Paired, names_of, pair_chapter
from basinplan.analyses.translations import Text, at_of, fingerprint, texts_in, translated_into
from basinplan.model.finding import Place
from basinplan.model.plan import Accepted, Plan
from basinplan.statements.grammar import Grammars

FOLDER = "plan/translations"
Chosen = Callable[[str, int, str], bool]


@dataclass(frozen=True)
class Signature:
    """Who compared the translations with their originals as a native specialist, and on which date; empty where nobody did."""

    by: str = ""
    date: str = ""


@dataclass(frozen=True)
class Acceptance:
    """What is accepted: in which language, which translations (asked with path, line and state), under whose signature."""

    locale: str
    chosen: Chosen
    signature: Signature = Signature()


def accept(plan: Plan, root: Path, grammars: Grammars, acceptance: Acceptance) -> tuple[int, int]:
    """Write the accepted translations of a language as they stand today.

    Returns how many are new or newly signed, and how many were refused because they contradict their original. Nothing
    is written where nothing was accepted.
    """
    before = {_line(item) for item in plan.accepted.get(acceptance.locale, ())}
    refused: list[Place] = []
    lines = [_line(item) for item in (*_of_chapters(plan, grammars, acceptance, refused),
                                      *_of_records(plan, grammars, acceptance, refused))]
    number = len(set(lines) - before)
    if number:
        path = root / FOLDER / f"{acceptance.locale}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in dict.fromkeys(lines)), "utf-8")
    return number, len(refused)


def _line(item: Accepted) -> str:
    said = {"at": item.at, "from": item.source_locale, "source": item.source, "text": item.text}
    if item.reviewed_by:
        said |= {"reviewed_by": item.reviewed_by, "reviewed": item.reviewed}
    return json.dumps(said, ensure_ascii=False)


def _of_chapters(plan: Plan, grammars: Grammars, acceptance: Acceptance, refused: list[Place]) -> Iterator[Accepted]:
    names, locale = names_of(plan), acceptance.locale
    for name in plan.chapter_names:
        pairs = pair_chapter(plan, name, locale, grammars, names) if locale in translated_into(plan, name) else ()
        for pair in pairs:
            if pair.state == EXTRA:
                yield from _left_over(plan, name, locale, pair.translation.text)
            elif pair.state != MISSING:
                item = _of_pair(plan, name, pair, acceptance)
                both = grammars[plan.source_of(name)], grammars[locale]
                if item is not pair.made and contradicts(item.source, item.text, both):
                    refused.append(Place(plan.chapters[locale, name].path, pair.translation.line))
                    item = pair.made
                if item is not None:
                    yield item


def _left_over(plan: Plan, name: str, locale: str, text: str) -> Iterator[Accepted]:
    """What is known of a passage whose original is gone, so that it is never taken for the translation of another."""
    yield from (item for item in plan.accepted.get(locale, ()) if item.at == name and item.text == text)


def _of_pair(plan: Plan, name: str, pair: Paired, acceptance: Acceptance) -> Accepted | None:
    state = NEW if pair.made is None else pair.state
    if not acceptance.chosen(plan.chapters[acceptance.locale, name].path, pair.translation.line, state):
        return pair.made
    return Accepted(name, plan.source_of(name), pair.source.text, pair.translation.text, *_signed(pair, acceptance.signature))


def _of_records(plan: Plan, grammars: Grammars, acceptance: Acceptance, refused: list[Place]) -> Iterator[Accepted]:
    both = grammars[plan.passport.source_locale], grammars[acceptance.locale]
    for text in texts_in(plan, acceptance.locale, grammars):
        is_meant = acceptance.chosen(text.place.path, text.place.line, text.state)
        if is_meant and contradicts(text.source, text.translation, both, False):
            refused.append(text.place)
            is_meant = False
        if is_meant:
            yield Accepted(at_of(text.record, text.path), plan.passport.source_locale, text.source, fingerprint(text.translation),
                           *_signed(text, acceptance.signature))
        elif text.made is not None:
            yield text.made


def _signed(item: Paired | Text, signature: Signature) -> tuple[str, str]:
    """The new signature, or the one it had if nothing has changed since."""
    if signature.by:
        return signature.by, signature.date
    return (item.made.reviewed_by, item.made.reviewed) if item.made and item.is_signed else ("", "")


def choose(places: tuple[str, ...], everything: bool) -> Chosen:
    """Which translations are meant: all; those at the named ``path`` or ``path:line``; without either, those never accepted."""
    def chosen(path: str, line: int, state: str) -> bool:
        if everything:
            return True
        if places:
            return path in places or f"{path}:{line}" in places
        return state == NEW

    return chosen
