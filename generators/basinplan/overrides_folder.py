"""Where the theme's HTML lies: beside the package in a wheel, at the top of the toolkit's own repository."""

from __future__ import annotations

from pathlib import Path


def overrides_folder() -> Path:
    """The folder ``overrides``. Raises FileNotFoundError if the installation lacks it."""
    here = Path(__file__).resolve().parent
    for folder in (here / "overrides", here.parent.parent / "overrides"):
        if (folder / "main.html").is_file():
            return folder
    raise FileNotFoundError("overrides/main.html")
