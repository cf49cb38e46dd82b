"""The methods of judging: one file here, one method; the folder is the list.

A method is a function of the same name that takes a ``Case`` (the indicator, its values, the date of the
plan, the breaks of the series) and returns a ``Verdict``. ``WORDS`` holds its name, how it judges, its
formula and the origin of its thresholds, for the page that explains the methods.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.shelf import functions_of


@cache
def methods() -> Mapping[str, Callable]:
    """All methods by name."""
    return functions_of(__name__, __path__)


def words_of(method: str) -> Mapping[str, Mapping[str, str]]:
    """The words that a method carries: name, how, formula, origin."""
    return sys.modules[methods()[method].__module__].WORDS
