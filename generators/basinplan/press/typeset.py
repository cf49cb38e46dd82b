"""Handing the tree to the typesetter: MkDocs, strict, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from basinplan.press import PressError

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
HANDED = "BASINPLAN_HANDED"
"""Names the file that tells the typesetter of a tree that is staged already."""


def typeset(root: Path, folder: Path, epoch: int, handed: Path) -> None:
    """Build the site of ``root``, whose staged tree the file ``handed`` describes, into ``folder``.

    Raises PressError with what the typesetter said if it warns or fails.
    """
    environment = os.environ | QUIET | {"SOURCE_DATE_EPOCH": str(epoch), "TZ": "UTC", "PYTHONHASHSEED": "0", HANDED: str(handed)}
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(root / "mkdocs.yml"),
         "--site-dir", str(folder)],
        cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        raise PressError((run.stderr or run.stdout).strip()[-4000:])
