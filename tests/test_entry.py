"""The ways in: the commands, their exit codes and what they promise about the folder of the site."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE

from basinplan import build


def hashes(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def test_check_of_the_real_plan_has_nothing_to_mend(basinplan) -> None:
    done = basinplan("check", "--strict", "--format", "json", cwd=ROOT)
    assert json.loads(done.stdout) == {"findings": [], "summary": {"errors": 0, "warnings": 0}}
    assert done.returncode == 0


def test_check_loads_neither_pandas_nor_matplotlib() -> None:
    code = ("import sys; from pathlib import Path; from basinplan import build; build.check(Path('.'));"
            "print([name for name in ('pandas', 'matplotlib', 'numpy', 'mkdocs') if name in sys.modules])")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("arguments", "code", "said"), [
    ((), 2, "Usage"),
    (("biuld",), 2, "Did you mean 'build'?"),
    (("build", "--strcit"), 2, "No such option"),
    (("build", "--out", ""), 2, "empty"),
    (("build", "--out", "."), 1, "holds sources"),
    (("build", "--out", "plan"), 1, "holds sources"),
    (("check", "--root", "no/such/folder"), 2, "no folder 'no/such/folder'"),
    (("check", "--locale", "xx"), 2, "no words for 'xx'"),
    (("new", "mesure", "xx-m-9"), 2, "is not a register"),
    (("new", "measure", "Мера"), 1, "is not an id"),
    (("verify", "plan"), 1, "has no manifest.json"),
])
def test_a_wrong_command_says_so_in_a_line(basinplan, sample, arguments, code, said) -> None:
    done = basinplan(*arguments, cwd=sample)
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (sample / "plan/plan.yml").is_file()


def test_a_folder_with_other_files_is_not_touched(basinplan, sample, tmp_path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("keep", "utf-8")
    done = basinplan("build", "--out", folder, cwd=sample)
    assert done.returncode == 1 and "were not made here" in done.stderr
    assert (folder / "letter.txt").read_text("utf-8") == "keep"


def test_a_plan_with_an_error_leaves_the_old_site_as_it_was(basinplan, sample, tmp_path) -> None:
    site = tmp_path / "site"
    assert basinplan("build", "--out", site, cwd=sample).returncode == 0
    before = hashes(site)
    measure = sample / "plan/measures/xx-m-001.yml"
    measure.write_text(measure.read_text("utf-8").replace("status: planned", "status: planed"), "utf-8")
    done = basinplan("build", "--out", site, cwd=sample)
    assert done.returncode == 1 and "xx-m-001.yml:13" in done.stdout
    assert hashes(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sample", "site"]


@pytest.mark.parametrize(("path", "old", "new"), [
    ("plan/measures/xx-m-001.yml", "status: planned", "status: planed"),
    ("plan/en/01-river.md", "## Water {#water}", "[x](02-gone.md)\n\n## Water {#water}")], ids=["read", "judged"])
def test_a_refused_plan_is_refused_with_every_finding_of_the_check_and_leaves_nothing(sample, tmp_path, path, old, new) -> None:
    (sample / path).write_text((sample / path).read_text("utf-8").replace(old, new), "utf-8")
    before = hashes(sample)
    with pytest.raises(build.Refused) as refused:
        build.build(sample, tmp_path / "new" / "folders" / "site")
    assert refused.value.findings == build.check(sample)[1] and any(finding.is_error for finding in refused.value.findings)
    assert hashes(sample) == before
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


def test_killing_the_build_leaves_the_old_site_whole(sample, tmp_path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "basinplan", "build", "--out", str(site)]
    subprocess.run(command, cwd=sample, check=True, capture_output=True)
    before = hashes(site)
    for wait in (0.4, 1.5, 2.5, 3.5):
        running = subprocess.Popen(command, cwd=sample, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(wait)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        assert hashes(site) == before


def test_verify_names_a_changed_and_an_added_file(basinplan, sample_site, tmp_path) -> None:
    site = tmp_path / "site"
    shutil.copytree(sample_site, site)
    assert basinplan("verify", site).returncode == 0
    page = site / "index.html"
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    (site / "more.html").write_text("x", "utf-8")
    done = basinplan("verify", site)
    assert done.returncode == 1
    assert [line.split(" (")[0] for line in done.stdout.splitlines()] == ["changed: index.html", "added: more.html"]


def test_the_same_plan_gives_the_same_bytes(tmp_path) -> None:
    """Two folders, two time zones, two locales, two hash seeds, two moments: every file equal."""
    made = []
    for number, (zone, language, seed) in enumerate((("Asia/Almaty", "C", "1"), ("America/Lima", "C.UTF-8", "4711"))):
        root = tmp_path / f"folder-{number}" / ("deep" * number)
        shutil.copytree(SAMPLE, root)
        subprocess.run([sys.executable, "-m", "basinplan", "build", "--out", "site"], cwd=root, check=True, capture_output=True,
                       env=os.environ | {"TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed})
        made.append(hashes(root / "site"))
        time.sleep(1.1)
    assert made[0] == made[1]
    assert len(made[0]) > 100


def test_bare_mkdocs_build_is_strict_and_silent(sample, tmp_path) -> None:
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "bare")], cwd=sample,
                          capture_output=True, text=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False)
    assert done.returncode == 0 and "WARNING" not in done.stderr, done.stderr
    assert (tmp_path / "bare/en/measures/xx-m-001.html").is_file()
    assert not (tmp_path / "bare/pagefind").exists()


def test_a_planted_dead_link_stops_mkdocs_with_the_authors_file_and_line(sample, tmp_path) -> None:
    chapter = sample / "plan/en/01-river.md"
    chapter.write_text(chapter.read_text("utf-8") + "\n[x](02-gone.md)\n", "utf-8")
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "bare")], cwd=sample,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "plan/en/01-river.md:23:5" in done.stdout + done.stderr and "Traceback" not in done.stderr


def test_the_wheel_carries_templates_words_fonts_and_overrides(tmp_path) -> None:
    uv = shutil.which("uv")
    command = [uv, "build", "--wheel", "--quiet", "--out-dir", str(tmp_path), str(ROOT)] if uv else \
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    for wanted in ("basinplan/overrides/main.html", "basinplan/overrides/assets/press.css", "basinplan/locales/kk.yml",
                   "basinplan/codelists/unit.yml", "basinplan/templates/record.md.j2", "basinplan/fonts/BasinSans-Regular.ttf"):
        assert wanted in names, wanted
    assert not any(name.startswith(("plan/", "tests/", "data/")) for name in names)


def test_run_py_refuses_an_old_python_in_one_line(tmp_path) -> None:
    text = (ROOT / "run.py").read_text("utf-8")
    script = tmp_path / "run.py"
    script.write_text(text.replace("OLDEST = (3, 11)", "OLDEST = (3, 99)"), "utf-8")
    done = subprocess.run([sys.executable, str(script), "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stdout == ""
    assert re.fullmatch(r"run\.py: found Python 3\.\d+; expected 3\.99 or newer\n", done.stderr)


def test_run_py_names_a_missing_venv_module_in_one_line(tmp_path) -> None:
    for name in ("run.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "ensurepip.py").write_text("raise ImportError('ensurepip')", "utf-8")
    done = subprocess.run([sys.executable, str(tmp_path / "run.py"), "check"], capture_output=True, text=True, check=False,
                          env={"PATH": "/nowhere", "PYTHONPATH": str(tmp_path)})
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("run.py: Python has no venv module here")
    assert "Traceback" not in done.stderr


def test_preview_follows_one_edit_with_one_rebuild(sample, tmp_path) -> None:
    log = tmp_path / "log"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    with log.open("w") as stream:
        running = subprocess.Popen([sys.executable, "-m", "basinplan", "preview", "--port", port], cwd=sample,
                                   stdout=stream, stderr=stream, start_new_session=True)

    def wait_for(text: str, times: int, seconds: float) -> bool:
        end = time.time() + seconds
        while time.time() < end and log.read_text("utf-8").count(text) < times:
            time.sleep(0.2)
        return log.read_text("utf-8").count(text) >= times

    def builds() -> int:
        return log.read_text("utf-8").count("Building documentation...")

    try:
        assert wait_for("Serving on", 1, 60), log.read_text("utf-8")
        edits = (("plan/en/01-river.md", "The lake covers", "The lake now covers"),
                 ("plan/measures/xx-m-001.yml", "Canal lining", "Canal repair"),
                 ("data/flow.csv", ",72.0,", ",73.0,"))
        for number, (path, old, new) in enumerate(edits, 2):
            file = sample / path
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
            assert wait_for("Building documentation...", number, 30), log.read_text("utf-8")
            time.sleep(6)
            assert builds() == number, log.read_text("utf-8")
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait()
