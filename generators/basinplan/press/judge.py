"""Judging the built HTML: nothing from another host, nothing that runs, no link into the void."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from basinplan.press import PressError

LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "use": "href", "image": "href"}
REFUSED = {"iframe", "object", "embed", "base", "frame", "applet", "style"}

# How a page looks that the press made: every value in double quotes, no sign out of place. Tags that carry nothing to judge
# are passed over in one go; a page with anything else in it is read by the patient parser of the standard library.
_PLAIN = ("class|d|x|y|x1|y1|x2|y2|r|cx|cy|rx|ry|dx|dy|points|transform|fill|fill-opacity|fill-rule|stroke|stroke-[a-z]+|opacity|"
          "font-size|font-weight|text-anchor|clip-path|clip-rule|paint-order|viewBox|width|height|role|scope|lang|hreflang|tabindex|"
          "aria-[a-z]+|data-[a-z-]+|colspan|rowspan|title|datetime|hidden|download")
_VALUE = r'="(?:[^"<>:&]*+|(?!\s*[jJvVdD&])[^"<>]*+)"'  # no scheme that runs can begin with another letter
_NAME = r"[a-zA-Z][a-zA-Z0-9-]*+"
_JUDGED = "|".join(sorted({*REFUSED, "script", "title"}))
_NOTHING = re.compile(
    rf"(?:[^<]++|</{_NAME}>|<(?!(?i:{_JUDGED})\b){_NAME}(?:\s++(?:{_PLAIN})(?![\w:.-])(?:{_VALUE})?)*+\s*+/?>"
    r"|<!--(?:(?!-->|<!)[^>])*+-->)++")
_TAG = re.compile(rf'<({_NAME})((?:\s++[a-zA-Z_:][\w:.-]*+(?:="[^"<>]*+")?)*+)\s*+/?>')
_ATTRIBUTE = re.compile(r'([a-zA-Z_:][\w:.-]*+)(?:="([^"]*+)")?')
_WHOLE = {name: re.compile(rf"[^<]*+</{name}>", re.IGNORECASE) for name in ("script", "title")}
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.faults: list[str] = []

    def read(self, text: str) -> None:
        """Take in a page."""
        if not self._is_read_fast(text):
            self.__init__()
            self.feed(text)

    def _is_read_fast(self, text: str) -> bool:
        """Whether the page was of the press's own form all through, and could be read tag by tag."""
        opening = _DOCTYPE.match(text)
        at = opening.end() if opening else 0
        while at < len(text):
            if passed := _NOTHING.match(text, at):
                at = passed.end()
                continue
            tag = _TAG.match(text, at)
            if tag is None or tag[1].lower() == "style":
                return False
            name, at = tag[1].lower(), tag.end()
            self.handle_starttag(name, [(key.lower(), unescape(value)) for key, value in _ATTRIBUTE.findall(tag[2])])
            if name in _WHOLE:
                rest = _WHOLE[name].match(text, at)
                if rest is None:
                    return False
                at = rest.end()
        return True

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


def judge_site(folder: Path, judged: str = "") -> None:
    """Raises PressError that lists every fault, with its page; what lies below the folder ``judged`` was judged before."""
    faults = list(find_site_faults(folder, judged))
    if faults:
        raise PressError("\n".join(faults[:50]))


def find_site_faults(folder: Path, judged: str = "") -> Iterator[str]:
    """Every fault of every page: ``page: fault``; of pages below ``judged`` only that they are there."""
    pages: dict[str, _Page] = {}
    for file in sorted(folder.rglob("*.html")):
        if judged and file.is_relative_to(folder / judged):
            continue
        page = _Page()
        page.read(file.read_text("utf-8"))
        pages[file.relative_to(folder).as_posix()] = page
    for path, page in pages.items():
        yield from (f"{path}: {fault}" for fault in page.faults)
        if path != "404.html":
            yield from _dead(path, page, pages, folder)


def _dead(path: str, page: _Page, pages: dict[str, _Page], folder: Path) -> Iterator[str]:
    for link in dict.fromkeys(page.links):
        parts = urlsplit(link)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        if target.startswith(".."):
            yield f"{path}: link out of the site: {link}"
        elif target in pages:
            if parts.fragment and unquote(parts.fragment) not in pages[target].ids:
                yield f"{path}: no such place on the page: {link}"
        elif not (folder / target).is_file():
            yield f"{path}: dead link: {link}"
