"""The registers of a plan: one file here, one register; the folder is the list.

A register is a class of frozen records. Reading, link checks, pages, lists, downloads and
JSON Schema follow from its fields. Looking things up in files does not belong here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from basinplan.model.record import Record
from basinplan.model.shelf import modules_of


@cache
def registers() -> Mapping[str, type[Record]]:
    """All registers by name, found by walking this folder."""
    found: dict[str, type[Record]] = {}
    for module in modules_of(__name__, __path__):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Record) and value.__module__ == module.__name__ and value.REGISTER:
                found[value.REGISTER] = value
    return dict(sorted(found.items()))
