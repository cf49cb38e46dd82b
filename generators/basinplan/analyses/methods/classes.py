"""Which class of an ordered scale was reached, and is it better or worse than before? Classes are never averaged."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.verdict import CLASSES, IMPROVED, MET, NOT_MET, UNCHANGED, WORSENED, Case, Verdict, not_assessable

WORDS = {
    "name": {"ru": "классы", "kk": "сыныптар", "zh": "类别对比", "en": "classes"},
    "how": {
        "ru": "Класс последнего периода сравнивается с целевым, а без цели — с предыдущим сопоставимым классом. Классы не "
              "усредняются: «между вторым и третьим» класса нет.",
        "kk": "Соңғы кезеңнің сыныбы нысаналы сыныппен, нысаналы сынып болмаса – алдыңғы салыстырмалы сыныппен салыстырылады. "
              "Сыныптар орташаланбайды: «екінші мен үшіншінің арасы» деген сынып жоқ.",
        "zh": "将最近时段的类别与目标类别比较；无目标时，与此前可比的类别比较。类别不取平均：不存在“二类与三类之间”的类别。",
        "en": "The class of the last period is compared with the target class, or, without a target, with the previous "
              "comparable class. Classes are never averaged: there is no class between the second and the third.",
    },
    "formula": {
        "ru": "изменение = класс − предыдущий класс", "kk": "өзгеріс = сынып − алдыңғы сынып",
        "zh": "变化 = 类别 − 前一类别", "en": "change = class − previous class"},
    "origin": {
        "ru": "Классы и их порядок — из записи показателя, по той классификации, в которой они опубликованы.",
        "kk": "Сыныптар мен олардың реті көрсеткіш жазбасынан, жарияланған жіктемесі бойынша алынады.",
        "zh": "类别及其顺序取自指标记录，按其公布时所用的分类标准。",
        "en": "Classes and their order come from the indicator's record, by the classification in which they were published.",
    },
}


def classes(case: Case) -> Verdict:
    """Against the target class, else against the class before; ``direction`` down means that low numbers are good."""
    order = [known.value for known in case.indicator.classes]
    if not order:
        return not_assessable("no_classes", case.last)
    if unfit := case.unfit():
        return unfit
    last = case.last
    if last.value not in order or last.upper is not None:
        return not_assessable("not_a_class", last)
    better = -1 if case.indicator.direction in ("down", "keep_below") else 1
    if case.indicator.targets:
        target = case.indicator.targets[-1].value
        reserve = better * (last.value - target)
        return Verdict(MET if reserve >= 0 else NOT_MET, "", (("value", last.value), ("target", target)), last, (CLASSES, reserve))
    before = [o for o in case.facts if o.last < last.last and o.value in order and not case.is_broken(o.end)]
    if not before:
        return not_assessable("too_few_values", last)
    change = last.value - before[-1].value
    working = (("class_before", before[-1].value), ("value", last.value), ("difference", Decimal(change)))
    code = UNCHANGED if change == 0 else IMPROVED if better * change > 0 else WORSENED
    return Verdict(code, "", working, last, (CLASSES, Decimal(better * change)))
