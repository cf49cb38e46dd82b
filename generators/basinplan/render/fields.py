"""A record's fields as labelled rows of HTML, whatever the register: the generic record page.

What a field means is read from its marks: an id becomes a link, a code its words, a date a date in
words. Registers that deserve more have a template of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from basinplan.model.plan import Plan
from basinplan.model.record import Code, Part, Path, Record, Ref, Said, walk
from basinplan.model.values import Dated, Linked, Spoken
from basinplan.render.locale import Words

Rows = list[tuple[str, Markup]]


def field_rows(plan: Plan, words: Words, record: Record, link: Callable[[str], str | None],
               leave_out: tuple[str, ...] = ()) -> Rows:
    """Label and value of every field but those left out; what is not stated says so."""
    marks = {path: mark for path, mark, _ in walk(record)}
    say = _Saying(plan, words, record, marks, link)
    rows = []
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in ("id", *leave_out) or value is None and not _is_required(record, name):
            continue
        if isinstance(value, tuple | dict) and not value and not _is_required(record, name):
            continue
        rows.append((words.field(type(record), name), say.value((name,), value)))
    return rows


def _is_required(record: Record, name: str) -> bool:
    return type(record).model_fields[name].is_required()


class _Saying:
    def __init__(self, plan: Plan, words: Words, record: Record, marks: Mapping[Path, Any],
                 link: Callable[[str], str | None]) -> None:
        self.plan, self.words, self.record, self.marks, self.link = plan, words, record, marks, link

    def value(self, path: Path, value: Any) -> Markup:
        mark = self.marks.get(path)
        if isinstance(mark, Said):
            return said(self.words, value)
        if isinstance(mark, Code):
            return Markup.escape(self.words.code(mark.codelist, value))
        if isinstance(mark, Ref):
            return self._reference(mark, value)
        if isinstance(mark, Dated):
            return Markup.escape(self.words.date(value))
        if isinstance(mark, Spoken):
            return Markup.escape(self.words.language(value))
        if isinstance(mark, Linked):
            return Markup('<a href="{0}" rel="noreferrer external">{0}</a>').format(value)
        return self._plain(path, value)

    def _reference(self, mark: Ref, value: str) -> Markup:
        record = self.plan.record(value)
        if record is None:
            return Markup.escape(self.words.say(f"value.{value}") if value in mark.also else value)
        return anchor(self.words, record, self.link(value))

    def _plain(self, path: Path, value: Any) -> Markup:
        if value is None or value == ():
            return Markup.escape(self.words.say("value.not_published" if path == ("costs",) else "value.not_stated"))
        if isinstance(value, Part):
            return self._part(path, value)
        if isinstance(value, tuple):
            items = [self.value((*path, number), item) for number, item in enumerate(value)]
            if len(items) == 1:
                return items[0]
            return Markup("<ul>") + Markup("").join(Markup("<li>{}</li>").format(item) for item in items) + Markup("</ul>")
        if isinstance(value, Mapping):
            rows = [Markup("{}{}{}").format(self.words.language(key), self.words.say("mark.colon"), self.value((*path, key), item))
                    for key, item in value.items()]
            return Markup("<br>").join(rows)
        if isinstance(value, bool):
            return Markup.escape(self.words.say(f"value.{str(value).lower()}"))
        if isinstance(value, Decimal) and path[-1] == "value" and hasattr(self.record, "unit"):
            return Markup.escape(self.words.quantity(value, self.record.unit))
        if isinstance(value, Decimal | int):
            return Markup.escape(self.words.number(value))
        if value == "not_stated":
            return Markup.escape(self.words.say("value.not_stated"))
        return Markup.escape(value)

    def _part(self, path: Path, part: Part) -> Markup:
        named = [(name, getattr(part, name)) for name in type(part).model_fields]
        shown = [(name, value) for name, value in named if value is not None and value != ()]
        if len(named) == 1:
            return self.value((*path, named[0][0]), named[0][1])
        if {"amount", "scale", "currency"} <= {name for name, _ in shown}:
            money = self.words.money(part.amount, part.scale, part.currency)
            shown = [(name, value) for name, value in shown if name not in ("scale", "currency")]
            return Markup("<br>").join(self._line(path, name, value, money if name == "amount" else None) for name, value in shown)
        return Markup("<br>").join(self._line(path, name, value) for name, value in shown)

    def _line(self, path: Path, name: str, value: Any, ready: str | None = None) -> Markup:
        """The name of a field and its value, or the words that were made for it."""
        shown = self.value((*path, name), value) if ready is None else ready
        return Markup("<span class=\"plan-label\">{}</span> {}").format(self.words.field(type(self.record), name), shown)


def said(words: Words, text: Mapping[str, str] | str, language: str = "") -> Markup:
    """A text with the language it is in, where that is not the reader's."""
    found = language or (words.language_of(text) if not isinstance(text, str) else words.locale)
    shown = Markup.escape(words.text(text))
    return shown if found == words.locale else Markup('<span lang="{}">{}</span>').format(found, shown)


def name_language(words: Words, record: Record) -> str:
    """The language of a record's name, where that is not the reader's; empty where it is, or where nobody says."""
    found = getattr(record, "language", "") if isinstance(record.name, str) else words.language_of(record.name)
    return "" if found == words.locale else found


def anchor(words: Words, record: Record, href: str | None) -> Markup:
    """A record's name as a link to its page; a title that has one language only names it, where that is not the reader's."""
    name = said(words, record.name, getattr(record, "language", "") if isinstance(record.name, str) else "")
    link = Markup('<a href="{}">{}</a>').format(href, name) if href else name
    foreign = name_language(words, record) if isinstance(record.name, str) else ""
    language = words.say("mark.bracket", text=words.language(foreign)) if foreign else ""
    return link + Markup('<span class="plan-label">{}</span>').format(language) if foreign else link
