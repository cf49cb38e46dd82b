"""All water bodies and places with a point on the map under one numbering: places of measures, towns, stations, glaciers."""

from __future__ import annotations

from basinplan.analyses.spots import spots_of
from basinplan.maps._ground import open_ground, set_marks
from basinplan.maps.measure_places import WORDS as PLACES
from basinplan.render.board import Fill, Mark
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK2, S1, S3, S4
from basinplan.render.tabling import name_cell

WORDS = {
    "caption": {
        "ru": "На карте под номерами — {shown} из {total} водных объектов и мест плана.",
        "kk": "Жоспардағы {total} су нысаны мен орынның ішінен картада нөмірмен көрсетілгені – {shown}.",
        "zh": "规划中的{total}处水体和地点，图上以编号标出{shown}处。",
        "en": "{shown} of the plan's {total} water bodies and places stand on the map with a number.",
    },
    "subtitle": {
        "ru": "Водные объекты, города, посты и ледники под номерами",
        "kk": "Нөмірленген су нысандары, қалалар, бекеттер мен мұздықтар",
        "zh": "编号的水体、城镇、站点和冰川", "en": "Water bodies, towns, stations and glaciers by number",
    },
    "measures": {
        "ru": "Места, названные в мерах", "kk": "Шараларда аталған орындар", "zh": "措施涉及的地点",
        "en": "Places named by measures",
    },
    "waters": {
        "ru": "Другие водные объекты", "kk": "Басқа су нысандары", "zh": "其他水体", "en": "Other water bodies",
    },
    "settlements": {
        "ru": "Другие города и сёла", "kk": "Басқа қалалар мен ауылдар", "zh": "其他城镇和居民点", "en": "Other towns and villages",
    },
    "stations": {
        "ru": "Гидропосты и метеостанции", "kk": "Гидробекеттер мен метеостанциялар", "zh": "水文站和气象站",
        "en": "Gauges and weather stations",
    },
    "glaciers": {"ru": "Ледники", "kk": "Мұздықтар", "zh": "冰川", "en": "Glaciers"},
    "others": {"ru": "Другие места", "kk": "Басқа орындар", "zh": "其他地点", "en": "Other places"},
}
LOOKS = {"measures": ("o", Fill(S1)), "waters": ("p", Fill(S1)), "settlements": ("s", Fill(INK2)), "stations": ("8", Fill(S4)),
         "glaciers": ("h", Fill(S3)), "others": ("H", Fill(INK2))}


def numbered_places(canvas: Canvas) -> str:
    """Every water body and place that has a point, numbered, a shape for each group; the map page lists the same numbers."""
    canvas.counted = ("water_body", "place", "layer")
    plan, words = canvas.plan, canvas.words
    spots = spots_of(plan)
    shown = [spot for spot in spots if spot.number]
    sheet = open_ground(canvas)
    set_marks(sheet, [(spot.point, Mark(*LOOKS[spot.group], str(spot.number)), words.text(spot.record.title)) for spot in shown])
    canvas.subtitle = words.say("maps.numbered_places.subtitle", WORDS["subtitle"])
    canvas.table((words.say("maps.measure_places.on_map", PLACES["on_map"]), words.say("columns.name"), words.say("fields.kind")),
                 [(str(spot.number), name_cell(words, plan, spot.record.id), kind_of(canvas.words, spot.record)) for spot in shown])
    canvas.notes.append(words.say("maps.measure_places.point", PLACES["point"]))
    return words.say("maps.numbered_places.caption", WORDS["caption"], shown=len(shown), total=len(spots))


def kind_of(words, record) -> str:
    """The kind of a water body or place in words."""
    return words.code("water_body_kind" if record.REGISTER == "water_body" else "place_kind", record.kind)


def group_title(words, group: str) -> str:
    """The name of a group of spots in the reader's language."""
    return words.say(f"maps.numbered_places.{group}", WORDS[group])
