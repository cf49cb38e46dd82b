"""Outlines on the map and the words of the plan's own code lists: frozen with an edition, so compared like all the rest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from basinplan.analyses.field_differences import Difference
from basinplan.model.change import ADDED, CHANGED, CODE_LIST, CONTENT, DATA, TRANSLATION, WITHDRAWN, Change
from basinplan.model.finding import Place
from basinplan.model.plan import Plan

Found = tuple[Change, Difference]


def geometry_changes(before: Plan, after: Plan) -> Iterator[Found]:
    """Outlines that differ, or can be read in one state only; told by the number of their points and a fingerprint."""
    for id in sorted({*before.geometry, *after.geometry}):
        record = after.record(id) or before.record(id)
        old, new = (_told(plan.geometry[id]) if id in plan.geometry else None for plan in (before, after))
        is_unread = any(plan.is_unread(f"data/geo/{id}.geojson") for plan in (before, after))
        if record is not None and old != new and not is_unread and before.record(id) is not None and after.record(id) is not None:
            kind = WITHDRAWN if new is None else ADDED if old is None else CHANGED
            place = (after if after.record(id) else before).entries[id].place
            yield (Change(record.REGISTER, id, "geometry", kind, old, new, DATA, place=place),
                   Difference("geometry", kind, old, new, ("geometry",)))


def _told(geometry: Any) -> str:
    """How many coordinates an outline has, and eight letters and digits made of them."""
    written = json.dumps(geometry, sort_keys=True, default=str)
    return f"{written.count(',')} · {hashlib.sha256(written.encode()).hexdigest()[:8]}"


def code_list_changes(before: Plan, after: Plan) -> Iterator[Found]:
    """Codes of the plan's own lists that came or went, and their words that differ, language by language."""
    origins = {before.passport.source_locale, after.passport.source_locale}
    for name in sorted((before.own_lists | after.own_lists) - before.unread.codelists - after.unread.codelists):
        lists = [plan.code_lists.get(name, {}) if name in plan.own_lists else {} for plan in (before, after)]
        for code in sorted({*lists[0], *lists[1]}):
            words = [dict(found[code].words) if code in found else {} for found in lists]
            for locale in sorted({*words[0], *words[1]}):
                old, new = (side.get(locale) for side in words)
                if old != new:
                    kind = WITHDRAWN if new is None else ADDED if old is None else CHANGED
                    scope, field = CONTENT if locale in origins else TRANSLATION, f"{code}.{locale}"
                    yield (Change(CODE_LIST, name, field, kind, old, new, scope, place=Place(f"data/codelists/{name}.yml")),
                           Difference(field, kind, old, new, ("words",), locale=locale))
