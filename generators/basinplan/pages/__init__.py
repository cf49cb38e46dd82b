"""The pages that belong to no chapter and no record: home, contents, how things are judged, what is missing.

One file here, one kind of page; the folder is the list. A page is a function of the file's name that takes a
desk and yields paths and texts. ``MENU`` names the section of the menu that shows it and its place there;
``WORDS`` holds its ``title`` and ``about``. A file without ``MENU`` is reached from other pages only.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from basinplan.model.shelf import functions_of
from basinplan.render.desk import Desk

MORE, EVIDENCE = "more", "evidence"


@dataclass(frozen=True)
class MenuItem:
    """An entry of the menu: its section, its title in the reader's language, its page."""

    section: str
    title: str
    path: str


@cache
def pages() -> Mapping[str, Callable[[Desk], Iterator[tuple[str, str]]]]:
    """All kinds of page by name."""
    return functions_of(__name__, __path__)


def menu(desk: Desk) -> list[MenuItem]:
    """The entries of the menu, in their order; pages that have nothing to show in this plan are left out."""
    found = []
    for name, page in pages().items():
        module = sys.modules[page.__module__]
        if hasattr(module, "MENU") and module.is_there(desk.plan):
            section, place = module.MENU
            found.append((place, MenuItem(section, title_of(desk, name), module.PATH)))
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def title_of(desk: Desk, name: str) -> str:
    """The title of a page in the reader's language."""
    own = sys.modules[pages()[name].__module__].WORDS["title"]
    return desk.words.say(f"pages.{name}.title", own)
