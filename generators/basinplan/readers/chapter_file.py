"""Reading a chapter and judging it alone, as its author wrote it, before anything is filled in.

A chapter is plain Markdown with three forms that ask for data: a value, a claim and a block. Raw
HTML, attributes, includes and links to other hosts are refused, so nothing an author writes runs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path as FilePath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Block, Chapter, Heading, Link, Value
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import Node, parse_yaml

META = ("title", "description")
BLOCKS = ("plan-chart", "plan-table", "plan-map")
_HEADING_ID = re.compile(r"\s*\{#([^}\s]*)\}\s*$")
_VALUE = re.compile(r"\{\{\s*([a-z0-9-]+)\.([a-z_0-9]+)\s*(?:\|\s*([a-z_]+)\s*)?\}\}")
_TAG = re.compile(r"<([A-Za-z!/?][^\s>]*)")
_SCRIPT_SCHEME = re.compile(r"(?i)\b(javascript|vbscript|data)\s*:\s*\S")
_FENCE = re.compile(r"(`{3,}|~{3,})\s*([^`\s]*)\s*$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def read_chapter_file(root: FilePath, path: str, locale: str, findings: list[Finding]) -> Chapter | None:
    """The chapter, or nothing where it cannot be used, with every mistake in ``findings``."""
    before = len(findings)
    text = read_text_file(root, path, findings)
    if text is None:
        return None
    if not text.strip():
        findings.append(error("file-empty", Place(path)))
        return None
    meta, body, first_line = _front_matter(text, path, findings)
    lines = list(_prose(body, path, first_line, findings))
    for number, prose in lines:
        _judge_line(prose, Place(path, number), findings)
    tokens = _MARKDOWN.parse(body)
    headings = tuple(_headings(tokens, path, first_line, findings))
    links = tuple(_links(tokens, body, path, first_line))
    blocks = tuple(_blocks(tokens, path, first_line, findings))
    title = next((heading.text for heading in headings if heading.level == 1), "")
    chapter = Chapter(locale, FilePath(path).name, path, body, meta.get("title", title), headings, links,
                      tuple(_values(lines)), blocks, meta, first_line)
    return chapter if not any(finding.is_error for finding in findings[before:]) else None


def _front_matter(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, str], str, int]:
    if not text.startswith("---\n"):
        return {}, text, 1
    end = text.find("\n---\n", 3)
    if end < 0:
        findings.append(error("front-matter-open", Place(path), found="---"))
        return {}, text, 1
    inner = text[4:end + 1]
    first_line = text.count("\n", 0, end + 5) + 1
    node = parse_yaml(inner, path, findings, 2) if inner.strip() else None
    meta = {}
    if node is not None and not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=str(node.value)[:40], fields=", ".join(META)))
    elif node is not None:
        for key, value in node.value.items():
            if key not in META:
                findings.append(error("front-matter-field", node.keys[key], key, key, fields=META))
            elif not isinstance(value.value, str):
                findings.append(error("not-a-single-value", value.place, key))
            else:
                meta[key] = value.value
    return meta, text[end + 5:], first_line


def _prose(body: str, path: str, first_line: int, findings: list[Finding]) -> Iterator[tuple[int, str]]:
    """The lines that are not inside a fence, with code spans blanked out."""
    fence, opened = "", 0
    for number, line in enumerate(body.split("\n"), first_line):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not match[2]:
                fence = ""
            continue
        if match:
            fence, opened = match[1], number
            if not re.fullmatch(r"[a-z-]*", match[2]):
                findings.append(error("fence-name", Place(path, number), found=match[2]))
            continue
        if line.lstrip().startswith(("```", "~~~")):
            findings.append(error("fence-indented", Place(path, number), found=line.strip()))
        yield number, line if "\\`" in line else _CODE_SPAN.sub(lambda m: " " * len(m[0]), line)
    if fence:
        findings.append(error("fence-open", Place(path, opened), found=fence))


def _judge_line(prose: str, place: Place, findings: list[Finding]) -> None:
    for match in _TAG.finditer(prose):
        where = Place(place.path, place.line, match.start() + 1)
        findings.append(error("raw-html", where, found=match[0][:40], element=match[1].strip("/")[:20]))
    if "--8<--" in prose:
        findings.append(error("include", place, found=prose.strip()))
    plain = re.sub(r"[\x00-\x20]", "", html.unescape(prose)) if "script" in html.unescape(prose).lower() else prose
    match = _SCRIPT_SCHEME.search(plain)
    if match and "](" in prose or match and re.match(r"\s*\[[^\]]+\]:", prose):
        findings.append(error("link-scheme", place, found=match[1].lower()))
    rest = _VALUE.sub(lambda m: " " * len(m[0]), prose)
    if re.match(r"#{1,6}\s", rest):
        rest = _HEADING_ID.sub("", rest)
    if "{" in rest:
        column = rest.index("{") + 1
        code = "value-form" if rest[column - 1:].startswith(("{{", "{%")) else "attributes"
        findings.append(error(code, Place(place.path, place.line, column), found=rest[column - 1:][:50].strip()))


def _headings(tokens: list[Token], path: str, first_line: int, findings: list[Finding]) -> Iterator[Heading]:
    level_before, seen = 0, {}
    for number, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        level, line = int(token.tag[1]), token.map[0] + first_line
        place = Place(path, line)
        raw = tokens[number + 1].content
        match = _HEADING_ID.search(raw)
        id = match[1] if match else ""
        if level_before == 0 and level != 1 or level_before and level == 1:
            findings.append(error("heading-one", place, found=raw[:60]))
        elif level > level_before + 1:
            findings.append(error("heading-skipped", place, found=f"h{level}", before=f"h{level_before}"))
        if level > 1 and not _ID.fullmatch(id):
            findings.append(error("heading-id", place, found=raw[:60]))
        if id and id in seen:
            findings.append(error("heading-id-twice", place, id, id, first_line=seen[id]))
        seen.setdefault(id, line)
        level_before = level
        yield Heading(level, _HEADING_ID.sub("", raw), id, line)
    if level_before == 0:
        findings.append(error("heading-one", Place(path, first_line)))


def _links(tokens: list[Token], body: str, path: str, first_line: int) -> Iterator[Link]:
    lines = body.split("\n")
    for token in tokens:
        if token.type != "inline" or not token.map:
            continue
        for number, child in enumerate(token.children or ()):
            if child.type == "link_open":
                text = "".join(c.content for c in _until_close(token.children[number + 1:]))
                yield _link(child.attrs.get("href", ""), text, False, lines, token.map, first_line)
            elif child.type == "image":
                yield _link(child.attrs.get("src", ""), child.content, True, lines, token.map, first_line)


def _until_close(children: list[Token]) -> Iterator[Token]:
    for child in children:
        if child.type == "link_close":
            return
        yield child


def _link(target: str, text: str, is_image: bool, lines: list[str], span: list[int], first_line: int) -> Link:
    for number in range(span[0], min(span[1], len(lines))):
        column = lines[number].find(f"]({target}")
        if column >= 0:
            return Link(target, text, number + first_line, column + 3, is_image)
    return Link(target, text, span[0] + first_line, 1, is_image)


def _blocks(tokens: list[Token], path: str, first_line: int, findings: list[Finding]) -> Iterator[Block]:
    for token in tokens:
        if token.type != "fence" or not token.info.strip().startswith("plan-"):
            continue
        kind, line = token.info.strip(), token.map[0] + first_line
        if kind not in BLOCKS:
            findings.append(error("block-kind", Place(path, line), found=kind, kinds=BLOCKS))
            continue
        node = parse_yaml(token.content, path, findings, line + 1)
        if node is None:
            continue
        if not isinstance(node.value, dict) or not all(isinstance(item.value, str) for item in node.value.values()):
            findings.append(error("block-form", node.place, found=token.content.strip()[:60]))
            continue
        params: dict[str, Node] = node.value
        yield Block(kind.removeprefix("plan-"), {key: item.value for key, item in params.items()},
                    {key: item.place for key, item in params.items()}, token.content, line)


def _values(lines: list[tuple[int, str]]) -> Iterator[Value]:
    for number, prose in lines:
        for match in _VALUE.finditer(prose):
            yield Value(match[1], match[2], match[3] or "", match[0], number, match.start() + 1)
