"""Reading a whole plan from a folder that holds ``plan/`` and ``data/``.

The working tree, an edition and an exported revision are such folders, and all become the same
``Plan`` value. All findings of a reading come at once. What the findings mean for publication is
decided at the door.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from basinplan.model.finding import Finding, Place, error, warning
from basinplan.model.passport import Passport
from basinplan.model.plan import Chapter, Entry, Plan, Table, Unread
from basinplan.model.record import Record
from basinplan.model.spelling import nearest
from basinplan.readers.chapter_file import read_chapter_file
from basinplan.readers.code_lists import code_lists, read_own_lists
from basinplan.readers.csv_file import read_csv_file
from basinplan.readers.geometry_file import read_geometry_file
from basinplan.readers.known_gaps import KNOWN_GAPS, read_known_gaps
from basinplan.readers.record_file import read_part, read_record_file, salvaged_part
from basinplan.readers.source_files import SourceFiles, find_source_files
from basinplan.readers.text_file import read_text_file
from basinplan.readers.translations_file import FOLDER as TRANSLATIONS
from basinplan.readers.translations_file import read_accepted
from basinplan.readers.yaml_file import parse_yaml
from basinplan.registers import registers
from basinplan.registers.dataset import Dataset
from basinplan.registers.indicator import Indicator
from basinplan.registers.layer import Layer

PASSPORT = "plan/plan.yml"
CODE_LISTS = "data/codelists"
_CHAPTER_NAME = re.compile(r"[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*\.md")


@dataclass
class _Gaps:
    """What is there but could not be used, gathered while reading."""

    ids: set[str] = field(default_factory=set)
    registers: set[str] = field(default_factory=set)
    chapters: set[str] = field(default_factory=set)
    codelists: set[str] = field(default_factory=set)
    places: set[Place] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    texts: dict[tuple[str, str], Chapter] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)

    def as_unread(self, entries: Mapping[str, Entry]) -> Unread:
        names = frozenset(self.ids - set(entries)), frozenset(self.registers), frozenset(self.chapters), frozenset(self.codelists)
        return Unread(*names, frozenset(self.places), self.entries, self.texts, self.tables)


def read_plan(root: FilePath, salvage: bool = False) -> tuple[Plan | None, list[Finding]]:
    """The plan below ``root`` and all that was found while reading it.

    The plan is nothing only where ``plan/plan.yml`` has mistakes; with ``salvage`` only where it cannot stand without the
    fields that are wrong. Records, chapters and tables with errors are left out of the value and named in the findings.
    """
    findings: list[Finding] = []
    files = find_source_files(root, findings)
    passport, places = _read_passport(root, files, salvage, findings)
    if passport is None:
        return None, findings
    gaps = _Gaps()
    _note_refused(files.refused, gaps)
    entries = _read_records(root, files.found, gaps, findings)
    chapters = _read_chapters(root, files, passport, gaps, findings)
    tables = _read_tables(root, files, entries, gaps, findings)
    geometry = _read_geometry(root, files, entries, gaps, findings)
    own, faulty = read_own_lists(root, [path for path in files.found if path.startswith(f"{CODE_LISTS}/")], findings)
    gaps.codelists |= faulty
    gaps.places |= {Place(f"{CODE_LISTS}/{name}.yml") for name in faulty}
    lists = {**code_lists(), **own}
    known = read_known_gaps(root, files.found, findings)
    accepted = read_accepted(root, files.found, passport.locales, findings)
    unread = gaps.as_unread(entries)
    return Plan(passport, places, entries, chapters, tables, geometry, lists, unread, known, accepted, frozenset(own)), findings


def _note_refused(paths: list[str], gaps: _Gaps) -> None:
    """Files that were not opened may hold records and chapters that others name."""
    by_folder = {_folder(register): register for register in registers().values()}
    for path in paths:
        folder, name = path.rsplit("/", 1)
        register = by_folder.get(folder)
        gaps.ids.add(FilePath(name).stem)
        gaps.places.add(Place(path))
        if register is not None and not register.ONE_FILE_EACH and name.endswith((".yml", ".yaml")):
            gaps.registers.add(register.REGISTER)
        if folder == CODE_LISTS:
            gaps.codelists.add(FilePath(name).stem)
        if name.endswith(".md"):
            gaps.chapters.add(name)


def _read_passport(root: FilePath, files: SourceFiles, salvage: bool,
                   findings: list[Finding]) -> tuple[Passport | None, dict]:
    if PASSPORT not in files.found:
        if (root / "plan").is_dir() and not {"plan", PASSPORT} & {*files.refused}:
            findings.append(error("file-missing", Place(PASSPORT), found=PASSPORT))
        return None, {}
    text = read_text_file(root, PASSPORT, findings)
    node = parse_yaml(text, PASSPORT, findings) if text is not None else None
    if node is None:
        return None, {}
    if not isinstance(node.value, dict):
        findings.append(error("mapping-expected", node.place, found=str(node.plain()), fields=list(Passport.model_fields)))
        return None, {}
    passport = read_part(node, Passport, findings) or (salvaged_part(node, Passport) if salvage else None)
    if passport is None:
        return None, {}
    places = node.places()
    if passport.source_locale not in passport.locales:
        findings.append(error("source-locale", places[("source_locale",)], "source_locale", passport.source_locale,
                              locales=passport.locales))
    return passport, places


def _read_records(root: FilePath, files: list[str], gaps: _Gaps, findings: list[Finding]) -> dict[str, Entry]:
    read: list[Entry] = []
    for register in registers().values():
        for path in files:
            if path.rsplit("/", 1)[0] == _folder(register) and path.endswith(".yml"):
                recorded = read_record_file(root, path, register, findings)
                read += recorded.entries
                gaps.ids |= recorded.refused
                gaps.places |= recorded.lost
                gaps.entries.update({entry.record.id: entry for entry in recorded.salvaged})
                if not recorded.whole:
                    gaps.registers.add(register.REGISTER)
    entries: dict[str, Entry] = {}
    for entry in sorted(read, key=_is_misnamed):
        _keep(entry, entries, gaps, findings)
    _refuse_stray(files, gaps, findings)
    return entries


def _folder(register: type[Record]) -> str:
    """Where a register's files lie, from the root of the plan."""
    return register.FOLDER[3:] if register.FOLDER.startswith("../") else f"plan/{register.FOLDER}"


def _is_misnamed(entry: Entry) -> bool:
    return entry.record.ONE_FILE_EACH and entry.record.id != FilePath(entry.place.path).stem


def _keep(entry: Entry, entries: dict[str, Entry], gaps: _Gaps, findings: list[Finding]) -> None:
    """Files named after their id come first, so that a copy never takes the id of its original."""
    id, place = entry.record.id, entry.place_of(("id",))
    if id in entries:
        first = entries[id].place_of(("id",))
        findings.append(error("id-twice", place, "id", id, first=f"{first.path}:{first.line}"))
        gaps.places.add(place)
        return
    if _is_misnamed(entry):
        stem = FilePath(place.path).stem
        gaps.ids.add(stem)
        findings.append(error("file-name-differs", place, "id", id, file_name=stem))
    entries[id] = entry


def _refuse_stray(files: list[str], gaps: _Gaps, findings: list[Finding]) -> None:
    """Name files that lie where nothing reads them."""
    folders = {_folder(register) for register in registers().values()} | {CODE_LISTS}
    wanted = {".yml": sorted(folders), ".csv": ["data"], ".geojson": ["data/geo"], ".jsonl": [TRANSLATIONS]}
    for path in files:
        suffix = FilePath(path).suffix
        if suffix in wanted and path not in (PASSPORT, KNOWN_GAPS) and path.rsplit("/", 1)[0] not in wanted[suffix]:
            gaps.ids.add(FilePath(path).stem)
            findings.append(error("file-stray", Place(path), found=path, folders=wanted[suffix]))


def _read_chapters(root: FilePath, files: SourceFiles, passport: Passport, gaps: _Gaps,
                   findings: list[Finding]) -> dict[tuple[str, str], Chapter]:
    chapters: dict[tuple[str, str], Chapter] = {}
    for path in files.found:
        if not path.endswith(".md"):
            continue
        parts, place, before = path.split("/"), Place(path), len(findings)
        if len(parts) != 3 or parts[0] != "plan":
            findings.append(error("file-stray", place, found=path, folders=[f"plan/{locale}" for locale in passport.locales]))
        elif parts[1] not in passport.locales:
            findings.append(error("chapter-locale", place, found=parts[1], locales=passport.locales,
                                  nearest=nearest(parts[1], passport.locales)))
        elif not _CHAPTER_NAME.fullmatch(parts[2]):
            findings.append(error("chapter-name", place, found=parts[2]))
        else:
            chapter = read_chapter_file(root, path, parts[1], findings)
            if chapter is not None:
                is_sound = not any(finding.is_error for finding in findings[before:])
                (chapters if is_sound else gaps.texts)[parts[1], parts[2]] = chapter
                gaps.chapters |= set() if is_sound else {parts[-1]}
                continue
        gaps.chapters.add(parts[-1])
        gaps.places.add(place)
    _name_missing_chapters(files.found + files.refused, passport, findings)
    return chapters


def _name_missing_chapters(files: list[str], passport: Passport, findings: list[Finding]) -> None:
    """A chapter without its original is named once, a chapter without a translation for each language."""
    have = {tuple(path.split("/")[1:]) for path in files if path.count("/") == 2}
    names = sorted({name for locale, name in have if locale in passport.locales and _CHAPTER_NAME.fullmatch(name)})
    source = passport.source_locale
    for name in names:
        absent = [locale for locale in passport.locales if (locale, name) not in have]
        first = next(locale for locale in (source, *passport.locales) if (locale, name) in have)
        if source in absent:
            findings.append(warning("chapter-without-source", Place(f"plan/{first}/{name}"), "", f"plan/{source}/{name}",
                                    locale=source))
        else:
            findings += [warning("chapter-untranslated", Place(f"plan/{first}/{name}"), "", f"plan/{locale}/{name}",
                                 locale=locale) for locale in absent]


def _read_tables(root: FilePath, files: SourceFiles, entries: dict[str, Entry], gaps: _Gaps,
                 findings: list[Finding]) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    for id, entry in sorted({**gaps.entries, **entries}.items()):
        path = f"data/{id}.csv"
        if not isinstance(entry.record, Dataset):
            continue
        if path in files.found:
            found: list[Finding] = []
            table = read_csv_file(root, path, entry.record, _needed_by(id, entries), found)
            findings += found if id in entries else []
            is_sound = id in entries and not any(finding.is_error for finding in found)
            if table is not None:
                (tables if is_sound else gaps.tables)[id] = table
            gaps.places |= {Place(path, line) for line in table.lost} if table is not None else {Place(path)}
        elif path not in files.refused and id in entries:
            findings.append(error("dataset-without-table", entry.place_of(("id",)), "id", id, path=path))
    _refuse_undescribed(files, "data", gaps, findings)
    return tables


def _needed_by(id: str, entries: dict[str, Entry]) -> dict[str, list[str]]:
    """Column of a data set → files of the indicators that take their values from it."""
    found: dict[str, list[str]] = {}
    for entry in entries.values():
        series = entry.record.series if isinstance(entry.record, Indicator) else None
        if series is not None and series.dataset == id:
            for name in (series.column, *series.where):
                found.setdefault(name, []).append(entry.place.path)
    return found


def _refuse_undescribed(files: SourceFiles, folder: str, gaps: _Gaps, findings: list[Finding]) -> None:
    known = {*files.found, *files.refused}
    for path in files.found:
        descriptor = f"{folder}/{FilePath(path).stem}.yml"
        if path.rsplit("/", 1)[0] == folder and path.endswith((".csv", ".geojson")) and descriptor not in known:
            gaps.ids.add(FilePath(path).stem)
            findings.append(error("table-without-descriptor", Place(path), found=path, path=descriptor))


def _read_geometry(root: FilePath, files: SourceFiles, entries: dict[str, Entry], gaps: _Gaps,
                   findings: list[Finding]) -> dict[str, object]:
    geometry = {}
    for path in files.found:
        if path.endswith(".geojson") and path.startswith("data/geo/"):
            value = read_geometry_file(root, path, findings)
            if value is not None:
                geometry[FilePath(path).stem] = value
            else:
                gaps.places.add(Place(path))
    for id, entry in sorted(entries.items()):
        path = f"data/geo/{id}.geojson"
        if isinstance(entry.record, Layer) and path not in files.found + files.refused:
            findings.append(error("layer-without-geometry", entry.place_of(("id",)), "id", id, path=path))
    _refuse_undescribed(files, "data/geo", gaps, findings)
    return geometry
