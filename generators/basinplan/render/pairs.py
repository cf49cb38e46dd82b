"""Any two states of the plan for the page that compares them: one small file for each kind of thing, read as it is needed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import groupby

from basinplan.analyses.pairs import Said, Unit, units_of
from basinplan.analyses.past import Step
from basinplan.model.change import DIRECTIONS
from basinplan.render.changelog import (
    COMPARE,
    by_gravity,
    item_html,
    kind_name,
    page_now,
    place_of,
    saying_of,
    state_name,
)
from basinplan.render.comparison import SIGNS
from basinplan.render.desk import Desk
from basinplan.render.links import href, page_of

FOLDER = "downloads/compare"


def pair_files(desk: Desk) -> Mapping[str, str]:
    """Path → JSON for the reader's language; nothing where there are not two states.

    ``index.json`` names the states, the directions and for each kind of thing the versions of what ever changed; a file for
    each kind holds the changes between two versions.
    """
    if len(desk.past.states) < 2 or not desk.past.pairs:
        return {}
    words, folder = desk.words, f"{FOLDER}/{desk.words.locale}"
    units = sorted(units_of(desk.past), key=lambda unit: (place_of(unit.register), unit.record))
    kinds = [(register, list(found)) for register, found in groupby(units, key=lambda unit: unit.register)]
    states = [{"id": state.id, "name": state_name(words, state), "date": words.date(state.date)} for state in desk.past.states]
    index = {"states": states, "ways": [[name, SIGNS[name], words.say(f"compare.{name}")] for name in DIRECTIONS],
             "kinds": [{"id": register, "name": kind_name(words, register),
                        "units": {unit.record: unit.versions for unit in found}} for register, found in kinds]}
    files = {f"{folder}/index.json": _json(index)}
    for register, found in kinds:
        files[f"{folder}/{register}.json"] = _json({unit.record: _told(desk, unit) for unit in found})
    return files


def _told(desk: Desk, unit: Unit) -> Mapping[str, object]:
    """The name of a thing, its page today, and what changed from one version of it to another."""
    (changes, status), step = max(unit.said.values(), key=lambda found: (len(found[0][0]), found[1].after.date))
    saying = saying_of(desk, step)
    page = page_of(desk.plan, desk.past.now(unit.record))
    name = saying.record(changes[0]) if changes else saying.named(status.indicator)
    target = page_now(desk, changes[0], COMPARE) if changes else href(page, COMPARE) if page else ""
    return {"name": name, "href": target, "said": {f"{one}-{two}": _pair(desk, said, where)
                                                   for (one, two), (said, where) in sorted(unit.said.items())}}


def _pair(desk: Desk, said: Said, step: Step) -> Mapping[str, object]:
    """The changes as a page shows them, the gravest first, and in one sentence why an indicator stands otherwise."""
    (changes, status), saying = said, saying_of(desk, step)
    shown = [[change.id, DIRECTIONS.index(change.direction), str(item_html(desk, change, saying, COMPARE))]
             for change in by_gravity(changes)]
    return {"changes": shown} | ({"status": saying.status(status)} if status else {})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
