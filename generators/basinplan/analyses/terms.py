"""Where do the plan's words and names stand in a text, in whatever form the sentence needs?

Terms are found by their preferred form, by synonyms, and by forms that must not be used; places, waters and bodies by
name and alias. Russian and English words are compared by their stems, Kazakh ones by their beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from basinplan.model.finding import Finding, Place, warning
from basinplan.model.plan import Plan
from basinplan.model.record import Said
from basinplan.model.spelling import field_name
from basinplan.registers.term import Term
from basinplan.statements.grammar import Grammar, Grammars
from basinplan.statements.markup import plain

PREFERRED, SYNONYM, FORBIDDEN, NAME = "preferred", "synonym", "forbidden", "name"
KINDS = (FORBIDDEN, PREFERRED, NAME, SYNONYM)
NAMED = ("water_body", "place", "body")
STEMMED = {"en": "english", "ru": "russian"}
SOFTENED = {"к": "г", "қ": "ғ", "п": "б"}
LONGEST_ENDING = 9
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NO_WORDS = re.compile(r"(?<=\])\([^)]*\)|\{\{.*?\}\}|\{#[^}]*\}")


@dataclass(frozen=True)
class Form:
    """One form of a term or a name in one language."""

    record: str
    kind: str
    words: tuple[str, ...]
    text: str

    @property
    def is_name(self) -> bool:
        """Whether it is one word with a capital, which in small letters is another word: ``Или``, a river, and ``или``, or."""
        return len(self.words) == 1 and self.text[0].isupper()


@dataclass(frozen=True)
class Use:
    """A form found in a text, from ``start`` to ``end``."""

    form: Form
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """A form where it stands: on a line of a chapter, or in a ``field`` of a record."""

    form: Form
    place: Place
    field: str = ""


class FormFinder:
    """Finds the forms of one language in a text, the longest first."""

    def __init__(self, forms: list[Form], locale: str, spaced: bool) -> None:
        self._locale, self._spaced = locale, spaced
        self._drawers: dict[str, list[Form]] = {}
        for form in sorted(forms, key=lambda form: (-len(form.words), -len(form.text))):
            self._drawers.setdefault(self._key(form.words[0]) if spaced else form.text[0], []).append(form)

    def find(self, text: str) -> Iterator[Use]:
        """Every use in order, none inside another."""
        if not self._spaced:
            yield from self._find_signs(text)
            return
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            use = self._at(text, words, at)
            if use is None:
                at += 1
                continue
            yield use
            while at < len(words) and words[at].start() < use.end:
                at += 1

    def _at(self, text: str, words: list[re.Match], at: int) -> Use | None:
        """The longest form that begins with this word; of two alike, the one whose letters stand there."""
        best: tuple[tuple, Use] | None = None
        for form in self._drawers.get(self._key(words[at][0].casefold()), ()):
            last = at + len(form.words) - 1
            if last < len(words) and all(self._same(word, words[at + n][0].casefold()) for n, word in enumerate(form.words)) \
                    and all(text[words[n].end():words[n + 1].start()].strip(" \u00a0") == "" for n in range(at, last)):
                use = Use(form, words[at].start(), words[last].end())
                if form.is_name and text[use.start].islower():
                    continue
                rank = (len(form.words), text[use.start:use.end].casefold() == form.text.casefold(), -KINDS.index(form.kind))
                if best is None or rank > best[0]:
                    best = rank, use
        return best[1] if best else None

    def _find_signs(self, text: str) -> Iterator[Use]:
        at = 0
        while at < len(text):
            form = next((form for form in self._drawers.get(text[at], ()) if text.startswith(form.text, at)), None)
            if form is not None:
                yield Use(form, at, at + len(form.text))
            at += len(form.text) if form else 1

    def _key(self, word: str) -> str:
        return stem(word, self._locale) if self._locale in STEMMED else word[:3]

    def _same(self, form: str, word: str) -> bool:
        if self._locale in STEMMED:
            return stem(form, self._locale) == stem(word, self._locale)
        begins = (form, form[:-1] + SOFTENED[form[-1]]) if form[-1] in SOFTENED else (form,)
        return word.startswith(begins) and len(word) - len(form) <= LONGEST_ENDING


@cache
def _stemmer(locale: str):
    import snowballstemmer

    return snowballstemmer.stemmer(STEMMED[locale])


@cache
def stem(word: str, locale: str) -> str:
    """What stays of a word in all its endings."""
    return "-".join(_stemmer(locale).stemWord(part) for part in word.split("-"))


def finder_of(plan: Plan, locale: str, grammar: Grammar, with_names: bool = False) -> FormFinder:
    """The finder of a plan's terms in one language, on wish with the names of waters, places and bodies."""
    forms = [form for term in plan.register("term") for form in forms_of(term, locale)]
    if with_names:
        forms += [Form(record.id, NAME, _words(name), name) for register in NAMED for record in plan.register(register)
                  for name in (record.title.get(locale), *getattr(record, "aliases", {}).get(locale, ())) if name]
    return FormFinder([form for form in forms if form.words or not grammar.spaced], locale.split("-")[0], grammar.spaced)


def forms_of(term: Term, locale: str) -> Iterator[Form]:
    """The forms of a term in one language: those that must not be used, the preferred one, synonyms."""
    for kind, texts in ((FORBIDDEN, term.forbidden.get(locale, ())), (PREFERRED, (term.title.get(locale),)),
                        (SYNONYM, term.synonyms.get(locale, ()))):
        for text in texts:
            if text:
                yield Form(term.id, kind, _words(text), text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(match[0].casefold() for match in _WORD.finditer(text))


def find_forbidden_forms(plan: Plan, grammars: Grammars) -> Iterator[Finding]:
    """Forms that the glossary says must not stand for a term, in chapters and in texts of records."""
    for locale in sorted({locale for term in plan.register("term") for locale in term.forbidden if locale in grammars}):
        for found in uses_in(plan, locale, grammars):
            if found.form.kind == FORBIDDEN:
                term = plan.record(found.form.record)
                yield warning("term-forbidden", found.place, found.field, found.form.text, term=term.id,
                              preferred=term.title.get(locale, ""))


def uses_in(plan: Plan, locale: str, grammars: Grammars) -> Iterator[Found]:
    """Every use of a term in one language, in chapters and in texts of records; the glossary itself does not count."""
    finder = _finder(plan, locale, grammars)
    for (written_in, _), chapter in sorted(plan.chapters.items()):
        if written_in == locale:
            for number, line in chapter.prose.items():
                words = _NO_WORDS.sub(lambda match: " " * len(match[0]), line)
                yield from (Found(use.form, Place(chapter.path, number, use.start + 1)) for use in finder.find(words))
    for entry in plan.entries.values():
        if not isinstance(entry.record, Term):
            for path, mark, text in entry.marked:
                if isinstance(mark, Said) and locale in text:
                    where = (*path, locale)
                    yield from (Found(use.form, entry.place_of(where), field_name(where)) for use in finder.find(text[locale]))


def terms_in(plan: Plan, text: str, locale: str, grammars: Grammars) -> tuple[Term, ...]:
    """The terms that a passage uses, each once, in order."""
    used = dict.fromkeys(use.form.record for use in _finder(plan, locale, grammars).find(plain(text).words))
    return tuple(plan.record(id) for id in used)


def _finder(plan: Plan, locale: str, grammars: Grammars) -> FormFinder:
    asked = ("forms", locale)
    if asked not in plan.answers:
        plan.answers[asked] = finder_of(plan, locale, grammars[locale])
    return plan.answers[asked]
