"""Of which measures under way was no activity published?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 59
ABOUT = "measure"
UNDER_WAY = ("ongoing",)
WORDS = {
    "title": {
        "ru": "Идущие меры, о мероприятиях по которым не опубликовано",
        "kk": "Іс-шаралары жарияланбаған жүріп жатқан шаралар",
        "zh": "正在实施但未见活动公布的措施",
        "en": "Measures under way of which no activity was published",
    },
    "why": {
        "ru": "Без мероприятий не видно, делается ли что-то по мере и кем.",
        "kk": "Іс-шарасыз шара бойынша не істеліп жатқаны және кім істейтіні көрінбейді.",
        "zh": "没有活动记录，就看不出措施是否在推进、由谁推进。",
        "en": "Without an activity nobody sees whether anything is done under a measure, and by whom.",
    },
    "mend": {
        "ru": "Впишите мероприятие и назовите меру в его поле measures.",
        "kk": "Іс-шараны жазып, оның measures өрісінде шараны атаңыз.",
        "zh": "写入活动，并在其measures字段注明该措施。",
        "en": "Enter the activity and name the measure in its field measures.",
    },
}


def measure_without_activity(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every measure under way in a plan that has activities, and whether no activity names it."""
    carried = {id for activity in plan.register("activity") for id in activity.measures}
    for measure in plan.register("measure"):
        if measure.status in UNDER_WAY and plan.register("activity"):
            yield measure.id, measure.id not in carried
