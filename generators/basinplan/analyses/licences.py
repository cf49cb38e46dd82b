"""Does every source say under which terms it may be used, even if only that they are not stated?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.finding import Finding, warning
from basinplan.model.plan import Plan


def find_missing_licences(plan: Plan) -> Iterator[Finding]:
    """Sources whose file is silent about the licence."""
    for source in plan.register("source"):
        entry = plan.entries[source.id]
        if ("licence",) not in entry.fields:
            yield warning("licence-missing", entry.place_of(("id",)), "licence", source.id)
