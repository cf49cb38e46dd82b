"""Finding the files of a plan: every file of ``plan/`` and ``data/``, and those that may not be there.

Links, foreign types and names that do not work everywhere are refused here, before anything is
opened. What the files hold belongs to the reader of each format.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from basinplan.model.finding import Finding, Place, error

FOLDERS = ("plan", "data")
SUFFIXES = (".csv", ".geojson", ".jsonl", ".md", ".yml")
_PASSED_OVER = (".DS_Store", ".gitkeep", "LICENCES.md", "README.md")
_NAME = re.compile(r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$))[A-Za-z0-9._-]*[A-Za-z0-9_-]")


@dataclass
class SourceFiles:
    """Paths relative to the root with forward slashes: those to be read and those refused by name or kind."""

    found: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def find_source_files(root: Path, findings: list[Finding]) -> SourceFiles:
    """Every file of the two folders in the order of their names, with what is wrong in ``findings``."""
    files = SourceFiles()
    for folder in FOLDERS:
        if (root / folder).is_symlink():
            _refuse(files, folder, error("file-link", Place(folder), found=folder), findings)
        elif not (root / folder).is_dir():
            findings.append(error("folder-missing", Place(folder), found=folder))
        else:
            _walk(root, folder, files, findings)
    files.found.sort()
    _refuse_clashes(sorted(files.found + files.refused), findings)
    return files


def _walk(root: Path, top: str, files: SourceFiles, findings: list[Finding]) -> None:
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            items = list((root / folder).iterdir())
        except OSError as reason:
            findings.append(error("file-unreadable", Place(folder), found=reason.strerror or type(reason).__name__))
            continue
        for item in items:
            path = f"{folder}/{item.name}"
            is_folder = item.is_dir() and not item.is_symlink()
            refusal = _refusal(item, is_folder, Place(_printable(path)))
            if refusal is not None:
                _refuse(files, path, refusal, findings)
            elif is_folder:
                folders.append(path)
            elif item.name not in _PASSED_OVER:
                files.found.append(path)


def _refusal(item: Path, is_folder: bool, place: Place) -> Finding | None:
    """Why a file or folder may not lie in a plan, judged by its name and kind alone."""
    name = _printable(item.name)
    if item.is_symlink():
        return error("file-link", place, found=name)
    if not is_folder and item.suffix not in SUFFIXES and item.name not in _PASSED_OVER:
        return error("file-type", place, found=name, types=SUFFIXES)
    return None if _NAME.fullmatch(item.name) else error("file-name", place, found=name)


def _refuse(files: SourceFiles, path: str, refusal: Finding, findings: list[Finding]) -> None:
    files.refused.append(path)
    findings.append(refusal)


def _printable(name: str) -> str:
    """A name with every sign that shows nothing written as its code."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)


def _refuse_clashes(paths: list[str], findings: list[Finding]) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            findings.append(error("file-clash", Place(_printable(path)), found=_printable(path), other=_printable(seen[key])))
        seen.setdefault(key, path)
