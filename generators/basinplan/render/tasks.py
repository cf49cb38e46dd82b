"""One thing to do in a translation, as lines for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.worklist import Task
from basinplan.render.locale import Words


def as_lines(task: Task, words: Words, language: str) -> Iterator[str]:
    """Where, what is to be done, the original before and now, the translation, the terms that apply."""
    state = words.say(f"tasks.{task.state}_{task.grade}" if task.grade else f"tasks.{task.state}")
    yield f"{task.place.path}:{task.place.line}: {state}"
    if task.original:
        yield f"    {words.say('tasks.original')}: {task.original.path}:{task.original.line}"
    for name, text in (("before", task.before), ("now", task.source), ("translation", task.translation)):
        if text:
            yield f"    {words.say(f'tasks.{name}')}: {' '.join(text.split())}"
    if task.terms:
        forms = [f"{words.text(term.title)} = {term.title[language]}" for term in task.terms if language in term.title]
        if forms:
            yield f"    {words.say('tasks.terms')}: {'; '.join(forms)}"
