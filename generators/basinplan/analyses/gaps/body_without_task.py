"""Which authorities are named in the plan without a measure or an indicator?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 38
ABOUT = "body"
AUTHORITIES = ("ministry", "agency", "inspectorate", "local_authority")
WORDS = {
    "title": {
        "ru": "Органы власти, не связанные ни с мерой, ни с показателем",
        "kk": "Шарамен де, көрсеткішпен де байланыстырылмаған билік органдары",
        "zh": "未关联任何措施和指标的主管部门",
        "en": "Authorities without a measure or an indicator",
    },
    "why": {
        "ru": "Из плана не видно, за что отвечает этот орган.",
        "kk": "Бұл органның не үшін жауап беретіні жоспардан көрінбейді.",
        "zh": "从规划中看不出该部门负责哪些工作。",
        "en": "The plan does not show what the authority answers for.",
    },
    "mend": {
        "ru": "Назовите организацию в поле responsible или partners меры либо в поле owner показателя.",
        "kk": "Ұйымды шараның responsible немесе partners өрісінде не көрсеткіштің owner өрісінде атаңыз.",
        "zh": "在措施的responsible或partners字段，或在指标的owner字段中填写该机构。",
        "en": "Name the body in the field responsible or partners of a measure, or in the field owner of an indicator.",
    },
}


def body_without_task(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every authority of the basin's countries, and whether no measure names it (responsible, partner) and no indicator (owner)."""
    named = {id for measure in plan.register("measure") for id in (*measure.responsible.joint, *measure.partners)}
    named |= {indicator.owner for indicator in plan.register("indicator")}
    for body in plan.register("body"):
        if body.kind in AUTHORITIES and body.country in plan.passport.countries:
            yield body.id, body.id not in named
