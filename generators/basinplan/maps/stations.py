"""Where is measured: gauges, weather stations and glaciers of the gazetteer, numbered on the map."""

from __future__ import annotations

from collections.abc import Mapping

from basinplan.maps._ground import close_list, open_ground, open_list, set_marks
from basinplan.registers.place import PlaceName
from basinplan.render.board import Fill, Mark
from basinplan.render.canvas import Canvas
from basinplan.render.palette import LINE2, PAPER, S1, S3, S4

ON_LIST = "place"
WORDS = {
    "caption": {
        "ru": "Пункты наблюдений в плане: {kinds}; координаты известны у {shown} из {total}.",
        "kk": "Жоспардағы бақылау орындары: {kinds}; {total} орынның ішінде координаттары белгілісі – {shown}.",
        "zh": "规划中的观测点：{kinds}；{total}个中已知坐标的有{shown}个。",
        "en": "Places of observation in the plan: {kinds}; coordinates are known for {shown} of {total}.",
    },
    "none": {
        "ru": "Пункты наблюдений в плане не названы.", "kk": "Жоспарда бақылау орындары аталмаған.", "zh": "规划中未列出观测点。",
        "en": "The plan names no places of observation.",
    },
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}", "en": "{name} {number}"},
    "subtitle": {
        "ru": "Гидропосты, метеостанции и ледники, названные в плане",
        "kk": "Жоспарда аталған гидробекеттер, метеостанциялар мен мұздықтар", "zh": "规划提及的水文站、气象站和冰川",
        "en": "Gauges, weather stations and glaciers named in the plan",
    },
    "on_map": {"ru": "Номер на карте", "kk": "Картадағы нөмірі", "zh": "图上编号", "en": "Number on the map"},
    "unplaced": {
        "ru": "Пустой знак: координаты в плане не указаны.", "kk": "Бос белгі: координаттары жоспарда көрсетілмеген.",
        "zh": "空心标记：规划中未说明坐标。", "en": "An empty mark: the plan states no coordinates.",
    },
}
LOOKS = {"gauge": ("s", Fill(S1)), "weather_station": ("o", Fill(S4)), "glacier": ("h", Fill(S3))}
EMPTY = Fill(PAPER, "", LINE2)


def stations(canvas: Canvas) -> str:
    """Gauges, weather stations and glaciers: a mark of the kind's shape on the map, number and name in the list."""
    canvas.counted = ("place",)
    plan, words = canvas.plan, canvas.words
    order = list(LOOKS)
    found = sorted((place for place in plan.register("place") if place.kind in LOOKS),
                   key=lambda place: (order.index(place.kind), place.coordinates is None, place.id))
    placed = [place for place in found if place.coordinates]
    marks = {place.id: Mark(*LOOKS[place.kind], str(number)) for number, place in enumerate(placed, 1)}
    sheet = open_ground(canvas)
    set_marks(sheet, [(place.coordinates, marks[place.id], words.text(place.title)) for place in placed])
    canvas.subtitle = _say(canvas, "subtitle")
    canvas.table((words.say("columns.name"), words.say("fields.kind"), _say(canvas, "on_map"), words.say("fields.coordinates")),
                 [(words.text(place.title), words.code("place_kind", place.kind), *_where(canvas, place, marks))
                  for place in found])
    if not found:
        return _say(canvas, "none")
    canvas.sources += [id for place in found for id in place.sources]
    board, counts = open_list(canvas), {kind: sum(place.kind == kind for place in found) for kind in LOOKS}
    for kind, number in counts.items():
        if number:
            board.heading(words.code("place_kind", kind))
            board.columns([(marks.get(place.id, Mark(LOOKS[kind][0], EMPTY)), words.text(place.title))
                           for place in found if place.kind == kind], 2 if canvas.is_wide else 1)
    close_list(canvas, board)
    canvas.notes += [_say(canvas, "unplaced")] if len(placed) < len(found) else []
    listed = words.listing([_say(canvas, "pair", name=words.code("place_kind", kind), number=number)
                            for kind, number in counts.items() if number])
    return _say(canvas, "caption", kinds=listed, total=len(found), shown=len(placed))


def _where(canvas: Canvas, place: PlaceName, marks: Mapping[str, Mark]) -> tuple[str, str]:
    """The number on the map and the coordinates, or that they are not stated."""
    if not place.coordinates:
        return (canvas.words.say("value.not_stated"),) * 2
    return marks[place.id].number, f"{place.coordinates.latitude}, {place.coordinates.longitude}"


def _say(canvas: Canvas, key: str, **params: object) -> str:
    return canvas.words.say(f"maps.stations.{key}", WORDS[key], **params)
