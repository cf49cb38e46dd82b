"""The dialogue on the shared waters since its first meeting: who met when, what was signed, what was decided, what was done."""

from __future__ import annotations

from collections import Counter
from datetime import date

from basinplan.analyses.events import ACTIVITY, DECISION, MEETING, SIGNED, Event, events, undated
from basinplan.model.plan import Plan
from basinplan.model.values import first_day, last_day
from basinplan.render.canvas import Canvas
from basinplan.render.locale import Words
from basinplan.render.track import Lane, draw_lanes

ON_LIST = "meeting"
WORDS = {
    "caption": {
        "ru": "{first}–{last}: встреч с известной датой — {meeting}, подписанных соглашений и актов — {signed}, решений — "
              "{decision}, "
              "мероприятий — {activity}.",
        "kk": "{first}–{last}: күні белгілі кездесу – {meeting}, қол қойылған келісім мен акт – {signed}, шешім – {decision}, "
              "іс-шара – {activity}.",
        "zh": "{first}—{last}年：日期已知的会议{meeting}次，签署的协定和文件{signed}项，决定{decision}项，活动{activity}项。",
        "en": "{first}–{last}: meetings with a known date: {meeting}; agreements and acts signed: {signed}; decisions: {decision}; "
              "activities: {activity}.",
    },
    "subtitle": {
        "ru": "Встречи по органам, подписания, решения, мероприятия",
        "kk": "Органдар бойынша кездесулер, қол қою, шешімдер, іс-шаралар",
        "zh": "各机构会议、签署、决定和活动", "en": "Meetings by body, signings, decisions, activities",
    },
    "others": {"ru": "Другие встречи", "kk": "Басқа кездесулер", "zh": "其他会议", "en": "Other meetings"},
    "signed": {"ru": "Подписано соглашений и актов", "kk": "Қол қойылған келісімдер мен актілер", "zh": "签署的协定和文件",
               "en": "Agreements and acts signed"},
    "decision": {"ru": "Решения и договорённости", "kk": "Шешімдер мен уағдаластықтар", "zh": "决定与共识", "en": "Decisions"},
    "activity": {"ru": "Мероприятия", "kk": "Іс-шаралар", "zh": "活动", "en": "Activities"},
    "what": {"ru": "Что", "kk": "Не", "zh": "事项", "en": "What"},
    "lane": {"ru": "{name} — {number}", "kk": "{name} – {number}", "zh": "{name}：{number}", "en": "{name}: {number}"},
    "note": {
        "ru": "Черта вместо точки — опубликован только месяц, год или промежуток. Пустой знак — объявлено, итог не опубликован. "
              "Пробел между знаками не значит, что встреч не было: о них могли не сообщать.",
        "kk": "Нүктенің орнындағы сызық – тек ай, жыл не аралық жарияланған. Бос белгі – жарияланған, нәтижесі белгісіз. Белгілер "
              "арасындағы бос орын кездесу болмағанын білдірмейді: ол туралы хабарланбауы мүмкін.",
        "zh": "短横表示仅公布月份、年份或时段；空心符号表示已宣布而结果未公布。符号之间的空白并不说明没有开会，可能只是未见报道。",
        "en": "A bar in place of a point: only a month, a year or a span was published. An open mark: announced, the outcome not "
              "published. A blank between marks does not mean that nobody met: it may not have been reported.",
    },
    "undated": {"ru": "Без опубликованной даты: {number}.",
    "kk": "Күні жарияланбағаны: {number}.",
    "zh": "未公布日期：{number}项。",
                "en": "Without a published date: {number}."},
}
SHOWN, REPORTS = (MEETING, SIGNED, DECISION, ACTIVITY), "count"


def dialogue_timeline(canvas: Canvas) -> str:
    """A lane for each joint body, then for other meetings, signings, decisions and activities; a mark for each."""
    plan, words = canvas.plan, canvas.words
    canvas.counted = (MEETING, "agreement", DECISION, ACTIVITY)
    canvas.subtitle = words.say("charts.dialogue_timeline.subtitle", WORDS["subtitle"])
    shown = [event for event in events(plan) if event.kind in SHOWN and getattr(event.record, "kind", "") != REPORTS]
    shown = [event for event in shown if first_day(event.start) <= last_day(plan.passport.as_of)]
    headers = (words.say("charts.dialogue_timeline.what", WORDS["what"]), words.say("fields.title"), words.say("fields.date"))
    canvas.table(headers, [_told(words, event) for event in shown])
    first_meeting = min((first_day(event.start) for event in shown if event.kind == MEETING), default=None)
    if first_meeting is None:
        return canvas.empty()
    since = date(first_meeting.year, 1, 1)
    shown_since = [(row, event) for row, event in enumerate(shown) if last_day(event.end) >= since]
    draw_lanes(canvas, _lanes(canvas, shown_since), since)
    canvas.notes.append(words.say("charts.dialogue_timeline.note", WORDS["note"]))
    if number := len(undated(plan)):
        canvas.notes.append(words.say("charts.dialogue_timeline.undated", WORDS["undated"], number=number))
    count = Counter(event.kind for _, event in shown_since)
    return words.say("charts.dialogue_timeline.caption", WORDS["caption"], first=str(since.year), last=plan.passport.as_of[:4],
                     **{kind: count[kind] for kind in SHOWN})


def _told(words: Words, event: Event) -> tuple[str, ...]:
    lane = words.say(f"registers.{event.record.REGISTER}.one", type(event.record).WORDS["one"])
    when = words.date(event.start) if event.end == event.start else words.period(event.start, event.end)
    return lane, words.text(event.record.name), when


def _lanes(canvas: Canvas, shown: list[tuple[int, Event]]) -> list[Lane]:
    """The lanes with their names, joint bodies in the order of their first meeting."""
    plan, words = canvas.plan, canvas.words
    lanes: dict[str, list[tuple[int, Event]]] = {}
    for row, event in shown:
        if event.kind == MEETING and event.bodies and _is_joint(plan, event.bodies[0]):
            lanes.setdefault(event.bodies[0], []).append((row, event))
    rest = {"others": [one for one in shown if one[1].kind == MEETING and not any(one in lane for lane in lanes.values())]}
    rest |= {kind: [one for one in shown if one[1].kind == kind] for kind in (SIGNED, DECISION, ACTIVITY)}
    named = [(words.text(plan.record(id).name), lane) for id, lane in lanes.items()]
    named += [(words.say(f"charts.dialogue_timeline.{key}", WORDS[key]), lane) for key, lane in rest.items() if lane]
    return [(words.say("charts.dialogue_timeline.lane", WORDS["lane"], name=name, number=len(lane)), lane) for name, lane in named]


def _is_joint(plan: Plan, id: str) -> bool:
    return getattr(plan.record(id), "kind", "") == "joint_commission"

