"""An indicator says how a state or an effort is measured, what is promised and how it is judged.

Fields follow the SDG metadata concepts and the DPSIR typology. The values themselves lie in a
data set; the rules of judging lie in ``analyses.methods``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, NOT_STATED, Amount, Count, Flag, Id, Line, Number, PartialDate, nothing_if


class Series(Part):
    """Which rows of which data set are the values of the indicator.

    ``dataset: plan`` with a share of ``analyses.shares`` as column: counted from the plan itself.
    """

    dataset: ref("dataset", "plan")
    column: Line
    where: Mapping[str, Line] = {}


class Baseline(Part):
    """The value that progress is counted from."""

    value: Number
    period: PartialDate
    source: ref("source")


class Target(Part):
    """A promised value for a period, and how binding the promise is."""

    KEY: ClassVar[tuple[str, ...]] = ("period",)

    value: Number
    period: PartialDate
    legal_status: code("legal_status")
    by: ref("body", NOT_STATED)
    source: ref("source")


class Threshold(Part):
    """A limit that the value should not cross, and who announced it."""

    KEY: ClassVar[tuple[str, ...]] = ("kind",)

    kind: code("threshold_kind")
    value: Number
    legal_status: code("legal_status")
    by: ref("body", NOT_STATED)
    source: ref("source")
    note: SaidText | None = None


class Criterion(Part):
    """One yes-or-no question of a checklist, how it stands, and the evidence for that."""

    id: Id
    title: SaidText
    state: code("criterion_state")
    evidence: SaidText
    sources: tuple[ref("source"), ...] = ()


class QualityClass(Part):
    """One class of an ordered scale: its number and its name."""

    value: Number
    title: SaidText


class Assessment(Part):
    """How the indicator is judged: the method and its numbers.

    ``add_up`` says that the values are those of single periods and must be summed (``cumulative``);
    otherwise each value is already the total so far.
    """

    method: Line
    margin: Amount | None = None
    max_age_months: Count = 24
    min_points: Count = 1
    add_up: Flag = False


class Indicator(Record):
    """One quantity that the plan watches."""

    REGISTER = "indicator"
    FOLDER = "indicators"
    ONE_FILE_EACH = True
    COMMITS = True
    SHOWN_ELSEWHERE = ("series", "assessment", "criteria", "classes")
    WORDS = {
        "one": {"ru": "Показатель", "kk": "Көрсеткіш", "zh": "指标", "en": "Indicator"},
        "many": {"ru": "Показатели", "kk": "Көрсеткіштер", "zh": "指标", "en": "Indicators"},
        "about": {
            "ru": "Что измеряется, что обещано и как это оценивается.",
            "kk": "Не өлшенеді, не уәде етілген және қалай бағаланады.",
            "zh": "监测什么、承诺达到什么、如何评估。",
            "en": "What is measured, what is promised and how it is judged.",
        },
    }

    title: SaidText = Field(description="name of the indicator in every language of the plan")
    definition: SaidText = Field(description="what exactly is measured, where and how")
    unit: code("unit") = Field(description="unit of the values")
    scale: code("measurement_scale") = Field(description="ratio, interval, count, share, class or yes_no")
    scope: code("scope") = Field(description="the basin, the country, the shared waters")
    dpsir: code("dpsir") = Field(description="place in the chain of drivers, pressures, states, impacts, responses")
    direction: code("direction") = Field(description="which way is wanted")
    series: Annotated[Series | None, nothing_if("not_published")] = Field(
        description="data set, column and filter of the values, or not_published")
    joined: Flag = Field(description="true if neighbouring values may be joined by a line")
    baseline: Annotated[Baseline | None, nothing_if(NOT_STATED)] = Field(
        description="value, period, source, or not_stated")
    targets: tuple[Target, ...] = Field((), description="promised values")
    thresholds: tuple[Threshold, ...] = Field((), description="limits")
    criteria: tuple[Criterion, ...] = Field((), description="questions of a checklist, each with its evidence")
    classes: tuple[QualityClass, ...] = Field((), description="classes of an ordered scale, best first")
    assessment: Assessment = Field(description="method of judging and its numbers")
    owner: ref("body", NOT_STATED) = Field(description="body that publishes the values, or not_stated")
    frequency: SaidText = Field(description="how often values are published")
    limitations: SaidText = Field(description="what the values do not say")
    water_bodies: tuple[ref("water_body"), ...] = Field((), description="water bodies that it speaks of")
    sdg_targets: tuple[Line, ...] = Field((), description="SDG targets, such as \"6.5\"")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(
        description="where definition and values were read; at least one")
    replaces: tuple[Id, ...] = Field((), description="ids of earlier indicators that this one continues")
    note: SaidText | None = Field(None, description="remark of the compilers")
