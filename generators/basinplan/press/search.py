"""The search index: one for each language, made by Pagefind over the built pages."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
from pathlib import Path

from basinplan.press import PressError

FOLDER = "pagefind"
HEAD = b"pagefind_dcd"


def index(folder: Path) -> None:
    """Write ``pagefind/`` into the site; the same pages give the same bytes.

    Raises PressError with Pagefind's own words if it fails.
    """
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", FOLDER, "--quiet"],
        capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        raise PressError((run.stderr or run.stdout).strip()[-2000:])
    _settle(folder / FOLDER)
    for unused in ("pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css",
                   "pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js"):
        (folder / FOLDER / unused).unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Bring what Pagefind writes in the order of chance into one order: its list of languages, the kinds to filter by.

    A file is named by its content, so the names change with it, and with them the one file that names them all.
    """
    import cbor2

    entry = folder / "pagefind-entry.json"
    listed = json.loads(entry.read_text("utf-8"))
    for language in listed["languages"].values():
        old = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = gzip.decompress(old.read_bytes())
        for file in sorted((folder / "filter").glob("*.pf_filter")):
            if file.stem.encode() in meta:
                name, kinds = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(HEAD))
                body = HEAD + cbor2.dumps([name, sorted(kinds)])
                renamed = file.with_name(_named(file.stem, body) + file.suffix)
                file.unlink()
                renamed.write_bytes(gzip.compress(body, mtime=0))
                meta = meta.replace(file.stem.encode(), renamed.stem.encode())
        language["hash"] = _named(language["hash"], meta)
        old.unlink()
        (folder / f"pagefind.{language['hash']}.pf_meta").write_bytes(gzip.compress(meta, mtime=0))
    entry.write_text(json.dumps(listed, sort_keys=True), "utf-8")


def _named(old: str, body: bytes) -> str:
    """The name of a file with this content: as long as the old one, the language before the sign ``_`` kept."""
    language, _, hashed = old.rpartition("_")
    return f"{language}_{hashlib.sha256(body).hexdigest()[:len(hashed)]}"
