"""Do places lie where they can lie: on the globe, and in the box of the basin?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.passport import Extent
from basinplan.model.plan import Plan
from basinplan.registers.place import Coordinates


def find_place_faults(plan: Plan) -> Iterator[Finding]:
    """Coordinates off the globe (an error) or outside the basin's box (a warning)."""
    for register, name in (("place", "coordinates"), ("water_body", "label_at")):
        for record in plan.register(register):
            spot = getattr(record, name)
            if spot is not None:
                yield from _of_spot(plan.passport.extent, spot, plan.entries[record.id].place_of((name,)), name)


def _of_spot(box: Extent, spot: Coordinates, place: Place, name: str) -> Iterator[Finding]:
    latitude, longitude = spot.latitude, spot.longitude
    shown = f"{latitude}, {longitude}"
    if abs(latitude) > 90 or abs(longitude) > 180:
        yield error("coordinates-range", place, name, shown)
    elif not (box.south <= latitude <= box.north and box.west <= longitude <= box.east):
        swapped = box.south <= longitude <= box.north and box.west <= latitude <= box.east
        yield warning("coordinates-swapped" if swapped else "coordinates-outside", place, name, shown,
                      box=f"{box.south}…{box.north}, {box.west}…{box.east}")
