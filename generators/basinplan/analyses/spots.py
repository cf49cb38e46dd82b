"""Where on the map does each water body and place of the plan stand, under which number, and which measures name it?

One order and one numbering for the drawn map, the list under it and the map that can be moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.registers.place import Coordinates

GROUPS = ("measures", "waters", "settlements", "stations", "glaciers", "others")
BY_KIND = {"town": "settlements", "settlement": "settlements", "gauge": "stations", "weather_station": "stations",
           "glacier": "glaciers"}


@dataclass(frozen=True)
class Spot:
    """A water body or place: its number on the map, 0 where the plan has no point for it."""

    record: Record
    number: int
    group: str
    measures: tuple[Record, ...]

    @property
    def point(self) -> Coordinates | None:
        """Where its mark stands."""
        return point_of(self.record)


def point_of(record: Record) -> Coordinates | None:
    """Where a record's mark stands on a map; nothing where the plan does not say."""
    return getattr(record, "label_at", None) or getattr(record, "coordinates", None)


def spots_of(plan: Plan) -> tuple[Spot, ...]:
    """All water bodies and places, those with a point first; by group, those with most measures first."""
    key = ("spots",)
    if key not in plan.answers:
        plan.answers[key] = tuple(_numbered(plan))
    return plan.answers[key]


def spots_at(plan: Plan, record: Record) -> tuple[Spot, ...]:
    """The spots with a number that belong to a record: its own, or those that a measure names."""
    coverage = getattr(record, "coverage", None)
    wanted = {*coverage.water_bodies, *coverage.places} if coverage else {record.id}
    return tuple(spot for spot in spots_of(plan) if spot.number and spot.record.id in wanted)


def by_group(spots: tuple[Spot, ...]) -> list[tuple[str, list[Spot]]]:
    """The spots of each group, in their order."""
    return [(group, list(found)) for group, found in groupby(spots, key=lambda spot: spot.group)]


def measures_nowhere(plan: Plan) -> tuple[Record, ...]:
    """The measures that name no water body and no place."""
    return tuple(measure for measure in plan.register("measure")
                 if not (measure.coverage.water_bodies or measure.coverage.places))


def _numbered(plan: Plan) -> list[Spot]:
    named: dict[str, list[Record]] = {}
    for measure in plan.register("measure"):
        for id in dict.fromkeys((*measure.coverage.water_bodies, *measure.coverage.places)):
            named.setdefault(id, []).append(measure)
    records = (*plan.register("water_body"), *plan.register("place"))
    groups = {record.id: _group(record, bool(named.get(record.id))) for record in records}
    order = sorted(records, key=lambda record: (point_of(record) is None, GROUPS.index(groups[record.id]),
                                                -len(named.get(record.id, ()))))
    return [Spot(record, number if point_of(record) else 0, groups[record.id], tuple(named.get(record.id, ())))
            for number, record in enumerate(order, 1)]


def _group(record: Record, is_named: bool) -> str:
    if is_named:
        return "measures"
    return "waters" if record.REGISTER == "water_body" else BY_KIND.get(record.kind, "others")
