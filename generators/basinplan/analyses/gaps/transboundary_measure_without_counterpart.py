"""Which measures on transboundary waters do not name bodies of two countries?"""

from __future__ import annotations

from collections.abc import Iterator

from basinplan.model.plan import Plan

NUMBER = 19
ABOUT = "measure"
WORDS = {
    "title": {
        "ru": "Трансграничные меры, где не назван участник второй страны",
        "kk": "Екінші елдің қатысушысы аталмаған трансшекаралық шаралар",
        "zh": "未注明另一国参与单位的跨界措施",
        "en": "Transboundary measures without a body of a second country",
    },
    "why": {
        "ru": "Мера на трансграничных водах касается нескольких стран; важно знать, кто участвует от каждой.",
        "kk": "Трансшекаралық сулардағы шара бірнеше елге қатысты; әр елден кім қатысатынын білу маңызды.",
        "zh": "跨界水体上的措施涉及多个国家，需要了解各国由谁参与。",
        "en": "A measure on transboundary waters concerns several countries; it matters who takes part from each.",
    },
    "mend": {
        "ru": "Впишите названную в источнике организацию второй страны или совместную комиссию в поле responsible или partners.",
        "kk": "Дереккөзде аталған екінші ел ұйымын немесе бірлескен комиссияны responsible немесе partners өрісіне жазыңыз.",
        "zh": "在responsible或partners字段填写来源所载的另一国机构或联合委员会。",
        "en": "In the field responsible or partners, enter a body of a second country or a joint commission that a source names.",
    },
}


def transboundary_measure_without_counterpart(plan: Plan) -> Iterator[tuple[str, bool]]:
    """Every transboundary measure, and whether its bodies are of fewer than two countries of the plan."""
    for measure in plan.register("measure"):
        if measure.scope == "transboundary":
            named = {*measure.responsible.joint, *measure.partners}
            bodies = [body for body in plan.register("body") if body.id in named]
            countries = {body.country for body in bodies} & set(plan.passport.countries)
            yield measure.id, len(countries) < 2 and all(body.kind != "joint_commission" for body in bodies)
