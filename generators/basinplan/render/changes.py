"""Changes of a plan in a reader's words: the record, the field, what it said and what it says now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from basinplan.analyses.attribution import StatusChange
from basinplan.analyses.field_differences import key_of, name_of
from basinplan.analyses.methods import methods
from basinplan.analyses.methods import words_of as words_of_method
from basinplan.model.change import CHAPTER, CODE_LIST, PASSPORT, Change
from basinplan.model.part_path import is_number, mark_of, names_of, part_at, steps_of
from basinplan.model.passport import Passport
from basinplan.model.plan import Plan
from basinplan.model.record import Code, Mark, Part, Ref, marks_of
from basinplan.model.values import Dated
from basinplan.registers import registers
from basinplan.render.changed_rows import Rows
from basinplan.render.locale import Words
from basinplan.render.printing import Unprintable, print_value
from basinplan.render.verdicts import say_verdict
from basinplan.statements.markup import VALUE

MEASURED = ("value", "upper")
WORDS_FOR_NONE = ("not_stated", "not_published", "compilers", "none")


class Saying:
    """Says changes between two plans in one language; ids lead to what either plan calls them."""

    def __init__(self, words: Words, before: Plan, after: Plan) -> None:
        self.words, self.plans = words, (after, before)
        self.rows = Rows(words, self.plans, self.named, self._code)

    def register(self, change: Change) -> str:
        """What kind of thing changed."""
        if change.register in (CHAPTER, PASSPORT, CODE_LIST):
            return self.words.say(f"compare.{change.register}")
        return self.words.say(f"registers.{change.register}.one", registers()[change.register].WORDS["one"])

    def record(self, change: Change) -> str:
        """What the changed record is called; a chapter by its title."""
        if change.register == PASSPORT:
            return self.words.text(self.plans[0].passport.title)
        if change.register == CHAPTER:
            locales = (self.words.locale, *self.plans[0].passport.locales)
            found = (plan.chapters.get((locale, change.record)) for locale in locales for plan in self.plans)
            return next((chapter.title for chapter in found if chapter), change.record)
        return change.record.replace("_", " ") if change.register == CODE_LIST else self.named(change.record)

    def field(self, change: Change) -> str:
        """The field in words, with the items that lead to it."""
        if not change.field:
            return self.words.say("compare.whole")
        if change.field == "source_locale":
            return self.words.say("fields.source_locale")
        if change.register == CHAPTER:
            locale, is_passage, _ = change.field.partition("[")
            what = self.words.say("compare.passage" if is_passage else "compare.chapter")
            return self.words.named(what, self.words.language(locale))
        if change.field == "rows":
            return self.words.say("compare.all_rows")
        if change.field.startswith("rows["):
            return self.rows.name(change)
        kind = registers().get(change.register, Passport)
        said, path, steps = [], [], steps_of(change.field)
        for number, (name, item) in enumerate(steps, 1):
            is_locale = bool(path) and name in {*self.plans[0].passport.locales, *self.plans[1].passport.locales}
            is_column = path[-1:] in (["where"], ["columns"]) and part_at(kind, path) is None
            label = (self.words.language(name) if is_locale else self._column(change, name) if is_column
                     else self._label(part_at(kind, path) or kind, name))
            path += [] if is_locale else [name]
            told = item and (self._titled(change, steps[:number]) or self._item(change, path, item))
            said.append(label + self.words.say("mark.bracket", text=told) if item else label)
        return " → ".join(said)

    def _column(self, change: Change, name: str) -> str:
        """A column by its title: of the changed data set, or of the one that the changed indicator reads."""
        for plan in self.plans:
            record = plan.record(change.record)
            columns = self.rows.columns(getattr(getattr(record, "series", None), "dataset", change.record))
            if name in columns:
                return self.rows.title(columns, name)
        return name

    def _titled(self, change: Change, steps: list[tuple[str, str]]) -> str:
        """An item of a list by its title, with the name that it goes by; nothing where it has none."""
        found = (holders[-1] for plan in self.plans if (holders := self._holders(plan, change, steps)))
        title = next((part.title for part in found if isinstance(getattr(part, "title", None), Mapping)), None)
        return f"{self.words.text(title)} [{steps[-1][1]}]" if title else ""

    def _item(self, change: Change, path: list[str], item: str) -> str:
        """What an item of a list is called: the fields that name it, each as a reader knows it."""
        kind = registers().get(change.register, Passport)
        holder, mark = part_at(kind, path), mark_of(kind, path)
        if path == ["locales"]:
            return self.words.language(item)
        if holder is None:
            return self._column(change, item) if path == ["key"] else self._said(mark, item) if mark else self.named(item)
        key, (name, _, number) = key_of(holder), item.partition("#")
        values = name.split("/")
        if key == ("id",) or len(values) != len(key):
            return self.named(item)
        marks = dict(marks_of(holder))
        said = [self._said(marks.get(field), value) for field, value in zip(key, values, strict=True)]
        return self.words.say("mark.comma").join([*said, *([number] if number else [])])

    def _label(self, kind: type[Part], name: str) -> str:
        """A field by its name in words; what is no field of the plan, such as a column, by its own name."""
        own, holder = getattr(kind, "WORDS", {}).get(f"fields.{name}"), getattr(kind, "REGISTER", kind.__name__.lower())
        key = f"registers.{holder}.fields.{name}" if own else f"fields.{name}"
        return self.words.say(key, own) if own or self.words.has(key) else name

    def value(self, change: Change, value: Any) -> str:
        """A value as a reader knows it: codes by their words, ids by their names, dates and numbers in the locale's form."""
        if value is None:
            return self.words.say("compare.nothing")
        names = names_of(change.field)
        if names in (["source_locale"], ["locales"]):
            return self.words.language(value)
        if names == ["geometry"]:
            count, _, mark = str(value).partition(" · ")
            return self.words.say("compare.outline", number=self.words.number(Decimal(count)), mark=mark)
        if change.register == CHAPTER and isinstance(value, str):
            return self._filled(value, self.plans[value == change.before and value != change.after])
        if change.field.startswith("rows["):
            return self.rows.value(change, value)
        kind = registers().get(change.register, Passport)
        if isinstance(value, Mapping) and not change.field:
            title = value.get("title", change.record)
            return self.words.text(title) if isinstance(title, Mapping) else str(title)
        plan = self.plans[value == change.before and value != change.after]
        if isinstance(value, Mapping):
            return self._part(part_at(kind, names), value, getattr(plan.record(change.record), "unit", ""))
        if names == ["rows"]:
            return self.words.number(Decimal(value))
        if is_number(part_at(kind, names[:-1]) or kind, names[-1]):
            return self._number(plan, change, str(value))
        return self._plain(change, names, value)

    def _plain(self, change: Change, names: list[str], value: Any) -> str:
        """A value that is neither a number nor a group of fields: a method, a column, a condition, an id, a code, a text."""
        columns = self.rows.columns(getattr(getattr(self.plans[0].record(change.record), "series", None), "dataset", change.record))
        if names[-2:-1] == ["where"]:
            return self.rows.cell(columns.get(names[-1]), value)
        if names in (["series", "column"], ["key"]) or names[0] == "observations" or names[:2] == ["views", "columns"]:
            return self._column(change, str(value))
        if names[-1] == "codelist":
            return str(value).replace("_", " ")
        if names == ["replaces"]:
            return self.named(str(value))
        kind = registers().get(change.register, Passport)
        return self._method(value) if names[-1] == "method" else self._said(mark_of(kind, names), value)

    def _method(self, value: Any) -> str:
        return self.words.say(f"methods.{value}.name", words_of_method(value)["name"]) if value in methods() else str(value)

    def _number(self, plan: Plan, change: Change, value: str) -> str:
        """A number of a record with the unit, or the scale and currency, that stand beside it in that state."""
        holders = self._holders(plan, change, steps_of(change.field)[:-1])
        holder, name = holders[-1], names_of(change.field)[-1]
        if name == "amount" and hasattr(holder, "currency"):
            return self.words.money(Decimal(value), holder.scale, holder.currency)
        unit = next((found for part in reversed(holders) if (found := getattr(part, "unit", ""))), "")
        return self.words.quantity(Decimal(value), unit) if unit and name in MEASURED else self.words.number(Decimal(value))

    def _holders(self, plan: Plan, change: Change, steps: list[tuple[str, str]]) -> list[Any]:
        """The record in that state and the parts on the way to a field; nothing in the place of a part that is not there."""
        holders: list[Any] = [plan.record(change.record) or plan.passport]
        for name, item in steps:
            inner = getattr(holders[-1], name, None)
            parts = [part for part in inner if isinstance(part, Part)] if isinstance(inner, tuple) else [inner]
            is_named = isinstance(inner, tuple)
            holders.append(next((part for part in parts if not is_named or name_of(part) == item.partition("#")[0]), None))
        return holders

    def _filled(self, text: str, plan: Plan) -> str:
        """A passage of a chapter with the values that a reader of that state sees; what cannot be printed stays as written."""
        def shown(match: re.Match) -> str:
            try:
                return print_value(plan, self.words, match[1], match[2], match[3] or "")
            except Unprintable:
                return match[0]

        return VALUE.sub(shown, text)

    def reworded(self, change: Change) -> tuple[str, str] | None:
        """What a reworded text said and says in the reader's own language; nothing where a state has none or both say the same."""
        *steps, (locale, _) = steps_of(change.field) or [("", "")]
        after, before = (self._holders(plan, change, steps)[-1] for plan in self.plans)
        if not (isinstance(before, Mapping) and isinstance(after, Mapping) and locale in before and locale in after):
            return None
        said = before.get(self.words.locale), after.get(self.words.locale)
        return said if all(said) and said[0] != said[1] else None

    def _part(self, kind: type[Part] | None, value: Mapping, unit: str = "") -> str:
        """A text by language in the reader's; of a part each field by its name, numbers in the unit of the record or its own."""
        if {*value} <= {*self.plans[0].passport.locales, *self.plans[1].passport.locales}:
            return self.words.text(value)
        marks, unit, said = dict(marks_of(kind)) if kind else {}, value.get("unit", unit), []
        for name, item in value.items():
            if is_number(kind, name):
                shown = self.words.number(Decimal(str(item)))
                shown = self.words.with_unit(shown, unit) if unit and name in MEASURED else shown
            else:
                inner = isinstance(item, Mapping) and kind
                shown = (self._part(part_at(kind, [name]), item, unit) if inner
                         else self._method(item) if name == "method" else self._said(marks.get(name), item))
            said.append(self.words.named(self._label(kind or Part, name), shown))
        return "; ".join(said)

    def _code(self, codelist: str, code: str) -> str:
        """The words of a code in either state; the code itself where neither list has it."""
        items = (plan.code_lists.get(codelist, {}).get(code) for plan in self.plans)
        item = next(filter(None, items), None)
        return self.words.say(f"codes.{codelist}.{code}", item.words) if item else code

    def _said(self, mark: Mark | None, value: Any) -> str:
        if isinstance(value, Mapping):
            return self._part(None, value)
        if isinstance(value, list):
            return self.words.row([self._said(mark, item) for item in value])
        if isinstance(value, bool):
            return self.words.say(f"value.{str(value).lower()}")
        text = str(value)
        if isinstance(mark, Code):
            return self._code(mark.codelist, text)
        if isinstance(mark, Ref):
            return self.named(text)
        if isinstance(mark, Dated) and re.fullmatch(r"[0-9-]+", text):
            return self.words.date(text)
        return self.words.say(f"value.{text}") if text in ("not_stated", "not_published") else text

    def status(self, change: StatusChange) -> str:
        """How an indicator stood and stands, and what each cause did to the ratio or margin."""
        words, shares = self.words, change.rounded()
        told = [cause for cause in change.moved if not shares or shares[cause] or len(shares) == 1]
        causes = [self._cause(cause, shares.get(cause)) for cause in told] or [words.say("compare.why.together")]
        line = words.say("compare.why.line", before=say_verdict(words, change.before), after=say_verdict(words, change.after))
        gap = "" if line.endswith("：") else " "
        return f"{line}{gap}{words.row(causes)}{self._score(change) if shares else ''}"

    def _score(self, change: StatusChange) -> str:
        """What the shares are parts of, with its value in both states."""
        sides = {name: self.words.number(Decimal(format(round(verdict.score[1], 4).normalize(), "f")))
                 for name, verdict in (("before", change.before), ("after", change.after))}
        return self.words.say("compare.why.score", score=self.words.say(f"compare.why.of_{change.after.score[0]}"), **sides)

    def _cause(self, cause: str, share: Decimal | None) -> str:
        name = self.words.say(f"compare.why.{cause}")
        if share is None:
            return name
        return f"{name} {'+' if share > 0 else ''}{self.words.number(Decimal(format(share.normalize(), 'f')))}"

    def notes(self, change: Change) -> str:
        """What the notes say of the change: reason, who asked, decision; nothing where there is no note."""
        return " ".join(self._note(id) for id in change.note.split(", ") if id)

    def _note(self, id: str) -> str:
        note, words = self.plans[0].record(id), self.words
        sides = [words.named(self._label(type(note), name), self._said(mark, getattr(note, name)))
                 for name, mark in (("asked_by", Ref("body")), ("decision", Ref("source")))]
        return f"{words.text(note.reason)} ({words.row(sides)}) [{id}]"

    def named(self, id: str) -> str:
        """The name of a record with its id."""
        record = next(filter(None, (plan.record(id) for plan in self.plans)), None)
        name = self.words.text(record.name) if record else ""
        return f"{name} [{id}]" if name else self.words.say(f"value.{id}") if id in WORDS_FOR_NONE else id
