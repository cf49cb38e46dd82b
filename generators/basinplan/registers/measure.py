"""A measure is one action of the programme: what is done, by whom, when and for how much.

Fields follow the European Environment Agency's proposal for reporting measures (2026-02-17)
and add what sources outside the EU need: a stated "not stated", several currencies and a
source for each statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from basinplan.model.record import Part, Record, SaidText, Span, code, ref
from basinplan.model.values import AT_LEAST_ONE, NOT_STATED, Amount, DateOrNotStated, Id, Line, Number, empty_if, refuse


class Responsible(Part):
    """Who answers for the measure: one body, several jointly, or nobody named."""

    joint: tuple[ref("body"), ...]


ONE_OR_JOINT = {"anyOf": [{"type": "string", "description": "id of a body, or not_stated"},
                          {"type": "object", "properties": {"joint": {"type": "array", "items": {"type": "string"}}},
                           "required": ["joint"], "additionalProperties": False}]}


def _responsible(value: Any) -> Any:
    if value == NOT_STATED:
        return {"joint": ()}
    if value == {"joint": []}:
        raise refuse("list-empty", at="joint")
    return {"joint": (value,)} if isinstance(value, str) else value


class Cost(Part):
    """A published amount. Amounts in different currencies are never converted or added."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "basis")
    WORDS: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "fields.scale": {"ru": "Разряд суммы", "kk": "Сома разряды", "zh": "金额单位", "en": "Order of the amount"},
    }

    kind: code("cost_kind")
    amount: Amount
    scale: code("scale")
    currency: code("currency")
    basis: code("cost_basis")
    source: ref("source")
    covers: SaidText | None = None


class Funding(Part):
    """Where money comes from, as the source names it."""

    KEY: ClassVar[tuple[str, ...]] = ("body", "kind")

    body: ref("body")
    kind: code("funding_kind")
    source: ref("source")


class Output(Part):
    """What the measure is to deliver or has delivered, in its unit."""

    KEY: ClassVar[tuple[str, ...]] = ("unit", "kind")

    value: Number
    unit: code("unit")
    kind: code("observation_kind")
    as_of: DateOrNotStated
    source: ref("source")
    what: SaidText


class Milestone(Part):
    """A step with a date, and the date on which it was done."""

    id: Id
    title: SaidText
    due: DateOrNotStated
    done: DateOrNotStated
    source: ref("source")


class Coverage(Part):
    """Where the measure acts."""

    countries: Annotated[tuple[code("country"), ...], AT_LEAST_ONE]
    water_bodies: tuple[ref("water_body"), ...] = ()
    places: tuple[ref("place"), ...] = ()


class Measure(Record):
    """One action of the programme of measures."""

    REGISTER = "measure"
    FOLDER = "measures"
    ONE_FILE_EACH = True
    COMMITS = True
    SHOWN_ELSEWHERE = ("summary", "outputs", "milestones", "indicators")
    WORDS = {
        "one": {"ru": "Мера", "kk": "Шара", "zh": "措施", "en": "Measure"},
        "many": {"ru": "Меры", "kk": "Шаралар", "zh": "措施", "en": "Measures"},
        "about": {
            "ru": "Что делается или объявлено, кем, в какие сроки и за какие деньги.",
            "kk": "Не істеліп жатқаны немесе не жарияланғаны, оны кім, қай мерзімде және қандай қаражатқа орындайтыны.",
            "zh": "已开展或已宣布的措施：由谁负责、何时实施、费用多少。",
            "en": "What is done or announced, by whom, when and for how much.",
        },
    }

    title: SaidText = Field(description="name of the measure in every language of the plan")
    summary: SaidText = Field(description="what the source says, in one to three sentences")
    scope: code("scope") = Field(description="what the figures speak of: the basin, the country, the shared waters")
    type: code("measure_type") = Field(description="type of measure")
    key_type: code("key_type") = Field(description="main key type of measure (4th cycle)")
    classified_by: code("classified_by") = Field(description="who chose type, key type and pressures")
    pressures: tuple[ref("pressure"), ...] = Field((), description="pressures that it acts on")
    coverage: Coverage = Field(description="countries, water bodies and places")
    responsible: Annotated[Responsible, BeforeValidator(_responsible), WithJsonSchema(ONE_OR_JOINT)] = Field(
        description="one body, {joint: [two, bodies]} or not_stated")
    partners: tuple[ref("body"), ...] = Field((), description="bodies that take part")
    period: Span = Field(description="start and end, each a date or not_stated")
    status: code("measure_status") = Field(description="state of the measure as last published")
    as_of: DateOrNotStated = Field(description="date that the status speaks of")
    costs: Annotated[tuple[Cost, ...], empty_if("not_published")] = Field(
        description="published amounts, or not_published")
    funding: Annotated[tuple[Funding, ...], empty_if(NOT_STATED)] = Field(
        description="sources of money, or not_stated")
    outputs: tuple[Output, ...] = Field((), description="what it delivers, in numbers")
    milestones: tuple[Milestone, ...] = Field((), description="steps with dates")
    indicators: tuple[ref("indicator"), ...] = Field((), description="indicators that show its effect")
    sdg_targets: tuple[Line, ...] = Field((), description="SDG targets, such as \"6.5\"")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(
        description="where the statements were read; at least one")
    replaces: tuple[Id, ...] = Field((), description="ids of earlier measures that this one continues")
    note: SaidText | None = Field(None, description="remark of the compilers")
