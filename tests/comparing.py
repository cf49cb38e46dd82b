"""Reads a plan again after one of its files was edited: only that file is read, as ``readers`` would read it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from conftest import apply_change

from basinplan.model.plan import Plan
from basinplan.readers.chapter_file import read_chapter_file
from basinplan.readers.csv_file import read_csv_file
from basinplan.readers.plan_folder import read_plan
from basinplan.readers.record_file import read_record_file
from basinplan.registers import registers


class Desk:
    """A copy of a plan in which one file after the other is edited and put back."""

    def __init__(self, source: Path, folder: Path) -> None:
        for name in ("plan", "data"):
            shutil.copytree(source / name, folder / name)
        self.root = folder
        self.plan, _ = read_plan(folder)

    def edited(self, *changes: dict) -> Plan:
        """The plan after the changes; the files are as before when this returns."""
        paths = {change["file"] for change in changes}
        kept = {path: (self.root / path).read_bytes() if (self.root / path).exists() else None for path in paths}
        try:
            for change in changes:
                apply_change(self.root, change)
            return self._read(paths)
        finally:
            for path, data in kept.items():
                (self.root / path).unlink(missing_ok=True)
                if data is not None:
                    (self.root / path).write_bytes(data)

    def _read(self, paths: set[str]) -> Plan:
        plan = self.plan
        for path in sorted(paths):
            found = self._one(plan, path)
            if found is None:
                return read_plan(self.root)[0]
            plan = found
        return plan

    def _one(self, plan: Plan, path: str) -> Plan | None:
        folder, _, name = path.rpartition("/")
        if path.endswith(".md"):
            locale = folder.split("/")[-1]
            kept = {key: chapter for key, chapter in plan.chapters.items() if chapter.path != path}
            chapter = read_chapter_file(self.root, path, locale, []) if (self.root / path).exists() else None
            return replace(plan, chapters=kept | ({(locale, name): chapter} if chapter else {}))
        if path.endswith(".csv"):
            id = name.removesuffix(".csv")
            return replace(plan, tables={**plan.tables, id: read_csv_file(self.root, path, plan.record(id), {}, [])})
        register = next((found for found in registers().values() if folder == f"plan/{found.FOLDER}"), None)
        if register is None:
            return None
        entries = {id: entry for id, entry in plan.entries.items() if entry.place.path != path}
        if (self.root / path).exists():
            findings: list = []
            read = read_record_file(self.root, path, register, findings)
            assert not [finding for finding in findings if finding.is_error], findings
            entries |= {entry.record.id: entry for entry in read.entries}
        return replace(plan, entries=dict(sorted(entries.items())))
