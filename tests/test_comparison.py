"""What differs between two states of a plan: seeded edits of a real plan with the changes that a specialist expects."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from comparing import Desk
from conftest import ROOT

from basinplan.history import compare_plans
from basinplan.model.change import ADDED, DIRECTIONS, KINDS, OPPOSITE, SCOPES, SUPERSEDED, WEAKENED, WITHDRAWN

FOLDER = ROOT / "tests" / "mutations"
MUTATIONS = [(path.stem, item) for path in sorted(FOLDER.glob("*.yml")) for item in yaml.safe_load(path.read_text("utf-8"))]
MIRRORED = {ADDED: WITHDRAWN, WITHDRAWN: ADDED}


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return Desk(frozen(), tmp_path_factory.mktemp("desk"))


def frozen() -> Path:
    """The oldest edition: its text never changes, so what is expected of edits to it never does either."""
    return min((ROOT / "editions").glob("*/"), default=ROOT)


def said_of(changes) -> Counter:
    return Counter((change.record, change.field, change.kind, change.direction, change.scope) for change in changes)


def wanted_of(item: dict) -> Counter:
    return Counter((str(w["record"]), str(w.get("field", "")), w["kind"], w["direction"], w.get("scope", "content"))
                   for w in item["changes"])


def edits_of(item: dict) -> list[dict]:
    return item.get("edits") or [{key: item[key] for key in ("file", "replace", "with", "append", "write", "delete") if key in item}]


@pytest.mark.parametrize(("group", "item"), MUTATIONS, ids=[f"{group}: {item['what']}" for group, item in MUTATIONS])
def test_an_edit_is_seen_for_what_it_is(desk, group, item) -> None:
    after = desk.edited(*edits_of(item))
    found = compare_plans(desk.plan, after).changes
    assert said_of(found) == wanted_of(item)
    assert all(change.kind in KINDS and change.direction in DIRECTIONS and change.scope in SCOPES for change in found)
    back = compare_plans(after, desk.plan).changes
    assert mirror_of(found, item) == Counter((c.record, c.kind, c.direction) for c in back)


def mirror_of(changes, item: dict) -> Counter:
    """What the way back must show; ``back`` names, with the reason, a direction that is not the opposite one."""
    waived = {(w["record"], w.get("field", "")): w["back"] for w in item["changes"] if "back" in w}
    renamed = {change.record: change.before for change in changes if change.kind == SUPERSEDED}
    return Counter((change.before if change.kind == SUPERSEDED else renamed.get(change.record, change.record),
                    MIRRORED.get(change.kind, change.kind),
                    waived.get((change.record, change.field), OPPOSITE.get(change.direction, change.direction)))
                   for change in changes)


def test_the_bench_is_large_and_every_direction_is_in_it() -> None:
    assert len(MUTATIONS) >= 80 and len({item["what"] for _, item in MUTATIONS}) == len(MUTATIONS)
    seen = Counter(wanted["direction"] for _, item in MUTATIONS for wanted in item["changes"])
    assert set(seen) == set(DIRECTIONS) and seen[WEAKENED] >= 40


def test_nothing_differs_from_itself(desk) -> None:
    assert compare_plans(desk.plan, desk.plan).changes == ()
