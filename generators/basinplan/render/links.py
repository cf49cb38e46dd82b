"""Where each thing of a plan stands in the tree of pages, and how one page points to another.

Paths are relative to a locale's folder, with forward slashes. An engine's addresses follow from them
by putting ``.html`` for ``.md``.
"""

from __future__ import annotations

import posixpath

from basinplan.model.plan import Plan
from basinplan.registers import registers

HOME, INDEX, DOWNLOADS, METHODS, SEARCH = "index.md", "contents.md", "downloads.md", "methods.md", "search.md"


def folder_of(register: str) -> str:
    """The folder of a register's pages: ``water-bodies`` for ``water_body``."""
    return registers()[register].FOLDER.rsplit("/", 1)[-1].replace("_", "-")


def list_page(register: str) -> str:
    """The page that lists a register."""
    return f"{folder_of(register)}/index.md"


def page_of(plan: Plan, id: str) -> str | None:
    """The page of a record; nothing for an unknown id."""
    record = plan.record(id)
    return f"{folder_of(record.REGISTER)}/{id}.md" if record else None


def relative(target: str, here: str) -> str:
    """``target`` as seen from the page ``here``."""
    return posixpath.relpath(target, posixpath.dirname(here) or ".")


def href(target: str, here: str) -> str:
    """The same as an address of the built site."""
    return relative(target, here).removesuffix(".md") + (".html" if target.endswith(".md") else "")


def up_to_root(plan: Plan, locale: str, here: str) -> str:
    """From a page of a locale up to the root of the site, where the pages of the first locale lie."""
    depth = here.count("/") + (0 if locale == plan.passport.locales[0] else 1)
    return "../" * depth
