"""The machine copies: what a program finds under downloads is valid, complete and joined."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT, SAMPLE

from basinplan import build
from basinplan.analyses.progress import assess
from basinplan.exports import exports

PLANS = {"real": ROOT, "sample": SAMPLE}


@pytest.fixture(scope="module", params=PLANS)
def made(request, tmp_path_factory):
    """Plan, its exported files, and the folder that they were written to."""
    plan, _ = build.check(PLANS[request.param])
    files = {name: data for export in exports().values() for name, data in export(plan).items()}
    folder = tmp_path_factory.mktemp(request.param)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return plan, files, folder


def test_the_same_plan_gives_the_same_bytes(made) -> None:
    plan, files, _ = made
    assert files == {name: data for export in exports().values() for name, data in export(plan).items()}


def test_plan_json_follows_its_published_schema(made) -> None:
    _, files, _ = made
    schema, value = json.loads(files["plan.schema.json"]), json.loads(files["plan.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(value)
    first = next(iter(value["registers"]["measure"]))
    first["status"] = {"not": "text"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(value)


def test_every_record_and_row_is_in_the_copies(made) -> None:
    plan, files, _ = made
    registers = json.loads(files["plan.json"])["registers"]
    assert {name: [r["id"] for r in records] for name, records in registers.items()} == {
        name: [r.id for r in records] for name, records in plan.by_register.items()}
    for name, records in plan.by_register.items():
        assert [row["id"] for row in _rows(files[f"{name}.csv"])] == [record.id for record in records]
    for id, table in plan.tables.items():
        rows, values = _rows(files[f"data/{id}.csv"]), json.loads(files[f"data/{id}.json"])
        assert len(rows) == len(values) == len(table.rows)
        assert list(rows[0]) == list(values[0]) == list(table.columns)


def test_the_data_package_is_valid(made) -> None:
    from frictionless import Package, system

    _, _, folder = made
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    faults = [(task.name, error.note) for task in report.tasks for error in task.errors] + [e.note for e in report.errors]
    assert report.valid and faults == [], faults[:5]


def test_a_broken_row_makes_the_data_package_invalid(made, tmp_path: Path) -> None:
    import shutil

    from frictionless import Package, system

    plan, _, folder = made
    shutil.copytree(folder, tmp_path / "copy")
    id = sorted(plan.tables)[0]
    table = tmp_path / "copy" / "data" / f"{id}.csv"
    table.write_text(table.read_text("utf-8") + "x,y\n", "utf-8")
    with system.use_context(trusted=True):
        assert not Package(str(tmp_path / "copy" / "datapackage.json")).validate().valid


@pytest.fixture
def base(made):
    plan, _, folder = made
    connection = sqlite3.connect(folder / f"{plan.passport.id}.sqlite")
    yield plan, connection
    connection.close()


def test_the_database_is_whole_and_its_keys_hold(base) -> None:
    plan, connection = base
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in plan.by_register}
    assert counts == {name: len(records) for name, records in plan.by_register.items()}
    keys = connection.execute("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%FOREIGN KEY%'").fetchone()[0]
    assert keys > 10


def test_one_query_goes_from_measure_to_source(base) -> None:
    plan, connection = base
    rows = connection.execute("SELECT measure, indicator, value, source, source_title FROM measure_indicator_observation").fetchall()
    wanted = {(m.id, i) for m in plan.register("measure") for i in m.indicators
              if connection.execute("SELECT count(*) FROM observation WHERE indicator = ?", (i,)).fetchone()[0]}
    assert {(row[0], row[1]) for row in rows} == wanted and wanted
    for _, _, _, source, title in rows:
        assert source is None or plan.record(source).title == title


def test_the_verdicts_of_the_database_are_those_of_the_pages(base) -> None:
    plan, connection = base
    stored = dict(connection.execute("SELECT indicator, code FROM verdict").fetchall())
    assert stored == {i.id: assess(plan, i).code for i in plan.register("indicator")}


def test_no_cell_of_a_register_is_a_formula(made) -> None:
    plan, files, _ = made
    for name in plan.by_register:
        for row in csv.reader(io.StringIO(files[f"{name}.csv"].decode())):
            assert not [cell for cell in row if cell[:1] in "=+@" and cell]


def _rows(data: bytes) -> list[dict]:
    return list(csv.DictReader(io.StringIO(data.decode())))


def test_every_resource_of_the_data_package_says_its_licence(made) -> None:
    files = made[1]
    package = json.loads(files["datapackage.json"])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert all(resource["licenses"] for resource in package["resources"])
