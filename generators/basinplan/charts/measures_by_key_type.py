"""How many measures of each main key type there are, the most frequent first."""

from __future__ import annotations

from basinplan.analyses.totals import measures_by_key_type as count_by_key_type
from basinplan.render.board import Bar, Board, Fill
from basinplan.render.canvas import Canvas

WORDS = {
    "caption": {
        "ru": "Чаще всего меры относятся к ключевому типу «{name}» — {number} из {total}; типов европейского перечня представлено "
              "{used} из {known}.",
        "kk": "Шаралардың ең көбі «{name}» негізгі түріне жатады – {number} (барлығы {total}); еуропалық тізімдегі {known} түрдің "
              "{used} түрі кездеседі.",
        "zh": "措施最集中的关键类型是“{name}”，{total}项中有{number}项；欧洲清单的{known}个类型中，本规划涉及{used}个。",
        "en": "The most frequent key type of measure is “{name}” with {number} of {total}; of the {known} types of the European "
              "list {used} occur.",
    },
    "subtitle": {
        "ru": "Число мер по основному ключевому типу", "kk": "Негізгі түрі бойынша шаралар саны",
        "zh": "按关键措施类型统计的措施数量", "en": "Number of measures by main key type",
    },
    "code": {"ru": "Код типа", "kk": "Түр коды", "zh": "类型代码", "en": "Code of the type"},
    "compilers": {
        "ru": "Тип определили составители свода: {number} из {total} мер; источник сам его не называет.",
        "kk": "Түрін жинақты құрастырушылар анықтаған шаралар саны: {number} (барлығы {total}); дереккөздің өзі түрін атамайды.",
        "zh": "类型由汇编者确定的措施：{total}项中有{number}项；来源本身未作此分类。",
        "en": "The type was chosen by the compilers for {number} of {total} measures; their sources do not name one.",
    },
}


def measures_by_key_type(canvas: Canvas) -> str:
    """Measures per main key type of the European reporting list, as bars with their counts."""
    canvas.counted = ("measure",)
    words, counts = canvas.words, count_by_key_type(canvas.plan)
    name, total = {code: words.code("key_type", code) for code in counts}, sum(counts.values())
    canvas.subtitle = words.say("charts.measures_by_key_type.subtitle", WORDS["subtitle"])
    canvas.table((words.say("charts.measures_by_key_type.code", WORDS["code"]), words.say("fields.key_type"), canvas.subtitle),
                 [(code, name[code], words.number(number)) for code, number in counts.items()])
    if not counts:
        return canvas.empty()
    board = Board(canvas)
    board.bars([Bar(name[code], ((number, Fill()),), words.number(number), row=row)
                for row, (code, number) in enumerate(counts.items())], height=11)
    board.close()
    chosen = sum(measure.classified_by == "compilers" for measure in canvas.plan.register("measure"))
    if chosen:
        canvas.notes.append(words.say("charts.measures_by_key_type.compilers", WORDS["compilers"], number=chosen, total=total))
    first = next(iter(counts))
    return words.say("charts.measures_by_key_type.caption", WORDS["caption"], name=name[first], number=counts[first], total=total,
                     used=len(counts), known=len(canvas.plan.code_lists["key_type"]))
