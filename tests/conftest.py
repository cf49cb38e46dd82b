"""What all tests share: a copy of the sample plan, real builds made once, and examples kept as YAML.

Files in ``mistakes/`` are one mistake each with its exact findings; files in ``progress/`` are examples
of judging that a hydrologist can read. Each file becomes a test by being there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from filelock import FileLock

from basinplan import build

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests" / "plans" / "sample"
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
NEEDS_BROWSER = os.environ.get("BASINPLAN_NEEDS_BROWSER") == "1"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: reads pages in a real Chromium")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without Chromium the browser tests are left out, with a word; ``.ci/run`` forbids that."""
    if CHROMIUM:
        return
    browser = [item for item in items if item.get_closest_marker("browser")]
    if browser and NEEDS_BROWSER:
        raise pytest.UsageError("Chromium is needed here and is not installed")
    items[:] = [item for item in items if item not in browser]
    config.hook.pytest_deselected(items=browser)
    config.stash[_LEFT_OUT] = len(browser)


_LEFT_OUT = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    left_out = config.stash.get(_LEFT_OUT, 0)
    if left_out:
        terminalreporter.write_line(f"No Chromium on this machine: {left_out} browser tests were left out.")


def pytest_collect_file(file_path: Path, parent: pytest.Collector):
    if file_path.suffix == ".yml" and file_path.parent.name in ("mistakes", "progress", "attribution"):
        return ExampleFile.from_parent(parent, path=file_path)
    return None


class ExampleFile(pytest.File):
    """A YAML file of examples."""

    def collect(self):
        value = yaml.safe_load(self.path.read_text("utf-8"))
        kind = {"mistakes": Mistake, "progress": Judged, "attribution": Attributed}[self.path.parent.name]
        for example in value if isinstance(value, list) else [value]:
            yield kind.from_parent(self, name=example["what"], example=example)


class Example(pytest.Item):
    """One example; ``example`` is its YAML."""

    def __init__(self, *, example: dict, **rest) -> None:
        super().__init__(**rest)
        self.example = example

    def reportinfo(self):
        return self.path, 0, f"{self.path.name}: {self.name}"


class Mistake(Example):
    """A change to the sample plan and the exact set of findings that must follow.

    Most examples add a line to one language only; that it is then missing in the others is left out, unless the
    example is about that.
    """

    def runtest(self) -> None:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "plan"
            shutil.copytree(SAMPLE, root)
            for change in self.example.get("changes", [self.example]):
                apply_change(root, change)
            _, findings = build.check(root)
        asked = {wanted["code"] for wanted in self.example["findings"]}
        found = {(f.code, f.place.path, f.place.line, f.field, f.found, f.severity) for f in findings
                 if f.code != "translation-missing" or f.code in asked}
        wanted = {(w["code"], w["path"], w.get("line", 1), w.get("field", ""), str(w.get("found", "")), w.get("severity", "error"))
                  for w in self.example["findings"]}
        assert found == wanted, f"\nmissing: {sorted(wanted - found)}\nunexpected: {sorted(found - wanted)}"

    def repr_failure(self, excinfo, style=None):
        return str(excinfo.value)


def apply_change(root: Path, change: dict) -> None:
    """Carry out one change of an example: adopt, replace/with, append, write, bytes, delete_file, copy."""
    if "adopt" in change:
        build.adopt(root, change["adopt"], "none")
        return
    file = root / change["file"]
    if "replace" in change:
        text = file.read_text("utf-8")
        assert change["replace"] in text, f"{change['file']} does not hold {change['replace']!r}"
        file.write_text(text.replace(change["replace"], change["with"], 1), "utf-8")
    elif "append" in change:
        file.write_text(file.read_text("utf-8") + change["append"], "utf-8")
    elif "write" in change:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(change["write"], "utf-8")
    elif "bytes" in change:
        file.write_bytes(bytes.fromhex(change["bytes"]))
    elif "encode" in change:
        file.write_bytes(file.read_text("utf-8").encode(change["encode"]))
    elif "copy" in change:
        shutil.copy(root / change["copy"], file)
    elif change.get("delete"):
        file.unlink()
    else:
        raise AssertionError(f"no known change in {change}")


class Judged(Example):
    """An indicator with its values and the verdict that its method must give."""

    def runtest(self) -> None:
        from tests_progress import judge

        code, reason, working = judge(self.example)
        wanted = self.example["verdict"]
        assert (code, reason) == (wanted["code"], wanted.get("reason", "")), (code, reason)
        for name, value in wanted.get("working", {}).items():
            assert working[name] == str(value), (name, working[name], value)

    def repr_failure(self, excinfo, style=None):
        return str(excinfo.value)


class Attributed(Example):
    """Two states of an indicator and what each cause did to the verdict; the shares always add up to the whole."""

    def runtest(self) -> None:
        from fractions import Fraction

        from tests_progress import case_of

        from basinplan.analyses.attribution import attribute

        before = self.example["before"]
        found = attribute(case_of(before), case_of(before | self.example["after"]))
        old, new = self.example["verdicts"]
        if old == new:
            assert found is None, found
            return
        assert (found.before.code, found.after.code) == (old, new)
        assert list(found.moved) == self.example["moved"]
        if found.shares:
            assert sum(found.shares.values()) == Fraction(found.after.score[1]) - Fraction(found.before.score[1])
            assert sum(found.rounded().values()) == round(sum(found.shares.values()), 4)
        if "shares" in self.example:
            assert {cause: round(share, 9) for cause, share in found.shares.items()} == {
                cause: round(Fraction(share), 9) for cause, share in self.example["shares"].items()}

    def repr_failure(self, excinfo, style=None):
        return str(excinfo.getrepr(style="short"))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample plan that a test may change."""
    root = tmp_path / "sample"
    shutil.copytree(SAMPLE, root)
    return root


@pytest.fixture
def basinplan():
    """Runs the command ``basinplan`` in a process of its own."""
    def run(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-m", "basinplan", *map(str, arguments)], cwd=cwd, capture_output=True,
                              text=True, encoding="utf-8", env=os.environ | environment, check=False)
    return run


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory):
    """Makes a folder once for all tests, also where several workers run them; the first who asks makes it."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base

    def folder_of(name: str, make: Callable[[Path], None]) -> Path:
        folder, made = base / f"shared-{name}", base / f"shared-{name}.made"
        with FileLock(base / f"shared-{name}.lock"):
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                made.touch()
        return folder
    return folder_of


@pytest.fixture(scope="session")
def plan_site(shared) -> Path:
    """The site of the real plan: the one that ``BASINPLAN_SITE`` names, else one built here; only read, never changed."""
    ready = os.environ.get("BASINPLAN_SITE")
    if ready:
        site = Path(ready).resolve()
        assert (site / "manifest.json").is_file(), f"BASINPLAN_SITE: {site} is not a built site"
        return site
    return shared("plan", lambda folder: build.build(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def sample_site(shared) -> Path:
    """The site of the sample plan; only read, never changed."""
    def make(folder: Path) -> None:
        shutil.copytree(SAMPLE, folder / "plan-root")
        build.build(folder / "plan-root", folder / "site")
    return shared("sample", make) / "site"


@pytest.fixture(scope="session")
def editions_site(shared) -> Path:
    """The site of the sample plan with two editions and a draft; beside it its sources in ``plan-root``. Only read, never changed."""
    def make(folder: Path) -> None:
        from editions import with_editions

        shutil.copytree(SAMPLE, folder / "plan-root")
        build.build(with_editions(folder / "plan-root"), folder / "site")
    return shared("editions", make) / "site"
