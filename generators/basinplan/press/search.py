"""The search index: one for each language, made by Pagefind over the built pages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from basinplan.press import PressError

FOLDER = "pagefind"


def index(folder: Path) -> None:
    """Write ``pagefind/`` into the site; the same pages give the same bytes.

    Raises PressError with Pagefind's own words if it fails.
    """
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", FOLDER, "--quiet"],
        capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        raise PressError((run.stderr or run.stdout).strip()[-2000:])
    entry = folder / FOLDER / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), "utf-8")
    for unused in ("pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css",
                   "pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js"):
        (folder / FOLDER / unused).unlink(missing_ok=True)
