"""The water bodies of the plan by kind, numbered on the map as far as it is known where their names stand."""

from __future__ import annotations

from basinplan.maps._ground import close_list, open_ground, open_list, set_marks
from basinplan.render.board import Fill, Mark
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, LINE2, PAPER, S1, S3, S4

ON_LIST = "water_body"
WORDS = {
    "caption": {
        "ru": "Водных объектов в плане — {total} ({kinds}); на карте показано {shown}.",
        "kk": "Жоспардағы су нысандарының саны – {total} ({kinds}); картада көрсетілгені – {shown}.",
        "zh": "规划中的水体共{total}个（{kinds}）；图上标出{shown}个。",
        "en": "{total} water bodies in the plan ({kinds}); {shown} stand on the map.",
    },
    "none": {
        "ru": "Водные объекты в плане не названы.", "kk": "Жоспарда су нысандары аталмаған.", "zh": "规划中未列出水体。",
        "en": "The plan names no water bodies.",
    },
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}", "en": "{name} {number}"},
    "subtitle": {
        "ru": "Водные объекты по видам", "kk": "Су нысандары түрі бойынша", "zh": "水体（按类别）", "en": "Water bodies by kind",
    },
    "on_map": {"ru": "Номер на карте", "kk": "Картадағы нөмірі", "zh": "图上编号", "en": "Number on the map"},
    "unplaced": {
        "ru": "Пустой знак: точки на карте в плане нет.", "kk": "Бос белгі: картадағы нүктесі жоспарда жоқ.",
        "zh": "空心标记：规划中无其图上位置。", "en": "An empty mark: the plan has no point for it on the map.",
    },
}
LOOKS = (("o", Fill(S1)), ("s", Fill(S4)), ("h", Fill(S3)), ("D", Fill(INK2)), ("p", Fill(S1)), ("8", Fill(S4)), ("H", Fill(S3)))
EMPTY = Fill(PAPER, "", LINE2)


def water_bodies(canvas: Canvas) -> str:
    """Every water body with its kind: a mark of the kind's shape on the map, its number and name in the list."""
    canvas.counted = ("water_body",)
    plan, words = canvas.plan, canvas.words
    kinds = list(plan.code_lists["water_body_kind"])
    found = sorted(plan.register("water_body"), key=lambda water: (kinds.index(water.kind), water.label_at is None, water.id))
    used = [kind for kind in kinds if any(water.kind == kind for water in found)]
    looks = {kind: LOOKS[number % len(LOOKS)] for number, kind in enumerate(used)}
    placed = [water for water in found if water.label_at]
    marks = {water.id: Mark(*looks[water.kind], str(number)) for number, water in enumerate(placed, 1)}
    sheet = open_ground(canvas)
    set_marks(sheet, [(water.label_at, marks[water.id], words.text(water.title)) for water in placed])
    canvas.subtitle = _say(canvas, "subtitle")
    canvas.table((words.say("columns.name"), words.say("fields.kind"), _say(canvas, "on_map")),
                 [(words.text(water.title), words.code("water_body_kind", water.kind),
                   marks[water.id].number if water.id in marks else words.say("value.not_stated")) for water in found])
    if not found:
        return _say(canvas, "none")
    canvas.sources += [id for water in found for id in water.sources]
    board = open_list(canvas)
    for kind in used:
        board.heading(words.code("water_body_kind", kind))
        board.columns([(marks.get(water.id, Mark(looks[kind][0], EMPTY)), words.text(water.title))
                       for water in found if water.kind == kind], 2 if canvas.is_wide else 1)
    close_list(canvas, board)
    canvas.notes += [_say(canvas, "unplaced")] if len(placed) < len(found) else []
    counts = {kind: sum(water.kind == kind for water in found) for kind in used}
    listed = words.listing([_say(canvas, "pair", name=words.code("water_body_kind", kind), number=number)
                            for kind, number in counts.items()])
    return _say(canvas, "caption", total=len(found), kinds=listed, shown=len(placed))


def _say(canvas: Canvas, key: str, **params: object) -> str:
    return canvas.words.say(f"maps.water_bodies.{key}", WORDS[key], **params)
