"""Two editions side by side: choose any two, and see what changed from the earlier one to the later one."""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.render.changelog import COMPARE, INDEX, state_name, step_page
from basinplan.render.desk import Desk
from basinplan.render.links import href
from basinplan.render.paging import block, list_page_text
from basinplan.render.pairs import FOLDER

WORDS = {
    "title": {"ru": "Сравнить две редакции", "kk": "Екі редакцияны салыстыру", "zh": "比较两个版次", "en": "Compare two editions"},
    "about": {
        "ru": "Выберите любые две редакции. Показано, что изменилось от более ранней к более поздней: по содержанию, с причинами и "
              "решениями.",
        "kk": "Кез келген екі редакцияны таңдаңыз. Ертеректегісінен кейінгісіне дейін не өзгергені көрсетіледі: мазмұны бойынша, "
              "себептері мен шешімдерімен.",
        "zh": "任选两个版次。按内容列出从较早版次到较晚版次的修改，并附理由和决定。",
        "en": "Choose any two editions. What changed from the earlier to the later one is shown: by content, with reasons and "
              "decisions.",
    },
    "from": {"ru": "Одна редакция", "kk": "Бір редакция", "zh": "一个版次", "en": "One edition"},
    "to": {"ru": "Другая редакция", "kk": "Екінші редакция", "zh": "另一版次", "en": "The other edition"},
    "choose": {"ru": "выберите", "kk": "таңдаңыз", "zh": "请选择", "en": "choose"},
    "mode": {"ru": "Как показывать тексты", "kk": "Мәтіндерді қалай көрсету", "zh": "文本显示方式", "en": "How texts are shown"},
    "full": {
        "ru": "удалённое и добавленное", "kk": "алынғаны мен қосылғаны", "zh": "显示删除和新增", "en": "what went and what came",
    },
    "new": {
        "ru": "новый текст, новое отмечено", "kk": "жаңа мәтін, жаңасы белгіленген", "zh": "仅新文本，标出新增",
        "en": "the new text, what is new marked",
    },
    "wait": {
        "ru": "Выберите две редакции, чтобы увидеть изменения.", "kk": "Өзгерістерді көру үшін екі редакцияны таңдаңыз.",
        "zh": "请选择两个版次以查看修改。", "en": "Choose two editions to see the changes.",
    },
    "loading": {
        "ru": "Изменения загружаются…", "kk": "Өзгерістер жүктелуде…", "zh": "正在加载修改……",
        "en": "The changes are being loaded…",
    },
    "same": {
        "ru": "Это одна и та же редакция. Выберите две разные.", "kk": "Бұл – бір ғана редакция. Екі бөлек редакцияны таңдаңыз.",
        "zh": "所选为同一版次，请选择两个不同的版次。", "en": "This is one and the same edition. Choose two different ones.",
    },
    "none": {
        "ru": "{before} → {after}: по содержанию ничего не изменилось.", "kk": "{before} → {after}: мазмұны бойынша өзгеріс жоқ.",
        "zh": "{before} → {after}：内容没有变化。", "en": "{before} → {after}: nothing changed in content.",
    },
    "some": {
        "ru": "{before} → {after}: изменений — {number}.", "kk": "{before} → {after}: өзгеріс саны – {number}.",
        "zh": "{before} → {after}：共{number}处修改。", "en": "{before} → {after}: changes: {number}.",
    },
    "failed": {
        "ru": "Файлы сравнения не удалось загрузить. Проверьте связь и выберите ещё раз.",
        "kk": "Салыстыру файлдары жүктелмеді. Байланысты тексеріп, қайта таңдаңыз.",
        "zh": "未能加载比较文件。请检查网络后重新选择。",
        "en": "The files of the comparison could not be loaded. Check the connection and choose again.",
    },
    "no_script": {
        "ru": "Для выбора нужны скрипты браузера. Без них изменения между соседними редакциями — на этих страницах:",
        "kk": "Таңдау үшін браузер скрипттері қажет. Оларсыз көршілес редакциялардың өзгерістері мына беттерде:",
        "zh": "选择需要浏览器启用脚本。未启用时，相邻版次之间的修改见下列页面：",
        "en": "Choosing needs a script. Without it, the changes between neighbouring editions stand on these pages:",
    },
    "back": {
        "ru": "Все редакции и изменения", "kk": "Барлық редакциялар мен өзгерістер", "zh": "全部版次与修订",
        "en": "All editions and changes",
    },
}
SAID = ("wait", "loading", "same", "none", "some", "failed")


def compare(desk: Desk) -> Iterator[tuple[str, str]]:
    """The page that compares any two states; none where there is only one."""
    past, words = desk.past, desk.words
    if not past.pairs:
        return
    states = [{"id": state.id, "said": words.row([state_name(words, state), words.date(state.date)])} for state in past.states]
    steps = [(href(step_page(step), COMPARE), f"{state_name(words, step.before)} → {state_name(words, step.after)}")
             for step in past.steps[::-1]]
    own = {key: _own(desk, key) for key in WORDS}
    body = block("compare.html.j2", states=states, steps=steps, said={key: own[key] for key in SAID}, own=own,
                 source=f"{desk.to_root(COMPARE)}{FOLDER}/{words.locale}/", back=href(INDEX, COMPARE),
                 why=words.say("compare.why.title"))
    yield COMPARE, list_page_text(_own(desk, "title"), _own(desk, "about"), str(body), kind="compare")


def _own(desk: Desk, key: str) -> str:
    return desk.words.say(f"pages.compare.{key}", WORDS[key])
