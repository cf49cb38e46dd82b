"""The panels: one file here, what a record page of one register shows besides its fields.

A panel is a function named after the register that takes a desk, a record and the page, and returns
the parts of the page in order. A register without a file here still has its page: its fields and
what mentions it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from basinplan.model.shelf import functions_of


@dataclass(frozen=True)
class Panel:
    """A part of a page: its id (the same in every language), its heading (none under the title), its HTML.

    ``shows`` are records that it leads to already, so that the list of mentions leaves them out.
    """

    id: str
    title: str
    body: str
    shows: tuple[str, ...] = ()


@cache
def panels() -> Mapping[str, Callable[..., list[Panel]]]:
    """All panels by register."""
    return functions_of(__name__, __path__)
