"""Do places lie where they can lie: on the globe, and in the box of the basin?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.finding import Finding, error, warning
from basinplan.model.plan import Plan


def find_place_faults(plan: Plan) -> Iterator[Finding]:
    """Coordinates off the globe (an error) or outside the basin's box (a warning)."""
    box = plan.passport.extent
    for place in plan.register("place"):
        if place.coordinates is None:
            continue
        spot = plan.entries[place.id].place_of(("coordinates",))
        latitude, longitude = place.coordinates.latitude, place.coordinates.longitude
        shown = f"{latitude}, {longitude}"
        if abs(latitude) > 90 or abs(longitude) > 180:
            yield error("coordinates-range", spot, "coordinates", shown)
        elif not (box.south <= latitude <= box.north and box.west <= longitude <= box.east):
            swapped = box.south <= longitude <= box.north and box.west <= latitude <= box.east
            yield warning("coordinates-swapped" if swapped else "coordinates-outside", spot, "coordinates", shown,
                          box=f"{box.south}…{box.north}, {box.west}…{box.east}")
