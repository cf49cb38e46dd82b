"""Freezing the plan as an edition: sources and verdicts of this day, with a fingerprint of every file."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from basinplan.model.edition import FOLDER, FORMAT, MANIFEST, VERDICTS, Edition, fingerprint

FOLDERS = ("plan", "data")


def write_edition(root: Path, edition: Edition, verdicts: Mapping[str, Mapping[str, object]]) -> int:
    """Copy ``plan/`` and ``data/`` to ``editions/<id>/`` with verdicts and manifest, in one step; returns the number of files.

    Raises FileExistsError where the edition is there already; it is never written over.
    """
    target = root / FOLDER / edition.id
    if target.exists():
        raise FileExistsError(f"{FOLDER}/{edition.id}")
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as work:
        new = Path(work) / edition.id
        for folder in FOLDERS:
            shutil.copytree(root / folder, new / folder)
        _write_json(new / VERDICTS, verdicts)
        kept = sorted(path for path in new.rglob("*") if path.is_file())
        files = {path.relative_to(new).as_posix(): fingerprint(path.read_bytes()) for path in kept}
        _write_json(new / MANIFEST, {"id": edition.id, "date": edition.date, "status": edition.status,
                                     "decision": edition.decision, "format": FORMAT, "files": files})
        new.rename(target)
    return len(files)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
