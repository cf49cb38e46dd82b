"""The files in which others can use the plan: JSON, tables, the data package, the database."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from basinplan.exports import exports, words_of
from basinplan.model.plan import Plan
from basinplan.pages import MORE
from basinplan.render.desk import Desk
from basinplan.render.links import DOWNLOADS
from basinplan.render.paging import block, list_page_text

PATH, MENU = DOWNLOADS, (MORE, 80)
WORDS = {
    "title": {"ru": "Файлы для скачивания", "kk": "Жүктеп алынатын файлдар", "zh": "下载", "en": "Downloads"},
    "about": {
        "ru": "Весь план для повторного использования. Тексты доступны по лицензии CC BY 4.0; лицензия каждого набора данных "
              "указана при нём.",
        "kk": "Қайта пайдалануға арналған толық жоспар. Мәтіндер CC BY 4.0 лицензиясымен берілген; әр деректер жинағының өз "
              "лицензиясы көрсетілген.",
        "zh": "提供规划全部内容，可供再利用。文本采用 CC BY 4.0 许可；各数据集分别注明其使用许可。",
        "en": "The whole plan for reuse. Texts are under CC BY 4.0; each data set names its own licence.",
    },
}


def is_there(plan: Plan) -> bool:
    """Always."""
    return True


def downloads(desk: Desk) -> Iterator[tuple[str, str]]:
    """One part for each format: what it is good for, and its files."""
    words, root, body = desk.words, desk.to_root(PATH), []
    for name in exports():
        own = words_of(name)
        items = [{"kind": "", "link": Markup('<a href="{}downloads/{}" download>{}</a>').format(root, file, file)}
                 for file in desk.exported[name]]
        if items:
            body.append(f"## {words.say(f'exports.{name}.title', own['title'])} {{#{name.replace('_', '-')}}}\n\n"
                        f"{words.say(f'exports.{name}.about', own['about'])}\n\n{block('mentions.html.j2', items=items)}")
    yield PATH, list_page_text(words.say("pages.downloads.title", WORDS["title"]),
                               words.say("pages.downloads.about", WORDS["about"]), "\n\n".join(body), kind="downloads")
