"""Annual temperature and precipitation of several stations, one panel each, dots joined only where years follow each other."""

from __future__ import annotations

from basinplan.analyses.runs import runs, year_of
from basinplan.analyses.views import Seen
from basinplan.registers.dataset import View
from basinplan.render.canvas import Canvas
from basinplan.render.labelling import opening
from basinplan.render.palette import S1, S2
from basinplan.render.panelling import few_years, panels

PARTS = {"name": ("place", "code"), "year": ("year",), "temperature": ("number",), "precipitation": ("number", "whole"),
         "source?": ("source",)}
QUANTITIES = {"temperature": (S2, "o"), "precipitation": (S1, "s")}
WORDS = {
    "caption": {
        "ru": "Число станций — {count}: средняя температура полных лет — от {cold} ({coldest}) до {warm} ({warmest}), сумма "
              "осадков — "
              "от {dry} ({driest}) до {wet} ({wettest}).",
        "kk": "Станция саны – {count}: толық жылдардың орташа температурасы {cold} ({coldest}) мен {warm} ({warmest}) аралығында, "
              "жауын-шашын жиынтығы {dry} ({driest}) мен {wet} ({wettest}) аралығында.",
        "zh": "{count}个气象站：完整年份的平均气温介于{cold}（{coldest}）与{warm}（{warmest}）之间，降水量介于{dry}（{driest}）与"
              "{wet}"
              "（{wettest}）之间。",
        "en": "Stations: {count}; mean temperature of complete years between {cold} ({coldest}) and {warm} ({warmest}), "
              "precipitation "
              "between {dry} ({driest}) and {wet} ({wettest}).",
    },
    "no_trend": {
        "ru": "Трендов нет намеренно: полных лет слишком мало ({low}–{high} на станцию). Точки соединены только там, где годы идут "
              "подряд.",
        "kk": "Тренд әдейі көрсетілмеген: толық жылдар тым аз (станцияға {low}–{high}). Нүктелер жылдар қатар келген жерде ғана "
              "қосылған.",
        "zh": "有意不画趋势线：完整年份太少（每站{low}—{high}年）。仅在年份连续处连线。",
        "en": "No trends are drawn on purpose: there are too few complete years ({low}–{high} per station). Dots are joined only "
              "where years follow each other.",
    },
    "title": {"ru": "{name}: {quantity}, {unit}", "kk": "{name}: {quantity}, {unit}", "zh": "{name}：{quantity}（{unit}）",
              "en": "{name}: {quantity}, {unit}"},
}


def yearly_climate(canvas: Canvas, view: View) -> str:
    """One panel for each station and quantity of a view; all panels of a quantity share one scale."""
    words, seen = canvas.words, canvas.open_view(view)
    canvas.rows_of(seen, "name", "year", "temperature", "precipitation")
    filled = {part: [row for row in seen.rows if row[part] is not None] for part in QUANTITIES}
    if not all(filled.values()):
        return canvas.empty()
    drawn = [(name, part) for name in seen.groups("name") for part in QUANTITIES]
    titles = [words.say("charts.yearly_climate.title", WORDS["title"], name=opening(canvas.name(seen, "name", name)),
                        quantity=words.text(seen.column(part).title).lower(), unit=words.code("unit", seen.column(part).unit))
              for name, part in drawn]
    years = [year_of(row) for row in seen.rows]
    for (name, part), panel in zip(drawn, panels(canvas, titles, columns=2, height=72), strict=True):
        _series(panel, seen, [row for row in filled[part] if row["name"] == name], part)
        panel.value_axis([float(row[part]) for row in filled[part]], from_zero=part == "precipitation")
        few_years(panel, years)
    counts = [sum(row["name"] == name for row in rows) for rows in filled.values() for name in seen.groups("name")]
    canvas.notes.append(words.say("charts.yearly_climate.no_trend", WORDS["no_trend"], low=min(counts), high=max(counts)))
    ends = [(choose(filled[part], key=lambda row, part=part: row[part]), part) for part in QUANTITIES for choose in (min, max)]
    values = [words.quantity(row[part], seen.column(part).unit) for row, part in ends]
    spots = [f"{canvas.name(seen, 'name', row['name'])}, {words.date(str(row['year']))}" for row, _ in ends]
    return words.say("charts.yearly_climate.caption", WORDS["caption"], count=len(seen.groups("name")),
                     **dict(zip(("cold", "warm", "dry", "wet"), values, strict=True)),
                     **dict(zip(("coldest", "warmest", "driest", "wettest"), spots, strict=True)))


def _series(panel: Canvas, seen: Seen, rows: list, part: str) -> None:
    colour, mark = QUANTITIES[part]
    for run in runs(seen, rows):
        spots = [(panel.middle_of(str(row["year"])) - 0.5, float(row[part]), row) for row in run]
        panel.axes.plot([x for x, _, _ in spots], [y for _, y, _ in spots], "-", color=colour, linewidth=1.2)
        panel.dots(spots, mark, color=colour, markersize=4)

