"""Reading a chapter and judging it alone, as its author wrote it, before anything is filled in.

A chapter is plain Markdown with three forms that ask for data: a value, a claim and a block. Raw
HTML, attributes, includes and links to other hosts are refused, so nothing an author writes runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import Block, Chapter, Heading, Link, Passage, Value
from basinplan.readers.prose import DEFINITION, HEADING_ID, VALUE, judge_prose, read_prose
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import Node, parse_yaml

META = ("title", "description", "source_locale")
MAX_BYTES = 500_000
BLOCKS = ("plan-chart", "plan-table", "plan-map")
PASSAGES = {"heading_open": "heading", "paragraph_open": "paragraph", "list_item_open": "item", "blockquote_open": "quote",
            "table_open": "table", "fence": "request", "code_block": "code"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def read_chapter_file(root: FilePath, path: str, locale: str, findings: list[Finding]) -> Chapter | None:
    """The chapter with every mistake in ``findings``, or nothing where its text cannot be read."""
    before = len(findings)
    text = read_text_file(root, path, findings, MAX_BYTES)
    if text is None:
        return None
    if not text.strip():
        findings.append(error("file-empty", Place(path)))
        return None
    if text.startswith("---\n") and "\n---\n" not in text[3:]:
        findings.append(error("front-matter-open", Place(path), found="---"))
        return None
    meta, body, first_line = _front_matter(text, path, findings)
    prose = read_prose(body, path, first_line, findings)
    judge_prose(prose, path, findings)
    tokens = _MARKDOWN.parse(body)
    headings = tuple(_headings(tokens, path, first_line, findings))
    links = tuple(_links(tokens, body, prose, first_line))
    wrong = {finding.place.line for finding in findings[before:]}
    blocks = tuple(_blocks([token for token in tokens if token.map and token.map[0] + first_line not in wrong],
                           path, first_line, findings))
    title = next((heading.text for heading in headings if heading.level == 1), "")
    passages = (*_of_head(meta, text), *passages_of(body, first_line, tokens))
    return Chapter(locale, FilePath(path).name, path, body, meta.get("title", title), headings, links,
                   tuple(_values(prose)), blocks, meta, first_line, prose, passages)


def passages_of(body: str, first_line: int = 1, tokens: list[Token] | None = None) -> Iterator[Passage]:
    """The pieces of a chapter that are translated each as a whole, in order; a list gives one for each item."""
    lines = body.split("\n")
    for token in tokens if tokens is not None else _MARKDOWN.parse(body):
        kind = PASSAGES.get(token.type)
        if kind is None or not token.map or token.level > (1 if kind == "item" else 0):
            continue
        first, end = token.map
        while end > first + 1 and not lines[end - 1].strip():
            end -= 1
        text = "\n".join(lines[first:end])
        yield Passage(kind, text, first + first_line, end - 1 + first_line, _key_of(kind, text, token))


def _key_of(kind: str, text: str, token: Token) -> str:
    if kind == "heading":
        named = HEADING_ID.search(text)
        return named[1] if named else ""
    return token.info.strip() if kind == "request" else ""


def _of_head(meta: Mapping[str, str], text: str) -> Iterator[Passage]:
    """The title and the description that stand in the head of the file."""
    lines = text.split("\n")
    for name in ("title", "description"):
        if name in meta:
            line = next((number for number, line in enumerate(lines, 1) if line.startswith(f"{name}:")), 1)
            yield Passage("head", f"{name}: {meta[name]}", line, line, name)


def _front_matter(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, str], str, int]:
    if not text.startswith("---\n"):
        return {}, text, 1
    end = text.index("\n---\n", 3)
    inner = text[4:end + 1]
    first_line = text.count("\n", 0, end + 5) + 1
    node = parse_yaml(inner, path, findings, 2) if inner.strip() else None
    meta = {}
    if node is not None and not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=str(node.plain()), fields=META))
    elif node is not None:
        for key, value in node.value.items():
            if key not in META:
                findings.append(error("front-matter-field", node.keys[key], key, key, fields=META))
            elif not isinstance(value.value, str) or not value.value.strip():
                code = "empty-value" if isinstance(value.value, str) else "not-a-single-value"
                findings.append(error(code, node.keys[key], key, str(value.plain())))
            else:
                meta[key] = value.value
    return meta, text[end + 5:], first_line


def _headings(tokens: list[Token], path: str, first_line: int, findings: list[Finding]) -> Iterator[Heading]:
    level_before, seen = 0, {}
    for number, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        level, line = int(token.tag[1]), token.map[0] + first_line
        place = Place(path, line)
        raw = tokens[number + 1].content
        match = HEADING_ID.search(raw)
        id = match[1] if match else ""
        if level_before == 0 and level != 1:
            findings.append(error("heading-one", Place(path, first_line), found=raw))
        elif level_before and level == 1 or not level_before and number:
            findings.append(error("heading-one", place, found=raw))
        elif level > level_before + 1:
            findings.append(error("heading-skipped", place, found=f"h{level}", before=f"h{level_before}"))
        is_faulty = "{" in VALUE.sub("", HEADING_ID.sub("", raw))
        if level > 1 and not _ID.fullmatch(id) and not is_faulty:
            findings.append(error("heading-id", place, found=raw))
        if id and id in seen:
            findings.append(error("heading-id-twice", place, id, id, first_line=seen[id]))
        seen.setdefault(id, line)
        level_before = level
        yield Heading(level, HEADING_ID.sub("", raw).strip(), id, line)
    if level_before == 0:
        findings.append(error("heading-one", Place(path, first_line)))


def _links(tokens: list[Token], body: str, prose: Mapping[int, str], first_line: int) -> Iterator[Link]:
    """Every link and picture of the text, and every definition that links of the form [text][name] use."""
    lines = body.split("\n")
    defined = set()
    for number, line in prose.items():
        match = DEFINITION.match(f"{line}\n{prose.get(number + 1, '')}")
        if match:
            defined.add(unquote(match[2].strip("<>")))
            yield Link(unquote(match[2].strip("<>")), match[1], number, line.find("[") + 1)
    for token in tokens:
        if token.type != "inline" or not token.map:
            continue
        for target, text, is_image in _targets(token.children or []):
            place = _find(f"]({target}", lines, token.map)
            if place or is_image or target not in defined:
                line, column = place or (token.map[0], 1)
                yield Link(target, text, line + first_line, column, is_image)


def _targets(children: list[Token]) -> Iterator[tuple[str, str, bool]]:
    """Target, text and kind of every link and picture of one paragraph."""
    target, words = "", []
    for child in children:
        if child.type == "image":
            yield unquote(str(child.attrs.get("src", ""))), child.content, True
        elif child.type == "link_open":
            target, words = unquote(str(child.attrs.get("href", ""))), []
        elif child.type == "link_close":
            yield target, "".join(words), False
        words.append(child.content)


def _find(written: str, lines: list[str], span: list[int]) -> tuple[int, int] | None:
    for number in range(span[0], min(span[1], len(lines))):
        column = lines[number].find(written)
        if column >= 0:
            return number, column + 3
    return None


def _blocks(tokens: list[Token], path: str, first_line: int, findings: list[Finding]) -> Iterator[Block]:
    for token in tokens:
        if token.type != "fence" or token.level or not token.info.strip().startswith("plan-"):
            continue
        kind, line = token.info.strip(), token.map[0] + first_line
        if kind not in BLOCKS:
            findings.append(error("block-kind", Place(path, line), found=kind, kinds=BLOCKS))
            continue
        if not token.content.strip():
            findings.append(error("block-form", Place(path, line), found=kind))
            continue
        node = parse_yaml(token.content, path, findings, line + 1)
        if node is None:
            continue
        if not isinstance(node.value, dict) or not all(isinstance(item.value, str) for item in node.value.values()):
            findings.append(error("block-form", node.place, found=" ".join(token.content.split())))
            continue
        params: dict[str, Node] = node.value
        yield Block(kind.removeprefix("plan-"), {key: item.value for key, item in params.items()},
                    {key: node.keys[key] for key in params}, token.content, line)


def _values(prose: Mapping[int, str]) -> Iterator[Value]:
    for number, line in prose.items():
        for match in VALUE.finditer(line):
            yield Value(match[1], match[2], match[3] or "", match[0], number, match.start() + 1)
