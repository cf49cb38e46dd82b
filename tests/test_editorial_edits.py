"""Edits that change how a source is written and never what it says: the comparison must find nothing of substance in them.

Every edit is made by a program, always the same ones, from the real files: each way of writing goes over a part of them.
"""

from __future__ import annotations

import csv
import io
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from comparing import Desk
from test_comparison import frozen, said_of

from basinplan.history import compare_plans
from basinplan.model.change import EDITORIAL

ORDERLESS = {"sources", "partners", "pressures", "indicators", "water_bodies", "places", "countries", "sdg_targets", "outputs",
             "milestones", "costs", "funding", "targets", "thresholds", "values", "joint", "ask"}
SPECIAL = re.compile(r"[-+*#>|=~`:<!{]|\d+[.)]|$|\s")
Rewriting = Callable[[str], str]


class Tidy(yaml.SafeDumper):
    """Writes lists set in below their key, as the sources do, and never an alias."""

    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data) -> bool:
        return True


def read(text: str):
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts and lists only


def dumped(value, **how) -> str:
    return yaml.dump(value, Dumper=Tidy, **{"allow_unicode": True, "sort_keys": False, "width": 10_000} | how)


def walked(value, turn: Callable):
    """The value with ``turn`` applied to each mapping in it, the inner ones first."""
    if isinstance(value, dict):
        return turn({key: walked(item, turn) for key, item in value.items()})
    return [walked(item, turn) for item in value] if isinstance(value, list) else value


def keys_turned(text: str) -> str:
    return dumped(walked(read(text), lambda found: dict(reversed(found.items()))))


def keys_sorted(text: str) -> str:
    return dumped(read(text), sort_keys=True)


def lists_turned(text: str) -> str:
    return dumped(walked(read(text), lambda found: {
        key: item[::-1] if key in ORDERLESS and isinstance(item, list) else item for key, item in found.items()}))


def records_turned(text: str) -> str:
    value = read(text)
    return dumped(value[::-1] if isinstance(value, list) else value)


def single_quotes(text: str) -> str:
    return dumped(read(text), default_style="'")


def double_quotes(text: str) -> str:
    return dumped(read(text), default_style='"')


def wrapped_strings(text: str) -> str:
    return dumped(read(text), width=50)


def folded_blocks(text: str) -> str:
    """Long texts as ``>-`` blocks."""
    return re.sub(r'^( *)(- )?([a-z_]+): "([^"\\]{60,})"$',
                  lambda m: f"{m[1]}{m[2] or ''}{m[3]}: >-\n{m[1]}{'  ' if m[2] else ''}  {m[4]}", text, flags=re.MULTILINE)


def block_lists(text: str) -> str:
    return dumped(read(text), default_flow_style=False)


def flow_lists(text: str) -> str:
    return dumped(read(text), default_flow_style=True)


def comments(text: str) -> str:
    return "# A remark for editors\n" + re.sub(r"^(?=[a-z_]+:|- id:)", "# and one more\n", text, flags=re.MULTILINE)


def comments_at_the_end_of_lines(text: str) -> str:
    return re.sub(r"^( *(?:- )?(?:status|kind|unit|scope|type|language|why): [a-z_0-9]+)$", r"\1   # as published", text, flags=re.MULTILINE)


def blank_lines(text: str) -> str:
    return "\n" + re.sub(r"^(?=[a-z_]+:|- id:|  [a-z_]+:)", "\n", text, flags=re.MULTILINE) + "\n\n"


def document_start(text: str) -> str:
    return "---\n" + text


def spaces_after_colons(text: str) -> str:
    return re.sub(r"^( *(?:- )?[a-z_]+):  *(?=[^\s|>])", r"\1:    ", text, flags=re.MULTILINE)


def trailing_spaces(text: str) -> str:
    return re.sub(r"(?<=[^\s])$", "  ", text, flags=re.MULTILINE)


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def byte_order_mark(text: str) -> str:
    return "\ufeff" + text


def more_zeros(text: str) -> str:
    """Numbers with a zero more: ``12.5`` as ``12.50``, ``12`` as ``12.0``."""
    return re.sub(r"^( *(?:- )?(?:value|amount|tolerance|upper): )(\d+)(\.\d+)?$",
                  lambda m: f"{m[1]}{m[2]}{m[3] or '.'}0", text, flags=re.MULTILINE)


def lines_of(text: str, change: Callable[[str], str]) -> str:
    """The text with every line changed that stands neither in the head nor in a fenced request."""
    found, inside = [], ""
    for number, line in enumerate(text.split("\n")):
        mark = "---" if line == "---" and (number == 0 or inside == "---") else "```" if line.startswith("```") else ""
        found.append(line if inside or mark else change(line))
        inside = "" if mark and inside == mark else inside or mark
    return "\n".join(found)


def reflowed(text: str, width: int = 70) -> str:
    def wrap(line: str) -> str:
        indent = "  " if line.startswith("- ") else ""
        if SPECIAL.match(line) and not indent:
            return line
        lines = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent)
        whole = "{{" not in line or all(one.count("{{") == one.count("}}") for one in lines)
        return "\n".join(lines) if whole and not any(SPECIAL.match(one.strip()) for one in lines[1:]) else line
    return lines_of(text, wrap)


def reflowed_wide(text: str) -> str:
    return reflowed(text, 110)


def a_space_after_lines(text: str) -> str:
    return lines_of(text, lambda line: line + " " if line and not line.startswith(("#", "|", "---")) else line)


def other_list_marks(text: str) -> str:
    return lines_of(text, lambda line: re.sub(r"^- ", "* ", line))


def other_emphasis(text: str) -> str:
    return lines_of(text, lambda line: re.sub(r"(?<!\w)\*\*([^*_]+)\*\*(?!\w)", r"__\1__", line))


def more_blank_lines(text: str) -> str:
    return lines_of(text, lambda line: line or "\n").rstrip("\n") + "\n\n\n"


def wider_tables(text: str) -> str:
    return lines_of(text, lambda line: re.sub(r" \|$", "   |", line) if line.startswith("| ") else line)


def longer_rules(text: str) -> str:
    return lines_of(text, lambda line: line.replace("---", ":-----") if line.startswith("| ---") else line)


def table_of(text: str, turn: Callable[[list], list], **how) -> str:
    head, *rows = csv.reader(io.StringIO(text))
    out = io.StringIO()
    csv.writer(out, **{"lineterminator": "\n"} | how).writerows([head, *turn(rows)])
    return out.getvalue()


def rows_turned(text: str) -> str:
    return table_of(text, lambda rows: rows[::-1])


def rows_sorted(text: str) -> str:
    return table_of(text, lambda rows: sorted(rows, key=lambda row: row[::-1]))


def all_quoted(text: str) -> str:
    return table_of(text, lambda rows: rows, quoting=csv.QUOTE_ALL)


def no_last_newline(text: str) -> str:
    return text.rstrip("\n")


RECORDS = (keys_turned, keys_sorted, lists_turned, records_turned, single_quotes, double_quotes, wrapped_strings, folded_blocks,
           block_lists, flow_lists, comments, comments_at_the_end_of_lines, blank_lines, document_start, spaces_after_colons,
           trailing_spaces, windows_lines, byte_order_mark, more_zeros)
CHAPTERS = (reflowed, reflowed_wide, a_space_after_lines, other_list_marks, other_emphasis, more_blank_lines, wider_tables,
            longer_rules, windows_lines)
TABLES = (rows_turned, rows_sorted, all_quoted, no_last_newline, windows_lines)
SPELT = {more_zeros, other_emphasis, wider_tables}  # an editorial change may be named, never one of substance
WAYS = [(kind, way) for kind, ways in (("records", RECORDS), ("chapters", CHAPTERS), ("tables", TABLES)) for way in ways]
LARGE = 120_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return Desk(frozen(), tmp_path_factory.mktemp("editorial"))


def files_of(root: Path, kind: str) -> list[str]:
    """The files of one kind, in order of name; of the tables only those that are read quickly."""
    if kind == "chapters":
        found = root.glob("plan/[a-z][a-z]/*.md")
    elif kind == "tables":
        found = (path for path in root.glob("data/*.csv") if path.stat().st_size < LARGE)
    else:
        found = root.glob("plan/*/*.yml")
    return sorted(path.relative_to(root).as_posix() for path in found if "translations" not in path.parts)


def edits_by(root: Path, kind: str, way: Rewriting) -> Iterator[tuple[str, bytes]]:
    """Each file that this way of writing gets, with what is to stand in it; files that it leaves as they are do not count."""
    step = {"records": 7, "chapters": 4, "tables": 3}[kind]
    start = [way for _, way in WAYS].index(way)
    for path in files_of(root, kind)[start % step::step]:
        old = (root / path).read_bytes()
        new = way(old.decode("utf-8")).encode("utf-8")
        if new != old:
            yield path, new


@pytest.mark.parametrize(("kind", "way"), WAYS, ids=[f"{kind}: {way.__name__}" for kind, way in WAYS])
def test_another_way_of_writing_changes_nothing(desk, kind, way) -> None:
    wrong, tried = {}, 0
    for path, data in edits_by(desk.root, kind, way):
        tried += 1
        found = compare_plans(desk.plan, desk.edited({"file": path, "bytes": data.hex()})).changes
        if any(change.direction != EDITORIAL for change in found) or (found and way not in SPELT):
            wrong[path] = said_of(found)
    assert tried
    assert not wrong


def test_at_least_two_hundred_edits_are_tried(desk) -> None:
    assert sum(1 for kind, way in WAYS for _ in edits_by(desk.root, kind, way)) >= 220
