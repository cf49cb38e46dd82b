"""Towns, stations or glaciers of a table on the map of the basin; the larger the value, the larger the circle."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import Labels, opening
from basinplan.render.mapping import MapSheet, open_sheet, scale_bar
from basinplan.render.palette import INK, INK2, LINE2, PAPER, S1, S2, SURFACE, WATER
from basinplan.render.svg import HALO

PARTS = {"name": ("text", "place", "water_body", "code"), "place?": ("place",), "latitude?": ("number",), "longitude?": ("number",),
         "size?": ("whole", "number")}
SMALLEST, TOGETHER = 3.0, 5.0
WORDS = {
    "caption": {
        "ru": "{basin}: точек на карте — {count}, среди них {names}.",
        "kk": "{basin}: картадағы нүкте саны – {count}, олардың ішінде {names}.",
        "zh": "{basin}：图上共{count}个点，包括{names}。",
        "en": "{basin}: points on the map: {count}, among them {names}.",
    },
    "sized": {
        "ru": "{basin}: точек на карте — {count}; наибольшее значение — {largest}, {value}; без значения — {unknown}.",
        "kk": "{basin}: картадағы нүкте саны – {count}; ең үлкен мән – {largest}, {value}; мәні белгісізі – {unknown}.",
        "zh": "{basin}：图上共{count}个点；最大值为{largest}，{value}；{unknown}个点数值未知。",
        "en": "{basin}: points on the map: {count}; the largest value is that of {largest}, {value}; without a value: {unknown}.",
    },
    "sizes": {
        "ru": "Круг тем больше, чем больше величина «{quantity}»: от меньшего к большему — {classes}. Крестик — величина "
              "неизвестна.",
        "kk": "«{quantity}» мәні үлкен болған сайын дөңгелек те үлкен; кішісінен үлкеніне қарай – {classes}. Крестик – мәні "
              "белгісіз.",
        "zh": "圆越大，“{quantity}”越大；由小到大依次为{classes}。小十字表示数值未知。",
        "en": "The larger the circle, the larger the value of “{quantity}”; from small to large: {classes}. A small cross is an "
              "unknown "
              "value.",
    },
    "below": {"ru": "до {number}", "kk": "< {number}", "zh": "{number}以下", "en": "below {number}"},
    "above": {"ru": "{number} и больше", "kk": "≥ {number}", "zh": "{number}及以上", "en": "{number} and more"},
    "more": {"ru": "{name} и ещё {count}", "kk": "{name} және тағы {count}",
             "zh": "{name}等{total}处", "en": "{name} and {count} more"},
    "names": {
        "ru": "Подписано то, чему хватило места; остальные названия — в таблице. Названия, которых нет в реестре мест, даны как "
              "в источнике.",
        "kk": "Орын жеткендері ғана жазылған; қалған атаулар кестеде. Орындар тізілімінде жоқ атаулар дереккөздегідей берілген.",
        "zh": "仅标注空间允许的名称，其余见表。地名库中没有的名称按来源写法。",
        "en": "Names are set where there is room; the others stand in the table. Names that the register of places lacks are "
              "spelled as in the source.",
    },
    "borders": {
        "ru": "Границы показаны приблизительно и не имеют юридического значения.",
        "kk": "Шекаралар шамамен көрсетілген, олардың заңдық мәні жоқ.",
        "zh": "图上界线仅为示意，不具有法律意义。",
        "en": "Borders are approximate and have no legal meaning.",
    },
    "kilometres": {"ru": "{number} км", "kk": "{number} км", "zh": "{number}公里", "en": "{number} km"},
}


def points_on_map(canvas: Canvas, view: View) -> str:
    """The rows of a view at their coordinates, the largest named first; rows without coordinates stand in the table only."""
    words, seen = canvas.words, canvas.open_view(view)
    once: dict[Any, Any] = {}
    for row in seen.rows:
        once.setdefault((row["name"], row.get("latitude"), row.get("longitude")), row)
    seen = replace(seen, rows=tuple(once.values()))
    parts = [part for part in ("name", "place", "latitude", "longitude", "size") if part in view.columns]
    canvas.rows_of(seen, *parts)
    spots = [(spot, row) for row in seen.rows if (spot := _spot(canvas, row)) is not None]
    if not spots:
        return canvas.empty()
    sheet = open_sheet(canvas)
    _ground(sheet)
    sized = "size" in view.columns
    classes = _classes([float(row["size"]) for _, row in spots if row.get("size")]) if sized else []
    spots.sort(key=lambda found: -(found[1].get("size") or 0))
    scale_bar(sheet, 100, words.say("maps.points_on_map.kilometres", WORDS["kilometres"], number=100),
              {"color": INK, "linewidth": 2})
    (_sized if sized else _plain)(sheet, seen, spots, classes)
    sheet.name_countries()
    canvas.notes += [words.say(f"maps.points_on_map.{key}", WORDS[key]) for key in ("names", "borders")]
    basin, names = words.text(canvas.plan.passport.basin), [_name(canvas, seen, row) for _, row in spots]
    if not sized:
        return words.say("maps.points_on_map.caption", WORDS["caption"], basin=basin, count=len(spots),
                         names=words.listing(names[:4]))
    _say_sizes(canvas, seen, classes)
    top, column = spots[0][1], seen.column("size")
    value = words.quantity(top["size"], column.unit) if column.unit else words.number(top["size"] or 0)
    return words.say("maps.points_on_map.sized", WORDS["sized"], basin=basin, count=len(spots), largest=names[0], value=value,
                     unknown=sum(not row["size"] for _, row in spots))


def _ground(sheet: MapSheet) -> None:
    """The basin, its waters and the borders, faint enough for points to stand out."""
    layers = {name: value["features"] for name, value in sheet.canvas.plan.geometry.items()}
    basin = layers.get("basin-boundary", [])[:1]
    sheet.areas(basin, facecolor=SURFACE, edgecolor="none", zorder=1)
    sheet.borders(layers.get("countries", []), color=INK2, linewidth=0.75, dashes=(4, 3), zorder=2)
    sheet.lines(layers.get("rivers", []), color=LINE2, linewidth=0.6, zorder=3)
    sheet.areas(layers.get("lakes", []), facecolor=WATER, edgecolor=LINE2, linewidth=0.6, zorder=4)
    sheet.lines(basin, color=INK2, linewidth=1.1, zorder=5)


def _sized(sheet: MapSheet, seen: Seen, spots: list, classes: list[float]) -> None:
    """Circles by class of size, crosses where it is unknown, names from the largest on."""
    canvas, labels = sheet.canvas, Labels(sheet.canvas, style={"gid": HALO}, taken=sheet.taken)
    placed = [(*sheet.project(*spot), row) for spot, row in spots]
    for x, y, row in reversed(placed):
        if row["size"]:
            reach = _diameter(float(row["size"]), classes)
            canvas.axes.plot([x], [y], "o", markersize=reach, color=S1, markerfacecolor=S2, markeredgewidth=0.75, zorder=6)
        else:
            canvas.axes.plot([x], [y], "x", markersize=3.5, color=INK2, markeredgewidth=0.75, zorder=6)
    for x, y, row in placed:
        labels.keep_clear(x, y, radius=_diameter(float(row["size"]), classes) / 2 if row["size"] else 1.5)
    sizeable = [found for found in placed if found[2]["size"]]
    sizeable.sort(key=lambda found: not found[2].get("place"))
    for x, y, row in sizeable[:None if canvas.is_wide else 14]:
        labels.place(x, y, opening(_name(canvas, seen, row)), spots=_beside(_diameter(float(row["size"]), classes) / 2))


def _plain(sheet: MapSheet, seen: Seen, spots: list, classes: list[float]) -> None:
    """Equal dots; those that would cover each other share one label."""
    canvas, labels, heaps = sheet.canvas, Labels(sheet.canvas, style={"gid": HALO}, taken=sheet.taken), []
    for spot, row in spots:
        x, y = sheet.project(*spot)
        at = canvas.axes.transData.transform((x, y))
        canvas.axes.plot([x], [y], "o", markersize=5, color=INK, markerfacecolor=PAPER, zorder=6)
        labels.keep_clear(x, y, radius=2.5)
        near = next((heap for heap in heaps if math.dist(heap[2], at) < TOGETHER), None)
        if near:
            near[3].append(row)
        else:
            heaps.append((x, y, at, [row]))
    for x, y, _, rows in heaps:
        name = _name(canvas, seen, rows[0])
        if len(rows) > 1:
            name = canvas.words.say("maps.points_on_map.more", WORDS["more"], name=name, count=len(rows) - 1, total=len(rows))
        labels.place(x, y, opening(name))


def _beside(radius: float) -> list[tuple[str, float, float]]:
    """Places for a name around a circle, near ones first."""
    return [(align, across * gap, up * (gap + 5 if not across else gap)) for gap in (radius + 4, radius + 12, radius + 20)
            for align, across, up in (("left", 1, 0), ("right", -1, 0), ("center", 0, 1), ("center", 0, -1), ("left", 1, 1),
                                      ("right", -1, 1), ("left", 1, -1), ("right", -1, -1))]


def _classes(sizes: list[float]) -> list[float]:
    """Powers of ten between the smallest and the largest size: each is where a class of circles ends."""
    if not sizes:
        return []
    return [10.0 ** power for power in range(math.floor(math.log10(min(sizes))) + 1, math.floor(math.log10(max(sizes))) + 1)]


def _diameter(size: float, classes: list[float]) -> float:
    return SMALLEST + 2.4 * sum(size >= limit for limit in classes)


def _say_sizes(canvas: Canvas, seen: Seen, classes: list[float]) -> None:
    words = canvas.words
    if classes:
        said = [words.say("maps.points_on_map.below", WORDS["below"], number=int(limit)) for limit in classes]
        said.append(words.say("maps.points_on_map.above", WORDS["above"], number=int(classes[-1])))
        canvas.notes.insert(0, words.say("maps.points_on_map.sizes", WORDS["sizes"], classes=words.row(said),
                                         quantity=words.text(seen.column("size").title)))


def _spot(canvas: Canvas, row: Any) -> tuple[float, float] | None:
    """Longitude and latitude of a row: its own, or those of the place that it names."""
    if row.get("latitude") is not None and row.get("longitude") is not None:
        return float(row["longitude"]), float(row["latitude"])
    place = canvas.plan.record(str(row.get("place") or row["name"]))
    where = getattr(place, "coordinates", None) or getattr(place, "label_at", None)
    return (float(where.longitude), float(where.latitude)) if where else None


def _name(canvas: Canvas, seen: Seen, row: Any) -> str:
    """The name in the reader's language where the place has a record, else as the table spells it."""
    return canvas.name(seen, "place", row["place"]) if row.get("place") else canvas.name(seen, "name", row["name"])
