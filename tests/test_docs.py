"""Everything documented exists, and everything that exists is documented."""

from __future__ import annotations

import json
import re

import click
import jsonschema
import pytest
import yaml
from conftest import ROOT

from basinplan import build, inspection
from basinplan.charts import charts
from basinplan.cli import main
from basinplan.maps import maps
from basinplan.model.passport import Passport
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.registers import registers
from basinplan.render.printing import fields_of
from basinplan.tables import tables
from basinplan.writers.schemas import schema_of

DOCS = {path.name: path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]}
ALL = "\n".join(DOCS.values())


def test_every_finding_is_in_the_table_and_the_reverse() -> None:
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", DOCS["findings.md"], re.MULTILINE))
    known = {key.split(".")[1] for key in read_vocabulary("en").words if key.startswith("findings.")}
    assert listed == known


def test_every_command_has_help_and_is_documented() -> None:
    for name, command in main.commands.items():
        assert command.help and f"basinplan {name}" in ALL or f"run.py {name}" in ALL, name
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help or parameter.name == "locale", (name, parameter.name)


def test_every_command_that_the_docs_show_exists() -> None:
    shown = set(re.findall(r"(?:run\.py|basinplan) ([a-z]{3,})\b", ALL))
    known = {*main.commands, "site", "test"}
    prose = {"publishes", "reads", "writes", "refuses", "and", "command", "from", "names", "knows", "the", "draws", "takes", "with", "plus", "only"}
    assert shown - prose <= known, shown - prose - known


@pytest.mark.parametrize("shelf", [charts, tables, maps])
def test_every_item_that_a_chapter_can_ask_for_is_in_the_authors_guide(shelf) -> None:
    for name in shelf():
        assert re.search(rf"`(chart: |table: |map: )?{name}`", DOCS["authoring.md"]), name


def test_every_printable_field_is_in_the_authors_guide() -> None:
    plan, _ = build.check(ROOT)
    words = inspection.words_for(plan, "en")
    for id in ("plan", "ib-m-001", "ib-i-001", "ili-share"):
        for field in fields_of(plan, words, id):
            assert re.search(rf"`[^`]*\b{field}\b[^`]*`", DOCS["authoring.md"]), field


def test_every_register_is_in_the_authors_guide() -> None:
    for register in registers().values():
        folder = register.FOLDER.removeprefix("../")
        assert folder in DOCS["authoring.md"], folder


def test_the_two_commands_come_first_in_the_readme() -> None:
    text = DOCS["README.md"]
    assert 0 < text.index("python3 run.py site") < text.index("python3 run.py test") < 2500


def test_ci_runs_what_the_readme_shows() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "run.py test" in script and "run.py site" in script and "BASINPLAN_NEEDS_BROWSER=1" in script


def test_workflows_pin_actions_and_ask_for_little() -> None:
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        text = path.read_text("utf-8")
        assert "pull_request_target" not in text and "secrets." not in text
        for used in re.findall(r"uses:\s*(\S+)", text):
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", used), used
        for line in re.findall(r"run:(.*(?:\n\s{8,}.*)*)", text):
            assert "${{ github.event" not in line
        assert re.search(r"^permissions:", text, re.MULTILINE)


def test_editor_schemas_take_the_real_records() -> None:
    for name, model in {"plan": Passport, **registers()}.items():
        schema = json.loads(json.dumps(schema_of(model, code_lists())))
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        folder = "plan" if name == "plan" else model.FOLDER.removeprefix("../") if model.FOLDER.startswith("../") else f"plan/{model.FOLDER}"
        files = [ROOT / "plan/plan.yml"] if name == "plan" else sorted((ROOT / folder).glob("*.yml"))
        assert files or name == "revision_note", folder  # notes come with the first revision
        for path in files:
            value = yaml.load(path.read_text("utf-8"), Loader=_NoDates)
            found = [f"{path.name}: {list(e.absolute_path)}: {e.message[:80]}" for e in validator.iter_errors(value)]
            assert found == []
            first = (value if isinstance(value, list) else [value])[0]
            broken = {key: item for key, item in first.items() if key != "title"}
            assert list(validator.iter_errors([broken] if isinstance(value, list) else broken)), "a missing title is marked"


def test_the_editor_is_told_of_every_schema() -> None:
    mapped = (ROOT / ".vscode/settings.json").read_text("utf-8")
    for name in ("plan", *registers()):
        assert f".vscode/schemas/{name}.schema.json" in mapped


class _NoDates(yaml.SafeLoader):
    """Reads YAML as an editor does, with dates left as text."""


_NoDates.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()}
