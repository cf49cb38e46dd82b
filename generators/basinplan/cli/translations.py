"""The door for translators: ``basinplan translations``.

Lists what is to be done in each language, and writes down what was accepted and signed.
"""

from __future__ import annotations

from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.analyses.agreement import CODES
from basinplan.cli.asking import LOCALE, ROOT, require_language, sound_plan, words_in
from basinplan.writers.translations import Signature


class Listing(click.Group):
    """A group whose first word may also be a language: then it lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = [arg for arg in args if not arg.startswith("-")]
        if not {"-h", "--help"} & {*args} and (not named or named[0] not in self.commands):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Listing, subcommand_metavar="[LANGUAGE] | accept LANGUAGE [PLACE]...")
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

    plan, words = sound_plan(root, locale, CODES.values()), words_in(locale)
    number = 0
    for name in [language] if language else plan.passport.locales:
        require_language(plan, name)
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
def accept_translations(root: Path, locale: str, language: str, places: tuple[str, ...], **asked: str | bool) -> None:
    """Write down that translations were compared with their original as it is now.

    Without a place only those that nobody accepted before; a passage that is behind must be named by file, or by file and line.
    """
    from basinplan.writers.translations import Acceptance, accept, choose

    signature = _signature(str(asked["reviewed_by"]), str(asked["reviewed"]))
    plan, words = sound_plan(root, locale, CODES.values()), words_in(locale)
    require_language(plan, language)
    acceptance = Acceptance(language, choose(places, bool(asked["everything"])), signature)
    number, refused = accept(plan, root, press_build.grammars_for(plan), acceptance)
    if refused:
        click.echo(words.say("tasks.refused", number=refused), err=True)
    if places and not number and not refused:
        click.echo(words.say("tasks.nothing_there", places=", ".join(places)), err=True)
        raise SystemExit(1)
    click.echo(words.say("tasks.accepted", number=number, path=f"plan/translations/{language}.jsonl"), err=True)
    raise SystemExit(bool(refused))


def _signature(by: str, date: str) -> Signature:
    from basinplan.model.values import read_day

    if bool(by) != bool(date):
        raise click.BadParameter("a signature needs both a name and a date", param_hint="--reviewed-by, --reviewed")
    try:
        return Signature(by, read_day(date) if date else "")
    except ValueError:
        raise click.BadParameter(f"'{date}' is not a date; expected YYYY-MM-DD", param_hint="--reviewed") from None
