"""Reading a whole plan from a folder that holds ``plan/`` and ``data/``.

The working tree, an edition and an exported revision are such folders, and all become the same
``Plan`` value. All findings of a reading come at once. What the findings mean for publication is
decided at the door.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path as FilePath

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.plan import Chapter, Entry, Passport, Plan, Table
from basinplan.model.record import Record
from basinplan.readers.chapter_file import read_chapter_file
from basinplan.readers.code_lists import code_lists, read_own_lists
from basinplan.readers.csv_file import read_csv_file
from basinplan.readers.record_file import read_part, read_record_file
from basinplan.readers.text_file import read_text_file
from basinplan.readers.yaml_file import parse_yaml
from basinplan.registers import registers
from basinplan.registers.dataset import Dataset

PASSPORT = "plan/plan.yml"
CODE_LISTS = "data/codelists"
_CHAPTER_NAME = re.compile(r"[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*\.md")
_LOCALE_FOLDER = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,4})?")
_KNOWN_SUFFIXES = {".yml", ".md", ".csv", ".geojson"}


def read_plan(root: FilePath) -> tuple[Plan | None, list[Finding]]:
    """The plan below ``root`` and all that was found while reading it.

    The plan is nothing only where ``plan/plan.yml`` itself cannot be read. Records, chapters and
    tables with errors are left out of the value and named in the findings.
    """
    findings: list[Finding] = []
    files = _files(root, findings)
    passport, places = _read_passport(root, findings)
    if passport is None:
        return None, findings
    entries = _read_records(root, files, findings)
    chapters = _read_chapters(root, files, passport, findings)
    tables = _read_tables(root, files, entries, findings)
    geometry = _read_geometry(root, files, findings)
    own = read_own_lists(root, [path for path in files if path.startswith(f"{CODE_LISTS}/")], findings)
    return Plan(passport, places, entries, chapters, tables, geometry, {**code_lists(), **own}), findings


def _files(root: FilePath, findings: list[Finding]) -> list[str]:
    """Every file of ``plan/`` and ``data/``, relative to the root, with forward slashes."""
    found: list[str] = []
    for folder in ("plan", "data"):
        if not (root / folder).is_dir():
            findings.append(error("folder-missing", Place(folder), found=folder))
            continue
        _walk_folder(root, folder, found, findings)
    _refuse_clashes(found, findings)
    return sorted(found)


def _walk_folder(root: FilePath, folder: str, found: list[str], findings: list[Finding]) -> None:
    for item in sorted((root / folder).iterdir(), key=lambda item: item.name):
        path = f"{folder}/{item.name}"
        if item.is_symlink():
            findings.append(error("file-link", Place(path), found=item.name))
        elif item.is_dir():
            _walk_folder(root, path, found, findings)
        elif item.name in (".gitkeep", "LICENCES.md", "README.md") or item.name.startswith(".") and item.name == ".DS_Store":
            continue
        elif item.suffix not in _KNOWN_SUFFIXES:
            findings.append(error("file-type", Place(path), found=item.name, types=sorted(_KNOWN_SUFFIXES)))
        elif not re.fullmatch(r"[A-Za-z0-9._-]+", item.name):
            findings.append(error("file-name", Place(path), found=item.name))
        else:
            found.append(path)


def _refuse_clashes(paths: list[str], findings: list[Finding]) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).lower()
        if key in seen:
            findings.append(error("file-clash", Place(path), found=path, other=seen[key]))
        seen[key] = path


def _read_passport(root: FilePath, findings: list[Finding]) -> tuple[Passport | None, dict]:
    text = read_text_file(root, PASSPORT, findings)
    node = parse_yaml(text, PASSPORT, findings) if text is not None else None
    if node is None:
        return None, {}
    passport = read_part(node, Passport, findings)
    if passport is None:
        return None, {}
    places = node.places()
    if passport.source_locale not in passport.locales:
        findings.append(error("source-locale", places[("source_locale",)], "source_locale", passport.source_locale,
                              locales=passport.locales))
    return passport, places


def _read_records(root: FilePath, files: list[str], findings: list[Finding]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for register in registers().values():
        for path in files:
            if path.rsplit("/", 1)[0] == _folder(register) and path.endswith(".yml"):
                for entry in read_record_file(root, path, register, findings):
                    _keep(entry, entries, findings)
    _refuse_stray(files, findings)
    return entries


def _folder(register: type[Record]) -> str:
    """Where a register's files lie, from the root of the plan."""
    return register.FOLDER[3:] if register.FOLDER.startswith("../") else f"plan/{register.FOLDER}"


def _keep(entry: Entry, entries: dict[str, Entry], findings: list[Finding]) -> None:
    id = entry.record.id
    if id in entries:
        first = entries[id]
        findings.append(error("id-twice", entry.place_of(("id",)), "id", id,
                              first=f"{first.place.path}:{first.place_of(('id',)).line}"))
        return
    entries[id] = entry


def _refuse_stray(files: list[str], findings: list[Finding]) -> None:
    """Name YAML files that lie where no register reads them."""
    folders = {_folder(register) for register in registers().values()} | {CODE_LISTS}
    for path in files:
        folder = path.rsplit("/", 1)[0]
        if path.endswith(".yml") and path != PASSPORT and folder not in folders:
            findings.append(error("file-stray", Place(path), found=path, folders=sorted(folders)))
        if path.endswith(".csv") and folder != "data" or path.endswith(".geojson") and folder != "data/geo":
            findings.append(error("file-stray", Place(path), found=path, folders=["data", "data/geo"]))


def _read_chapters(root: FilePath, files: list[str], passport: Passport,
                   findings: list[Finding]) -> dict[tuple[str, str], Chapter]:
    chapters: dict[tuple[str, str], Chapter] = {}
    for path in files:
        if not path.endswith(".md"):
            continue
        parts = path.split("/")
        place = Place(path)
        if len(parts) != 3 or parts[0] != "plan":
            findings.append(error("file-stray", place, found=path, folders=[f"plan/{l}" for l in passport.locales]))
        elif parts[1] not in passport.locales:
            findings.append(error("chapter-locale", place, found=parts[1], locales=passport.locales))
        elif not _CHAPTER_NAME.fullmatch(parts[2]):
            findings.append(error("chapter-name", place, found=parts[2]))
        else:
            chapter = read_chapter_file(root, path, parts[1], findings)
            if chapter is not None:
                chapters[parts[1], parts[2]] = chapter
    _name_missing_chapters(files, passport, findings)
    return chapters


def _name_missing_chapters(files: list[str], passport: Passport, findings: list[Finding]) -> None:
    have = {tuple(path.split("/")[1:]) for path in files if path.endswith(".md") and path.count("/") == 2}
    names = sorted({name for locale, name in have if locale in passport.locales})
    for name in names:
        for locale in passport.locales:
            if (locale, name) not in have:
                where = next(l for l in (passport.source_locale, *passport.locales) if (l, name) in have)
                code = "chapter-untranslated" if (passport.source_locale, name) in have else "chapter-without-source"
                findings.append(warning(code, Place(f"plan/{where}/{name}"), "", f"plan/{locale}/{name}", locale=locale))


def _read_tables(root: FilePath, files: list[str], entries: dict[str, Entry],
                 findings: list[Finding]) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    described = {id for id, entry in entries.items() if isinstance(entry.record, Dataset)}
    for id in sorted(described):
        path = f"data/{id}.csv"
        if path not in files:
            findings.append(error("dataset-without-table", entries[id].place, "id", id, path=path))
            continue
        table = read_csv_file(root, path, entries[id].record, findings)
        if table is not None:
            tables[id] = table
    for path in files:
        stem = path.removeprefix("data/").removesuffix(".csv")
        if path.endswith(".csv") and path.startswith("data/") and f"data/{stem}.yml" not in files:
            findings.append(error("table-without-descriptor", Place(path), found=path, path=f"data/{stem}.yml"))
    return tables


def _read_geometry(root: FilePath, files: list[str], findings: list[Finding]) -> dict[str, object]:
    geometry = {}
    for path in files:
        if not path.endswith(".geojson"):
            continue
        descriptor = path.removesuffix(".geojson") + ".yml"
        if descriptor not in files:
            findings.append(error("table-without-descriptor", Place(path), found=path, path=descriptor))
        text = read_text_file(root, path, findings)
        if text is None:
            continue
        try:
            value = json.loads(text)
            if not isinstance(value, dict) or value.get("type") != "FeatureCollection":
                raise ValueError("type")
        except (ValueError, RecursionError) as reason:
            line = getattr(reason, "lineno", 1)
            findings.append(error("geojson-form", Place(path, line), found=str(reason)[:60]))
            continue
        geometry[path.rsplit("/", 1)[-1].removesuffix(".geojson")] = value
    return geometry
