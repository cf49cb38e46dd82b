"""The door for those who prepare a session: ``basinplan briefing``, one page in two languages that prints on A4."""

from __future__ import annotations

import re
from pathlib import Path

import click

from basinplan.analyses.briefing import briefing_of
from basinplan.cli.asking import LOCALE, ROOT, require_language, sound_plan
from basinplan.history import read_past
from basinplan.inspection import words_for
from basinplan.render.briefing import as_page

DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


@click.command()
@ROOT
@LOCALE
@click.argument("first", metavar="LANGUAGE")
@click.argument("second", metavar="LANGUAGE")
@click.option("--since", default="", metavar="YYYY-MM-DD",
              help="Changes of the plan count from this day; without it, from the last session whose day was published.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; without it, the page is printed here.")
def briefing(root: Path, locale: str, first: str, second: str, since: str, out: Path | None) -> None:
    """Write the briefing for a session in two languages side by side, as one page that prints on A4.

    Example: basinplan briefing ru zh --out briefing.html
    """
    if since and not DAY.fullmatch(since):
        raise click.BadParameter(f"'{since}' is not a day; write it as 2026-01-31", param_hint="--since")
    if first == second:
        raise click.BadParameter(f"'{first}' is named twice; name two languages", param_hint="LANGUAGE")
    plan = sound_plan(root, locale)
    for language in (first, second):
        require_language(plan, language)
    page = as_page(plan, briefing_of(plan, read_past(root, plan), since), (words_for(plan, first), words_for(plan, second)))
    if out is None:
        click.echo(page)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, "utf-8")
    click.echo(out)
