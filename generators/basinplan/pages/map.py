"""The map: numbered water bodies, places of measures, towns, stations and glaciers, and the list with the same numbers.

The page is complete as drawn and written; a script may put a map that can be moved over the drawn one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from basinplan.analyses.spots import Spot, by_group, measures_nowhere, spots_of
from basinplan.maps import maps
from basinplan.maps.basin import WORDS as BASIN
from basinplan.maps.numbered_places import group_title, kind_of
from basinplan.model.finding import Place
from basinplan.model.plan import Plan
from basinplan.model.record import Record
from basinplan.pages import EVIDENCE
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.figures import figure_html
from basinplan.render.ground import country_points
from basinplan.render.links import href, page_of
from basinplan.render.paging import block, list_page_text

PATH, MENU = "map.md", (EVIDENCE, 5)
GROUND = {"rivers": "rivers", "borders": "countries"}
WORDS = {
    "title": {"ru": "Карта", "kk": "Карта", "zh": "地图", "en": "Map"},
    "about": {
        "ru": "Где находятся водные объекты, места мер, города, посты и ледники плана. Номера на карте и в списке под ней одни и "
              "те же.",
        "kk": "Жоспардағы су нысандары, шара орындары, қалалар, бекеттер мен мұздықтар қайда орналасқан. Картадағы және оның "
              "астындағы тізімдегі нөмірлер бірдей.",
        "zh": "本规划的水体、措施地点、城镇、站点和冰川在何处。图上编号与图下列表一致。",
        "en": "The water bodies, the places of measures, the towns, stations and glaciers of the plan. The numbers on "
              "the map and in the list below it are the same.",
    },
    "open": {"ru": "Открыть интерактивную карту", "kk": "Интерактивті картаны ашу", "zh": "打开交互式地图",
             "en": "Open the interactive map"},
    "back": {"ru": "Вернуться к неподвижной карте", "kk": "Қозғалмайтын картаға оралу", "zh": "返回静态地图",
             "en": "Back to the static map"},
    "loading": {"ru": "Карта загружается…", "kk": "Карта жүктелуде…", "zh": "地图加载中……", "en": "The map is loading…"},
    "failed": {
        "ru": "Интерактивная карта не загрузилась. Карта и список на странице остаются.",
        "kk": "Интерактивті карта жүктелмеді. Беттегі карта мен тізім сақталады.",
        "zh": "交互式地图未能加载。页面上的地图和列表仍可使用。",
        "en": "The interactive map did not load. The map and the list on the page remain.",
    },
    "layers": {"ru": "Показать на карте", "kk": "Картада көрсету", "zh": "显示图层", "en": "Show on the map"},
    "rivers": {"ru": "Реки", "kk": "Өзендер", "zh": "河流", "en": "Rivers"},
    "borders": {"ru": "Границы государств, приблизительно", "kk": "Мемлекеттік шекаралар, шамамен", "zh": "国界（示意）",
                "en": "State borders, approximate"},
    "how": {
        "ru": "Карту можно двигать мышью, двумя пальцами, стрелками на клавиатуре и кнопками под ней. Enter открывает место, Esc "
              "закрывает.",
        "kk": "Картаны тінтуірмен, екі саусақпен, пернетақтадағы көрсеткілермен және астындағы түймелермен жылжытуға болады. Enter "
              "орынды ашады, Esc жабады.",
        "zh": "可用鼠标、双指、键盘方向键或图下按钮移动地图。按Enter打开地点，按Esc关闭。",
        "en": "The map moves by mouse, with two fingers, by the arrow keys and by the buttons below it. Enter opens a place, Esc "
              "closes it.",
    },
    "in": {"ru": "Приблизить", "kk": "Жақындату", "zh": "放大", "en": "Zoom in"},
    "out": {"ru": "Отдалить", "kk": "Алыстату", "zh": "缩小", "en": "Zoom out"},
    "all": {"ru": "Весь бассейн", "kk": "Бүкіл алап", "zh": "全流域", "en": "Whole basin"},
    "left": {"ru": "Сдвинуть влево", "kk": "Солға жылжыту", "zh": "向左移动", "en": "Move left"},
    "right": {"ru": "Сдвинуть вправо", "kk": "Оңға жылжыту", "zh": "向右移动", "en": "Move right"},
    "up": {"ru": "Сдвинуть вверх", "kk": "Жоғары жылжыту", "zh": "向上移动", "en": "Move up"},
    "down": {"ru": "Сдвинуть вниз", "kk": "Төмен жылжыту", "zh": "向下移动", "en": "Move down"},
    "close": {"ru": "Закрыть", "kk": "Жабу", "zh": "关闭", "en": "Close"},
    "show": {"ru": "Показать на карте", "kk": "Картадан көрсету", "zh": "在地图上显示", "en": "Show on the map"},
    "more": {"ru": "К списку мер", "kk": "Шаралар тізіміне", "zh": "查看措施列表", "en": "To the list of measures"},
    "on_map": {"ru": "На карте", "kk": "Картада", "zh": "图上位置", "en": "On the map"},
    "unplaced": {"ru": "Без точки на карте", "kk": "Картада нүктесі жоқ", "zh": "图上无位置", "en": "Without a point on the map"},
    "unplaced_about": {
        "ru": "Для этих водных объектов и мест в плане нет координат.",
        "kk": "Бұл су нысандары мен орындардың координаттары жоспарда жоқ.",
        "zh": "规划中没有这些水体和地点的坐标。", "en": "The plan has no coordinates for these water bodies and places.",
    },
    "nowhere": {"ru": "Меры, в которых место не названо", "kk": "Орны аталмаған шаралар", "zh": "未说明地点的措施",
                "en": "Measures that name no place"},
    "pair": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}{number}项", "en": "{name} {number}"},
}


def is_there(plan: Plan) -> bool:
    """Where there is geometry to draw and something to show on it."""
    return bool(plan.geometry) and any(spot.number for spot in spots_of(plan))


def map(desk: Desk) -> Iterator[tuple[str, str]]:
    """The drawn map, the list with its numbers by group, then what has no point."""
    plan, words = desk.plan, desk.words
    if not is_there(plan):
        return
    placed = tuple(spot for spot in spots_of(plan) if spot.number)
    lost = tuple(spot for spot in spots_of(plan) if not spot.number)
    drawn = replace(desk.draw(maps()["numbered_places"], {}, Place("plan/plan.yml")), rows=(), headers=())
    groups = [group for group, _ in by_group(placed)]
    layers = [(group, group_title(words, group)) for group in groups]
    layers += [(name, _own(desk, name)) for name, layer in GROUND.items() if layer in plan.geometry]
    marks = [(float(spot.point.longitude), float(spot.point.latitude)) for spot in placed]
    countries = [(f"{latitude},{longitude}", words.code("country", code))
                 for code, latitude, longitude in country_points(plan, marks)]
    kilometres = words.say("maps.basin.kilometres", BASIN["kilometres"])
    body = [block("map.html.j2", figure=figure_html(plan, words, drawn, PATH), layers=layers, pins=groups, countries=countries,
                  title=_own(desk, "title"), kilometres=kilometres, say=lambda key: _own(desk, key))]
    for group, spots in by_group(placed):
        body.append(_part(f"group-{group}", group_title(words, group), _listed(desk, spots)))
    if lost:
        body.append(_part("unplaced", _own(desk, "unplaced"), _own(desk, "unplaced_about")))
        for group, spots in by_group(lost):
            body.append(_part(f"unplaced-{group}", group_title(words, group), _listed(desk, spots), "###"))
    nowhere = measures_nowhere(plan)
    if nowhere:
        items = [{"kind": measure.id, "link": _anchor(desk, measure)} for measure in nowhere]
        body.append(_part("nowhere", _own(desk, "nowhere"), block("mentions.html.j2", items=items)))
    yield PATH, list_page_text(_own(desk, "title"), _own(desk, "about"), "\n\n".join(body), kind="map")


def map_links(desk: Desk, spots: Iterable[Spot], here: str) -> tuple[str, list[tuple[str, str]]]:
    """What a record's page says of the map: "On the map", and the address and name of each of its places."""
    if not is_there(desk.plan):
        return "", []
    return _own(desk, "on_map"), [(f"{href(PATH, here)}#{spot.record.id}", f"{spot.number}. {desk.words.text(spot.record.title)}")
                                  for spot in spots]


def _part(id: str, title: str, body: str, level: str = "##") -> str:
    return f"{level} {title} {{#{id}}}\n\n{body}"


def _listed(desk: Desk, spots: list[Spot]) -> Markup:
    rows = [{"id": spot.record.id, "number": spot.number, "group": spot.group, "link": _anchor(desk, spot.record),
             "at": f"{spot.point.latitude},{spot.point.longitude}" if spot.point else "", "kind": _kind(desk, spot.record),
             "said": _said(desk, spot.measures),
             "measures": [{"link": _anchor(desk, measure), "status": desk.words.code("measure_status", measure.status)}
                          for measure in spot.measures]}
            for spot in spots]
    return block("spots.html.j2", spots=rows)


def _kind(desk: Desk, record: Record) -> str:
    """What a record is; nothing where its name already says it, as in "Tuyuksu glacier"."""
    kind = kind_of(desk.words, record)
    return "" if kind.casefold() in desk.words.text(record.title).casefold() else kind


def _said(desk: Desk, measures: tuple[Record, ...]) -> str:
    """How many measures, and how many of each status: "6 measures: ongoing 4, executed 2"."""
    words, known = desk.words, desk.plan.code_lists["measure_status"]
    statuses = [(code, sum(measure.status == code for measure in measures)) for code in known]
    listed = [words.say("pages.map.pair", WORDS["pair"], name=words.code("measure_status", code), number=number)
              for code, number in statuses if number]
    return words.named(words.count("count.measure", len(measures)), words.say("mark.comma").join(listed))


def _anchor(desk: Desk, record: Record) -> Markup:
    return anchor(desk.words, record, href(page_of(desk.plan, record.id), PATH))


def _own(desk: Desk, key: str) -> str:
    return desk.words.say(f"pages.map.{key}", WORDS[key])
