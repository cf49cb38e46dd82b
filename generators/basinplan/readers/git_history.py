"""Reading the plan as it stood at a revision of its history: files as they were recorded, no date guessed, nothing left out.

Blobs are read one by one from the tree of the commit: attributes that hide files from archives or diffs, filters, mail
maps and objects put in the place of others have no say. A revision that this copy of the history does not hold is
refused with what to do.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("plan", "data")
_PLAIN, _LINK, _OTHER_HISTORY = ("100644", "100755"), "120000", "160000"
_STEPS = re.compile(r"(?:[~^][0-9]*)*\Z")
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
              "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE")
_AS_RECORDED = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull}
_REVISION = re.compile(r"[^\s:^~?*\[\\\x00-\x1f-][^\s:?*\[\\\x00-\x1f]*")


class NoSuchState(Exception):
    """A state of the plan that cannot be read. ``code`` is the key of its sentence, ``params`` what the sentence needs."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(f"{code}: {params}")
        self.code, self.params = code, params


def write_revision(root: Path, revision: str, target: Path) -> str:
    """The files of ``plan/`` and ``data/`` at a revision, written below ``target``; returns the commit's full name.

    Links are written as links that lead nowhere, so that the reader names them. Raises NoSuchState: no history, unknown or
    ambiguous revision, a shallow copy that ends before it, no plan at that revision, a part of it in another history.
    """
    commit = commit_of(root, revision)
    items = list(_items(root, commit, revision))
    if not any(path == "plan/plan.yml" for _, _, path in items):
        raise NoSuchState("no_plan_there", name=revision)
    blobs = _blobs(root, [blob for _, blob, _ in items], revision)
    for (mode, _, path), data in zip(items, blobs, strict=True):
        file = target / path
        if ".." in Path(path).parts:
            raise NoSuchState("no_plan_there", name=revision)
        file.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            file.symlink_to(target / "nowhere")
        else:
            file.write_bytes(data)
    return commit


def _items(root: Path, commit: str, revision: str) -> Iterator[tuple[str, str, str]]:
    """Mode, blob and path of each file of the plan."""
    inside = _git(root, "rev-parse", "--show-prefix").decode().strip()
    listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *(inside + folder for folder in FOLDERS))
    for line in filter(None, listed.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, _, blob = head.decode().split()
        name = path.decode("utf-8", "surrogateescape").removeprefix(inside)
        if mode == _OTHER_HISTORY:
            raise NoSuchState("other_history", name=revision, path=name)
        if mode in (*_PLAIN, _LINK):
            yield mode, blob, name


def commit_of(root: Path, revision: str) -> str:
    """The full name of the commit that a tag, branch or short name means; refuses what could be read as an option.

    Refused are also what this copy of the history did on some day (``HEAD@{yesterday}``), searches (``HEAD^{/word}``), and
    a name that a tag, a branch or a commit share without meaning the same.
    """
    is_name = _REVISION.fullmatch(revision.rstrip("^~0123456789") or revision) and not revision.startswith("-")
    if not is_name or "@{" in revision or "^{" in revision:
        raise NoSuchState("not_a_name", name=revision)
    if _run(root, "rev-parse", "--is-inside-work-tree").returncode:
        raise NoSuchState("no_history", name=revision)
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if found.returncode:
        is_shallow = _run(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        raise NoSuchState("not_in_shallow_history" if is_shallow else "not_in_history", name=revision)
    if len(_meanings(root, _STEPS.sub("", revision))) > 1:
        raise NoSuchState("ambiguous", name=revision)
    return found.stdout.decode().strip()


def _meanings(root: Path, name: str) -> set[str]:
    """The commits that a name can mean: of a tag, of a branch, of another copy's branch, of a short name."""
    named = [f"refs/{folder}{name}^{{commit}}" for folder in ("tags/", "heads/", "remotes/")]
    found = [_run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", one) for one in named]
    meant = {done.stdout.decode().strip() for done in found if not done.returncode}
    if meant and re.fullmatch(r"[0-9a-fA-F]{4,64}", name):
        short = _run(root, "rev-parse", f"--disambiguate={name}").stdout.decode().split()
        meant |= {one for one in short if _run(root, "cat-file", "-t", one).stdout.strip() == b"commit"}
    return meant


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
    around = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE} | _AS_RECORDED
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=around)
    except OSError:
        raise NoSuchState("no_git", name=arguments[-1]) from None
