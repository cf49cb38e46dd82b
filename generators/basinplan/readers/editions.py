"""Reading editions: which there are, whether their files are still what they were, and where one can be read.

An edition lies in ``editions/<id>/`` with a manifest that holds a fingerprint of every file. A frozen file that was
edited is an error that names the living one.
"""

from __future__ import annotations

import json
from pathlib import Path

from basinplan.model.edition import FOLDER, FORMAT, MANIFEST, Edition, fingerprint, is_edition_id
from basinplan.model.finding import Finding, Place, error

_FIELDS = {"id": str, "date": str, "status": str, "decision": str, "format": int, "files": dict}


def read_editions(root: Path, findings: list[Finding]) -> tuple[Edition, ...]:
    """The editions below ``root`` by date; what is wrong with a manifest goes to ``findings``."""
    folder = root / FOLDER
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir():
            edition = _read_manifest(root, path.name, findings)
            found += [edition] if edition else []
        elif path.name not in ("README.md", ".gitattributes", ".gitkeep"):
            findings.append(error("file-stray", Place(f"{FOLDER}/{path.name}"), found=path.name, folders=[f"{FOLDER}/<id>"]))
    return tuple(sorted(found, key=lambda edition: edition.order))


def _read_manifest(root: Path, id: str, findings: list[Finding]) -> Edition | None:
    place = Place(f"{FOLDER}/{id}/{MANIFEST}")
    try:
        read = json.loads((root / place.path).read_text("utf-8"))
    except FileNotFoundError:
        findings.append(error("edition-without-manifest", Place(f"{FOLDER}/{id}"), found=id))
        return None
    except (ValueError, OSError):
        findings.append(error("edition-manifest", place, found=MANIFEST))
        return None
    wrong = not isinstance(read, dict) or any(not isinstance(read.get(name), kind) for name, kind in _FIELDS.items())
    if wrong or read["id"] != id or not is_edition_id(id) or read["format"] > FORMAT:
        findings.append(error("edition-manifest", place, found=str(read.get("id", "")) if isinstance(read, dict) else ""))
        return None
    return Edition(**{name: read[name] for name in _FIELDS})


def find_edited_editions(root: Path) -> list[Finding]:
    """Frozen files that are no longer what they were: edited, removed, added."""
    findings: list[Finding] = []
    for edition in read_editions(root, findings):
        folder = root / FOLDER / edition.id
        there = files_of(folder)
        for path in sorted({*edition.files, *there}):
            if path == MANIFEST:
                continue
            place = Place(f"{FOLDER}/{edition.id}/{path}")
            if path not in there:
                findings.append(error("edition-file-removed", place, found=path, edition=edition.id))
            elif path not in edition.files:
                findings.append(error("edition-file-added", place, found=path, edition=edition.id))
            elif fingerprint((folder / path).read_bytes()) != edition.files[path]:
                findings.append(error("edition-file-edited", place, found=path, edition=edition.id, live=path))
    return findings


def files_of(folder: Path) -> list[str]:
    """Every file below a folder, as paths with forward slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink())
