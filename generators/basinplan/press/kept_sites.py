"""The finished sites of editions: made once, kept between builds, and put beside the site of the present text.

A kept site is used again only while its sources and the toolkit are the same to the letter and none of its files was changed.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from basinplan.press import manifest

PLACE = "<!--plan-edition-->"
"""Where on each page of an edition the word stands that there is a newer text."""
LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz", manifest.NAME)


def key_of(folders: Iterable[Path], texts: Iterable[str]) -> str:
    """A name for all files below some folders, or single files, and some texts: equal as long as none of them changes."""
    made = hashlib.sha256()
    for folder in folders:
        for path in [folder] if folder.is_file() else sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                made.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                made.update(hashlib.sha256(path.read_bytes()).digest())
    for text in texts:
        made.update(hashlib.sha256(text.encode()).digest())
    return made.hexdigest()


def find_kept(shelf: Path, name: str) -> Path | None:
    """The site that was kept under a name; nothing where there is none or one of its files was changed since."""
    site = shelf / name
    try:
        return site if not list(manifest.differences(site)) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(shelf: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The site that ``make`` writes, kept under a name; nothing is kept where it fails. What lay there before is gone."""
    site, fresh = shelf / name, shelf / f".{name}"
    for folder in (site, fresh):
        shutil.rmtree(folder, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        make(fresh)
        for unwanted in LEFT_OUT:
            (fresh / unwanted).unlink(missing_ok=True)
        manifest.write(fresh, name)
        fresh.rename(site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return site


def drop_others(shelf: Path, names: Iterable[str]) -> None:
    """Forget what was kept for editions that are gone or by an older toolkit."""
    wanted = {*names}
    for folder in shelf.iterdir() if shelf.is_dir() else ():
        if folder.name not in wanted:
            shutil.rmtree(folder, ignore_errors=True)


def put(site: Path, target: Path, say: Callable[[str], str]) -> None:
    """Copy a kept site to ``target``; ``say`` gives for the path of each page what stands at its ``PLACE``."""
    shutil.copytree(site, target, ignore=shutil.ignore_patterns(manifest.NAME))
    for page in sorted(target.rglob("*.html")):
        text = page.read_text("utf-8")
        if PLACE in text:
            page.write_text(text.replace(PLACE, say(page.relative_to(target).as_posix()), 1), "utf-8")


def write_list(folder: Path, text: str) -> None:
    """Write the list of all states of the plan that the head of every page offers."""
    folder.mkdir(exist_ok=True)
    (folder / "editions.json").write_text(text, "utf-8")
