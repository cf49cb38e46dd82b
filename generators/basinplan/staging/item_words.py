"""All words that items of the shelves carry themselves, by the key under which a locale may give its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from basinplan.analyses.gaps import rules
from basinplan.analyses.methods import methods
from basinplan.charts import charts
from basinplan.exports import exports
from basinplan.maps import maps
from basinplan.model.code_list import CodeLists
from basinplan.pages import pages
from basinplan.registers import registers
from basinplan.tables import tables

SHELVES: Mapping[str, Callable[[], Mapping[str, Callable]]] = {
    "charts": charts, "maps": maps, "tables": tables, "methods": methods, "gaps": rules,
    "pages": pages, "exports": exports}


def item_words(code_lists: CodeLists) -> Mapping[str, Mapping[str, str]]:
    """Key → words by language, for registers, code lists, charts, maps, tables and methods."""
    found: dict[str, Mapping[str, str]] = {}
    for name, register in registers().items():
        for key, words in register.WORDS.items():
            found[f"registers.{name}.{key}"] = words
    for name, items in code_lists.items():
        for code, item in items.items():
            found[f"codes.{name}.{code}"] = item.words
    for shelf, walk in SHELVES.items():
        for name, function in walk().items():
            for key, words in getattr(sys.modules[function.__module__], "WORDS", {}).items():
                found[f"{shelf}.{name}.{key}"] = words
    return found
