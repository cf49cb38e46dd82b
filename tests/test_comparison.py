"""What differs between two states of a plan: seeded edits of a real plan with the changes that a specialist expects."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from comparing import Desk
from conftest import ROOT

from basinplan import build
from basinplan.history import compare_plans
from basinplan.model.change import ADDED, CHAPTER, DIRECTIONS, KINDS, OPPOSITE, SCOPES, SUPERSEDED, UPDATED, WEAKENED, WITHDRAWN
from basinplan.readers.plan_states import read_state
from basinplan.render.comparison import as_json
from basinplan.writers.schemas import comparison_schema

FOLDER = ROOT / "tests" / "mutations"
MUTATIONS = [(path.stem, item) for path in sorted(FOLDER.glob("*.yml")) for item in yaml.safe_load(path.read_text("utf-8"))]
MIRRORED = {ADDED: WITHDRAWN, WITHDRAWN: ADDED}
EVIDENCE = {("source", ""): "a publication", ("source", "url"): "the address of a publication", ("fact", "values"): "a published value",
            ("fact", "chosen"): "the value that is used", ("measure", "sources"): "a publication that a measure rests on",
            ("indicator", "sources"): "a publication that an indicator rests on",
            ("indicator", "criteria.sources"): "a publication that a criterion rests on",
            ("body", "sources"): "a publication that tells of a body"}
"""Waivers of the mirror: to find evidence is news and promises nothing more, to take it away is a loss that needs a word."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return Desk(frozen(), tmp_path_factory.mktemp("desk"))


def frozen() -> Path:
    """The oldest edition: its text never changes, so what is expected of edits to it never does either."""
    return min((ROOT / "editions").glob("*/"), default=ROOT)


def said_of(changes) -> Counter:
    """What was found; of a passage its chapter and language, without the name made of its words."""
    return Counter((change.record, field_of(change), change.kind, change.direction, change.scope) for change in changes)


def field_of(change) -> str:
    return change.field.partition("[")[0] if change.register == CHAPTER else change.field


def wanted_of(item: dict) -> Counter:
    return Counter((str(w["record"]), str(w.get("field", "")), w["kind"], w["direction"], w.get("scope", "content"))
                   for w in changes_of(item))


def changes_of(item: dict) -> list[dict]:
    """The expected changes; short ones are lists of record, field, kind, direction, scope and direction of the way back."""
    names = ("record", "field", "kind", "direction", "scope", "back")
    found = [change if isinstance(change, dict) else dict(zip(names, change, strict=False)) for change in item["changes"]]
    return [change | {"field": str(change.get("field", "")).partition("[")[0]} if str(change["record"]).endswith(".md") else change
            for change in found]


def edits_of(item: dict) -> list[dict]:
    return item.get("edits") or [{key: item[key] for key in ("file", "replace", "with", "append", "write", "delete") if key in item}]


@pytest.mark.parametrize(("group", "item"), MUTATIONS, ids=[f"{group}: {item['what']}" for group, item in MUTATIONS])
def test_an_edit_is_seen_for_what_it_is(desk, group, item) -> None:
    after = desk.edited(*edits_of(item))
    found = compare_plans(desk.plan, after).changes
    assert said_of(found) == wanted_of(item)
    assert all(change.kind in KINDS and change.direction in DIRECTIONS and change.scope in SCOPES for change in found)
    back = compare_plans(after, desk.plan).changes
    assert mirror_of(found, item) == Counter((c.record, c.kind, weighed(c)) for c in back)


def mirror_of(changes, item: dict) -> Counter:
    """What the way back must show; ``back`` names, with the reason, a direction that is not the opposite one."""
    waived = {(w["record"], w.get("field", "")): w["back"] for w in changes_of(item) if "back" in w}
    parents = {change.record: change.before for change in changes if change.kind == SUPERSEDED}
    return Counter((change.before if change.kind == SUPERSEDED else parents.get(change.record, change.record), MIRRORED.get(change.kind, change.kind),
                    waived.get((change.record, field_of(change)), OPPOSITE.get(weighed(change), weighed(change))))
                   for change in changes)


def weighed(change) -> str:
    """The direction of a change; of evidence that came or went one word for both ways."""
    is_evidence = (change.register, re.sub(r"\[[^]]*\]", "", change.field)) in EVIDENCE and change.kind in (ADDED, WITHDRAWN)
    return "evidence" if is_evidence and change.direction in (UPDATED, WEAKENED) else change.direction


def test_the_bench_is_large_and_every_direction_is_in_it() -> None:
    assert len(MUTATIONS) >= 80 and len({(group, item["what"]) for group, item in MUTATIONS}) == len(MUTATIONS)
    seen = Counter(wanted["direction"] for _, item in MUTATIONS for wanted in changes_of(item))
    assert set(seen) == set(DIRECTIONS) and seen[WEAKENED] >= 40


@pytest.mark.parametrize("id", ["ib-m-012", "ib-i-012"])
def test_a_record_under_another_id_keeps_its_life(desk, id) -> None:
    """Of an indicator its values go on too: only the new id and the rows that name it differ."""
    entry = desk.plan.entries[id]
    heir = replace(entry, record=entry.record.model_copy(update={"id": "x-9", "replaces": (id,)}))
    after = replace(desk.plan, entries={other: found for other, found in desk.plan.entries.items() if other != id} | {"x-9": heir})
    found = [(change.record, change.field, change.kind, change.direction) for change in compare_plans(desk.plan, after).changes]
    assert found == [("x-9", "replaces", SUPERSEDED, UPDATED)]
    assert [(c.kind, c.before, c.after) for c in compare_plans(after, desk.plan).changes] == [(SUPERSEDED, "x-9", id)]


def test_nothing_differs_from_itself(desk) -> None:
    assert compare_plans(desk.plan, desk.plan).changes == ()


def test_the_published_form_keeps_to_its_schema(desk) -> None:
    """Every seeded edit at once, as JSON."""
    schema = comparison_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for _, item in MUTATIONS:
        found = json.loads(as_json(compare_plans(desk.plan, desk.edited(*edits_of(item))), ("a", "b")))
        assert list(validator.iter_errors(found)) == []
        ids = [change["id"] for change in found["changes"]]
        assert len(ids) == len(set(ids)) and sum(found["counts"].values()) == len(ids)


def test_the_programme_of_2007_and_its_amendment_of_2008() -> None:
    """Reports once in half a year became reports once a year; the note names the resolution."""
    before, after = (read_state(ROOT, str(ROOT / "tests/plans/programme-2007" / year)) for year in ("2007", "2008"))
    found = compare_plans(before, after)
    assert [(c.record, c.field, c.direction, c.note) for c in found.changes if c.direction in (WEAKENED, "undecidable")] == [
        ("reports", "frequency.en", "weakened", "rn-723"), ("reporting", "summary.en", "weakened", "rn-723")]
    assert after.record("rn-723").decision == "src-resolution-723"
    assert all(build.check(ROOT / "tests/plans/programme-2007" / year)[1] == [] for year in ("2007", "2008"))


@pytest.mark.parametrize(("locale", "often", "seldom"), [
    ("en", "published monthly", "published every quarter"), ("en", "Reports twice a year", "Reports every year"),
    ("ru", "публикуется ежемесячно", "публикуется раз в квартал"), ("ru", "раз в полугодие", "ежегодно"),
    ("kk", "ай сайын жарияланады", "жыл сайын жарияланады"), ("kk", "жылына екі рет", "екі жылда бір рет"),
    ("zh", "每月公布", "每年公布"), ("zh", "每半年报告一次", "每两年报告一次")])
def test_a_rarer_rhythm_is_weaker_in_every_language(locale, often, seldom) -> None:
    plan = read_state(ROOT, str(ROOT / "tests/plans/programme-2007/2007"))
    plan = replace(plan, passport=plan.passport.model_copy(update={"source_locale": locale, "locales": (locale,)}))
    texts = [_with_frequency(plan, {locale: text}) for text in (often, seldom)]
    assert [[c.direction for c in compare_plans(*pair).changes] for pair in (texts, texts[::-1])] == [["weakened"], ["strengthened"]]


@pytest.mark.parametrize(("locale", "before", "after", "direction"), [
    ("en", "Restoratio work on canals in the lower reaches", "Restoration work on the canals in the lower reaches", "editorial"),
    ("ru", "Восстановлени каналов в низовьях", "Восстановление каналов в низовьях", "editorial"),
    ("kk", "Төменгі ағыстағы арналарды қалпына келтір", "Төменгі ағыстағы арналарды қалпына келтіру", "editorial"),
    ("zh", "修复下游的渠道", "修复下游渠道", "editorial"),
    ("en", "Works of the “Green belt”, 1300 ha", "Works of the Green belt, 1300 ha", "undecidable"),
    ("en", "Works of the “Green belt”, 1300 ha", "Works of «Green belt»,  1,300 ha.", "editorial"),
    ("en", "Water is released to the delta", "Water is released to all of the delta and the lake", "undecidable"),
    ("ru", "Обновление сетей орошения", "Обновление отдельных сетей орошения", "undecidable"),
    ("kk", "Суару желілерін жаңарту", "Суару желілерінің бір бөлігін жаңарту", "undecidable"),
    ("zh", "更新灌溉渠系", "更新部分灌溉渠系", "undecidable"),
    ("en", "An adopted programme of works", "A proposed programme of works", "weakened"),
    ("ru", "Запрет глухих плотин на малых реках", "Ограничение глухих плотин на малых реках", "weakened"),
    ("kk", "Кіші өзендердегі бітеу бөгеттерге тыйым", "Кіші өзендердегі бітеу бөгеттерге шектеу", "weakened"),
    ("zh", "小河上禁止修建不过水坝", "小河上限制修建不过水坝", "weakened"),
    ("ru", "Рекомендации по водосбережению", "Требования по водосбережению", "strengthened")])
def test_a_name_in_other_words_is_weighed_in_every_language(locale, before, after, direction) -> None:
    """Articles and slips of the pen are wording; a word that narrows is left to the reader; words of standing are ranked."""
    plan = read_state(ROOT, str(ROOT / "tests/plans/programme-2007/2007"))
    plan = replace(plan, passport=plan.passport.model_copy(update={"source_locale": locale, "locales": (locale,)}))
    texts = [_with(plan, {"title": {locale: text}}) for text in (before, after)]
    assert [change.direction for change in compare_plans(*texts).changes] == [direction]
    assert [change.direction for change in compare_plans(*texts[::-1]).changes] == [OPPOSITE.get(direction, direction)]


@pytest.mark.parametrize(("locale", "before", "after"), [
    ("en", "Dams shall be rebuilt by 2030.", "Dams shall be rebuilt from 2030."),
    ("en", "Losses are reduced to 20 %.", "Losses are reduced by 20 %."),
    ("en", "Works over 50 ha are assessed.", "Works under 50 ha are assessed."),
    ("en", "Losses fall from 40 % to 20 %.", "Losses rise from 20 % to 40 %."),
    ("en", "Losses go from 40 % to 20 %.", "Losses go from 20 % to 40 %."),
    ("en", "The ministry shall report to the council.", "The council shall report to the ministry."),
    ("en", "Forests and wetlands are restored.", "Forests or wetlands are restored."),
    ("en", "A protected area is kept.", "A projected area is kept."),
    ("en", "The gauge is kept open.", "~~The gauge is kept open.~~"),
    ("en", "The plan is revised every year.", "The plan is revised as needed."),
    ("ru", "Плотины перестраивают до 2030 года.", "Плотины перестраивают с 2030 года."),
    ("ru", "Потери снижают до 20 %.", "Потери снижают на 20 %."),
    ("ru", "Потери снижают с 40 до 20 %.", "Потери снижают с 20 до 40 %."),
    ("ru", "Уровень держат над отметкой.", "Уровень держат под отметкой."),
    ("ru", "Ведомство обязано сообщать.", "Ведомство по возможности обязано сообщать."),
    ("kk", "Бөгеттер 2030 жылға дейін қайта салынады.", "Бөгеттер 2030 жылдан кейін қайта салынады."),
    ("kk", "Су атырауға жіберіледі.", "Су атырауға жіберілуі мүмкін."),
    ("kk", "Шығын 20 %-ға дейін азаяды.", "Шығын 20 %-ға азаяды."),
    ("zh", "2030年前完成改建。", "2030年后完成改建。"), ("zh", "水位保持在341米以上。", "水位保持在341米以内。"),
    ("zh", "损失由40%降至20%。", "损失由20%降至40%。"), ("zh", "中方将向哈方提供资料。", "哈方将向中方提供资料。"),
    ("zh", "由上游向下游放水。", "由下游向上游放水。"),
    ("en", "The ministry inspects farms.", "The ministry is inspected by farms."),
    ("en", "Repair of the canals of the delta", "Repair of the canal of the delta"),
    ("en", "Reports were published.", "Reports are published."), ("en", "Few farms are served.", "A few farms are served."),
    ("en", "Waters of class A", "Waters of class"), ("en", "Limited abstraction", "Limitless abstraction"),
    ("en", "Dams are mandatory.", "Dams are banned."), ("en", "No, dams are built.", "No dams are built."),
    ("en", "Reports are published.", "Reports are published?"), ("en", "Works in 2030 (if funded)", "Works in 2030, if funded"),
    ("en", "Water → delta", "Water ← delta"), ("en", "Reports ✓", "Reports ✗"), ("en", "[x] Reports", "[ ] Reports"),
    ("en", "Supply +", "Supply −"), ("en", "Level < floor", "Level > floor"), ("en", "Level × 2", "Level ÷ 2"),
    ("ru", "Министерство проверяет хозяйства.", "Министерство проверяется хозяйствами."),
    ("ru", "Министерство сообщает комиссии.", "Министерству сообщает комиссия."),
    ("ru", "Строится водохранилище.", "Строилось водохранилище."), ("ru", "Отчёты публикуются.", "Отчёты публикуются?"),
    ("kk", "Министрлік тексереді.", "Министрлік тексеріледі."), ("kk", "Арна салынды.", "Арна салынса."),
    ("kk", "Министрлік комиссияға хабарлайды.", "Министрлікке комиссия хабарлайды."),
    ("zh", "建成了水库。", "建成水库。"), ("zh", "修复渠道的工程", "修复的渠道工程"), ("zh", "报告将公布。", "报告将公布？"),
    ("zh", "→入湖", "←入湖"), ("zh", "第Ⅰ类水", "第Ⅲ类水")])
def test_what_turns_the_meaning_round_is_never_wording(locale, before, after) -> None:
    """Prepositions, order, numbers that change places, words that only look alike: at least for a reader to decide."""
    plan = read_state(ROOT, str(ROOT / "tests/plans/programme-2007/2007"))
    plan = replace(plan, passport=plan.passport.model_copy(update={"source_locale": locale, "locales": (locale,)}))
    texts = [_with(plan, {"title": {locale: text}}) for text in (before, after)]
    assert [change.direction for change in compare_plans(*texts).changes] in (["weakened"], ["undecidable"])


@pytest.mark.parametrize(("locale", "before", "after"), [
    ("en", "Reports should be published.", "Reports must be published where funds allow."),
    ("en", "An announced programme of works", "An adopted programme of some works"),
    ("en", "Values come yearly from all gauges.", "Values come monthly from one gauge."),
    ("en", "Dams should be prohibited.", "Dams must be built."),
    ("ru", "Отчёты следует публиковать.", "Отчёты необходимо публиковать по запросу."),
    ("ru", "Отбор воды следует сократить.", "Отбор воды необходимо увеличить."),
    ("ru", "Отчёт раз в год.", "Отчёт ежеквартально в министерство."),
    ("en", "Users should pay.", "Users must pay, except farmers."),
    ("en", "Level should be > 341 m", "Level must be < 341 m"),
    ("en", "It may be closed; it must be kept.", "It must be closed; it may be kept."),
    ("kk", "Су алуды азайту ұсынылады.", "Су алуды көбейту міндетті."),
    ("zh", "应当减少取水。", "必须增加取水。"), ("zh", "建议关闭水井", "要求关闭部分水井"),
    ("kk", "Есеп жыл сайын жарияланады.", "Есептің бір бөлігі ай сайын жарияланады."),
    ("zh", "应当公布全部报告。", "必须公布部分报告。")])
def test_what_is_called_firmer_says_nothing_else(locale, before, after) -> None:
    plan = read_state(ROOT, str(ROOT / "tests/plans/programme-2007/2007"))
    plan = replace(plan, passport=plan.passport.model_copy(update={"source_locale": locale, "locales": (locale,)}))
    texts = [_with(plan, {"title": {locale: text}}) for text in (before, after)]
    assert [change.direction for change in compare_plans(*texts).changes] in (["weakened"], ["undecidable"])


def test_outlines_code_lists_and_unreadable_tables_are_seen(desk) -> None:
    """Nothing that an edition freezes can change in silence, nor vanish because it can no longer be read."""
    plan = desk.plan
    layer = next(iter(plan.geometry))
    moved = replace(plan, geometry={**plan.geometry, layer: {"type": "FeatureCollection", "features": []}})
    found = [(c.record, c.field, c.kind, c.direction, c.scope) for c in compare_plans(plan, moved).changes]
    assert found == [(layer, "geometry", "changed", "undecidable", "data")]
    name = min(plan.own_lists)
    code, item = next(iter(plan.code_lists[name].items()))
    other = replace(item, words={**item.words, "en": "something else altogether"})
    listed = replace(plan, code_lists={**plan.code_lists, name: {**plan.code_lists[name], code: other}})
    assert [(c.register, c.record, c.field, c.direction) for c in compare_plans(plan, listed).changes] == [
        ("codelist", name, f"{code}.en", "updated")]
    lost = replace(plan, tables={id: table for id, table in plan.tables.items() if id != "published-values"})
    assert [(c.record, c.field, c.kind, c.direction) for c in compare_plans(plan, lost).changes] == [
        ("published-values", "rows", "withdrawn", "weakened")]
    turned = replace(plan, passport=plan.passport.model_copy(update={"source_locale": "ru"}))
    assert ("ili-balkhash", "source_locale", "undecidable") in [(c.record, c.field, c.direction) for c in compare_plans(plan, turned).changes]


@pytest.mark.parametrize("id", ["missing-lake-level-series", "mwri-kz", "term-water-resources", "ili-river"])
def test_a_record_that_promises_nothing_is_not_dropped_in_silence(desk, id) -> None:
    """A gap that is admitted, a body, a term, a river: what its loss means is for a reader; that it came is news."""
    after = replace(desk.plan, entries={other: entry for other, entry in desk.plan.entries.items() if other != id})
    assert [(c.kind, c.direction) for c in compare_plans(desk.plan, after).changes if c.record == id] == [(WITHDRAWN, "undecidable")]
    assert [(c.kind, c.direction) for c in compare_plans(after, desk.plan).changes if c.record == id] == [(ADDED, UPDATED)]


def _with(plan, update: dict):
    entry = plan.entries["reports"]
    return replace(plan, entries={**plan.entries, "reports": replace(entry, record=entry.record.model_copy(update=update))})


def _with_frequency(plan, text: dict[str, str]):
    return _with(plan, {"frequency": text})
