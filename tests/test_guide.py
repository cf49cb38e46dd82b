"""The guide for authors keeps its word: what it shows can be pasted as it stands, in all three languages alike.

Every example is put into a copy of the plan, into the file that the guide names on the line above it, and the check is
asked after each step.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from basinplan import build, inspection
from basinplan.charts import charts
from basinplan.cli import main
from basinplan.history import read_past
from basinplan.readers.locale_file import read_vocabulary
from basinplan.render.drawing import draw
from basinplan.render.findings import as_text

LANGUAGES = ("en", "ru", "kk")
GUIDES = {locale: (ROOT / f"docs/guide/{locale}.md").read_text("utf-8") for locale in LANGUAGES}
BLOCK = re.compile(r"(?ms)^(?P<said>[^\n]*)\n(?P<fence>`{3,4})(?P<kind>\w+)\n(?P<text>.*?\n)(?P=fence)$")
GAPS, NOTES, PASSPORT = "plan/known-gaps.yml", "plan/revisions/", "plan/plan.yml"
WAITS = "translation-unaccepted"
"""The one finding that every step may leave: new texts wait for the person who takes the proposal in."""


@dataclass(frozen=True)
class Block:
    """One example: its section, the files named on the line above it, and what is to be pasted."""

    section: str
    paths: tuple[str, ...]
    kind: str
    text: str


def blocks(guide: str) -> list[Block]:
    """All blocks of a guide in their order; files are those of the last sentence before the block."""
    found = []
    for match in BLOCK.finditer(guide):
        sections = re.findall(r"(?m)^## (\d+)\.", guide[:match.start()])
        paths = re.findall(r"`((?:plan|data)/[\w./-]+\.(?:yml|csv|md))`", match["said"].split(". ")[-1])
        found.append(Block(sections[-1], () if match["kind"] == "text" else tuple(paths), match["kind"], match["text"]))
    return found


EXAMPLES = [block for block in blocks(GUIDES["en"]) if block.paths]


def paste(root: Path, block: Block) -> None:
    """Do what the guide says: a new file, lines at the end, gaps under their rules, or lines in place of a field."""
    for path in block.paths:
        file = root / path
        if path == GAPS:
            add_gaps(file, block.text)
        elif path.startswith(NOTES):
            day = re.search(r"(?m)^as_of: (\S+)", (root / PASSPORT).read_text("utf-8"))[1]
            file.parent.mkdir(exist_ok=True)
            file.write_text(re.sub(r"(?m)^date: .*", f"date: {day}", block.text), "utf-8")
        elif not file.exists():
            file.write_text(block.text, "utf-8")
        elif path.endswith(".yml") and not block.text.startswith("- id:"):
            name = block.text.split("\n", 1)[0]
            text, number = re.subn(rf"(?m)^{name}\n(?: .*\n)+", block.text, file.read_text("utf-8"))
            assert number == 1, (path, name)
            file.write_text(text, "utf-8")
        else:
            gap = "\n" if path.endswith(".md") else ""
            file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + gap + block.text, "utf-8")


def add_gaps(file: Path, block: str) -> None:
    """Each line with an id directly under the line of its rule."""
    text = file.read_text("utf-8")
    for rule, line in re.findall(r"(?m)^(\w+:)\n(  - \S+)$", block):
        assert f"\n{rule}\n" in text, f"{file.name} has no rule {rule}"
        text = text.replace(f"\n{rule}\n", f"\n{rule}\n{line}\n", 1)
    file.write_text(text, "utf-8")


def found_in(root: Path) -> list[list[str]]:
    """What the check says, without the texts that wait to be accepted: each code, with rule and id where it is a gap."""
    return [[finding.code, *(value for _, value in sorted(finding.params) if finding.code == "gap-new")]
            for finding in build.check(root)[1] if finding.code != WAITS]


def compared(root: Path) -> tuple[bool, str]:
    """What the pull request is told: whether ``compare`` lets it pass, and its words."""
    done = CliRunner().invoke(main, ["compare", str(ROOT), str(root), "--root", str(root), "--fail-on", "weakened"])
    return not done.exit_code, done.output


def accept_all(root: Path) -> None:
    """The command that the guide names, for each language."""
    command = re.search(r"run\.py (translations accept) ru`", GUIDES["ru"])[1].split()
    for locale in ("ru", "kk", "zh"):
        assert CliRunner().invoke(main, [*command, locale, "--root", str(root)]).exit_code == 0


def mistake_in(root: Path) -> list[str]:
    """What the check says of the misspelt state that the guide shows."""
    file = root / "plan/measures/ib-m-999.yml"
    kept = file.read_text("utf-8")
    file.write_text(kept.replace("status: planned", "status: planed"), "utf-8")
    plan, findings = build.check(root)
    file.write_text(kept, "utf-8")
    words = inspection.words_for(plan, "en")
    return [as_text(finding, words) for finding in findings if finding.is_error and finding.place.path.endswith(file.name)]


def follow(folder: Path) -> None:
    """Paste all examples into a copy of the plan, as an author in a branch, and write down what was said after each section."""
    root, told = folder / "plan-root", {}
    for name in ("plan", "data", "editions"):
        shutil.copytree(ROOT / name, root / name)
    for number in dict.fromkeys(block.section for block in EXAMPLES):
        for block in EXAMPLES:
            if block.section == number:
                if block.paths == (GAPS,):
                    told[f"{number} before gaps"] = found_in(root)
                elif block.paths[0].startswith(NOTES):
                    told["compare before note"] = compared(root)
                paste(root, block)
        told[number] = found_in(root)
    told |= {"compare": compared(root), "mistake": mistake_in(root)}
    accept_all(root)
    told["accepted"] = [finding.code for finding in build.check(root)[1]]
    (folder / "told.json").write_text(json.dumps(told), "utf-8")


@pytest.fixture(scope="session")
def branch(shared) -> Path:
    """The copy of the plan in which the guide was followed, and what was said; only read, never changed."""
    return shared("guide", follow)


@pytest.fixture
def told(branch) -> dict:
    return json.loads((branch / "told.json").read_text("utf-8"))


def test_the_guides_have_the_same_steps_and_the_same_examples() -> None:
    headings = {locale: re.findall(r"(?m)^(#+ (?:\d\.)?)", guide) for locale, guide in GUIDES.items()}
    assert headings["ru"] == headings["kk"] == headings["en"] and len(headings["en"]) == 10
    assert blocks(GUIDES["ru"]) == blocks(GUIDES["kk"]) == blocks(GUIDES["en"])
    assert {block.section for block in EXAMPLES} == {"1", "2", "3", "4", "5", "6", "7"}
    for guide in GUIDES.values():
        fences = len(re.findall(r"(?m)^`{3,4}\w+", re.sub(r"(?ms)^````.*?^````", "````x", guide)))
        assert fences == len(blocks(guide)), "every block stands directly under the line that names its file"
        for name in re.findall(r"\]\(((?:\.\./)*[\w/]+\.md)\)", guide):
            assert (ROOT / "docs/guide" / name).is_file(), name


def test_every_example_says_that_it_is_one() -> None:
    for block in EXAMPLES:
        if re.match(r"(- )?id: ", block.text):
            assert re.match(r"(- )?id: [a-z-]+-999\n", block.text)
            for locale, word in {"ru": "Пример", "kk": "Мысал", "zh": "示例", "en": "Example"}.items():
                assert re.search(rf"title:[^:]*?.*?{locale}: \"{word}", block.text, re.DOTALL), (block.paths, locale)


def test_every_example_passes_the_check_and_the_gaps_are_those_that_the_guide_names(told) -> None:
    for number in dict.fromkeys(block.section for block in EXAMPLES):
        assert told[number] == [], f"after section {number}"
    for block in EXAMPLES:
        if block.paths == (GAPS,):
            named = [["gap-new", id, rule] for rule, id in re.findall(r"(\w+):\n  - (\S+)", block.text)]
            assert sorted(told[f"{block.section} before gaps"]) == sorted(named)


def test_a_weakening_stops_the_proposal_until_the_note_is_there(told) -> None:
    passes, words = told["compare before note"]
    assert not passes and "ib-m-026: period.end" in words
    passes, words = told["compare"]
    assert passes and "rn-999" in words


def test_after_the_translations_are_accepted_nothing_is_left(told) -> None:
    assert told["accepted"] == []


def test_the_message_that_the_guide_shows_is_the_one_that_the_check_gives(told) -> None:
    shown = next(block.text for block in blocks(GUIDES["en"]) if block.kind == "text")
    assert [message.strip() for message in told["mistake"]] == [shown.strip()]


def test_the_chart_of_the_guide_draws_the_value_of_the_guide(branch) -> None:
    root, block = branch / "plan-root", next(block for block in EXAMPLES if "plan-chart" in block.text)
    asked = dict(re.findall(r"(?m)^(\w+): (\S+)$", block.text))
    plan, _ = build.check(root)
    assert {path.split("/")[1] for path in block.paths} == {*plan.passport.locales}
    for locale in plan.passport.locales:
        assert f"\n\n{block.text}" in (root / f"plan/{locale}/{Path(block.paths[0]).name}").read_text("utf-8")
        words = inspection.words_for(plan, locale)
        drawn = draw(charts()[asked["chart"]], plan, words, {"indicator": plan.record(asked["indicator"])}, read_past(root, plan))
        assert [re.search(r"8\.?74", cell.text) is not None for cell in drawn.rows[0]].count(True) == len(drawn.rows) == 1
        assert all("<svg" in svg and "data-row=" in svg for svg in drawn.svg.values())


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_ten_messages_are_words_of_the_toolkit(locale) -> None:
    rows = re.findall(r"(?m)^\| `([a-z-]+)` \| (.+?) \| .+ \|$", GUIDES[locale])
    assert len({code for code, _ in rows}) == len(rows) == 10
    for code, said in rows:
        wanted = [re.sub(r"\{\w+\}", "…", read_vocabulary(name).words[f"findings.{code}.message"]) for name in dict.fromkeys(("en", locale))]
        assert said.split("<br>") == wanted, code
