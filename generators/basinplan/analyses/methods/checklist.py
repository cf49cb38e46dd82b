"""How many questions of a checklist are answered with yes, each with its evidence?"""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import CRITERIA, MET, NOT_MET, PARTLY_MET, Case, Verdict, not_assessable

WORDS = {
    "name": {"ru": "перечень условий", "kk": "шарттар тізбесі", "zh": "核查清单", "en": "checklist"},
    "how": {
        "ru": "Считается, сколько условий выполнено; у каждого — подтверждение и источник. Балл не выводится. Условие, о "
              "котором ничего не опубликовано, не считается ни выполненным, ни невыполненным.",
        "kk": "Қанша шарттың орындалғаны саналады; әрқайсысының дәлелі мен дереккөзі бар. Ұпай шығарылмайды. Ештеңе "
              "жарияланбаған шарт орындалды деп те, орындалмады деп те саналмайды.",
        "zh": "统计符合的准则数量；每条准则附依据和来源，不计算得分。未公布信息的准则既不计为符合，也不计为不符合。",
        "en": "Counts how many criteria are met; each has its evidence and source. No score is made. A criterion on which "
              "nothing is published counts neither as met nor as not met.",
    },
    "formula": {
        "ru": "выполнено: n из m", "kk": "орындалғаны: m шарттың n-і", "zh": "符合：m条中的n条", "en": "met: n of m"},
    "origin": {
        "ru": "Условия — из методики показателя; состояние каждого определили составители по прочитанному.",
        "kk": "Шарттар көрсеткіш әдістемесінен алынған; әрқайсысының күйін құрастырушылар оқығаны бойынша анықтаған.",
        "zh": "准则取自指标方法说明；各条状况由汇编者根据所读资料判定。",
        "en": "The criteria come from the indicator's method; how each stands was read by the compilers.",
    },
}


def checklist(case: Case) -> Verdict:
    """Met if all criteria are, not met if none is even partly, partly met between; open ones are counted apart."""
    states = [criterion.state for criterion in case.indicator.criteria]
    if not states:
        return not_assessable("no_criteria", case.last)
    count = {state: Decimal(states.count(state)) for state in ("met", "partly_met", "not_met", "not_published")}
    working = (("criteria", Decimal(len(states))), ("met", count["met"]), ("partly_met", count["partly_met"]),
               ("not_met", count["not_met"]), ("not_published", count["not_published"]))
    if count["not_published"] == len(states):
        return not_assessable("criteria_open", case.last)
    if count["met"] == len(states):
        return Verdict(MET, "", working, case.last, (CRITERIA, count["met"]))
    return Verdict(PARTLY_MET if count["met"] or count["partly_met"] else NOT_MET, "", working, case.last, (CRITERIA, count["met"]))
