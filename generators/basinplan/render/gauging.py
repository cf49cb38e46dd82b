"""The staff gauge: how one value stands beside its limit or target, as the water line of every page and as a row of the board.

Here belongs the small drawing that is read with the words beside it; it says nothing that they do not say. Charts with
axes belong to ``charts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from markupsafe import Markup

from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.analyses.verdict import OUTDATED, last_fact
from basinplan.model.observation import OBSERVED
from basinplan.model.plan import Plan
from basinplan.registers.indicator import Indicator
from basinplan.render.links import href, page_of
from basinplan.render.locale import Words
from basinplan.render.verdicts import say_limit

LIMIT_AT, PER_UNIT, ROOM = 30, 8, 24
WIDTH, INSET = 160, 8


def water_line(plan: Plan, words: Words) -> Mapping[str, str]:
    """What stands at the head of every page, or nothing where the passport names no gauge.

    ``gauge_y`` is the height of the water in pixels from above: 8 pixels for one unit (a metre) on both sides of the limit,
    fewer only where the value would leave the strip. ``gauge_state`` is ``now``, ``old`` or ``unknown``.
    """
    indicator = plan.record(plan.passport.gauge or "")
    if not isinstance(indicator, Indicator):
        return {}
    last, verdict = last_fact(observations_of(plan, indicator)), assess(plan, indicator)
    limit = indicator.thresholds[-1] if indicator.thresholds else None
    found = {"gauge_page": href(page_of(plan, indicator.id), "index.md"), "gauge_name": words.text(indicator.title),
             "gauge_short": words.text(plan.record(indicator.water_bodies[0]).title) if indicator.water_bodies else "",
             "gauge_value": words.observed(last, indicator.unit) if last else words.say("value.not_published"),
             "gauge_period": words.period(last.start, last.end) if last else "",
             "gauge_state": "unknown" if last is None else "old" if verdict.reason == OUTDATED else "now", "gauge_limit": ""}
    if verdict.reason == OUTDATED:
        found["gauge_old"] = words.say("verdict.reason.outdated")
    if limit:
        found["gauge_limit"] = words.say("gauge.limit", limit=say_limit(words, limit, indicator.unit),
                                         status=words.code("legal_status", limit.legal_status))
    if last:
        found["gauge_y"] = str(height_of(last.value, limit.value if limit else last.value))
    return found


def height_of(value: Decimal, limit: Decimal) -> float:
    """Pixels from above at which a value stands when its limit stands at 30."""
    over = float(value - limit)
    scale = min(PER_UNIT, ROOM / abs(over)) if over else PER_UNIT
    return round(max(LIMIT_AT - over * scale, 3.0), 1) if over > 0 else round(min(LIMIT_AT - over * scale / 2, 43.0), 1)


def gauge(plan: Plan, indicator: Indicator) -> Markup:
    """The row of an indicator: a track with its last value as a dot, its limits as ticks, its target as a diamond."""
    values = observations_of(plan, indicator)
    last = last_fact(values)
    limits = [threshold.value for threshold in indicator.thresholds]
    target = indicator.targets[-1].value if indicator.targets else None
    base = indicator.baseline.value if indicator.baseline else None
    numbers = [float(number) for number in (*limits, target, base, last.value if last else None) if number is not None]
    numbers += [float(value.value) for value in values if value.is_fact]
    track = f'<path class="plan-gauge__track" d="M0 12H{WIDTH}"/>'
    if not numbers:
        return _svg(f'<path class="plan-gauge__open" d="M0 12H{WIDTH}"/>')
    if indicator.scale != "interval":
        numbers.append(0.0)
    low, span = min(numbers), (max(numbers) - min(numbers)) or 1.0

    def at(number: Decimal) -> float:
        return round(INSET + (WIDTH - 2 * INSET) * (float(number) - low) / span, 1)

    parts = [track]
    if last and indicator.scale != "interval":
        parts.append(f'<path class="plan-gauge__fill" d="M{at(Decimal(0))} 12H{at(last.value)}"/>')
    if base is not None:
        parts.append(f'<path class="plan-gauge__base" d="M{at(base)} 7v10"/>')
    parts += [f'<path class="plan-gauge__limit" d="M{at(limit)} 2v20"/>' for limit in limits]
    if target is not None:
        parts.append(f'<path class="plan-gauge__target" d="M{at(target)} 6l6 6-6 6-6-6z"/>')
    if last:
        kind = "" if last.kind == OBSERVED else " plan-gauge__dot--open"
        parts.append(f'<circle class="plan-gauge__dot{kind}" cx="{at(last.value)}" cy="12" r="5"/>')
    return _svg("".join(parts))


def gauge_key(words: Words) -> Markup:
    """What the marks of the rows mean: the last value, the limit, the baseline, the target."""
    marks = {"value": '<circle class="plan-gauge__dot" cx="8" cy="12" r="5"/>',
             "limit": '<path class="plan-gauge__limit" d="M8 2v20"/>', "baseline": '<path class="plan-gauge__base" d="M8 7v10"/>',
             "target": '<path class="plan-gauge__target" d="M8 6l6 6-6 6-6-6z"/>'}
    shown = [Markup('<span>{} {}</span>').format(_svg(drawn, 16), words.say(f"working.{name}")) for name, drawn in marks.items()]
    return Markup('<p class="plan-gauge__key">{}</p>').format(Markup(" ").join(shown))


def _svg(body: str, width: int = WIDTH) -> Markup:
    return Markup(f'<svg class="plan-gauge" viewBox="0 0 {width} 24" width="{width}" height="24" aria-hidden="true">{body}</svg>')
