"""How indicators are judged: every method in plain words, with its formula, and the indicators that use it."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.methods import methods as known_methods
from basinplan.analyses.methods import words_of
from basinplan.analyses.progress import assess
from basinplan.model.plan import Plan
from basinplan.pages import EVIDENCE
from basinplan.render.desk import Desk
from basinplan.render.fields import anchor
from basinplan.render.links import METHODS, href, page_of
from basinplan.render.paging import block, list_page_text
from basinplan.render.verdicts import say_verdict

PATH, MENU = METHODS, (EVIDENCE, 20)
WORDS = {
    "title": {"ru": "Как оцениваются показатели", "kk": "Көрсеткіштер қалай бағаланады", "zh": "指标如何评估",
              "en": "How indicators are judged"},
    "about": {
        "ru": "У каждого показателя в записи назван один метод; другой к нему не применяется. Значение с начала года не "
              "сравнивается с годовой целью. Предварительные значения отмечены. Если значение устарело, их слишком мало или "
              "они несопоставимы, так и сказано: оценить нельзя — и почему.",
        "kk": "Әр көрсеткіштің жазбасында бір әдіс аталған; басқасы қолданылмайды. Жыл басынан бергі мән жылдық нысаналы мәнмен "
              "салыстырылмайды. Алдын ала мәндер белгіленген. Мән ескірсе, мәндер тым аз немесе салыстырылмайтын болса, дәл "
              "солай делінеді: бағалау мүмкін емес – және неге.",
        "zh": "每项指标的记录只指定一种方法，不使用其他方法。年初以来的累计值不与全年目标比较。初步值均有标注。数值过时、过少或"
              "不可比时，明确写明无法评估及其原因。",
        "en": "The record of each indicator names one method, and no other is applied to it. A year to date is never held against "
              "the target of a year. Provisional values are marked. Where a value is too old, values too few or not comparable, "
              "it says so: it cannot be assessed, and why.",
    },
    "used": {"ru": "Так оцениваются:", "kk": "Осылай бағаланатындар:", "zh": "采用此方法的指标：", "en": "Judged in this way:"},
}


def is_there(plan: Plan) -> bool:
    """Where there are indicators."""
    return bool(plan.register("indicator"))


def methods(desk: Desk) -> Iterator[tuple[str, str]]:
    """One part for each method that exists, whether or not the plan uses it."""
    if not is_there(desk.plan):
        return
    plan, words, body = desk.plan, desk.words, []
    for name in known_methods():
        own = words_of(name)
        said = {key: words.say(f"methods.{name}.{key}", own[key]) for key in ("how", "formula", "origin") if key in own}
        used = [{"kind": say_verdict(words, assess(plan, indicator)),
                 "link": anchor(words, indicator, href(page_of(plan, indicator.id), PATH))}
                for indicator in plan.register("indicator") if indicator.assessment.method == name]
        part = block("method.html.j2", say=words.say, said=said, items=used,
                     used=words.say("pages.methods.used", WORDS["used"]))
        title = words.say(f"methods.{name}.name", own["name"])
        body.append(f"## {title[:1].upper()}{title[1:]} {{#{name.replace('_', '-')}}}\n\n{part}")
    yield PATH, list_page_text(words.say("pages.methods.title", WORDS["title"]),
                               words.say("pages.methods.about", WORDS["about"]), "\n\n".join(body), kind="methods")
