"""The tables: one file here, one table; the folder is the list.

A table is a function of the file's name that takes the plan, the reader's words and what a chapter
asked for by id, and returns a ``render.tabling.Tabled``. It knows no path and no page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.shelf import functions_of


@cache
def tables() -> Mapping[str, Callable]:
    """All tables by name."""
    return functions_of(__name__, __path__)
