"""All charts, maps and tables that a chapter can ask for, each drawn once, with the lines that ask for it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from basinplan.analyses.requests import example_for, parameters_of
from basinplan.charts import charts
from basinplan.maps import maps
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.pages import MORE
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html
from basinplan.render.paging import block, list_page_text

PATH, MENU = "gallery.md", (MORE, 70)
CHART = "chart"
SHELVES: Mapping[str, Callable[[], Mapping[str, Callable]]] = {CHART: charts, "map": maps}
WORDS = {
    "title": {"ru": "Галерея графиков", "kk": "Диаграммалар галереясы", "zh": "图表集", "en": "Gallery of charts"},
    "about": {
        "ru": "Для авторов: каждый график и каждая карта на данных этого плана и строки, которыми их вызывают в главе. Описания — "
              "по-английски.",
        "kk": "Авторларға: осы жоспардың деректерімен салынған әр диаграмма мен карта және оларды тарауда шақыратын жолдар. "
              "Сипаттамалар ағылшын тілінде.",
        "zh": "供作者使用：每种图表和地图均以本规划数据绘制，并附在章节中调用的代码行。说明为英文。",
        "en": "For authors: every chart and map on the data of this plan, and the lines that ask for it in a chapter.",
    },
}


def is_there(plan: Plan) -> bool:
    """Where there is anything to draw."""
    return bool(plan.register("indicator") or plan.register("dataset"))


def gallery(desk: Desk) -> Iterator[tuple[str, str]]:
    """One part for each chart and map that has data in this plan."""
    if not is_there(desk.plan):
        return
    body = []
    for kind, shelf in SHELVES.items():
        for name, item in shelf().items():
            params = example_for(desk.plan, item)
            if params is not None and (kind != CHART or desk.draw(item, params, Place("plan/plan.yml")).rows):
                body.append(f"## `{name}` {{#ask-for-{name.replace('_', '-')}}}\n\n{_shown(desk, kind, item, params)}")
    yield PATH, list_page_text(desk.words.say("pages.gallery.title", WORDS["title"]),
                               desk.words.say("pages.gallery.about", WORDS["about"]), "\n\n".join(body), kind="gallery")


def _shown(desk: Desk, kind: str, item: Callable, params: Mapping[str, Any]) -> Markup:
    asked = [f"{kind}: {item.__name__}", *(f"{name}: {params[name].id}" for name in parameters_of(item))]
    example = "\n".join((f"```plan-{kind}", *asked, "```"))
    figure = figure_html(desk.plan, desk.words, desk.draw(item, params, Place("plan/plan.yml")), PATH)
    return Markup("{}\n\n{}").format(
        block("gallery.html.j2", about=inspect.getdoc(item) or "", foreign="" if desk.words.locale == "en" else "en",
              example=Markup("&#10;").join(example.split("\n"))), figure)
