"""A state of the plan by its name: the draft, an edition, a revision of its history, or another folder with a plan in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from basinplan.model.edition import FOLDER, FORMAT, MANIFEST, Edition
from basinplan.model.plan import Plan
from basinplan.readers.editions import files_of, find_edited_editions, read_editions
from basinplan.readers.git_history import NoSuchState, write_revision
from basinplan.readers.migrations import migrated
from basinplan.readers.plan_folder import read_plan

DRAFT = "draft"


def read_state(root: Path, name: str) -> Plan:
    """The plan in the state of that name, also where it has findings.

    ``draft`` is the working tree; then editions, then folders that hold ``plan/``, then revisions are looked for.
    Raises NoSuchState where there is none, or where its passport cannot be read at all.
    """
    with state_folder(root, name) as folder:
        plan, _ = read_plan(folder, salvage=True)
    if plan is None:
        raise NoSuchState("no_plan_there", name=name)
    return plan


@contextmanager
def state_folder(root: Path, name: str) -> Iterator[Path]:
    """A folder with ``plan/`` and ``data/`` of that state, for as long as the block runs."""
    if name == DRAFT:
        yield root
        return
    name = name if (Path(name) / "plan").is_dir() else name.rstrip("/")
    edition = next((edition for edition in read_editions(root, []) if edition.id == name), None)
    if edition is not None and any(fault.place.path.startswith(f"{FOLDER}/{name}/") for fault in find_edited_editions(root)):
        raise NoSuchState("edited_edition", name=name)
    if edition is not None and edition.format == FORMAT:
        yield root / FOLDER / edition.id
        return
    if edition is None and name and (Path(name) / "plan").is_dir():
        yield Path(name)
        return
    if edition is None and (root / FOLDER / name / MANIFEST).is_file():
        raise NoSuchState("broken_edition", name=name)
    with tempfile.TemporaryDirectory(prefix="basinplan-") as work:
        if edition is not None:
            _write_migrated(root / FOLDER / edition.id, edition, Path(work))
        else:
            write_revision(root, name, Path(work))
        yield Path(work)


def _write_migrated(folder: Path, edition: Edition, target: Path) -> None:
    files = {path: (folder / path).read_bytes() for path in files_of(folder) if path in edition.files}
    for path, data in migrated(files, edition.format).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
