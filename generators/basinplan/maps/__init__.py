"""The maps: one file here, one map; the folder is the list.

A map is a function of the file's name that draws on a ``Canvas`` through ``render.mapping`` and
returns the sentence that becomes its caption.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.shelf import functions_of


@cache
def maps() -> Mapping[str, Callable]:
    """All maps by name."""
    return functions_of(__name__, __path__)
