"""The methods of judging: one file here, one method; the folder is the list.

A method is a function of the same name that takes an indicator, its observations and the date of
the plan, and returns a ``Verdict``. It carries its words in ``WORDS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.shelf import functions_of


@cache
def methods() -> Mapping[str, Callable]:
    """All methods by name."""
    return functions_of(__name__, __path__)
