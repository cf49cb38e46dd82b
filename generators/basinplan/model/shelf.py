"""A shelf is a folder in which each file is one thing; the folder is the list.

Here belongs how a shelf is walked: by file name, in one order, anywhere the same. What stands
on a shelf belongs to its own folder.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any


def modules_of(package: str, paths: Iterable[str]) -> Iterator[ModuleType]:
    """Every module of a package folder, in the order of their names."""
    for info in sorted(pkgutil.iter_modules(list(paths)), key=lambda info: info.name):
        if not info.name.startswith("_"):
            yield importlib.import_module(f"{package}.{info.name}")


def functions_of(package: str, paths: Iterable[str]) -> dict[str, Callable[..., Any]]:
    """From each module the function that bears the module's own name.

    Raises LookupError, naming the file, where a module has no such function.
    """
    found = {}
    for module in modules_of(package, paths):
        name = module.__name__.rsplit(".", 1)[-1]
        if not callable(getattr(module, name, None)):
            raise LookupError(f"{module.__name__}: expected a function named {name}()")
        found[name] = getattr(module, name)
    return found
