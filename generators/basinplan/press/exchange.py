"""Putting a finished site in place in one step, or leaving the old one as it was."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from basinplan.press import PressError
from basinplan.press.manifest import is_site

SOURCES = ("plan", "data", "editions", "generators", "overrides", "tests", ".git", "mkdocs.yml")

AT_CWD, EXCHANGE = -100, 2


def refuse_foreign(out: Path, root: Path) -> None:
    """Raises PressError for a target that holds sources or files that the press did not make."""
    if out.is_symlink():
        raise PressError(f"{out}: found a link, expected a folder of its own")
    out, root = out.resolve(), root.resolve()
    if out == root or out in root.parents or any(out == root / name or root / name in out.parents for name in SOURCES):
        raise PressError(f"{out}: this folder holds sources; choose another, such as site")
    if out.is_dir() and any(out.iterdir()) and not is_site(out):
        raise PressError(f"{out}: the folder holds files that were not made here; empty it or choose another")
    if out.exists() and not out.is_dir():
        raise PressError(f"{out}: found a file, expected a folder")


def _swap(fresh: Path, out: Path) -> bool:
    """Exchange two folders in one step, where the system can (Linux); False where it cannot."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        done = library.renameat2(AT_CWD, os.fsencode(fresh), AT_CWD, os.fsencode(out), EXCHANGE)
    except (AttributeError, OSError):
        return False
    return done == 0


@contextmanager
def beside(out: Path) -> Iterator[Path]:
    """A folder next to ``out`` that takes its place if nothing was raised, and vanishes if so, with all that was made for it."""
    out = out.resolve()
    made = [folder for folder in out.parents if not folder.exists()]
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    old = fresh.with_name(fresh.name + "-old")
    try:
        yield fresh
        fresh.chmod(0o755)
        if out.exists() and not _swap(fresh, out):
            out.rename(old)
        if not out.exists():
            fresh.rename(out)
    except BaseException:
        if old.exists() and not out.exists():
            old.rename(out)
        raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError):  # a folder that holds the site, or anything else, stays
            for folder in made:
                folder.rmdir()
