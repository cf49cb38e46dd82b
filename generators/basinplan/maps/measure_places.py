"""Where the measures are: numbered water bodies and places, with the number of their measures in the list."""

from __future__ import annotations

from basinplan.analyses.totals import measures_by_spot
from basinplan.maps._ground import close_list, open_ground, open_list, set_marks
from basinplan.model.plan import Plan
from basinplan.registers.place import Coordinates
from basinplan.render.board import UNKNOWN, Bar, Fill, Mark
from basinplan.render.canvas import Canvas
from basinplan.render.palette import S1
from basinplan.render.tabling import name_cell

WORDS = {
    "caption": {
        "ru": "Чаще всего меры называют место «{name}» — {number} из {total}; на карту нанесено {shown} из {spots} мест; мер, где "
              "место не названо, — {nowhere}.",
        "kk": "Шараларда ең жиі аталған орын – «{name}»: {number} (барлығы {total}); картада {spots} орынның {shown} орны "
              "көрсетілген, орны аталмаған шаралар – {nowhere}.",
        "zh": "措施提及最多的地点是“{name}”，{total}项中有{number}项；{spots}个地点中图上标出{shown}个，{nowhere}项措施未说明地点"
              "。",
        "en": "The place named by most measures is “{name}” with {number} of {total}; the map shows {shown} of {spots} places, "
              "and {nowhere} measures name none.",
    },
    "none": {
        "ru": "Ни одна мера не называет места.", "kk": "Бірде-бір шарада орын аталмаған.", "zh": "没有措施说明地点。",
        "en": "No measure names a place.",
    },
    "subtitle": {
        "ru": "Число мер по водным объектам и местам", "kk": "Су нысандары мен орындар бойынша шаралар саны",
        "zh": "各水体和地点的措施数量", "en": "Number of measures by water body and place",
    },
    "list": {
        "ru": "На карте: число мер", "kk": "Картада: шаралар саны", "zh": "图上标出：措施数",
        "en": "On the map: number of measures",
    },
    "unplaced": {
        "ru": "Без точки на карте: число мер", "kk": "Картада нүктесі жоқ: шаралар саны", "zh": "图上无位置：措施数",
        "en": "Without a point on the map: number of measures",
    },
    "nowhere": {"ru": "место не названо", "kk": "орны аталмаған", "zh": "未说明地点", "en": "no place named"},
    "spot": {"ru": "Место", "kk": "Орын", "zh": "地点", "en": "Place"},
    "on_map": {"ru": "Номер на карте", "kk": "Картадағы нөмірі", "zh": "图上编号", "en": "Number on the map"},
    "point": {
        "ru": "Знак стоит в точке подписи водного объекта, а не на месте работ.",
        "kk": "Белгі жұмыс орнында емес, су нысаны атауының нүктесінде тұр.", "zh": "标记位于水体名称标注点，并非施工地点。",
        "en": "A mark stands at the point of the water body's name, not at the site of works.",
    },
}


def measure_places(canvas: Canvas) -> str:
    """Numbered marks at the water bodies and places that measures name; the list under the map gives their counts."""
    canvas.counted = ("measure",)
    plan, words = canvas.plan, canvas.words
    counts, measures = measures_by_spot(plan), plan.register("measure")
    name = {id: name_cell(words, plan, id).text for id in counts}
    shown = [id for id in counts if _point(plan, id)]
    nowhere = sum(not (m.coverage.water_bodies or m.coverage.places) for m in measures)
    sheet = open_ground(canvas)
    canvas.subtitle = _say(canvas, "subtitle")
    marks = {id: Mark("o", Fill(S1), str(number)) for number, id in enumerate(shown, 1)}
    set_marks(sheet, [(_point(plan, id), marks[id], name[id]) for id in shown])
    canvas.table(tuple(_say(canvas, key) for key in ("spot", "on_map", "subtitle")),
                 [(name[id], marks[id].number if id in marks else words.say("value.not_stated"), words.number(number))
                  for id, number in counts.items()]
                 + [(_say(canvas, "nowhere"), words.say("value.not_applicable"), words.number(nowhere))])
    board = open_list(canvas)
    rows = [Bar(name[id], ((number, Fill(S1) if id in marks else UNKNOWN),), words.number(number), mark=marks.get(id))
            for id, number in counts.items()]
    rows += [Bar(_say(canvas, "nowhere"), ((nowhere, UNKNOWN),), words.number(nowhere))] if nowhere else []
    for key, part in (("list", [row for row in rows if row.mark]), ("unplaced", [row for row in rows if not row.mark])):
        if part:
            board.heading(_say(canvas, key))
            board.bars(part, like=rows)
    close_list(canvas, board)
    if not counts:
        return _say(canvas, "none")
    canvas.notes.append(_say(canvas, "point"))
    first = next(iter(counts))
    return _say(canvas, "caption", name=name[first], number=counts[first], total=len(measures), shown=len(shown), spots=len(counts),
                nowhere=nowhere)


def _say(canvas: Canvas, key: str, **params: object) -> str:
    return canvas.words.say(f"maps.measure_places.{key}", WORDS[key], **params)


def _point(plan: Plan, id: str) -> Coordinates | None:
    record = plan.record(id)
    return getattr(record, "label_at", None) or getattr(record, "coordinates", None)
