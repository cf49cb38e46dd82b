"""Reads an example of judging: an indicator in a few lines, its values, and the date of the plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from basinplan.analyses.methods import methods
from basinplan.analyses.verdict import Case
from basinplan.model.observation import Observation
from basinplan.registers.indicator import Assessment, Baseline, Criterion, Indicator, QualityClass, Target, Threshold


def judge(example: dict) -> tuple[str, str, dict[str, str]]:
    """Verdict code, reason and working of the method that the example names."""
    verdict = methods()[example["method"]](case_of(example))
    return verdict.code, verdict.reason, {name: str(value) for name, value in verdict.working}


def case_of(example: dict) -> Case:
    """The case that the example describes."""
    indicator = Indicator.model_construct(
        id="example", series=None, unit="percent", scale=example.get("scale", "ratio"), direction=example.get("direction", "up"),
        baseline=_part(Baseline, example.get("baseline")),
        targets=tuple(_part(Target, target) for target in example.get("targets", ())),
        thresholds=tuple(_part(Threshold, limit) for limit in example.get("thresholds", ())),
        criteria=tuple(Criterion.model_construct(id=f"c{n}", state=state) for n, state in enumerate(example.get("criteria", ()))),
        classes=tuple(QualityClass.model_construct(value=Decimal(n)) for n in example.get("classes", ())),
        assessment=Assessment.model_construct(
            method=example["method"], margin=_number(example.get("margin")), add_up=example.get("add_up", False),
            max_age_months=example.get("max_age_months", 24), min_points=example.get("min_points", 1)))
    values = tuple(sorted((_value(row) for row in example.get("values", ())), key=lambda o: (o.last, o.first, o.kind)))
    return Case(indicator, values, date.fromisoformat(str(example["as_of"])), tuple(map(str, example.get("breaks", ()))))


def _part(kind: type, given: dict | None):
    if given is None:
        return None
    words = {key: str(value) for key, value in given.items()}
    if "value" in words:
        words["value"] = Decimal(words["value"])
    return kind.model_construct(**words)


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _value(row: dict) -> Observation:
    start = str(row.get("start", row.get("period")))
    return Observation(start, str(row.get("end", start)), Decimal(str(row["value"])), row.get("kind", "observed"), "src",
                       upper=_number(row.get("upper")))
