"""The briefing for a session in two languages side by side: each row says the same in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from basinplan.analyses.briefing import Briefing
from basinplan.analyses.events import Event
from basinplan.analyses.past import Step
from basinplan.model.change import DIRECTIONS, STRENGTHENED, UNDECIDABLE, WEAKENED, Change
from basinplan.model.plan import Plan
from basinplan.registers.decision import Decision
from basinplan.registers.initiative import Initiative
from basinplan.registers.parallel_figure import Figure, ParallelFigure
from basinplan.render.changelog import state_name
from basinplan.render.changes import Saying
from basinplan.render.locale import Words
from basinplan.render.paging import block, fill_template
from basinplan.render.parallel import say_figure
from basinplan.render.printing import fields_of
from basinplan.render.promises import how_far, who
from basinplan.render.verdicts import say_criteria, say_verdict

Pair = tuple[Words, Words]
TOLD = (WEAKENED, STRENGTHENED, UNDECIDABLE)


@dataclass(frozen=True)
class Row:
    """What is said in both languages, with a line of detail each, and the record that it is about."""

    said: tuple[str, str]
    more: tuple[str, str] = ("", "")
    id: str = ""


@dataclass(frozen=True)
class Section:
    """A part of the briefing: its id, its heading in both languages, its rows, what is said where there is none."""

    id: str
    title: tuple[str, str]
    rows: tuple[Row, ...]
    empty: tuple[str, str]


def in_both(pair: Pair, say: Callable[[Words], str]) -> tuple[str, str]:
    """The same said in each language."""
    return say(pair[0]), say(pair[1])


def sections(plan: Plan, briefing: Briefing, pair: Pair) -> list[Section]:
    """Indicators, what is due, decisions of whose follow-up nothing was read, statements, initiatives, open questions, changes."""
    found = {
        "indicators": [_row(pair, one.id, one.title, lambda words, one=one, verdict=verdict: _stands(plan, words, one, verdict))
                       for one, verdict in briefing.indicators],
        "late": [_due(plan, pair, event) for event in briefing.late],
        "soon": [_due(plan, pair, event) for event in briefing.soon],
        "decisions": [_row(pair, one.id, one.title, lambda words, one=one: _taken(words, one)) for one in briefing.decisions],
        "statements": [_row(pair, one.id, one.title, lambda words, one=one: _taken(words, one)) for one in briefing.statements],
        "initiatives": [_row(pair, one.id, one.title, lambda words, one=one: by_side(words, one)) for one in briefing.initiatives],
        "figures": [_row(pair, one.id, one.title, lambda words, one=one: _figures(words, one)) for one in briefing.figures],
        "missing": [_row(pair, one.id, one.title, lambda words, one=one: words.code("missing_reason", one.why))
                    for one in briefing.missing],
        "changes": list(_changes(pair, briefing)),
    }
    return [Section(name, in_both(pair, lambda words, name=name: words.say(f"briefing.{name}")), tuple(rows),
                    in_both(pair, lambda words: words.say("briefing.nothing"))) for name, rows in found.items()]


def _row(pair: Pair, id: str, title, more: Callable[[Words], str]) -> Row:
    return Row(in_both(pair, lambda words: words.text(title)), in_both(pair, more), id)


def _stands(plan: Plan, words: Words, indicator, verdict) -> str:
    latest = fields_of(plan, words, indicator.id)["latest"]()
    said = words.row([latest[""], latest["period"]]) if latest else say_criteria(words, verdict) or words.say("value.not_published")
    owner = plan.record(indicator.owner)
    by = words.named(words.say("fields.owner"), words.text(owner.name)) if latest and owner else ""
    return words.row(filter(None, [said, by, say_verdict(words, verdict)]))


def _due(plan: Plan, pair: Pair, event: Event) -> Row:
    title = event.step.title if event.step else event.record.name

    def said(words: Words) -> str:
        kind = words.say(f"events.{event.kind}")
        name = [words.text(event.record.name)] if event.step else []
        parts = (words.named(kind, words.date(event.end)), *name, who(plan, words, event) or words.say("value.not_stated"),
                 how_far(words, event))
        return words.row(filter(None, parts))

    return _row(pair, event.record.id, title, said)


def _taken(words: Words, decision: Decision) -> str:
    due = words.named(words.field(Decision, "due"), words.date(decision.due))
    return words.row([words.code("decision_form", decision.form), words.text(decision.taken_at), words.date(decision.date), due])


def by_side(words: Words, initiative: Initiative) -> str:
    """How an initiative stands, each side by name; what stands in a row must say whose it is."""
    partners = words.field(Initiative, "partners")
    return words.row(words.named(words.code("country", one.country) if one.country else partners, words.text(one.text))
                     for one in initiative.statuses) or words.say("value.not_published")


def _figures(words: Words, record: ParallelFigure) -> str:
    def told(one: Figure) -> str:
        when = words.say("mark.bracket", text=words.text(one.period))
        return words.named(words.text(one.publisher), say_figure(words, record, one) + when)

    said = [told(one) for one in record.figures]
    comparable = words.code("comparability", record.comparable)
    return words.row([*said, words.named(comparable, words.text(record.why)) if record.why else comparable])


def _changes(pair: Pair, briefing: Briefing) -> Iterator[Row]:
    """For each step its counts, then each change that made the plan weaker or stronger or that nobody can decide."""
    for step in briefing.steps:
        yield _counted(pair, step)
        sayings = {words.locale: Saying(words, step.before.plan, step.after.plan) for words in pair}
        for change in (change for change in step.comparison.changes if change.direction in TOLD):
            yield _change(pair, sayings, change)


def _counted(pair: Pair, step: Step) -> Row:
    counts = {name: sum(change.direction == name for change in step.comparison.changes) for name in DIRECTIONS}
    some = {name: number for name, number in counts.items() if number}

    def said(words: Words) -> str:
        return words.row(words.named(words.say(f"compare.{name}"), words.number(number)) for name, number in some.items())

    def named(words: Words) -> str:
        return f"{state_name(words, step.before)} → {state_name(words, step.after)}"

    return Row(in_both(pair, named), in_both(pair, said))


def _change(pair: Pair, sayings: Mapping[str, Saying], change: Change) -> Row:
    def named(words: Words) -> str:
        saying = sayings[words.locale]
        field = change.field.rpartition(".")[0] if saying.reworded(change) else change.field
        return words.named(saying.record(change), saying.field(replace(change, field=field)))

    def told(words: Words) -> str:
        saying = sayings[words.locale]
        before, after = saying.reworded(change) or (saying.value(change, value) for value in (change.before, change.after))
        return words.named(words.say(f"compare.{change.direction}"), f"{before} → {after}")

    return Row(in_both(pair, named), in_both(pair, told), change.record)


def heads(plan: Plan, briefing: Briefing, pair: Pair) -> dict[str, tuple[str, str]]:
    """Title, date, what the changes are counted from, and what the paper is, in both languages."""
    session = briefing.session

    def since(words: Words) -> str:
        if not briefing.since:
            return words.say("briefing.no_session")
        if session is None or briefing.since not in (session.period.start, session.period.end):
            return words.say("briefing.since_day", date=words.date(briefing.since))
        return words.say("briefing.since", session=words.text(session.title), date=words.date(briefing.since))

    return {"title": in_both(pair, lambda words: words.say("briefing.title")),
            "plan": in_both(pair, lambda words: words.text(plan.passport.title)),
            "as_of": in_both(pair, lambda words: words.say("panel.as_of", date=words.date(plan.passport.as_of))),
            "since": in_both(pair, since),
            "notice": in_both(pair, lambda words: words.text(plan.passport.notice))}


def fragment(plan: Plan, briefing: Briefing, pair: Pair, link: Callable[[str], str]) -> Markup:
    """The briefing as one block of HTML; ``link`` gives the address of a record, or nothing."""
    parts = [{"id": part.id, "title": part.title, "empty": part.empty,
              "rows": [{"said": row.said, "more": row.more, "href": link(row.id) if row.id else ""} for row in part.rows]}
             for part in sections(plan, briefing, pair)]
    return block("briefing.html.j2", heads=heads(plan, briefing, pair), sections=parts,
                 languages=[(words.locale, words.own_name) for words in pair])


def as_page(plan: Plan, briefing: Briefing, pair: Pair) -> str:
    """One page of HTML that needs nothing beside itself and prints on A4."""
    title = heads(plan, briefing, pair)["title"]
    return fill_template("briefing_paper.html.j2", title=title, locale=pair[0].locale, other=pair[1].locale,
                         body=fragment(plan, briefing, pair, lambda id: ""))
