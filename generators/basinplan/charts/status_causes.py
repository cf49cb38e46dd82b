"""Why an indicator is judged otherwise than before: what new values, revised ones, a moved target or time each did to its score."""

from __future__ import annotations

from decimal import Decimal

from basinplan.analyses.attribution import StatusChange
from basinplan.registers.indicator import Indicator
from basinplan.render.canvas import Canvas, width_of
from basinplan.render.changelog import state_name
from basinplan.render.palette import INK2, LINE2, PAPER, S1, SIZES
from basinplan.render.panelling import resize, wrap
from basinplan.render.svg import HALO

WORDS = {
    "caption": {
        "ru": "{title}: почему оценка изменилась от «{first}» до «{last}»; доли от величины «{score}».",
        "kk": "{title}: баға «{first}» пен «{last}» арасында неге өзгерді; үлестер мына шамадан: {score}.",
        "zh": "{title}：自{first}至{last}评估变化的原因；份额所属的量为{score}。",
        "en": "{title}: why the verdict changed from {first} to {last}; parts of the {score}.",
    },
    "named": {
        "ru": "{title}: причины иной оценки от «{first}» до «{last}»; доли назвать нельзя.",
        "kk": "{title}: «{first}» пен «{last}» арасында баға өзгеруінің себептері; үлестерін айту мүмкін емес.",
        "zh": "{title}：自{first}至{last}评估变化的原因；无法给出各自的份额。",
        "en": "{title}: causes of the other verdict from {first} to {last}; their shares cannot be said.",
    },
    "subtitle": {
        "ru": "Причины иной оценки", "kk": "Бағаның өзгеру себептері", "zh": "评估变化的原因", "en": "Causes of the other verdict",
    },
    "step": {"ru": "Редакции", "kk": "Редакциялар", "zh": "版次", "en": "Editions"},
    "cause": {"ru": "Причина", "kk": "Себебі", "zh": "原因", "en": "Cause"},
    "share": {"ru": "Доля", "kk": "Үлесі", "zh": "份额", "en": "Share"},
    "no_share": {"ru": "нельзя назвать", "kk": "айту мүмкін емес", "zh": "无法给出", "en": "cannot be said"},
    "note": {
        "ru": "Столбик вправо — увеличило, влево — уменьшило; вместе доли дают всё изменение.",
        "kk": "Оңға қарай – көбейтті, солға қарай – азайтты; үлестердің қосындысы – бүкіл өзгеріс.",
        "zh": "向右表示增大，向左表示减小；各份额之和等于全部变化。",
        "en": "A bar to the right made it larger, one to the left smaller; the shares add up to the whole change.",
    },
}
ROW = 30.0


def status_causes(canvas: Canvas, indicator: Indicator) -> str:
    """For the latest step in which an indicator is judged otherwise: each cause with its share of the ratio or margin, as a bar."""
    words, found = canvas.words, [(step, status) for step, _, status in canvas.past.changes_of(indicator.id) if status]
    canvas.subtitle, canvas.counted = _own(canvas, "subtitle"), ("indicator",)
    canvas.table(tuple(_own(canvas, key) for key in ("step", "cause", "share")), [])
    if not found:
        return canvas.empty()
    step, status = found[0]
    shares = status.rounded()
    names = {"first": state_name(words, step.before), "last": state_name(words, step.after)}
    canvas.rows = [(f"{names['first']} → {names['last']}", _cause(canvas, cause),
                    _signed(canvas, shares[cause]) if shares else _own(canvas, "no_share")) for cause in status.moved]
    _bars(canvas, status, shares)
    if not shares:
        return words.say("charts.status_causes.named", WORDS["named"], title=words.text(indicator.title), **names)
    canvas.notes.append(_own(canvas, "note"))
    score = words.say(f"compare.why.of_{status.after.score[0]}")
    return words.say("charts.status_causes.caption", WORDS["caption"], title=words.text(indicator.title), score=score, **names)


def _bars(canvas: Canvas, status: StatusChange, shares: dict[str, Decimal]) -> None:
    """A row for each cause: its name over a bar from zero, the share at its end."""
    axes, width = canvas.axes, SIZES[canvas.size][0] * 0.75
    height = resize(canvas, (ROW + 14) * len(status.moved) + 8)
    axes.set_position((0.02, 0.02, 0.96, 0.96))
    axes.set_axis_off()
    most = max([abs(float(share)) for share in shares.values()] or [1]) or 1
    room = max([width_of(_signed(canvas, share)) for share in shares.values()] or [40]) / width * 1.1 + 0.05
    axes.set_xlim(-1 / (1 - room), 1 / (1 - room))
    axes.set_ylim(height, 0)
    axes.axvline(0, color=LINE2, linewidth=1, zorder=1)
    for number, cause in enumerate(status.moved):
        y = 12 + number * (ROW + 14)
        share = float(shares[cause]) / most if shares else 0.0
        canvas.label(-1 / (1 - room), y, wrap(_cause(canvas, cause), width * 0.9), ha="left", xytext=(2, 0), gid=HALO)
        axes.barh([y + 18], [share or 0.004], height=13, color=S1 if share >= 0 else PAPER, edgecolor=S1, linewidth=1,
                  hatch="" if share >= 0 else "///", zorder=2, **canvas.row(number))
        said = _signed(canvas, shares[cause]) if shares else _own(canvas, "no_share")
        canvas.label(share, y + 18, said, colour=INK2, ha="left" if share >= 0 else "right", xytext=(5 if share >= 0 else -5, 0))


def _cause(canvas: Canvas, cause: str) -> str:
    return canvas.words.say(f"compare.why.{cause}")


def _signed(canvas: Canvas, share: Decimal) -> str:
    return ("+" if share > 0 else "") + canvas.words.number(Decimal(format(share.normalize(), "f")))


def _own(canvas: Canvas, key: str) -> str:
    return canvas.words.say(f"charts.status_causes.{key}", WORDS[key])
