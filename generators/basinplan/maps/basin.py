"""The basin with its waters, towns and state borders, without any legal meaning."""

from __future__ import annotations

from basinplan.registers.place import Coordinates
from basinplan.render.canvas import Canvas
from basinplan.render.mapping import MapSheet, open_sheet, scale_bar
from basinplan.render.palette import INK, INK2, PAPER, S1, SURFACE, WATER

WORDS = {
    "caption": {
        "ru": "{basin}: граница водосбора, реки, озёра и города.",
        "kk": "{basin}: су жинау алабының шегі, өзендер, көлдер және қалалар.",
        "zh": "{basin}：流域边界、河流、湖泊和城镇。",
        "en": "{basin}: boundary of the catchment, rivers, lakes and towns.",
    },
    "subtitle": {
        "ru": "Карта-схема, равновеликая проекция", "kk": "Сұлба-карта, тең шамалы проекция",
        "zh": "示意图，等积投影", "en": "Sketch map, equal-area projection",
    },
    "borders": {
        "ru": "Границы показаны приблизительно и не имеют юридического значения.",
        "kk": "Шекаралар шамамен көрсетілген, олардың заңдық мәні жоқ.",
        "zh": "图上界线仅为示意，不具有法律意义。",
        "en": "Borders are approximate and have no legal meaning.",
    },
    "kilometres": {"ru": "{number} км", "kk": "{number} км", "zh": "{number}公里", "en": "{number} km"},
}


def basin(canvas: Canvas) -> str:
    """The basin's outline, rivers, lakes, state borders and the towns of the gazetteer."""
    plan, words = canvas.plan, canvas.words
    layers = {name: value["features"] for name, value in plan.geometry.items()}
    sheet = open_sheet(canvas)
    sheet.areas(layers.get("basin-boundary", [])[:1], facecolor=SURFACE, edgecolor="none", zorder=1)
    sheet.borders(layers.get("countries", []), color=INK2, linewidth=0.75, dashes=(4, 3), zorder=2)
    sheet.lines(layers.get("rivers", []), color=S1, linewidth=0.9, zorder=3)
    sheet.areas(layers.get("lakes", []), facecolor=WATER, edgecolor=S1, linewidth=0.75, zorder=4)
    sheet.lines(layers.get("basin-boundary", [])[:1], color=INK2, linewidth=1.1, zorder=5)
    scale_bar(sheet, 100, words.say("maps.basin.kilometres", WORDS["kilometres"], number=100), {"color": INK, "linewidth": 2})
    _names(canvas, sheet)
    sheet.name_countries()
    canvas.sources = [id for layer in plan.register("layer") for id in layer.sources]
    canvas.subtitle = words.say("maps.basin.subtitle", WORDS["subtitle"])
    canvas.notes.append(words.say("maps.basin.borders", WORDS["borders"]))
    return words.say("maps.basin.caption", WORDS["caption"], basin=words.text(plan.passport.basin))


def _names(canvas: Canvas, sheet: MapSheet) -> None:
    """Names of lakes and reservoirs first, then towns, then rivers where there is room."""
    plan, words = canvas.plan, canvas.words
    waters = [water for water in plan.register("water_body") if water.label_at is not None]
    towns = [place for place in plan.register("place") if place.coordinates is not None and place.kind == "town"]
    still = [w for w in waters if w.kind in ("lake", "reservoir")]
    named = [_spot(w.label_at, "^" + words.text(w.title), S1) for w in still]
    named += [_spot(p.coordinates, words.text(p.title), INK) for p in towns]
    if canvas.is_wide:
        named += [_spot(w.label_at, "^" + words.text(w.title), S1) for w in waters if w not in still]
    sheet.points(named, color=INK, markerfacecolor=PAPER, markeredgecolor=INK)
    rows = [(words.text(w.title), words.code("water_body_kind", w.kind)) for w in plan.register("water_body")]
    rows += [(words.text(p.title), words.code("place_kind", p.kind)) for p in towns]
    canvas.table((words.say("columns.name"), words.say("fields.kind")), rows)


def _spot(where: Coordinates, name: str, colour: str) -> tuple[float, float, str, str]:
    return float(where.longitude), float(where.latitude), name, colour
