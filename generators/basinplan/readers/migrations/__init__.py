"""How editions of earlier formats are read today: one file here, one step; the folder is the list.

``to_2.py`` holds ``to_2(files)``, which takes the files of an edition of format 1 as path → bytes and returns those of
format 2. Steps are applied in turn; the frozen files themselves never change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from basinplan.model.edition import FORMAT
from basinplan.model.shelf import functions_of

Files = Mapping[str, bytes]


def migrated(files: Files, format: int, to: int = FORMAT, steps: Mapping[str, Callable[[Files], Files]] | None = None) -> Files:
    """The files as a plan of format ``to`` would hold them. Raises LookupError where a step is missing."""
    steps = functions_of(__name__, __path__) if steps is None else steps
    for number in range(format + 1, to + 1):
        if f"to_{number}" not in steps:
            raise LookupError(f"no step to format {number}")
        files = steps[f"to_{number}"](files)
    return files
