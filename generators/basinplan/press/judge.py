"""Judging the built HTML: nothing from another host, nothing that runs, no link into the void."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from basinplan.press import PressError

LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "use": "href", "image": "href"}
REFUSED = {"iframe", "object", "embed", "base", "frame", "applet", "style"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in REFUSED:
            self.faults.append(f"element {tag}")
        if tag == "script" and not given.get("src") and given.get("type") != "application/json":
            self.faults.append("a script inside the page")
        for name, value in given.items():
            if name.startswith("on") or name in ("srcdoc", "style", "formaction"):
                self.faults.append(f"attribute {name} on {tag}")
            if "".join(value.split()).lower().startswith(("javascript:", "vbscript:", "data:text")):
                self.faults.append(f"scheme in {name} on {tag}")
        if "id" in given:
            self.ids.add(given["id"])
        self._link(tag, given)

    handle_startendtag = handle_starttag

    def _link(self, tag: str, given: dict[str, str]) -> None:
        target = given.get(LOADING.get(tag, "href"), "") if tag in LOADING or tag == "a" else ""
        is_canonical = tag == "link" and given.get("rel") in ("canonical", "alternate")
        if not target or is_canonical:
            return
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            if tag != "a":
                self.faults.append(f"{tag} loads from another host: {target}")
            return
        self.links.append(target)


def judge_site(folder: Path) -> None:
    """Raises PressError that lists every fault, with the page it stands on."""
    faults = list(find_site_faults(folder))
    if faults:
        raise PressError("\n".join(faults[:50]))


def find_site_faults(folder: Path) -> Iterator[str]:
    """Every fault of every page: ``page: fault``."""
    pages: dict[str, _Page] = {}
    for file in sorted(folder.rglob("*.html")):
        page = _Page()
        page.feed(file.read_text("utf-8"))
        pages[file.relative_to(folder).as_posix()] = page
    for path, page in pages.items():
        yield from (f"{path}: {fault}" for fault in page.faults)
        if path != "404.html":
            yield from _dead(path, page, pages, folder)


def _dead(path: str, page: _Page, pages: dict[str, _Page], folder: Path) -> Iterator[str]:
    for link in page.links:
        parts = urlsplit(link)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        if target.startswith(".."):
            yield f"{path}: link out of the site: {link}"
        elif target in pages:
            if parts.fragment and unquote(parts.fragment) not in pages[target].ids:
                yield f"{path}: no such place on the page: {link}"
        elif not (folder / target).is_file():
            yield f"{path}: dead link: {link}"
