"""The glossary: every term under its letter with what it means, and its forms in the other languages of the plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from markupsafe import Markup

from basinplan.registers.term import Term
from basinplan.render.alphabet import letter_of, sort_key
from basinplan.render.desk import Desk
from basinplan.render.fields import said
from basinplan.render.links import href, page_of
from basinplan.render.paging import block

UNVERIFIED, SIGN = "unverified", "†"
SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|[。！？])", re.DOTALL)


def glossary(desk: Desk, here: str, csv: str) -> Markup:
    """All terms in the order of the reader's alphabet, with letters to jump to and a box to narrow them."""
    words = desk.words
    terms = sorted(desk.plan.register("term"), key=lambda term: (sort_key(words, words.text(term.title)), term.id))
    by_letter = groupby(terms, key=lambda term: letter_of(words, words.text(term.title)))
    letters = [{"letter": letter, "items": [_entry(desk, term, here) for term in found]} for letter, found in by_letter]
    for number, letter in enumerate(letters):
        letter["id"] = f"letter-{number + 1}"
    return block("glossary.html.j2", letters=letters, number=len(terms), say=words.say, csv=csv,
                 key=f"{SIGN} {words.code('verification', UNVERIFIED)}" if _some_open(desk) else "")


def _entry(desk: Desk, term: Term, here: str) -> dict[str, object]:
    words = desk.words
    own = words.language_of(term.title)
    others = [locale for locale in desk.plan.passport.locales if locale != words.locale and locale in term.title]
    return {
        "id": term.id, "href": href(page_of(desk.plan, term.id), here), "title": words.text(term.title),
        "language": "" if own == words.locale else own, "mark": _mark(term, own),
        "definition": said(words, first_sentence(term.definition)) if term.definition else "",
        "synonyms": words.row(term.synonyms.get(words.locale, ())),
        "forms": [{"name": words.language(locale), "locale": locale, "form": term.title[locale], "mark": _mark(term, locale)}
                  for locale in others]}


def _some_open(desk: Desk) -> bool:
    return any(UNVERIFIED in term.verified.values() for term in desk.plan.register("term"))


def first_sentence(definition: Mapping[str, str]) -> dict[str, str]:
    """The first sentence of a definition in every language that has it."""
    return {locale: (SENTENCE.match(text) or [text])[0].strip() for locale, text in definition.items()}


def _mark(term: Term, locale: str) -> str:
    """The sign of a form that nobody has verified; what it means stands once, above all terms."""
    return SIGN if term.verified.get(locale) == UNVERIFIED else ""
