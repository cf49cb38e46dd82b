"""Wall time, processor time and memory of a program together with all that it starts."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

STEP = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Run:
    """Seconds on the clock, seconds of processors, and the greatest memory at one time in megabytes."""

    wall: float
    cpu: float
    memory: float = 0.0


class Failed(Exception):
    """The measured program failed; carries the end of what it said."""


def measure(command: list[str], folder: Path, environment: dict[str, str]) -> Run:
    """Run a program in ``folder`` and measure it with its children.

    Memory is the sum over its processes, looked at twenty times a second (Linux); elsewhere that of the largest one.
    """
    with (folder / "said.txt").open("wb") as said:
        start, peak, done = time.perf_counter(), [0.0], threading.Event()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        watch = threading.Thread(target=_watch, args=(process.pid, peak, done))
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        done.set()
        watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed((folder / "said.txt").read_text("utf-8", "replace")[-3000:])
    return Run(wall, used.ru_utime + used.ru_stime, peak[0] or used.ru_maxrss / 1024)


def _watch(root: int, peak: list[float], done: threading.Event) -> None:
    while not done.is_set():
        peak[0] = max(peak[0], sum(map(_memory, _tree(root))) / 1e6)
        done.wait(STEP)


def _tree(root: int) -> list[int]:
    found = [root]
    for pid in found:
        try:
            for thread in Path(f"/proc/{pid}/task").iterdir():
                found += map(int, (thread / "children").read_text("ascii").split())
        except OSError:
            continue
    return found


def _memory(pid: int) -> int:
    """Resident memory; what two processes share is counted twice."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def weigh(folder: Path) -> dict[str, float]:
    """How much and how many files a folder holds."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"megabytes": round(sum(sizes) / 1e6, 2), "files": len(sizes)}
