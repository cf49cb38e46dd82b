"""A code list is a short list of the field's codes with their words in each language.

Here belongs the item as a value. The lists themselves are data in ``codelists/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """One code with its words by language and the older codes that it replaces."""

    code: str
    words: Mapping[str, str]
    replaces: tuple[str, ...] = ()


CodeLists = Mapping[str, Mapping[str, Item]]
