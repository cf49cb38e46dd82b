"""Writing the staged tree to a folder: only what changed, and nothing left over from before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

MARK = ".staged-by-basinplan"


def write_tree(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Make ``folder`` hold exactly ``files``; returns how many files were written or removed.

    Raises FileExistsError for a folder that holds files and was not made here.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise FileExistsError(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    changed = 0
    wanted = {folder / path for path in files} | {folder / MARK}
    for path, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        target = folder / path
        if target.is_file() and target.read_bytes() == data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        changed += 1
    for found in sorted(folder.rglob("*"), reverse=True):
        if found.is_file() and found not in wanted:
            found.unlink()
            changed += 1
        elif found.is_dir() and not any(found.iterdir()):
            found.rmdir()
    return changed
