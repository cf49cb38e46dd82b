#!/usr/bin/env python3
"""Start here: `python3 run.py site`, `python3 run.py test`, `python3 run.py preview`.

Needs only Python 3.11 or newer and this folder. Makes its own environment in .venv with the exact
versions of constraints.txt, then runs the command. Any other word goes to the command basinplan,
such as `python3 run.py check`.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)


def say(text):
    """A line of this script's own; results of commands go to standard output alone."""
    print(text, file=sys.stderr, flush=True)


def fail(text):
    """One line and the end."""
    say("run.py: " + text)
    raise SystemExit(1)


def inside(name):
    """A program of the environment."""
    folder = "Scripts" if os.name == "nt" else "bin"
    return VENV / folder / (name + (".exe" if os.name == "nt" else ""))


def make_environment():
    """Create or refresh .venv when pyproject.toml or constraints.txt changed."""
    wanted = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        wanted.update((ROOT / name).read_bytes())
    wanted.update(sys.version.encode() + str(ROOT).encode())
    mark = VENV / "made-for"
    if mark.is_file() and mark.read_text() == wanted.hexdigest() and inside("python").exists():
        return
    say("Making the environment in .venv (once; some minutes with pip, seconds with uv)")
    uv = shutil.which("uv")
    if not uv:
        try:
            import ensurepip  # noqa: F401
            import venv  # noqa: F401
        except ImportError:
            fail("Python has no venv module here; install it (Debian, Ubuntu: apt install python3-venv) or install uv")
    shutil.rmtree(VENV, ignore_errors=True)
    if uv:
        run([uv, "venv", "--quiet", "--python", sys.executable, VENV])
        run([uv, "pip", "install", "--quiet", "--python", inside("python"), "-c", "constraints.txt", "-e", ".[dev]"])
    else:
        run([sys.executable, "-m", "venv", VENV])
        run([inside("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", "constraints.txt",
             "-e", ".[dev]"])
    mark.write_text(wanted.hexdigest())


def run(command):
    """Run a step; its failure ends the script with its code."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def main(arguments):
    """Dispatch: site, test, preview, or any basinplan command."""
    if sys.version_info < OLDEST:
        fail("found Python %d.%d; expected %d.%d or newer" % (sys.version_info[:2] + OLDEST))
    if not arguments or arguments[0] in ("-h", "--help"):
        say(__doc__.strip())
        raise SystemExit(0 if arguments else 2)
    make_environment()
    command, *rest = arguments
    basinplan = [inside("python"), "-m", "basinplan"]
    try:
        if command == "site":
            run([*basinplan, "check"])
            run([*basinplan, "build", *rest])
            out = ROOT / (rest[rest.index("--out") + 1] if "--out" in rest[:-1] else "site")
            say("The site is in %s. Open %s in a browser; for search, serve the folder: python3 -m http.server --directory %s"
                % (out, out / "index.html", out))
        elif command == "test":
            run([inside("python"), "-m", "pytest", "-n", "auto", "--dist", "worksteal", *rest])
        else:
            run([*basinplan, command, *rest])
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main(sys.argv[1:])
