"""The prose of a chapter, outside its blocks: nothing in it may run, load or leave the plan unseen.

Here belong the signs that are refused wherever they stand: HTML, braces, includes, forms of links
that other readers of Markdown take differently. Where links lead is asked in ``analyses``.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from basinplan.model.finding import Finding, Place, error, too_many
from basinplan.model.plan import CLAIM, MENTION

VALUE = re.compile(r"\{\{\s*([a-z0-9-]+)\.([a-z_0-9]+)\s*(?:\|\s*([a-z_]+)\s*)?\}\}")
HEADING_ID = re.compile(r"\{#([^{}\s]*)\}\s*$")
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:\s*(\S+)", re.MULTILINE)
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_BEFORE_FENCE = " \t>*+-.)0123456789"
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_TAG = re.compile(r"<([A-Za-z!/?][^\s<>]*)[^<>]*>?")
_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto):|[^\s@]+@")
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|.{1,50}")
_INCLUDE = re.compile(r"-+8<-+")
_TARGET = re.compile(r"\]\(\s*([^)]*)")
_PLAIN_LINK = re.compile(r"\]\((?:[^\s()<>{}]|\([^\s()<>{}]*\))+(?:[ \n]+\"[^\"\n]*\")?\)")
_LEANING = re.compile(r"\]\((fact|record):[^\s()]*\)")
_RUNNING = re.compile(r"(?i)<?(javascript|vbscript|data):")


def read_prose(body: str, path: str, first_line: int, findings: list[Finding]) -> dict[int, str]:
    """The lines outside fences by number, with code spans blanked out; wrong fences are named.

    A fence closes only with the very signs that opened it, because other readers of Markdown ask for that.
    """
    fence, opened, indent = "", 0, ""
    found: dict[int, str] = {}
    for number, line in enumerate(body.split("\n"), first_line):
        inner = line.lstrip(_BEFORE_FENCE)
        match = _FENCE.match(inner)
        if fence:
            if match and match[1] == fence and not match[2].strip(" ") and (indent or inner == line):
                fence = ""
        elif match:
            fence, opened, indent = match[1], number, line[:len(line) - len(inner)]
            if indent:
                findings.append(error("fence-indented", Place(path, number), found=line.strip()))
            elif not re.fullmatch(r"[a-z-]*", match[2].strip(" ")):
                findings.append(error("fence-name", Place(path, number), found=match[2].strip()))
        else:
            found[number] = line
    if fence:
        findings.append(error("fence-open", Place(path, opened), found=fence))
    return dict(_without_code(found))


def _without_code(lines: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Lines with code spans blanked; a paragraph whose backticks do not pair up on each line stays as it is."""
    paragraph: list[tuple[int, str]] = []
    for number, line in [*lines.items(), (0, "")]:
        if line.strip():
            paragraph.append((number, line))
            continue
        blanked = [(n, _CODE_SPAN.sub(lambda match: " " * len(match[0]), text)) for n, text in paragraph]
        paired = not any("`" in text for _, text in blanked) and not any("\\`" in text for _, text in paragraph)
        yield from blanked if paired else paragraph
        paragraph = []
        if number:
            yield number, line


def judge_prose(lines: Mapping[int, str], path: str, findings: list[Finding]) -> None:
    """Name every sign that may not stand in a chapter, at its line and column."""
    before = len(findings)
    for number, line in lines.items():
        place = Place(path, number)
        if too_many(findings, len(findings) - before, place):
            return
        _judge_tags(line, place, findings)
        if _INCLUDE.search(line):
            findings.append(error("include", place, found=line.strip()))
        _judge_braces(line, place, findings)
    text = "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1))
    begins = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in [*_TARGET.finditer(text), *DEFINITION.finditer(text)]:
        start = match.start(match.lastindex)
        line = bisect_right(begins, start)
        _judge_target(match, text, Place(path, line, start - begins[line - 1] + 1), findings)
        if too_many(findings, len(findings) - before, Place(path)):
            return


def _judge_tags(line: str, place: Place, findings: list[Finding]) -> None:
    match = _TAG.search(line)
    if match is None:
        return
    where = Place(place.path, place.line, match.start() + 1)
    if _ADDRESS.match(match[1]):
        findings.append(error("link-outside", where, found=match[1]))
    else:
        findings.append(error("raw-html", where, found=match[0], element=match[1].strip("/")[:20]))


def _judge_braces(line: str, place: Place, findings: list[Finding]) -> None:
    rest = VALUE.sub(lambda match: " " * len(match[0]), line)
    if re.match(r"#{1,6}\s", rest):
        rest = HEADING_ID.sub("", rest)
    if "{" in rest:
        column = rest.index("{") + 1
        code = "value-form" if rest[column - 1:].startswith(("{{", "{%")) else "attributes"
        found = _BRACES.match(rest, column - 1)[0].strip()
        findings.append(error(code, Place(place.path, place.line, column), found=found))


def _judge_target(match: re.Match, text: str, place: Place, findings: list[Finding]) -> None:
    """A link may name nothing that runs, and is written in the one way that all readers take alike."""
    target = match[match.lastindex]
    running = _RUNNING.match(re.sub(r"[\x00-\x20\\]", "", html.unescape(target)))
    if running:
        findings.append(error("link-scheme", place, found=running[1].lower()))
    elif "{" in target or not _is_plain(match, target, text):
        findings.append(error("link-form", place, found=" ".join(target.split())))


def _is_plain(match: re.Match, target: str, text: str) -> bool:
    if target.startswith((CLAIM, MENTION)):
        return match.re is _TARGET and _LEANING.match(text, match.start()) is not None
    return match.re is DEFINITION or _PLAIN_LINK.match(text, match.start()) is not None
