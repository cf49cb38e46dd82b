"""Each data set as the CSV file that its page offers: the rows as read, nothing added."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from basinplan.exports.register_csv import plain
from basinplan.model.plan import Plan


def dataset_csv(plan: Plan) -> Mapping[str, bytes]:
    """``data/<dataset>.csv`` for every data set whose table was read."""
    found = {}
    for id, table in sorted(plan.tables.items()):
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows([plain(row[name]) for name in table.columns] for row in table.rows)
        found[f"data/{id}.csv"] = buffer.getvalue().encode()
    return found
