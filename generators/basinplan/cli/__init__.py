"""The door for people: the command ``basinplan``.

Reads arguments, calls ``build`` and ``writers``, and says in plain words what came of it. Exit codes:
0 done, 1 the plan or the site has faults, 2 the command was not understood.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.cli.asking import HELP, LOCALE, ROOT, Suggesting, progress, require_folder, say, sound_plan, words_in
from basinplan.cli.briefing import briefing
from basinplan.cli.compare import adopt, compare
from basinplan.cli.terms import terms
from basinplan.cli.translations import translations
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import read_vocabulary
from basinplan.registers import registers


@click.group(cls=Suggesting, context_settings=HELP)
@click.version_option(package_name="basinplan")
def main() -> None:
    """Publish a river-basin plan: from chapters, records and data to a site in several languages.

    Start with `basinplan check`: it reads everything and names each mistake with its file and line.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that unfinished folders are cleared and children ended
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")


@main.command()
@ROOT
@LOCALE
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
              help="For people, for programs, or for a code-hosting site.")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
def check(root: Path, locale: str, form: str, strict: bool) -> None:
    """Read the whole plan and name every mistake, all at once.

    Nothing is drawn or built. Exit code 0: nothing to mend; 1: errors (with --strict also warnings).
    """
    words = words_in(locale)
    require_folder(root)
    _, findings = press_build.check(root)
    say(findings, words, form, root)
    raise SystemExit(any(finding.is_error for finding in findings) or (strict and bool(findings)))


@main.command()
@ROOT
@LOCALE
@click.option("--accept", is_flag=True, help="Write all present gaps to plan/known-gaps.yml, so that only new ones are called out.")
def gaps(root: Path, locale: str, accept: bool) -> None:
    """Count what the plan does not say: each rule of completeness, its gaps, and those that are new.

    Exit code 0: no gap is new; 1: at least one is, or the plan has errors.
    """
    from basinplan.analyses.debt import closed_gaps, new_gaps
    from basinplan.analyses.gaps import find_gaps, words_of
    from basinplan.readers.known_gaps import KNOWN_GAPS
    from basinplan.writers.known_gaps import write_known_gaps

    words = words_in(locale)
    plan, findings = sound_plan(root, locale), []
    for gap in find_gaps(plan):
        title = words.say(f"gaps.{gap.rule}.title", words_of(gap.rule)["title"])
        click.echo(f"{gap.number:3}  {len(gap.missing):4} / {len(gap.asked):<4} {title}")
    if accept:
        click.echo(f"{KNOWN_GAPS}: {write_known_gaps(plan, root / KNOWN_GAPS)}", err=True)
        return
    say([finding for finding in findings if finding.code == "gap-new"], words, "text", root)
    closed = closed_gaps(plan)
    if closed:
        click.echo(words.say("check.gaps_closed", number=len(closed)), err=True)
    raise SystemExit(bool(new_gaps(plan)))


@main.command()
@ROOT
@LOCALE
@click.option("--out", default="site", show_default=True, help="Folder of the finished site.")
def build(root: Path, locale: str, out: str) -> None:
    """Build the site in every language, with search, seal and manifest.

    The folder is replaced in one step when everything is done; until then the old site stays as it is.
    """
    from basinplan.press import PressError

    if not out.strip():
        raise click.BadParameter("the folder's name is empty", param_hint="--out")
    words = words_in(locale)
    require_folder(root)
    try:
        with progress() as tell:
            plan = press_build.build(root.resolve(), Path(out), tell)
    except press_build.Refused as refused:
        say(refused.findings, words, "text", root)
        raise SystemExit(1) from None
    except (PressError, FileExistsError, OSError) as reason:
        click.echo(f"basinplan: {reason}", err=True)
        raise SystemExit(1) from None
    pages = sum(1 for _ in Path(out).rglob("*.html"))
    click.echo(f"{Path(out)}: {pages} pages, {len(plan.passport.locales)} languages", err=True)


@main.command()
@ROOT
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port on this computer.")
def preview(root: Path, port: int) -> None:
    """Show the site on this computer and follow every edit of chapters, records and data."""
    import socket
    import subprocess

    from basinplan.press.typeset import QUIET

    require_folder(root)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            click.echo(f"basinplan: port {port} is in use; choose another with --port", err=True)
            raise SystemExit(1) from None
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--config-file",
               str(root / "mkdocs.yml")]
    try:
        raise SystemExit(subprocess.run(command, env=os.environ | QUIET, check=False).returncode)
    except KeyboardInterrupt:
        raise SystemExit(130) from None


@main.command()
@ROOT
@click.argument("kind", metavar="REGISTER")
@click.argument("id", metavar="ID")
def new(root: Path, kind: str, id: str) -> None:
    """Write a new record with every field explained, or the words of a new language.

    REGISTER is measure, indicator, source … or `locale`; ID is the permanent name of the record or the
    code of the language. Example: basinplan new measure xx-m-049
    """
    from basinplan.writers import new_locale, new_record

    if kind == "locale":
        path = new_locale.add(read_vocabulary(id), read_vocabulary("en"), code_lists())
    elif kind not in registers():
        raise click.BadParameter(f"'{kind}' is not a register; there are: locale, {', '.join(registers())}",
                                 param_hint="REGISTER")
    else:
        require_folder(root)
        plan, _ = press_build.check(root)
        locales = plan.passport.locales if plan else ("en",)
        try:
            path = new_record.write_record(root, registers()[kind], id, locales, code_lists())
        except (FileExistsError, ValueError) as reason:
            click.echo(f"basinplan: {reason}", err=True)
            raise SystemExit(1) from None
    click.echo(path)


@main.command()
@click.option("--out", default=".vscode/schemas", show_default=True, type=click.Path(path_type=Path), help="Folder to write to.")
def schema(out: Path) -> None:
    """Write JSON Schema files, so that editors complete fields and mark mistakes while typing."""
    from basinplan.writers.schemas import write_schemas

    for path in write_schemas(out, code_lists()):
        click.echo(path)


@main.command()
@click.argument("folder", default="site", type=click.Path(path_type=Path, exists=True, file_okay=False))
def verify(folder: Path) -> None:
    """Compare a built site with its manifest: is every file as it was released?"""
    from basinplan.press import manifest

    try:
        found = list(manifest.differences(folder))
    except FileNotFoundError:
        click.echo(f"basinplan: {folder} has no {manifest.NAME}; expected a site made by basinplan build", err=True)
        raise SystemExit(1) from None
    for line in found:
        click.echo(line)
    click.echo(f"{folder}: {'as released' if not found else f'{len(found)} differences'}", err=True)
    raise SystemExit(bool(found))


main.add_command(adopt)
main.add_command(briefing)
main.add_command(compare)
main.add_command(terms)
main.add_command(translations)
