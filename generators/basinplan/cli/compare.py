"""The door for reviewers: ``basinplan compare`` and ``basinplan adopt``.

Compares two states of the plan by content; freezes the present one as an edition.
"""

from __future__ import annotations

from pathlib import Path

import click

from basinplan import build as press_build
from basinplan.cli.asking import LOCALE, ROOT, require_folder, words_in
from basinplan.model.change import WEAKENED
from basinplan.readers.git_history import NoSuchState
from basinplan.readers.plan_states import read_state
from basinplan.render.locale import Words

FORMS = ("text", "markdown", "html", "json")


@click.command()
@ROOT
@LOCALE
@click.argument("before", metavar="FROM")
@click.argument("after", metavar="TO", default="draft")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True,
              help="For people at a terminal, in a pull request or in a browser; for programs.")
@click.option("--fail-on", type=click.Choice([WEAKENED]), help="Exit with 1 where a weakening has no note in plan/revisions/.")
def compare(root: Path, locale: str, before: str, after: str, form: str, fail_on: str | None) -> None:
    """Say what differs between two states of the plan: FROM and TO (default: draft).

    A state is `draft` (the files as they are), an edition such as 2026.1, a folder that holds plan/ and data/, or a
    revision of the history: a tag, a branch, a commit. Plans with findings are compared as well.
    """
    from basinplan.analyses.comparison import compare as compared
    from basinplan.render import comparison as shown
    from basinplan.render.changes import Saying

    words = words_in(locale)
    require_folder(root)
    plans = _state(root, before, words), _state(root, after, words)
    grammars = {name: grammar for plan in plans for name, grammar in press_build.grammars_for(plan).items()}
    found, names = compared(*plans, grammars), (before, after)
    if form == "json":
        click.echo(shown.as_json(found, names))
    else:
        makers = {"text": shown.as_text, "markdown": shown.as_markdown, "html": shown.as_html}
        click.echo(makers[form](found, names, Saying(words, *plans)))
    raise SystemExit(fail_on == WEAKENED and any(change.direction == WEAKENED and not change.note for change in found.changes))


def _state(root: Path, name: str, words: Words):
    try:
        return read_state(root, name)
    except NoSuchState as reason:
        raise click.BadParameter(words.say(f"compare.refused.{reason.code}", **reason.params), param_hint="FROM, TO") from None
