"""Reading the plan as it stood at a revision of its history: files as they were recorded, no date guessed, nothing left out.

Blobs are read one by one from the tree of the commit: attributes that hide files from archives or diffs, filters and
mail maps have no say. A revision that this copy of the history does not hold is refused with what to do.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

FOLDERS = ("plan", "data")
_PLAIN = ("100644", "100755")
_REVISION = re.compile(r"[^\s:^~?*\[\\\x00-\x1f-][^\s:?*\[\\\x00-\x1f]*")


class NoSuchState(Exception):
    """A state of the plan that cannot be read. ``code`` is the key of its sentence, ``params`` what the sentence needs."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(f"{code}: {params}")
        self.code, self.params = code, params


def write_revision(root: Path, revision: str, target: Path) -> str:
    """The files of ``plan/`` and ``data/`` at a revision, written below ``target``; returns the commit's full name.

    Raises NoSuchState: no history, unknown revision, a shallow copy that ends before it, no plan at that revision.
    """
    commit = commit_of(root, revision)
    inside = _git(root, "rev-parse", "--show-prefix").decode().strip()
    listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *(inside + folder for folder in FOLDERS))
    items = []
    for line in filter(None, listed.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, kind, blob = head.decode().split()
        if kind == "blob" and mode in _PLAIN:
            items.append((blob, path.decode("utf-8", "surrogateescape").removeprefix(inside)))
    if not any(path == "plan/plan.yml" for _, path in items):
        raise NoSuchState("no_plan_there", name=revision)
    for (_, path), data in zip(items, _blobs(root, [blob for blob, _ in items], revision), strict=True):
        file = target / path
        if ".." in Path(path).parts:
            raise NoSuchState("no_plan_there", name=revision)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return commit


def commit_of(root: Path, revision: str) -> str:
    """The full name of the commit that a tag, branch or short name means; refuses what could be read as an option."""
    if not _REVISION.fullmatch(revision.rstrip("^~0123456789") or revision) or revision.startswith("-"):
        raise NoSuchState("not_a_name", name=revision)
    if _run(root, "rev-parse", "--is-inside-work-tree").returncode:
        raise NoSuchState("no_history", name=revision)
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if found.returncode:
        is_shallow = _run(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        raise NoSuchState("not_in_shallow_history" if is_shallow else "not_in_history", name=revision)
    return found.stdout.decode().strip()


def _blobs(root: Path, names: list[str], revision: str) -> list[bytes]:
    out = _run(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode()).stdout
    found, at = [], 0
    for name in names:
        head, at = out[at:out.find(b"\n", at)], out.find(b"\n", at) + 1
        parts = head.decode().split()
        if len(parts) != 3 or parts[1] != "blob":
            raise NoSuchState("not_in_shallow_history", name=f"{revision} ({name[:12]})")
        size = int(parts[2])
        found.append(out[at:at + size])
        at += size + 1
    return found


def _git(root: Path, *arguments: str) -> bytes:
    done = _run(root, *arguments)
    if done.returncode:
        raise NoSuchState("no_history", name=arguments[0])
    return done.stdout


def _run(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess:
    command = ["git", "-c", "core.quotepath=off", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except OSError:
        raise NoSuchState("no_git", name=arguments[-1]) from None
