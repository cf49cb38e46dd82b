"""Do other typesetters set the same staged tree? Counts the pages that each makes; blocks nothing.

Run by hand or as a job of its own: `python3 tests/engines.py`. Each engine gets an environment in a
temporary folder. ProperDocs reads mkdocs.yml as it stands; Zensical, which knows neither plugins nor
several languages, gets one small configuration for each language, made from the same tree.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROPERDOCS, ZENSICAL = "properdocs==1.6.7", "zensical==0.0.73"
SAY_LESS = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
STAGE = """
import json, sys
from pathlib import Path
from basinplan import build
staged = build.stage(Path(sys.argv[1]))
print(json.dumps({"locales": staged.plan.passport.locales, "words": staged.laid.words, "navigation": staged.laid.navigation}))
"""


def environment(folder: Path, *packages: str) -> Path | None:
    """A fresh environment with the packages; nothing where they cannot be installed."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  not installed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'no reason given'}")
        return None
    return python


def pages(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*.html") if path.name != "404.html")


def properdocs(folder: Path, python: Path, wanted: int) -> None:
    done = subprocess.run([python, "-m", "properdocs", "build", "--strict", "--site-dir", folder / "site-properdocs"], cwd=ROOT,
                          env=os.environ | SAY_LESS, capture_output=True, text=True, check=False)
    print(f"  exit {done.returncode}, {pages(folder / 'site-properdocs')} of {wanted} pages")
    if done.returncode:
        print(done.stderr[-1500:])


def zensical(folder: Path, staged: dict) -> None:
    python = environment(folder / "zensical", ZENSICAL)
    if python is None:
        return
    for locale in staged["locales"]:
        project = folder / "projects" / locale
        shutil.copytree(ROOT / "build/stage" / locale, project / "docs")
        shutil.copytree(ROOT / "overrides", project / "overrides", ignore=shutil.ignore_patterns("sitemap.xml"))
        shutil.copytree(ROOT / "build/theme/partials", project / "overrides/partials", dirs_exist_ok=True)
        words = staged["words"]
        config = {
            "site_name": words[locale]["plan_short_title"], "docs_dir": "docs", "site_dir": "site", "use_directory_urls": False,
            "theme": {"name": "material", "custom_dir": "overrides", "language": locale, "font": False, "favicon": "assets/mark.svg",
                      "features": ["navigation.prune"]},
            "markdown_extensions": ["attr_list", "sane_lists"], "nav": _navigation(staged["navigation"][locale]),
            "extra": {"words": words[locale], "all_words": words, "locales": staged["locales"], "locale": locale, "edit_url": "",
                      "alternate": [{"name": words[l]["language_name"], "link": f"/{l}/", "lang": l} for l in staged["locales"]]},
        }
        (project / "mkdocs.yml").write_text(json.dumps(config, ensure_ascii=False), "utf-8")
        done = subprocess.run([python, "-m", "zensical", "build", "-f", "mkdocs.yml"], cwd=project, capture_output=True, text=True, check=False)
        wanted = sum(1 for _ in (project / "docs").rglob("*.md"))
        print(f"  {locale}: exit {done.returncode}, {pages(project / 'site')} of {wanted} pages")
        if done.returncode:
            print((done.stderr or done.stdout)[-800:])


def _navigation(items: list) -> list:
    return [{title: where if isinstance(where, str) else _navigation(where)} for title, where in items]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(PROPERDOCS)
        python = environment(folder / "properdocs", "-c", "constraints.txt", "-e", ".", PROPERDOCS)
        if python is None:
            return
        done = subprocess.run([python, "-c", STAGE, str(ROOT)], cwd=ROOT, capture_output=True, text=True, check=True)
        staged = json.loads(done.stdout)
        wanted = sum(1 for _ in (ROOT / "build/stage").rglob("*.md"))
        print(f"  staged: {wanted} pages in {len(staged['locales'])} languages")
        properdocs(folder, python, wanted)
        print(ZENSICAL)
        zensical(folder, staged)


if __name__ == "__main__":
    main()
