"""The manifest: the hash of every file of the site, so that anyone can see whether one was changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

NAME = "manifest.json"


def write(folder: Path, plan_id: str) -> None:
    """Write ``manifest.json`` over all other files of the site."""
    value = {"plan": plan_id, "made_with": f"basinplan {version('basinplan')}", "files": _hashes(folder)}
    (folder / NAME).write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", "utf-8")


def is_site(folder: Path) -> bool:
    """Whether the folder was made by the press."""
    try:
        return "files" in json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError, TypeError):
        return False


def differences(folder: Path) -> Iterator[str]:
    """What differs from the manifest: ``changed``, ``missing`` or ``added`` and the file.

    Raises FileNotFoundError where there is no manifest.
    """
    recorded = json.loads((folder / NAME).read_text("utf-8"))["files"]
    found = _hashes(folder)
    for path in sorted(recorded.keys() | found.keys()):
        if path not in found:
            yield f"missing: {path}"
        elif path not in recorded:
            yield f"added: {path}"
        elif recorded[path] != found[path]:
            yield f"changed: {path} (recorded {recorded[path][:12]}, found {found[path][:12]})"


def _hashes(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*")) if file.is_file() and file.name != NAME}
