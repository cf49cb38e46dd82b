"""Interest and influence of organisations, where the authors of a plan have appraised them and say where; else nothing is drawn."""

from __future__ import annotations

from basinplan.registers.body import HIGHEST, LOWEST, Body
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, LINE, S1
from basinplan.render.panelling import resize

WORDS = {
    "caption": {
        "ru": "Организаций, для которых авторы плана оценили интерес и влияние: {count}.",
        "kk": "Жоспар авторлары мүддесі мен ықпалын бағалаған ұйымдар саны: {count}.",
        "zh": "规划编制者评估过利益与影响的机构：{count}个。",
        "en": "Bodies whose interest and influence the authors of the plan have appraised: {count}.",
    },
    "interest": {"ru": "Интерес (1–5)", "kk": "Мүдде (1–5)", "zh": "利益（1—5）", "en": "Interest (1–5)"},
    "influence": {"ru": "Влияние (1–5)", "kk": "Ықпал (1–5)", "zh": "影响（1—5）", "en": "Influence (1–5)"},
    "note": {
        "ru": "Оценка авторов плана по указанным источникам; это не мнение самих организаций.",
        "kk": "Көрсетілген дереккөздер бойынша жоспар авторларының бағасы; ұйымдардың өз пікірі емес.",
        "zh": "系规划编制者依据所列来源作出的评估，并非各机构自身意见。",
        "en": "An appraisal by the authors of the plan from the sources named; not the view of the bodies themselves.",
    },
}
STEPS = range(LOWEST, HIGHEST + 1)


def interest_and_influence(canvas: Canvas) -> str:
    """A square of five by five: influence to the right, interest upwards, a numbered point for each body; names in the table."""
    words = canvas.words
    found = [body for body in canvas.plan.register("body") if body.appraisal]
    interest, influence = (words.say(f"charts.interest_and_influence.{key}", WORDS[key]) for key in ("interest", "influence"))
    canvas.subtitle = f"{influence} · {interest}"
    canvas.table((words.say("columns.number"), words.say("fields.title"), interest, influence),
                 [(str(number), words.text(body.title), str(body.appraisal.interest), str(body.appraisal.influence))
                  for number, body in enumerate(found, 1)])
    if not found:
        return canvas.empty()
    canvas.sources = [body.appraisal.source for body in found]
    resize(canvas, 300)
    canvas.axes.set_xlim(LOWEST - 0.6, HIGHEST + 0.6)
    canvas.axes.set_ylim(LOWEST - 0.6, HIGHEST + 0.6)
    canvas.axes.set_xticks(list(STEPS), [str(step) for step in STEPS])
    canvas.axes.set_yticks(list(STEPS), [str(step) for step in STEPS])
    middle = (LOWEST + HIGHEST) / 2
    canvas.axes.axhline(middle, color=LINE, linewidth=0.8)
    canvas.axes.axvline(middle, color=LINE, linewidth=0.8)
    canvas.axes.set_xlabel(influence, color=INK2)
    canvas.axes.set_ylabel(interest, color=INK2)
    _points(canvas, found)
    canvas.notes.append(words.say("charts.interest_and_influence.note", WORDS["note"]))
    return words.say("charts.interest_and_influence.caption", WORDS["caption"], count=len(found))


def _points(canvas: Canvas, found: list[Body]) -> None:
    """Bodies with the same appraisal stand beside each other."""
    places: dict[tuple[int, int], int] = {}
    for row, body in enumerate(found):
        spot = (body.appraisal.influence, body.appraisal.interest)
        beside = places.get(spot, 0)
        places[spot] = beside + 1
        x = spot[0] + 0.22 * (beside % 3) - 0.22 * bool(beside)
        y = spot[1] - 0.3 * (beside // 3)
        canvas.axes.plot([x], [y], "o", color=S1, markersize=15, **canvas.row(row))
        canvas.axes.annotate(str(row + 1), (x, y), ha="center", va="center", color="white", fontweight=600)
