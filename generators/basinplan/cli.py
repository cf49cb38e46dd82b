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
from basinplan.model.finding import Finding
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.registers import registers
from basinplan.render.findings import as_annotation, as_json, as_text
from basinplan.render.locale import Words

HELP = {"help_option_names": ["-h", "--help"]}
ROOT = click.option("--root", default=".", show_default=True, type=click.Path(path_type=Path, file_okay=False),
                    help="Folder that holds plan/ and data/.")
LOCALE = click.option("--locale", default=lambda: os.environ.get("BASINPLAN_LOCALE", "en"),
                      help="Language of the messages: ru, kk, zh or en.")


class Suggesting(click.Group):
    """A group of commands that names the nearest one to a word it does not know."""

    def resolve_command(self, ctx: click.Context, args: list[str]):
        from basinplan.analyses.references import nearest

        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as wrong:
            near = nearest(args[0], self.list_commands(ctx)) if args else ""
            if near:
                wrong.message += f" Did you mean '{near}'?"
            raise


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
    words = _words(locale)
    _require_folder(root)
    _, findings = press_build.check(root)
    _say(findings, words, form, root)
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

    words = _words(locale)
    _require_folder(root)
    plan, findings = press_build.check(root)
    if plan is None or any(finding.is_error for finding in findings):
        _say([finding for finding in findings if finding.is_error], words, "text", root)
        raise SystemExit(1)
    for gap in find_gaps(plan):
        title = words.say(f"gaps.{gap.rule}.title", words_of(gap.rule)["title"])
        click.echo(f"{gap.number:3}  {len(gap.missing):4} / {len(gap.asked):<4} {title}")
    if accept:
        click.echo(f"{KNOWN_GAPS}: {write_known_gaps(plan, root / KNOWN_GAPS)}", err=True)
        return
    _say([finding for finding in findings if finding.code == "gap-new"], words, "text", root)
    closed = closed_gaps(plan)
    if closed:
        click.echo(words.say("check.gaps_closed", number=len(closed)), err=True)
    raise SystemExit(bool(new_gaps(plan)))


class Listing(click.Group):
    """A group whose first word may also be a language: then it lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = [arg for arg in args if not arg.startswith("-")]
        if not {"-h", "--help"} & {*args} and (not named or named[0] not in self.commands):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@main.group(cls=Listing, subcommand_metavar="[LANGUAGE] | accept LANGUAGE [PLACE]...")
def translations() -> None:
    """What is to be done in each language: passages that are behind, missing, left over or not accepted yet.

    `basinplan translations kk` lists them with file and line, the original before and now, and the terms that apply.
    """


@translations.command("list")
@ROOT
@LOCALE
@click.argument("language", required=False)
def list_translations(root: Path, locale: str, language: str | None) -> None:
    """List what is to be done, in one LANGUAGE or in all. Exit code 1 where there is anything."""
    from basinplan.analyses.worklist import tasks_in
    from basinplan.render.tasks import as_lines

    plan, words = _sound_plan(root, locale), _words(locale)
    number = 0
    for name in [language] if language else plan.passport.locales:
        _require_language(plan, name)
        for task in tasks_in(plan, name, press_build.grammars_for(plan)):
            number += 1
            click.echo("\n".join(as_lines(task, words, name)))
    click.echo(words.say("tasks.number", number=number), err=True)
    raise SystemExit(bool(number))


@translations.command("accept")
@ROOT
@LOCALE
@click.argument("language")
@click.argument("places", nargs=-1, metavar="[PATH | PATH:LINE]...")
@click.option("--all", "everything", is_flag=True, help="Accept every translation as it stands, also those that were behind.")
@click.option("--reviewed-by", default="", help="The native specialist who compared them with the original and signs them.")
@click.option("--reviewed", default="", help="Date of the signature, YYYY-MM-DD.")
def accept_translations(root: Path, locale: str, language: str, places: tuple[str, ...], everything: bool,
                        reviewed_by: str, reviewed: str) -> None:
    """Write down that translations were compared with their original as it is now.

    Without a place only those that nobody accepted before; a passage that is behind must be named by file, or by file and line.
    """
    from basinplan.model.values import read_date
    from basinplan.writers.translations import Signature, accept, choose

    plan, words = _sound_plan(root, locale), _words(locale)
    _require_language(plan, language)
    if bool(reviewed_by) != bool(reviewed):
        raise click.BadParameter("a signature needs both a name and a date", param_hint="--reviewed-by, --reviewed")
    try:
        reviewed = read_date(reviewed) if reviewed else ""
    except ValueError:
        raise click.BadParameter(f"'{reviewed}' is not a date; expected YYYY-MM-DD", param_hint="--reviewed") from None
    number = accept(plan, root, language, press_build.grammars_for(plan), choose(places, everything), Signature(reviewed_by, reviewed))
    if places and not number:
        click.echo(words.say("tasks.nothing_there", places=", ".join(places)), err=True)
        raise SystemExit(1)
    click.echo(words.say("tasks.accepted", number=number, path=f"plan/translations/{language}.jsonl"), err=True)


def _sound_plan(root: Path, locale: str):
    """The plan, or an exit with its errors; warnings are for ``check`` to say."""
    _require_folder(root)
    plan, findings = press_build.check(root)
    if plan is None or any(finding.is_error for finding in findings):
        _say([finding for finding in findings if finding.is_error], _words(locale), "text", root)
        raise SystemExit(1)
    return plan


def _require_language(plan, language: str) -> None:
    if language not in plan.passport.locales:
        raise click.BadParameter(f"the plan has no language '{language}'; it has: {', '.join(plan.passport.locales)}", param_hint="LANGUAGE")


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
    words = _words(locale)
    _require_folder(root)
    try:
        with _progress() as tell:
            plan = press_build.build(root.resolve(), Path(out), tell)
    except press_build.Refused as refused:
        _say(refused.findings, words, "text", root)
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

    _require_folder(root)
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
        _require_folder(root)
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


def _require_folder(root: Path) -> None:
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder '{root}'", param_hint="--root")


def _words(locale: str) -> Words:
    if locale not in known_locales():
        raise click.BadParameter(f"no words for '{locale}'; there are: {', '.join(known_locales())}", param_hint="--locale")
    return Words(locale, "en", {locale: read_vocabulary(locale), "en": read_vocabulary("en")}, code_lists())


def _say(findings: list[Finding], words: Words, form: str, root: Path) -> None:
    if form == "json":
        click.echo(as_json(findings, words))
        return
    for finding in findings:
        click.echo(as_annotation(finding, words) if form == "github" else as_text(finding, words))
    errors = sum(finding.is_error for finding in findings)
    if not findings:
        click.echo(words.say("check.nothing", path=str(root)), err=True)
    else:
        counts = {"errors": words.count("count.errors", errors),
                  "warnings": words.count("count.warnings", len(findings) - errors)}
        click.echo(words.say("check.summary", **counts), err=True)


def _progress():
    """A line that moves while the press works; silent where the output is no terminal."""
    from contextlib import contextmanager

    @contextmanager
    def quiet():
        yield lambda step: None

    @contextmanager
    def moving():
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        with Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), transient=True) as bar:
            task = bar.add_task("basinplan", total=None)
            yield lambda step: bar.update(task, description=step)

    return moving() if sys.stderr.isatty() and sys.stdout.isatty() else quiet()
