"""How many measures, terms and sources are there of each kind, and which amounts were published?

Counts only what the records say. Amounts are never converted, and never added across currencies, scopes or
kinds: half of a loan in euros and a budget of the whole country have no sum that means anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from basinplan.model.plan import Plan
from basinplan.model.values import NOT_STATED
from basinplan.registers.measure import Cost, Measure

POWERS = {"units": 0, "thousand": 3, "million": 6, "billion": 9}


@dataclass(frozen=True)
class Amount:
    """One published amount of a measure."""

    measure: Measure
    cost: Cost

    @property
    def units(self) -> Decimal:
        """The amount written out, without "million" or "billion"."""
        return self.cost.amount * 10 ** POWERS[self.cost.scale]


@dataclass(frozen=True)
class Roles:
    """In how many measures a body is named, by their status: as responsible, as partner."""

    responsible: Mapping[str, int]
    partner: Mapping[str, int]

    @property
    def total(self) -> int:
        """Number of measures that name the body, each role for itself."""
        return sum(self.responsible.values()) + sum(self.partner.values())


@dataclass(frozen=True)
class Funding:
    """For how many measures cost and payer are known."""

    both: int
    cost_only: int
    payer_only: int
    neither: int


def measures_by_status(plan: Plan) -> dict[str, int]:
    """Number of measures per status, in the order of the code list, statuses without any left out."""
    return _listed(plan, "measure_status", (measure.status for measure in plan.register("measure")))


def measures_by_type(plan: Plan) -> dict[str, dict[str, int]]:
    """Per type of measure the number per status; the type with most measures first."""
    found: dict[str, list[str]] = {}
    for measure in plan.register("measure"):
        found.setdefault(measure.type, []).append(measure.status)
    order = list(plan.code_lists["measure_type"])
    return {code: _listed(plan, "measure_status", found[code])
            for code in sorted(found, key=lambda code: (-len(found[code]), order.index(code)))}


def measures_by_key_type(plan: Plan) -> dict[str, int]:
    """Number of measures per main key type, most first."""
    return _most_first(_listed(plan, "key_type", (measure.key_type for measure in plan.register("measure"))))


def measures_by_pressure(plan: Plan) -> dict[str, int]:
    """Number of measures per pressure that they act on, most first; a measure counts once for each that it names."""
    return _most_first(Counter(id for measure in plan.register("measure") for id in dict.fromkeys(measure.pressures)))


def measures_by_spot(plan: Plan) -> dict[str, int]:
    """Number of measures per water body or place that they name, most first; a measure counts once for each."""
    return _most_first(Counter(id for measure in plan.register("measure")
                               for id in dict.fromkeys((*measure.coverage.water_bodies, *measure.coverage.places))))


def roles_by_body(plan: Plan) -> dict[str, Roles]:
    """Per body the number of measures by status in which it is responsible or partner; the most named first."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for measure in plan.register("measure"):
        for role, bodies in enumerate((measure.responsible.joint, measure.partners)):
            for id in dict.fromkeys(bodies):
                found.setdefault(id, ([], []))[role].append(measure.status)
    roles = {id: Roles(*(_listed(plan, "measure_status", statuses) for statuses in both)) for id, both in found.items()}
    return dict(sorted(roles.items(), key=lambda item: (-item[1].total, item[0])))


def measures_without_responsible(plan: Plan) -> dict[str, int]:
    """Number of measures per status for which no responsible body is named."""
    return _listed(plan, "measure_status", (m.status for m in plan.register("measure") if not m.responsible.joint))


def measures_with_cost(plan: Plan) -> int:
    """Number of measures for which at least one amount has been published."""
    return sum(bool(measure.costs) for measure in plan.register("measure"))


def measures_with_payer(plan: Plan) -> int:
    """Number of measures for which at least one source of money is named."""
    return sum(bool(measure.funding) for measure in plan.register("measure"))


def money_known(measure: Measure) -> str:
    """What is known of a measure's money: ``both`` cost and payer, ``cost_only``, ``payer_only`` or ``neither``."""
    return {(True, True): "both", (True, False): "cost_only", (False, True): "payer_only",
            (False, False): "neither"}[bool(measure.costs), bool(measure.funding)]


def funding_known(plan: Plan) -> Funding:
    """For how many measures cost and payer are known, only one of them, or neither."""
    count = Counter(money_known(measure) for measure in plan.register("measure"))
    return Funding(count["both"], count["cost_only"], count["payer_only"], count["neither"])


def amounts_by_currency(plan: Plan) -> dict[str, tuple[Amount, ...]]:
    """The published amounts, apart by currency in the order of the code list, largest first."""
    found: dict[str, list[Amount]] = {}
    for measure in plan.register("measure"):
        for cost in measure.costs:
            found.setdefault(cost.currency, []).append(Amount(measure, cost))
    return {code: tuple(sorted(found[code], key=lambda amount: (-amount.units, amount.measure.id)))
            for code in plan.code_lists["currency"] if code in found}


def sums_published(plan: Plan) -> dict[tuple[str, str, str], Decimal]:
    """Sums in single units per currency, scope and kind of cost.

    A measure may be part of another, and its amount part of that one's: a sum is the sum of what was
    published, not the cost of the programme.
    """
    sums: dict[tuple[str, str, str], Decimal] = {}
    for currency, amounts in amounts_by_currency(plan).items():
        for amount in amounts:
            key = (currency, amount.measure.scope, amount.cost.kind)
            sums[key] = sums.get(key, Decimal(0)) + amount.units
    return dict(sorted(sums.items()))


def forms_by_verification(plan: Plan) -> dict[str, dict[str, int]]:
    """Per language of the plan the number of terms by how their form was verified; ``""`` where nothing says it."""
    terms = plan.register("term")
    order = [*plan.code_lists["verification"], ""]
    found = {locale: Counter(term.verified.get(locale, "") for term in terms) for locale in plan.passport.locales}
    return {locale: {code: count[code] for code in order if count[code]} for locale, count in found.items()}


def sources_by_kind(plan: Plan) -> dict[str, dict[str, int]]:
    """Per kind of source the number by year of publication, ``not_stated`` last; the kind with most sources first."""
    found: dict[str, list[str]] = {}
    for source in plan.register("source"):
        found.setdefault(source.kind, []).append(source.date if source.date == NOT_STATED else source.date[:4])
    order = list(plan.code_lists["source_kind"])
    return {kind: dict(sorted(Counter(found[kind]).items()))
            for kind in sorted(found, key=lambda kind: (-len(found[kind]), order.index(kind)))}


def _listed(plan: Plan, codelist: str, codes: Iterable[str]) -> dict[str, int]:
    count = Counter(codes)
    return {code: count[code] for code in plan.code_lists[codelist] if count[code]}


def _most_first(count: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(count.items(), key=lambda item: -item[1]))
