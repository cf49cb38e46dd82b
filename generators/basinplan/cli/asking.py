"""What every command asks and says alike: the plan's folder, the language of messages, findings in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Container
from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.model.finding import Finding
from basinplan.model.plan import Plan
from basinplan.readers.code_lists import code_lists
from basinplan.readers.locale_file import known_locales, read_vocabulary
from basinplan.render.findings import as_annotation, as_json, as_text
from basinplan.render.locale import Words

HELP = {"help_option_names": ["-h", "--help"]}
ROOT = click.option("--root", default=".", show_default=True, type=click.Path(path_type=Path, file_okay=False),
                    help="Folder that holds plan/ and data/.")
LOCALE = click.option("--locale", default=lambda: os.environ.get("BASINPLAN_LOCALE", "en"),
                      help="Language of the messages: ru, kk, zh or en.")


class Refusal(click.ClickException):
    """A request that cannot be met, said in the language of messages alone; ends with 2."""

    exit_code = 2

    def show(self, file=None) -> None:
        click.echo(self.message, err=True)


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


def require_folder(root: Path) -> None:
    """Nothing where the folder is there, else a message that names it."""
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder '{root}'", param_hint="--root")


def require_language(plan: Plan, language: str) -> None:
    """Nothing where the plan has the language, else a message that names those it has."""
    if language not in plan.passport.locales:
        raise click.BadParameter(
            f"the plan has no language '{language}'; it has: {', '.join(plan.passport.locales)}", param_hint="LANGUAGE"
        )


def words_in(locale: str) -> Words:
    """The words of the language of messages, or a message that names those there are."""
    if locale not in known_locales():
        raise click.BadParameter(f"no words for '{locale}'; there are: {', '.join(known_locales())}", param_hint="--locale")
    return Words(locale, "en", {locale: read_vocabulary(locale), "en": read_vocabulary("en")}, code_lists())


def say(findings: list[Finding], words: Words, form: str, root: Path) -> None:
    """Print findings in the form asked for, and how many there are."""
    if form == "json":
        click.echo(as_json(findings, words))
        return
    for finding in findings:
        click.echo(as_annotation(finding, words) if form == "github" else as_text(finding, words))
    errors = sum(finding.is_error for finding in findings)
    if not findings:
        click.echo(words.say("check.nothing", path=root.resolve().name or root), err=True)
    else:
        counts = {"errors": words.count("count.errors", errors),
                  "warnings": words.count("count.warnings", len(findings) - errors)}
        click.echo(words.say("check.summary", **counts), err=True)


def progress():
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


def sound_plan(root: Path, locale: str, but: Container[str] = ()) -> Plan:
    """The plan, or an exit with its errors; warnings are for ``check`` to say, and so are the codes in ``but``."""
    require_folder(root)
    plan, findings = press_build.check(root)
    wrong = [finding for finding in findings if finding.is_error and finding.code not in but]
    if plan is None or wrong:
        say(wrong or findings, words_in(locale), "text", root)
        raise SystemExit(1)
    return plan
