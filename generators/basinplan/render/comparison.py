"""A comparison as text, Markdown, JSON or one page of HTML that needs nothing beside itself."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from basinplan.analyses.attribution import StatusChange
from basinplan.analyses.comparison import Comparison
from basinplan.model.change import CHANGED, CHAPTER, DIRECTIONS, UNDECIDABLE, WEAKENED, Change
from basinplan.registers.revision_note import WHOLE
from basinplan.render.changes import Saying
from basinplan.render.findings import annotation
from basinplan.render.paging import fill_template
from basinplan.render.redline import readable, redline

DRAFT = "draft"
SHORT, LONG = 40, 400
LEVELS = {WEAKENED: "error", UNDECIDABLE: "warning"}
_MARKS = re.compile(r"([\\`*_\[\]|~$])")
SIGNS = {"weakened": "▼", "undecidable": "?", "strengthened": "▲", "updated": "•", "editorial": "¶"}


def as_json(comparison: Comparison, names: tuple[str, str]) -> str:
    """The published form: ``from``, ``to``, ``changes``, ``counts``, ``statuses``, ``unread``."""
    found = {"from": names[0], "to": names[1], "changes": [change.as_plain() for change in comparison.changes],
             "counts": comparison.counts, "statuses": [_plain(status) for status in comparison.statuses],
             "unread": {side: [{"path": place.path, "line": place.line} for place in places]
                        for side, places in zip(("from", "to"), comparison.unread, strict=True)}}
    return json.dumps(found, ensure_ascii=False, indent=1)


def _plain(status: StatusChange) -> Mapping[str, Any]:
    sides = {"before": status.before, "after": status.after}
    return {"indicator": status.indicator, **{name: {"code": side.code, "reason": side.reason} for name, side in sides.items()},
            "score": status.after.score[0] if status.shares else "", "causes": list(status.moved),
            "shares": {cause: format(share, "f") for cause, share in status.rounded().items()}}


def as_text(comparison: Comparison, names: tuple[str, str], saying: Saying) -> str:
    """For the terminal: counts, then each change with its place."""
    lines = [_title(names, saying), _counts(comparison, saying)]
    for title, places in _unread(comparison, names, saying):
        lines += ["", title, *(f"  {_line(place)}" for place in places), f"  {saying.words.say('compare.unread_why')}"]
    for direction, changes in _by_direction(comparison):
        lines += ["", f"{SIGNS[direction]} {saying.words.say(f'compare.{direction}')}"]
        for change in changes:
            lines.append(f"  {_line(change.place.path)}:{change.place.line}: {_head(change, saying)}")
            lines.append(f"    {_named(change)}")
            lines += [f"    - {_line(saying.value(change, change.before))}", f"    + {_line(saying.value(change, change.after))}"]
            said = _line(saying.words.named(saying.words.say("compare.note"), saying.notes(change)))
            lines += [f"    {said}"] if change.note else []
    lines += ["", saying.words.say("compare.why.title")] if comparison.statuses else []
    lines += [f"  {_line(saying.words.named(name, said))}" for name, said in _statuses(comparison, saying)]
    return "\n".join(lines)


def as_markdown(comparison: Comparison, names: tuple[str, str], saying: Saying) -> str:
    """For the summary of a pull request: a table for each direction."""
    say = saying.words.say
    lines = [f"## {_literal(_title(names, saying))}", "", _counts(comparison, saying)]
    for title, places in _unread(comparison, names, saying):
        lines += ["", f"### {_literal(title)}", "", *(f"- `{_line(place).replace('`', '·')}`" for place in places), "",
                  say("compare.unread_why")]
    head = [say(f"compare.{name}") for name in ("record", "field", "before", "after", "note")]
    for direction, changes in _by_direction(comparison):
        lines += ["", f"### {SIGNS[direction]} {say(f'compare.{direction}')}", "", _row(head), f"|{' --- |' * len(head)}"]
        lines += [_row([f"{saying.register(change)}: {saying.record(change)}", saying.field(change),
                        saying.value(change, change.before), saying.value(change, change.after),
                        saying.notes(change) or (say("compare.no_note") if change.direction in LEVELS else "")])
                  for change in changes]
    lines += ["", f"### {say('compare.why.title')}", ""] if comparison.statuses else []
    lines += [f"- {_literal(saying.words.named(name, said))}" for name, said in _statuses(comparison, saying)]
    return "\n".join(lines) + "\n"


def as_annotations(comparison: Comparison, names: tuple[str, str], saying: Saying) -> str:
    """For a code-hosting site: an error beside each weakening without a note, a notice for one with a note, a warning beside
    what cannot be decided; nothing for the rest."""
    say, lines = saying.words.say, []
    for change in comparison.changes:
        if change.direction not in LEVELS:
            continue
        level = "notice" if change.note and change.direction == WEAKENED else LEVELS[change.direction]
        sides = " → ".join(_cut(saying.value(change, value)) for value in (change.before, change.after))
        note = saying.words.named(say("compare.note"), change.note or say("compare.no_note"))
        lines.append(annotation(level, change.place, say(f"compare.{change.direction}"),
                                f"{_head(change, saying)}\n{_line(sides)}\n{_line(note)}\n{_named(change)}"))
    lines += [annotation("error", place, say("compare.unread"), say("compare.unread_why")) for place in comparison.unread[1]]
    return "\n".join([*lines, f"{_title(names, saying)}: {_counts(comparison, saying)}"])


def as_html(comparison: Comparison, names: tuple[str, str], saying: Saying) -> str:
    """One page with everything on it: no script, no file beside it, readable in black and white."""
    parts = [{"direction": direction, "sign": SIGNS[direction], "name": saying.words.say(f"compare.{direction}"),
              "changes": [as_row(change, saying) for change in changes]} for direction, changes in _by_direction(comparison)]
    return fill_template("comparison.html.j2", title=_title(names, saying), counts=_counts(comparison, saying), parts=parts,
                         unread=_unread(comparison, names, saying), statuses=_statuses(comparison, saying),
                         say=saying.words.say, locale=saying.words.locale)


def as_row(change: Change, saying: Saying) -> Mapping[str, Any]:
    """A change as a template shows it; ``redline`` holds both texts in one where both are text."""
    before, after = (saying.value(change, value) for value in (change.before, change.after))
    if change.register == CHAPTER and readable(before) != readable(after):
        before, after = readable(before), readable(after)
    is_prose = change.kind == CHANGED and isinstance(change.before, str) and isinstance(change.after, str)
    is_long = len(before + after) > SHORT
    return {"id": change.id, "kind": saying.words.say(f"compare.{change.kind}"), "register": saying.register(change),
            "record": saying.record(change), "field": saying.field(change), "before": before, "after": after,
            "redline": redline(before, after, saying.words) if is_prose and (change.register == CHAPTER or is_long) else "",
            "scope": saying.words.say(f"compare.{change.scope}"), "note": saying.notes(change),
            "asks": change.direction in LEVELS, "named": f"{change.record}: {change.field or WHOLE}",
            "place": f"{change.place.path}:{change.place.line}"}


def _statuses(comparison: Comparison, saying: Saying) -> list[tuple[str, str]]:
    return [(saying.named(status.indicator), saying.status(status)) for status in comparison.statuses]


def _unread(comparison: Comparison, names: tuple[str, str], saying: Saying) -> list[tuple[str, list[str]]]:
    """For each state of which parts could not be read: a title, and where they stand."""
    return [(saying.words.named(saying.words.say("compare.unread"), _state(name, saying)),
             [f"{place.path}:{place.line}" for place in places])
            for name, places in zip(names, comparison.unread, strict=True) if places]


def _by_direction(comparison: Comparison):
    found = sorted(comparison.changes, key=lambda change: DIRECTIONS.index(change.direction))
    return [(direction, list(changes)) for direction, changes in groupby(found, key=lambda change: change.direction)]


def _title(names: tuple[str, str], saying: Saying) -> str:
    return _line(saying.words.say("compare.title", before=_state(names[0], saying), after=_state(names[1], saying)))


def _state(name: str, saying: Saying) -> str:
    return saying.words.say("compare.draft") if name == DRAFT else name


def _counts(comparison: Comparison, saying: Saying) -> str:
    if not comparison.changes:
        return saying.words.say("compare.same")
    return " · ".join(f"{SIGNS[name]} {saying.words.named(saying.words.say(f'compare.{name}'), saying.words.number(number))}"
                      for name, number in comparison.counts.items() if number)


def _head(change: Change, saying: Saying) -> str:
    said = [saying.register(change), saying.record(change), saying.field(change), saying.words.say(f"compare.{change.kind}")]
    return _line(" · ".join(said))


def _named(change: Change) -> str:
    return _line(f"{change.record}: {change.field or WHOLE}")


def _line(text: str) -> str:
    """Text of the plan on one line, with nothing in it that the log of a code-hosting site takes for a command."""
    return " ".join(text.split()).replace("##[", "## [").replace("\x1b", "")


def _cut(text: str) -> str:
    """The beginning of a text that is too long for a note beside a line."""
    return text if len(text) <= LONG else text[:LONG] + "…"


def _literal(text: str) -> str:
    """Text of the plan as Markdown that shows it letter for letter: no link, picture, tag or cell is made of it."""
    return _MARKS.sub(r"\\\1", _line(text).replace("&", "&amp;").replace("<", "&lt;"))


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(map(_literal, cells)) + " |"
