"""The charts: one file here, one chart; the folder is the gallery.

A chart is a function of the file's name. Its signature says what a chapter may ask for (the types say
in which register an id is looked up), its docstring is its entry in the gallery, and the sentence
that it returns becomes the caption. It draws on a ``Canvas``; it knows no path and no page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from basinplan.model.shelf import functions_of


@cache
def charts() -> Mapping[str, Callable]:
    """All charts by name."""
    return functions_of(__name__, __path__)
