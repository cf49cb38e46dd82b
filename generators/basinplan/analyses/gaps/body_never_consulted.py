"""Which users, local authorities and associations does a measure touch that nobody is said to have asked?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.analyses.engagement import touched
from basinplan.model.plan import Plan

NUMBER = 62
ABOUT = "body"
WORDS = {
    "title": {
        "ru": "Организации, которых касаются меры и о чьём мнении сведений нет",
        "kk": "Шаралар қатысты, бірақ пікірі сұралғаны туралы мәлімет жоқ ұйымдар",
        "zh": "受措施影响而未见征求意见的机构",
        "en": "Bodies that a measure touches and of which no source says that they were asked",
    },
    "why": {
        "ru": "Кого мера касается, тот знает, что она изменит на месте; без его мнения план этого не видит.",
        "kk": "Шара кімге қатысты болса, сол оның жергілікті жерде нені өзгертетінін біледі; оның пікірінсіз жоспар мұны көрмейді.",
        "zh": "受措施影响者最了解它在当地会带来什么变化；没有他们的意见，规划便看不到这些。",
        "en": "Whom a measure touches knows what it will change on the spot; without that view the plan does not see it.",
    },
    "mend": {
        "ru": "Впишите в поле involved организации, когда и как её спросили (form: consulted), с источником.",
        "kk": "Ұйымның involved өрісіне пікірі қашан және қалай сұралғанын (form: consulted) дереккөзімен жазыңыз.",
        "zh": "在该机构的involved字段写明何时以何种方式征求意见（form: consulted）及来源。",
        "en": "In the field involved of the body, enter when and how it was asked (form: consulted), with the source.",
    },
}


def body_never_consulted(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every body that an open measure touches, and whether no source names it as consulted."""
    for one in touched(plan):
        yield one.body.id, not one.was_consulted
