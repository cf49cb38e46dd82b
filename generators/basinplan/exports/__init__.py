"""The exports: one file here, one format; plan → files of bytes under ``downloads/``.

An export is a function of the file's name that takes a plan and returns names and bytes. It knows no
page and no language of a reader; texts are given in every language. ``WORDS`` holds its ``title`` and, in
``about``, what it is good for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.plan import Plan
from basinplan.model.shelf import functions_of


@cache
def exports() -> Mapping[str, Callable[[Plan], Mapping[str, bytes]]]:
    """All exports by name."""
    return functions_of(__name__, __path__)


def words_of(export: str) -> Mapping[str, Mapping[str, str]]:
    """The words that an export carries: title and about."""
    return sys.modules[exports()[export].__module__].WORDS
