"""Handing the tree to the typesetter: MkDocs, strict, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from basinplan.press import PressError

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


REPORT = "BASINPLAN_REPORT"


def typeset(root: Path, folder: Path, epoch: int) -> str:
    """Build the site of ``root`` into ``folder``; returns the report of a plan that the typesetter's door refused, else nothing.

    Raises PressError with what the typesetter said if it warns or fails for another reason.
    """
    with tempfile.TemporaryDirectory(prefix="basinplan-") as place:
        report = Path(place) / "refused.json"
        environment = os.environ | QUIET | {
            "SOURCE_DATE_EPOCH": str(epoch), "TZ": "UTC", "PYTHONHASHSEED": "0", REPORT: str(report)}
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(root / "mkdocs.yml"),
             "--site-dir", str(folder)],
            cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode == 0:
            return ""
        if report.is_file():
            return report.read_text("utf-8")
    raise PressError((run.stderr or run.stdout).strip()[-4000:])


def hand_back(report: str) -> None:
    """Leave a report for the press that started this typesetter; nothing where it was started by hand."""
    if os.environ.get(REPORT):
        Path(os.environ[REPORT]).write_text(report, "utf-8")
