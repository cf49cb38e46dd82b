"""Changes of the plan as parts of a page: what it was, what it is, which way, why, who asked, by what decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup

from basinplan.analyses.past import DRAFT, State, Step
from basinplan.model.change import CHAPTER, CODE_LIST, DIRECTIONS, PASSPORT, WEAKENED, Change
from basinplan.registers import registers
from basinplan.render.changes import Saying
from basinplan.render.comparison import SIGNS, as_row
from basinplan.render.desk import Desk
from basinplan.render.links import HOME, href, page_of
from basinplan.render.locale import Words
from basinplan.render.paging import block

INDEX, COMPARE = "changes/index.md", "changes/compare.md"
FIRST = (PASSPORT, CHAPTER, "measure", "indicator")
LIFE = "biography"


def step_page(step: Step) -> str:
    """The page of the changes from one state to the next."""
    return f"changes/{step.name}.md"


def chosen(page: str, before: State, after: State) -> str:
    """The address of the page that compares any two states, with these two chosen."""
    return f"{page}?from={before.id}&to={after.id}"


def state_name(words: Words, state: State) -> str:
    """What a state is called: ``edition 2026.1``, ``the present text``."""
    return words.say("changelog.draft") if state.id == DRAFT else words.say("changelog.edition", id=state.id)


def tally(words: Words, changes: Iterable[Change]) -> Markup:
    """How many changes there are in each direction, by sign and word, the gravest first; in words where there is none."""
    found = list(changes)
    counts = {name: sum(change.direction == name for change in found) for name in DIRECTIONS}
    rows = [(name, SIGNS[name], words.number(number), words.say(f"compare.{name}")) for name, number in counts.items() if number]
    return block("tally.html.j2", rows=rows, same=words.say("compare.same"))


def changes_html(desk: Desk, step: Step, here: str) -> Markup:
    """Every change of a step, by register and chapter, then by record, the gravest first."""
    saying = saying_of(desk, step)
    found = sorted(step.comparison.changes, key=lambda change: (place_of(change.register), change.record))
    groups = []
    for register, changes in groupby(found, key=lambda change: change.register):
        records = [{"name": Markup.escape(saying.record(items[0])), "href": page_now(desk, items[0], here),
                    "items": [_item(desk, change, saying, here) for change in items]}
                   for items in (list(found) for _, found in groupby(list(changes), key=lambda change: change.record))]
        groups.append({"id": register.replace("_", "-"), "name": kind_name(desk.words, register), "records": records,
                       "number": desk.words.number(sum(len(record["items"]) for record in records))})
    return block("changelog.html.j2", groups=groups, say=desk.words.say)


def weakened_html(desk: Desk, step: Step) -> Markup:
    """The weakenings by name, each leading to its place on the page; how many of them have no reason."""
    saying = Saying(desk.words, step.before.plan, step.after.plan)
    found = [change for change in step.comparison.changes if change.direction == WEAKENED]
    items = [{"id": change.id, "said": saying.words.named(saying.record(change), saying.field(change)),
              "has_note": bool(change.note)} for change in found]
    bare = sum(not change.note for change in found)
    return block("weakened.html.j2", items=items, say=desk.words.say,
                 bare=desk.words.say("changelog.bare", number=bare) if bare else "") if items else Markup("")


def statuses_html(desk: Desk, step: Step, here: str) -> Markup:
    """The indicators that are judged differently, each with what moved its verdict."""
    saying = Saying(desk.words, step.before.plan, step.after.plan)
    rows = [(_link(desk, desk.past.now(status.indicator), saying.named(status.indicator), here), saying.status(status))
            for status in step.comparison.statuses]
    return block("statuses.html.j2", rows=rows) if rows else Markup("")


def reasons(desk: Desk, change: Change, plans: Saying, here: str) -> list[Mapping[str, Any]]:
    """What each note on a change says: the reason, who asked, the decision."""
    words, found = desk.words, []
    for id in (id for id in change.note.split(", ") if id):
        note = plans.plans[0].record(id) or plans.plans[1].record(id)
        found.append({"reason": words.text(note.reason),
                      "asked": _link(desk, note.asked_by, plans.named(note.asked_by), here),
                      "decision": _link(desk, note.decision, plans.named(note.decision), here)
                      if note.decision != "none" else words.say("changelog.no_decision"),
                      "note": _link(desk, id, id, here)})
    return found


def _item(desk: Desk, change: Change, saying: Saying, here: str) -> Mapping[str, Any]:
    row = as_row(change, saying)
    return {**row, "direction": change.direction, "sign": SIGNS[change.direction],
            "way": saying.words.say(f"compare.{change.direction}"), "reasons": reasons(desk, change, saying, here),
            "is_bare": change.direction == WEAKENED and not change.note,
            "lang": _language(desk.words, change, saying), "has_scope": change.scope != "content",
            "is_new": change.before is None, "is_gone": change.after is None}


def _language(words: Words, change: Change, saying: Saying) -> str:
    """The language of a passage or text that changed, where it is not the reader's."""
    name = change.field.partition("[")[0] if change.register == CHAPTER else change.field.rpartition(".")[2]
    locales = {locale for plan in saying.plans for locale in plan.passport.locales}
    return name if name != words.locale and name in locales else ""


def place_of(register: str) -> tuple:
    """The place of a kind of thing among the others: passport and chapters first, then what promises."""
    order = (*FIRST, *(name for name in registers() if name not in FIRST))
    return order.index(register) if register in order else len(order), register


def kind_name(words: Words, register: str) -> str:
    """What the things of a register are called together."""
    if register in (PASSPORT, CODE_LIST):
        return words.say(f"compare.{register}")
    if register == CHAPTER:
        return words.say("site.chapters")
    return words.say(f"registers.{register}.many", registers()[register].WORDS["many"])


def item_html(desk: Desk, change: Change, saying: Saying, here: str) -> Markup:
    """One change, as it stands on the page of a step."""
    return block("one_change.html.j2", item=_item(desk, change, saying, here), say=desk.words.say)


def saying_of(desk: Desk, step: Step) -> Saying:
    """What says the changes of a step in the reader's language."""
    return Saying(desk.words, step.before.plan, step.after.plan)


def page_now(desk: Desk, change: Change, here: str) -> str:
    """Where the changed thing can be read today, also under another id, or else in the last edition that holds it."""
    if change.register == CHAPTER and change.record in desk.plan.chapter_names:
        return href(change.record, here)
    page = "" if change.register == CHAPTER else page_of(desk.plan, desk.past.now(change.record))
    return href(page, here) + f"#{LIFE}" if page else page_then(desk, change.record, here)


def page_then(desk: Desk, id: str, here: str) -> str:
    """The page of a record or chapter that is gone, in the last edition that holds it; nothing where no such site is built."""
    for state in desk.past.editions[::-1] if desk.past.has_sites else ():
        page = id if id in state.plan.chapter_names else page_of(state.plan, id)
        if page:
            return desk.to_root(here) + site_of(desk.words.locale, state) + href(page, HOME)
    return ""


def site_of(locale: str, state: State) -> str:
    """From the root of the site to the folder of an edition in a language, where it has that, otherwise in its first."""
    return f"editions/{state.id}/" + (f"{locale}/" if locale in state.plan.passport.locales[1:] else "")


def _link(desk: Desk, id: str, name: str, here: str) -> Markup:
    page = page_of(desk.plan, id)
    return Markup('<a href="{}">{}</a>').format(href(page, here), name) if page else Markup.escape(name)


def life_rows(desk: Desk, id: str, here: str) -> Iterator[Mapping[str, Any]]:
    """The steps of one record's life, the latest first, each change leading to its place in the changelog."""
    words = desk.words
    for step, changes, status in desk.past.changes_of(id):
        saying = Saying(words, step.before.plan, step.after.plan)
        page = href(step_page(step), here)
        items = [{**_item(desk, change, saying, here), "href": f"{page}#c-{change.id}"} for change in by_gravity(changes)]
        yield {"name": state_name(words, step.after), "date": words.date(step.after.date), "items": items,
               "status": saying.status(status) if status else ""}


def by_gravity(changes: Sequence[Change]) -> list[Change]:
    """The gravest first; of one direction in the order in which they were found."""
    return sorted(changes, key=lambda change: DIRECTIONS.index(change.direction))
