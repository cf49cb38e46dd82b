"""Edits that change no meaning: layout, order, quoting, comments, line ends. They never are changes of substance."""

from __future__ import annotations

import csv
import io
import random
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from comparing import Desk
from test_comparison import frozen

from basinplan.history import compare_plans
from basinplan.model.change import EDITORIAL

RECORDS = ("measures", "indicators", "facts", "bodies", "sources", "places", "water_bodies", "terms", "pressures", "missing_data")
EACH = 3


class Texts(yaml.SafeLoader):
    """Reads every single value as the text that was written."""


Texts.yaml_implicit_resolvers = {}


class Quoted(yaml.SafeDumper):
    """Writes every text in double quotes and every list as a block."""


class Plain(yaml.SafeDumper):
    """Writes texts without quotes where YAML allows it."""


Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if " " in text else None))
for _dumper in (Quoted, Plain):
    _dumper.ignore_aliases = lambda self, data: True
    _dumper.yaml_implicit_resolvers = {}


def shuffled(value, chance: random.Random):
    """The same mappings with their keys in another order."""
    if isinstance(value, dict):
        items = list(value.items())
        chance.shuffle(items)
        return {key: shuffled(item, chance) for key, item in items}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


def key_order(text: str, chance: random.Random) -> str:
    return yaml.dump(shuffled(yaml.load(text, Texts), chance), Dumper=Quoted, allow_unicode=True, sort_keys=False, width=10_000)


def other_quotes(text: str, _: random.Random) -> str:
    return yaml.dump(yaml.load(text, Texts), Dumper=Plain, allow_unicode=True, sort_keys=False, width=10_000)


def flow_to_block(text: str, _: random.Random) -> str:
    return yaml.dump(yaml.load(text, Texts), Dumper=Quoted, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10_000)


def comments(text: str, _: random.Random) -> str:
    return "# A remark of the author.\n" + re.sub(r"^(\w+:)$", r"# about the next field\n\1", text, flags=re.MULTILINE)


def blank_lines(text: str, _: random.Random) -> str:
    return re.sub(r"^(?=\w)", "\n", text, flags=re.MULTILINE)


def windows_ends(text: str, _: random.Random) -> str:
    return text.replace("\n", "\r\n")


def single_values_reversed(text: str, _: random.Random) -> str:
    """Lists of ids, whose order says nothing."""
    def turn(found: re.Match) -> str:
        return f"{found[1]}[{', '.join(reversed(found[2].split(', ')))}]"
    return re.sub(r"^((?:sources|partners|indicators|water_bodies|pressures|  water_bodies|  places): )\[([^\]\"]+)\]", turn, text, flags=re.MULTILINE)


def spaces_at_ends(text: str, _: random.Random) -> str:
    return re.sub(r"(?<=[\]\"])$", "  ", text, flags=re.MULTILINE)


def reflowed(text: str, _: random.Random) -> str:
    """Every paragraph broken into lines of a few words."""
    head, _, body = text.partition("\n# ")
    def wrap(block: str) -> str:
        if re.match(r"[#|>`\-*\d{:]|```", block) or "```" in block or "\n" in block.strip():
            return block
        words = re.findall(r"(?:\{\{.*?\}\}|\[[^\]]*\]\([^)]*\)|[^\s{\[]|[{\[])+", block)
        return "\n".join(" ".join(words[at:at + 9]) for at in range(0, len(words), 9))
    parts = re.split(r"(```.*?```)", "# " + body, flags=re.DOTALL)
    return head + "\n" + "".join(part if part.startswith("```") else "\n\n".join(map(wrap, part.split("\n\n"))) for part in parts)


def more_blank_lines(text: str, _: random.Random) -> str:
    parts = re.split(r"(```.*?```|\A---.*?---)", text, flags=re.DOTALL)
    return "".join(part if number % 2 else part.replace("\n\n", "\n\n\n") for number, part in enumerate(parts))


def other_emphasis(text: str, _: random.Random) -> str:
    return re.sub(r"\*\*([^*\n]+)\*\*", r"__\1__", text)


def rows_turned(text: str, chance: random.Random) -> str:
    head, *rows = text.splitlines(keepends=True)
    chance.shuffle(rows)
    return head + "".join(rows)


def all_quoted(text: str, _: random.Random) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(csv.reader(io.StringIO(text)))
    return out.getvalue()


OF_RECORDS = (key_order, other_quotes, flow_to_block, comments, blank_lines, windows_ends, single_values_reversed, spaces_at_ends)
OF_CHAPTERS = (reflowed, more_blank_lines, other_emphasis, windows_ends)
OF_TABLES = (rows_turned, all_quoted, windows_ends)


def chosen(desk: Desk) -> list[tuple[str, object]]:
    """Path and edit: three files of each register, each chapter in two languages, each table, in the order of their names."""
    chance = random.Random(11)
    found = []
    for register in RECORDS:
        files = sorted((desk.root / "plan" / register).glob("*.yml"))
        found += [(file, edit) for file in chance.sample(files, min(EACH, len(files))) for edit in OF_RECORDS]
    found += [(file, edit) for locale in ("en", "zh") for file in sorted((desk.root / "plan" / locale).glob("*.md"))[::2] for edit in OF_CHAPTERS]
    found += [(file, edit) for file in sorted((desk.root / "data").glob("*.csv"))[:10] for edit in OF_TABLES]
    return [(file.relative_to(desk.root).as_posix(), edit) for file, edit in found]


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return Desk(frozen(), tmp_path_factory.mktemp("desk"))


def test_no_harmless_edit_is_a_change_of_substance(desk) -> None:
    chance, tried, wrong = random.Random(5), Counter(), []
    for path, edit in chosen(desk):
        before = Path(desk.root / path).read_bytes()
        text = before.decode("utf-8")
        after = edit(text, chance).encode("utf-8")
        if after == before:
            continue
        tried[edit.__name__] += 1
        plan = desk.edited({"file": path, "bytes": after.hex()})
        found = [(c.field, c.direction, c.before, c.after) for c in compare_plans(desk.plan, plan).changes if c.direction != EDITORIAL]
        wrong += [(path, edit.__name__, found[:2])] if found else []
    assert wrong == []
    assert sum(tried.values()) >= 200 and min(tried.values()) >= 3, tried
    assert set(tried) == {edit.__name__ for edit in (*OF_RECORDS, *OF_CHAPTERS, *OF_TABLES)}
