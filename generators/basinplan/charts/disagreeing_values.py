"""Every published value of one fact on one axis, each with its source; the one that the plan uses is filled."""

from __future__ import annotations

from basinplan.model.values import NOT_STATED
from basinplan.registers.fact import Fact, Published
from basinplan.render.canvas import Canvas
from basinplan.render.palette import INK, PAPER, S1
from basinplan.render.panelling import across_axis, dot_rows

WORDS = {
    "caption": {
        "ru": "{title}: опубликовано значений — {count}, от {low} до {high}; {used}.",
        "kk": "{title}: жарияланған мән саны – {count}, {low} мен {high} аралығында; {used}.",
        "zh": "{title}：已公布{count}个数值，介于{low}与{high}之间；{used}。",
        "en": "{title}: {count} published values between {low} and {high}; {used}.",
    },
    "same": {
        "ru": "{title}: {value}; источников — {count}, значения совпадают.",
        "kk": "{title}: {value}; дереккөз саны – {count}, мәндері бірдей.",
        "zh": "{title}：{value}；{count}个来源数值一致。",
        "en": "{title}: {value}; sources: {count}, and they agree.",
    },
    "one": {"ru": "{title}: {value} ({source}).", "kk": "{title}: {value} ({source}).", "zh": "{title}：{value}（{source}）。",
            "en": "{title}: {value} ({source})."},
    "uses": {"ru": "план использует {value}", "kk": "жоспарда {value} қолданылады", "zh": "本规划采用{value}",
             "en": "the plan uses {value}"},
    "open": {"ru": "план не выбирает ни одно", "kk": "жоспар ешқайсысын таңдамаған", "zh": "本规划未选定采用值",
             "en": "the plan chooses none"},
    "used": {"ru": "используется в плане", "kk": "жоспарда қолданылады", "zh": "本规划采用", "en": "used in the plan"},
    "of": {"ru": "{source}: за {period}", "kk": "{source}: {period}", "zh": "{source}：{period}", "en": "{source}: for {period}"},
    "about": {"ru": "около {value}", "kk": "шамамен {value}", "zh": "约{value}", "en": "about {value}"},
    "marks": {
        "ru": "Закрашен знак значения, которое использует план; черта — промежуток, названный одним источником.",
        "kk": "Жоспарда қолданылатын мәннің белгісі боялған; сызық – бір дереккөз атаған аралық.",
        "zh": "实心符号为本规划采用的数值；横线为同一来源给出的范围。",
        "en": "The filled mark is the value that the plan uses; a bar is a range given by one source.",
    },
}


def disagreeing_values(canvas: Canvas, fact: Fact) -> str:
    """One row for each published value of a fact, in order of size: source, period, value as a dot or a range."""
    words = canvas.words
    canvas.subtitle = f"{words.text(fact.title)}, {words.code('unit', fact.unit)}"
    canvas.sources = [value.source for value in fact.values]
    canvas.dataset = next((value.dataset for value in fact.values if value.dataset), "")
    values = sorted(fact.values, key=lambda value: (value.value, _upper(value)))
    said = [_said(canvas, fact, value) for value in values]
    used = words.say("charts.disagreeing_values.used", WORDS["used"])
    canvas.table(tuple(words.say(f"columns.{name}") for name in ("value", "period", "source", "remark")),
                 [(text, value.period or words.say("value.not_stated"), _source(canvas, value), used if value is fact.used
                  else words.say("value.no_remark"))
                  for value, text in zip(values, said, strict=True)])
    names = [words.say("charts.disagreeing_values.of", WORDS["of"], source=_source(canvas, value), period=value.period)
             if value.period else _source(canvas, value) for value in values]
    beside = [f"{text}, {used}" if value is fact.used and len(values) > 1 else text
              for value, text in zip(values, said, strict=True)]
    for row, (value, place) in enumerate(zip(values, dot_rows(canvas, names, beside), strict=True)):
        filled = value is fact.used
        if value.upper is not None:
            canvas.axes.plot([float(value.value), float(value.upper)], [place, place], "|-", color=INK if filled else S1,
                             linewidth=3 if filled else 1.5, markersize=9, **canvas.row(row))
        else:
            canvas.axes.plot([float(value.value)], [place], "o", color=S1, markersize=8 if filled else 7,
                             markerfacecolor=S1 if filled else PAPER, **canvas.row(row))
    across_axis(canvas, [float(end) for value in values for end in (value.value, _upper(value))], from_zero=False)
    if len(values) > 1:
        canvas.notes.append(words.say("charts.disagreeing_values.marks", WORDS["marks"]))
    return _caption(canvas, fact, values)


def _caption(canvas: Canvas, fact: Fact, values: list[Published]) -> str:
    words, title = canvas.words, canvas.words.text(fact.title)
    if len(values) == 1:
        return words.say("charts.disagreeing_values.one", WORDS["one"], title=title, value=_said(canvas, fact, values[0]),
                         source=_source(canvas, values[0]))
    if not fact.disagrees:
        return words.say("charts.disagreeing_values.same", WORDS["same"], title=title, value=_said(canvas, fact, values[0]),
                         count=len(values))
    key = "uses" if fact.used else "open"
    used = words.say(f"charts.disagreeing_values.{key}", WORDS[key], value=_said(canvas, fact, fact.used) if fact.used else "")
    return words.say("charts.disagreeing_values.caption", WORDS["caption"], title=title, count=len(values), used=used,
                     low=words.quantity(min(value.value for value in values), fact.unit),
                     high=words.quantity(max(map(_upper, values)), fact.unit))


def _said(canvas: Canvas, fact: Fact, value: Published) -> str:
    text = canvas.words.range(value.value, _upper(value), fact.unit)
    return canvas.words.say("charts.disagreeing_values.about", WORDS["about"], value=text) if value.approximate else text


def _source(canvas: Canvas, value: Published) -> str:
    """The publisher and the year of the source, short enough to stand beside a dot."""
    record = canvas.plan.record(value.source)
    if record is None:
        return value.source
    return record.publisher if record.date == NOT_STATED else f"{record.publisher}, {record.date[:4]}"


def _upper(value: Published):
    return value.value if value.upper is None else value.upper
