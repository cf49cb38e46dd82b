"""An indicator's page: how it stands, its chart, how that was judged, and its values."""

from __future__ import annotations

from basinplan.analyses.methods import methods
from basinplan.analyses.progress import assess
from basinplan.analyses.series import observations_of
from basinplan.charts import charts
from basinplan.model.finding import Place
from basinplan.panels import Panel
from basinplan.registers.indicator import Indicator
from basinplan.render.desk import Desk
from basinplan.render.figures import figure_html
from basinplan.render.paging import block
from basinplan.render.verdicts import say_verdict


def indicator(desk: Desk, record: Indicator, here: str) -> list[Panel]:
    """State with chart, then the working of the judgement."""
    words, verdict = desk.words, assess(desk.plan, record)
    drawn = desk.draw(charts()[chart_for(desk, record)], {"indicator": record}, Place(f"plan/indicators/{record.id}.yml"))
    method = record.assessment.method
    own = _words_of(method)
    working = [(words.say(f"working.{name}"), words.number(value)) for name, value in verdict.working]
    judged = block("working.html.j2", say=words.say, method=words.say(f"methods.{method}.name", own["name"]),
                   how=words.say(f"methods.{method}.how", own["how"]), working=working, verdict=say_verdict(words, verdict),
                   as_of=words.date(desk.plan.passport.as_of))
    state = block("verdict.html.j2", say=words.say, code=verdict.code, verdict=say_verdict(words, verdict))
    return [Panel("state", words.say("panel.state"), state + "\n\n" + figure_html(desk.plan, words, drawn, here)),
            Panel("judged", words.say("panel.judged"), judged)]


def chart_for(desk: Desk, record: Indicator) -> str:
    """The chart that suits the values: steps for long periods, points with limits, or the way to a target."""
    values = [o for o in observations_of(desk.plan, record) if o.is_fact]
    if not record.thresholds and values and all((o.last - o.first).days > 400 for o in values):
        return "period_means"
    return "series_with_target" if record.targets else "points_with_limits"


def _words_of(method: str) -> dict:
    import sys

    return sys.modules[methods()[method].__module__].WORDS
