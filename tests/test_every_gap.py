"""Every rule of completeness: its number and words, what it asks of two plans, and changes that open or close its gap."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE, apply_change

from basinplan import build
from basinplan.analyses.asking import is_older
from basinplan.analyses.gaps import find_gaps, rules, words_of
from basinplan.model.passport import Passport
from basinplan.model.plan import Plan
from basinplan.model.values import last_day
from basinplan.readers.code_lists import code_lists
from basinplan.registers import registers
from basinplan.render.drawing import can_show

OWN = ("ru", "kk", "zh", "en")
WORD = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")
HAN = re.compile(r"[\u4e00-\u9fff]")
M, I = "plan/measures/xx-m-001.yml", "plan/indicators/xx-i-001.yml"
PLAN, BODIES, FACTS, SOURCES = "plan/plan.yml", "plan/bodies/bodies.yml", "plan/facts/facts.yml", "plan/sources/sources.yml"
PLACES, PRESSURES, TERMS, WATERS = ("plan/places/places.yml", "plan/pressures/pressures.yml", "plan/terms/terms.yml",
                                    "plan/water_bodies/water_bodies.yml")
CSV, DATASET, MISSING = "data/flow.csv", "data/flow.yml", "plan/missing_data/missing.yml"
TARGETS = "targets:\n  - {value: 90, period: 2030, legal_status: proposed, by: council, source: src-report}\n"
COSTS = "costs:\n  - {kind: total, amount: 1.2, scale: million, currency: TJS, basis: announced, source: src-report}\n"
STEP = 'milestones:\n  - {{id: xx-m-001-start, title: {{tg: "Оғоз", ru: "Начало", en: "Start"}}, due: {due}, done: {done}, source: src-report}}\n'
NEXT = STEP.removeprefix("milestones:\n").replace("xx-m-001-start", "xx-m-001-next")
OUTPUT = 'outputs:\n  - {value: 3, unit: km, kind: planned, as_of: 2025, source: src-report, what: {tg: "Канал", ru: "Канал", en: "Canal"}}\n'
ABSENT = '''- id: snow
  title: {tg: "Барф", ru: "Снег", en: "Snow"}
  summary: {tg: "Барои ҷараён.", ru: "Для стока.", en: "For the runoff."}
  why: not_found
  tried: {tg: "Ҳисобот.", ru: "Отчёт.", en: "The report."}
'''
MEETING = '''- id: xx-mt-1
  title: {tg: "Ҷаласа", ru: "Заседание", en: "A session"}
  body: council
  kind: session
  period: {start: 2024-03-05, end: 2024-03-05}
  status: held
  sources: [src-report]
  read_level: excerpt
  confidence: high
'''
OUTCOME = '  outcomes: {tg: "Қабул шуд", ru: "Принято", en: "Adopted"}\n'
DECISION = '''- id: xx-dc-1
  title: {{tg: "Канал", ru: "Канал", en: "The canal"}}
  text: {{tg: "Канал рӯйпӯш мешавад.", ru: "Канал облицовывается.", en: "The canal is lined."}}
  meeting: not_published
  taken_at: {{tg: "дар ҷаласа", ru: "на заседании", en: "at the session"}}
  form: joint
  date: 2024-03-05
  due: {due}
  follow_ups:
    - {{state: {state}, date: not_stated, text: {{tg: "Хабар нест.", ru: "Сведений нет.", en: "No word."}}, sources: [src-report]}}
  sources: [src-report]
  read_level: excerpt
  confidence: high
'''
MEETINGS, DECISIONS = "plan/meetings/meetings.yml", "plan/decisions/decisions.yml"
ACTIVITIES, INITIATIVES = "plan/activities/activities.yml", "plan/initiatives/initiatives.yml"
ACTIVITY = '''- id: xx-ac-1
  title: {{tg: "Омӯзиш", ru: "Обучение", en: "A training"}}
  kind: training
  bodies: [agency]
  period: {{start: 2024-06-01, end: 2024-06-02}}
  status: past
{measures}  sources: [src-report]
  read_level: excerpt
  confidence: high
'''
INITIATIVE = '''- id: xx-in-1
  title: {{tg: "Мубодила", ru: "Обмен", en: "Exchange"}}
  kind: data_exchange
  states: [TJ, UZ]
  partners_read: {{tg: "ду давлат", ru: "два государства", en: "two states"}}
  period: {{start: 2011, end: not_stated}}
  statuses: {statuses}
  sources: [src-report]
  read_level: excerpt
  confidence: high
'''
TOLD = '{tg: "Оғоз шуд", ru: "Начато", en: "Begun"}'
USERS = '''- id: users
  title: {tg: "Истифодабарандагон", ru: "Водопользователи", en: "Water users"}
  kind: water_users
  country: TJ
  sources: [src-report]
  water_bodies: [upper-river]
'''
ASKED = '''  involved:
    - {form: consulted, period: "2024", how: {tg: "Пурсида шуд", ru: "Спросили мнение", en: "Its view was asked for"}, sources: [src-report]}
'''
OPEN = '''- id: depth
  title: {tg: "Чуқурӣ", ru: "Глубина", en: "Depth"}
  unit: m
  values: [{value: 12, period: "2020", source: src-report}, {value: 12.5, period: "2020", source: src-study}]
  chosen: none
'''
MINISTRY = '- id: ministry\n  title: {tg: "Вазорат", ru: "Министерство", en: "Ministry"}\n  kind: ministry\n  country: TJ\n'


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    """The sample plan and the real plan, as they stand."""
    return {"sample": build.check(SAMPLE)[0], "real": build.check(ROOT)[0]}


def module_of(rule: str):
    return sys.modules[rules()[rule].__module__]


def test_numbers_are_given_once() -> None:
    numbers = [module_of(rule).NUMBER for rule in rules()]
    assert numbers == sorted(set(numbers)) and numbers[0] > 0


@pytest.mark.parametrize("rule", rules())
def test_a_rule_says_what_it_asks(rule) -> None:
    module = module_of(rule)
    assert module.ABOUT in {*registers(), ""}
    assert module.__doc__.strip().endswith("?") and rules()[rule].__doc__


def field_names() -> set[str]:
    """Every name that may stand before a colon in a file of the plan, and every code that may stand after one."""
    found = {code for items in code_lists().values() for code in items}

    def gather(schema) -> None:
        for key, value in schema.items() if isinstance(schema, dict) else ():
            found.update(value if key == "properties" else ())
            gather(value)
        for value in schema if isinstance(schema, list) else ():
            gather(value)

    for record_type in (Passport, *registers().values()):
        gather(record_type.model_json_schema())
    return found


@pytest.mark.parametrize("rule", rules())
def test_words_are_complete_in_the_four_languages(rule) -> None:
    words = words_of(rule)
    assert set(words) == {"title", "why", "mend"}
    for key, texts in words.items():
        assert set(texts) == set(OWN), key
        for locale, text in texts.items():
            assert text == unicodedata.normalize("NFC", text).strip() and all(map(can_show, text)), (key, locale)
            assert text.endswith("。" if locale == "zh" else ".") == (key != "title"), (key, locale)
            assert bool(HAN.search(text)) == (locale == "zh"), (key, locale)
        assert not re.search(r"[\u4e00-\u9fff][,.;:?!()]|[,;?!()][\u4e00-\u9fff]|[\u4e00-\u9fff] | [\u4e00-\u9fff]", texts["zh"]), key


@pytest.mark.parametrize("rule", rules())
def test_every_language_names_the_same_fields(rule) -> None:
    mend = words_of(rule)["mend"]
    named = {locale: set(WORD.findall(mend[locale])) for locale in ("ru", "kk", "zh")}
    assert named["ru"] == named["kk"] == named["zh"] <= set(WORD.findall(mend["en"].rstrip(".")))
    parts = {part for name in named["ru"] - {"plan.yml"} for part in name.split(".")}
    assert parts <= field_names(), parts - field_names()


def test_no_two_rules_share_a_title() -> None:
    for locale in OWN:
        titles = [words_of(rule)["title"][locale] for rule in rules()]
        assert len(titles) == len(set(titles)), locale


@pytest.mark.parametrize("name", ["sample", "real"])
@pytest.mark.parametrize("rule", rules())
def test_a_rule_answers_for_records_of_the_plan(plans, rule, name) -> None:
    plan, about = plans[name], module_of(rule).ABOUT
    answers = list(rules()[rule](plan))
    assert all(isinstance(id, str) and isinstance(missing, bool) for id, missing in answers)
    ids = [id for id, _ in answers]
    assert len(ids) == len(set(ids)), "each record is asked once"
    assert set(ids) <= ({record.id for record in plan.register(about)} if about else set(plan.entries))


def test_older_means_more_than_so_many_calendar_months() -> None:
    for day, as_of, wanted in [("2023-06-30", "2025-06-30", False), ("2023-06-29", "2025-06-30", True), ("2023-06", "2025-06", False),
                               ("2023-07-01", "2025-06-30", False), ("2024-02-29", "2026-02-28", False), ("2022", "2025", True)]:
        assert is_older(last_day(day), 24, last_day(as_of)) is wanted, (day, as_of)


def put(file: str, old: str, new: str) -> dict:
    return {"file": file, "replace": old, "with": new}


def add(file: str, text: str) -> dict:
    return {"file": file, "append": text}


# What changes, the changes, the gaps that open (+) and close (-), and no other.
EXAMPLES = [
    ("nobody responsible", [put(M, "responsible: agency", "responsible: not_stated")], ["+measure_without_responsible xx-m-001"]),
    ("several responsible", [put(M, "responsible: agency", "responsible: {joint: [agency, council]}")], []),
    ("no amount", [put(M, COSTS, "costs: not_published\n")], ["+measure_without_cost xx-m-001"]),
    ("a payer", [put(M, "funding: not_stated", "funding:\n  - {body: council, kind: grant, source: src-report}")],
     ["-measure_without_payer xx-m-001"]),
    ("no start", [put(M, "start: 2024", "start: not_stated")], ["+measure_without_start xx-m-001"]),
    ("no end", [put(M, "end: 2027", "end: not_stated")], ["+measure_without_end xx-m-001"]),
    ("no end, but executed", [put(M, "end: 2027", "end: not_stated"), put(M, "status: planned", "status: executed")], []),
    ("no end, but cancelled", [put(M, "end: 2027", "end: not_stated"), put(M, "status: planned", "status: cancelled")], []),
    ("no indicator", [put(M, "indicators: [xx-i-001]", "indicators: []")],
     ["+measure_without_indicator xx-m-001", "+indicator_without_measure xx-i-001", "+pressure_without_indicator abstraction"]),
    ("no place", [put(M, ", water_bodies: [upper-river]", "")],
     ["+measure_without_place xx-m-001", "+water_body_without_measure upper-river"]),
    ("a place, but no water body", [put(M, "water_bodies: [upper-river]", "places: [town]")], ["+water_body_without_measure upper-river"]),
    ("both water bodies", [put(M, "[upper-river]", "[upper-river, lower-lake]")], ["-water_body_without_measure lower-lake"]),
    ("no pressure", [put(M, "pressures: [abstraction]", "pressures: []")],
     ["+measure_without_pressure xx-m-001", "+pressure_without_measure abstraction", "+pressure_without_indicator abstraction"]),
    ("a milestone to come", [add(M, STEP.format(due=2026, done="not_stated"))], ["-measure_without_milestone xx-m-001"]),
    ("a milestone done, its due date unknown", [add(M, STEP.format(due="not_stated", done="2025-02"))], ["-measure_without_milestone xx-m-001"]),
    ("a milestone without dates", [add(M, STEP.format(due="not_stated", done="not_stated"))],
     ["-measure_without_milestone xx-m-001", "+milestone_without_date xx-m-001"]),
    ("a milestone past its date", [add(M, STEP.format(due="2025-05", done="not_stated"))],
     ["-measure_without_milestone xx-m-001", "+milestone_overdue xx-m-001"]),
    ("a milestone past its date, done", [add(M, STEP.format(due="2025-05", done="2025-06"))], ["-measure_without_milestone xx-m-001"]),
    ("a milestone due in the plan's own month", [add(M, STEP.format(due="2025-06", done="not_stated"))], ["-measure_without_milestone xx-m-001"]),
    ("two milestones, one without dates", [add(M, STEP.format(due=2026, done="not_stated") + NEXT.format(due="not_stated", done="not_stated"))],
     ["-measure_without_milestone xx-m-001", "+milestone_without_date xx-m-001"]),
    ("two milestones, one past its date", [add(M, STEP.format(due="2025-05", done="not_stated") + NEXT.format(due=2026, done="not_stated"))],
     ["-measure_without_milestone xx-m-001", "+milestone_overdue xx-m-001"]),
    ("an output", [add(M, OUTPUT)], ["-measure_without_output xx-m-001"]),
    ("an output from another source", [add(M, OUTPUT.replace("src-report", "src-study"))],
     ["-measure_without_output xx-m-001", "-measure_with_one_source xx-m-001"]),
    ("status unknown", [put(M, "status: planned", "status: unknown")], ["+measure_status_unknown xx-m-001"]),
    ("status of 24 months ago", [put(M, "as_of: 2025-03", "as_of: 2023-06")], []),
    ("status of 25 months ago", [put(M, "as_of: 2025-03", "as_of: 2023-05")], ["+measure_status_old xx-m-001"]),
    ("status without a date", [put(M, "as_of: 2025-03", "as_of: not_stated")], ["+measure_status_old xx-m-001"]),
    ("old status, but executed", [put(M, "as_of: 2025-03", "as_of: 2020"), put(M, "status: planned", "status: executed")], []),
    ("ended in the plan's own month", [put(M, "end: 2027", "end: 2025-06")], []),
    ("past its end", [put(M, "end: 2027", "end: 2025-05")], ["+measure_overdue xx-m-001"]),
    ("past its end, postponed", [put(M, "end: 2027", "end: 2025-05"), put(M, "status: planned", "status: postponed")],
     ["+measure_overdue xx-m-001"]),
    ("past its end, executed", [put(M, "end: 2027", "end: 2025-05"), put(M, "status: planned", "status: executed")], []),
    ("ends with the plan", [put(M, "end: 2027", "end: 2029-12")], []),
    ("ends after the plan", [put(M, "end: 2027", "end: 2030")], ["+measure_ends_after_cycle xx-m-001"]),
    ("a second source", [put(M, "sources: [src-report]", "sources: [src-report, src-study]")], ["-measure_with_one_source xx-m-001"]),
    ("only the press", [put(SOURCES, "kind: official", "kind: news")], ["+measure_without_official_source xx-m-001"]),
    ("an official source of the cost alone", [put(M, "sources: [src-report]", "sources: [src-study]")], ["-measure_with_one_source xx-m-001"]),
    ("transboundary, one country", [put(M, "scope: basin", "scope: transboundary")],
     ["+transboundary_measure_without_counterpart xx-m-001"]),
    ("transboundary, two countries", [put(M, "scope: basin", "scope: transboundary"), put(PLAN, "countries: [TJ]", "countries: [TJ, UZ]"),
                                      put(BODIES, 'en: "Sample council"}\n  kind: council\n  country: TJ', 'en: "Sample council"}\n  kind: council\n  country: UZ')], []),
    ("transboundary, a country outside the basin", [
        put(M, "scope: basin", "scope: transboundary"), put(BODIES, 'kind: council\n  country: TJ', 'kind: council\n  country: FR')],
     ["+transboundary_measure_without_counterpart xx-m-001"]),
    ("transboundary, a joint commission", [
        put(M, "scope: basin", "scope: transboundary"), put(BODIES, "kind: council\n  country: TJ", "kind: joint_commission")], []),
    ("national", [put(M, "scope: basin", "scope: national")], ["+measure_national_only xx-m-001"]),
    ("no baseline", [put(I, "baseline: {value: 61.5, period: 2020, source: src-report}", "baseline: not_stated")],
     ["+indicator_without_baseline xx-i-001", "+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("no target", [put(I, TARGETS, "")],
     ["+indicator_without_target xx-i-001", "-target_not_adopted xx-i-001", "+indicator_not_assessable xx-i-001",
      "-indicator_judged_by_provisional xx-i-001"]),
    ("no target and none wanted", [put(I, TARGETS, ""), put(I, "direction: up", "direction: none"), put(I, "method: trajectory", "method: none")],
     ["-target_not_adopted xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("an adopted target", [put(I, "legal_status: proposed", "legal_status: adopted")], ["-target_not_adopted xx-i-001"]),
    ("an adopted threshold beside it", [
        put(I, TARGETS, TARGETS + "thresholds:\n  - {kind: floor, value: 50, legal_status: adopted, by: council, source: src-report}\n")],
     ["-target_not_adopted xx-i-001"]),
    ("nobody publishes it", [put(I, "owner: agency", "owner: not_stated")], ["+indicator_without_owner xx-i-001"]),
    ("no values", [put(I, "where: {station: gauge-bridge}", "where: {station: town}")],
     ["+indicator_without_values xx-i-001", "+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("values too old for the indicator", [put(I, "max_age_months: 24", "max_age_months: 3")],
     ["+indicator_value_old xx-i-001", "+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("one value", [put(CSV, "gauge-bridge,2020,2020,12.5,61.5,observed,src-report\ngauge-bridge,2022,2022,11.0,66.0,observed,src-study\n", "")],
     ["+indicator_with_one_value xx-i-001"]),
    ("one value and a plan", [put(CSV, "12.5,61.5,observed,src-report\ngauge-bridge,2022,2022,11.0,66.0,observed", "12.5,61.5,planned,src-report\ngauge-bridge,2022,2022,11.0,66.0,planned")],
     ["+indicator_with_one_value xx-i-001"]),
    ("plans alone", [put(CSV, "61.5,observed", "61.5,planned"), put(CSV, "66.0,observed", "66.0,planned"), put(CSV, "provisional", "planned")],
     ["+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("a final value", [put(CSV, "provisional", "observed")], ["-indicator_judged_by_provisional xx-i-001"]),
    ("an estimated value", [put(CSV, "provisional", "estimated")], []),
    ("a value of 24 months ago", [put(CSV, "2024,2024", "2023-06,2023-06")],
     ["+indicator_value_old xx-i-001", "+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("a value of 25 months ago", [put(CSV, "2024,2024", "2023-05,2023-05")],
     ["+dataset_old flow", "+indicator_value_old xx-i-001", "+indicator_not_assessable xx-i-001", "-indicator_judged_by_provisional xx-i-001"]),
    ("figures only", [put(DATASET, "licence: CC0", 'licence: "Figures only; see the source of each row"')], ["+dataset_licence_unclear flow"]),
    ("licence not stated", [put(DATASET, "licence: CC0", "licence: not_stated")], ["+dataset_licence_unclear flow"]),
    ("a source of the pressure", [add(PRESSURES, "  sources: [src-report]\n")], ["-pressure_without_source abstraction"]),
    ("an indicator of the lake", [put(I, "water_bodies: [upper-river]", "water_bodies: [upper-river, lower-lake]")],
     ["-water_body_without_indicator lower-lake"]),
    ("a source of the lake", [add(WATERS, "  sources: [src-report]\n")], ["-water_body_without_source lower-lake"]),
    ("a role", [add(BODIES, '  role: {tg: "Маслиҳат.", ru: "Советует.", en: "Advises."}\n')], ["-body_without_role council"]),
    ("a source of the body", [add(BODIES, "  sources: [src-report]\n")], ["-body_without_source council"]),
    ("a ministry that does nothing", [add(BODIES, MINISTRY)],
     ["+body_without_task ministry", "+body_without_role ministry", "+body_without_source ministry"]),
    ("a ministry of another country that does nothing", [add(BODIES, MINISTRY.replace("country: TJ", "country: FR"))],
     ["+body_without_role ministry", "+body_without_source ministry"]),
    ("a bank that does nothing", [add(BODIES, MINISTRY.replace("kind: ministry", "kind: development_bank"))],
     ["+body_without_role ministry", "+body_without_source ministry"]),
    ("two values and none chosen", [add(FACTS, OPEN)], ["+fact_left_open depth"]),
    ("two equal values and none chosen", [add(FACTS, OPEN.replace("12.5", "12"))], []),
    ("two values and one chosen", [add(FACTS, OPEN.replace("chosen: none", 'chosen: {source: src-study, reason: {tg: "Нав.", ru: "Новее.", en: "Newer."}}'))], []),
    ("a fact of one source", [put(FACTS, "    - {value: 118.5, approximate: true, source: src-study}\n", "")],
     ["+fact_with_one_source lake-area", "-fact_without_period lake-area"]),
    ("a period", [put(FACTS, "approximate: true, source", 'approximate: true, period: "2021", source')], ["-fact_without_period lake-area"]),
    ("an address", [add(SOURCES, "  url: https://example.org/study\n")], ["-source_without_address src-study"]),
    ("a source without a date", [put(SOURCES, "date: 2021", "date: not_stated")], ["+source_without_date src-study"]),
    ("terms of the source", [put(SOURCES, "licence: not_stated", "licence: CC0")], ["-source_without_licence src-study"]),
    ("a source checked", [add(SOURCES, "  checked: 2025-01-10\n")], ["-source_not_checked src-study"]),
    ("a source checked a year ago", [add(SOURCES, "  checked: 2024-06-29\n")], ["-source_not_checked src-study"]),
    ("a source checked long ago", [add(SOURCES, "  checked: 2024-06-28\n")], []),
    ("missing data", [{"file": MISSING, "write": ABSENT}], ["+data_missing snow", "+missing_data_without_contact snow"]),
    ("missing data and whom to ask", [{"file": MISSING, "write": ABSENT + "  ask: [agency]\n"}], ["+data_missing snow"]),
    ("a term verified", [put(TERMS, "tg: unverified", "tg: press")], ["-term_unverified term-runoff"]),
    ("a term without a word on one form", [put(TERMS, "tg: unverified, ", "")], []),
    ("a definition", [add(TERMS, '  definition: {tg: "Об.", ru: "Вода.", en: "Water."}\n')], ["-term_without_definition term-runoff"]),
    ("a name in two languages", [put(BODIES, '{tg: "Шӯрои намунавӣ", ', "{")], ["+text_untranslated council"]),
    ("a summary in two languages", [put(M, '{tg: "Канал рӯйпӯш мешавад.", ', "{")], ["+text_untranslated xx-m-001"]),
    ("a text inside a list in two languages", [put(DATASET, '{tg: "Пост", ', "{")], ["+text_untranslated flow"]),
    ("a town without coordinates", [put(PLACES, "\n  coordinates: {latitude: 39.1, longitude: 69.3}", "")], ["+place_without_coordinates town"]),
    ("a meeting without an outcome", [{"file": MEETINGS, "write": MEETING}], ["+meeting_without_outcome xx-mt-1"]),
    ("a meeting with an outcome", [{"file": MEETINGS, "write": MEETING + OUTCOME}], []),
    ("a meeting that was announced", [{"file": MEETINGS, "write": MEETING.replace("held", "announced")}], []),
    ("a decision past its date of which nothing was published", [
        {"file": DECISIONS, "write": DECISION.format(due=2024, state="not_published")}], ["+decision_without_follow_up xx-dc-1"]),
    ("a decision past its date that was carried out", [{"file": DECISIONS, "write": DECISION.format(due=2024, state="done")}], []),
    ("a decision that is due later", [{"file": DECISIONS, "write": DECISION.format(due=2027, state="not_published")}], []),
    ("an activity of another measure", [{"file": ACTIVITIES, "write": ACTIVITY.format(measures="")}, put(M, "status: planned", "status: ongoing")],
     ["+measure_without_activity xx-m-001"]),
    ("an activity of the measure", [{"file": ACTIVITIES, "write": ACTIVITY.format(measures="  measures: [xx-m-001]\n")},
                                    put(M, "status: planned", "status: ongoing")], []),
    ("a milestone of a measure that nobody answers for", [add(M, STEP.format(due=2026, done="not_stated")), put(M, "responsible: agency", "responsible: not_stated")],
     ["+milestone_without_responsible xx-m-001", "+measure_without_responsible xx-m-001", "-measure_without_milestone xx-m-001"]),
    ("an initiative of two states, told by one", [{"file": INITIATIVES, "write": INITIATIVE.format(statuses="[{country: TJ, text: " + TOLD + "}]")}],
     ["+initiative_told_by_one_side xx-in-1"]),
    ("an initiative of two states, told by both", [{"file": INITIATIVES, "write": INITIATIVE.format(
        statuses="[{country: TJ, text: " + TOLD + "}, {country: UZ, text: " + TOLD + "}]")}], []),
    ("a water user at the river of the measure", [add(BODIES, USERS)], ["+body_never_consulted users", "+body_without_role users"]),
    ("a water user that was asked", [add(BODIES, USERS + ASKED)], ["+body_without_role users"]),
    ("a region without coordinates", [put(PLACES, "kind: town", "kind: region"), put(PLACES, "\n  coordinates: {latitude: 39.1, longitude: 69.3}", "")], []),
]


def missing_of(plan: Plan) -> set[str]:
    return {f"{gaps.rule} {id}" for gaps in find_gaps(plan) for id in gaps.missing}


@pytest.mark.parametrize(("changes", "wanted"), [example[1:] for example in EXAMPLES], ids=[example[0] for example in EXAMPLES])
def test_a_change_opens_and_closes_exactly_these_gaps(plans, sample: Path, changes, wanted) -> None:
    for change in changes:
        apply_change(sample, change)
    plan, findings = build.check(sample)
    assert [finding for finding in findings if finding.is_error] == []
    before, after = missing_of(plans["sample"]), missing_of(plan)
    assert {f"+{gap}" for gap in after - before} | {f"-{gap}" for gap in before - after} == set(wanted)


def test_every_rule_has_an_example() -> None:
    shown = {gap[1:].split()[0] for _, _, wanted in EXAMPLES for gap in wanted}
    assert set(rules()) - shown == set()


@pytest.mark.parametrize(("rule", "changes"), [
    ("measure_without_end", [put(M, "status: planned", "status: executed")]),
    ("measure_status_old", [put(M, "status: planned", "status: cancelled")]),
    ("measure_overdue", [put(M, "end: 2027", "end: not_stated")]),
    ("measure_ends_after_cycle", [put(M, "end: 2027", "end: not_stated")]),
    ("measure_ends_after_cycle", [put(PLAN, "end: 2029", "end: not_stated")]),
    ("indicator_without_target", [put(I, "direction: up", "direction: none")]),
    ("target_not_adopted", [put(I, TARGETS, "")]),
    ("indicator_not_assessable", [put(I, "method: trajectory", "method: none")]),
    ("indicator_with_one_value", [put(I, "where: {station: gauge-bridge}", "where: {station: town}")]),
    ("indicator_judged_by_provisional", [put(I, "method: trajectory", "method: none")]),
    ("fact_left_open", [put(FACTS, "value: 118.5", "value: 120")]),
    ("body_without_task", [put(BODIES, "kind: agency", "kind: research")]),
    ("dataset_old", [put(DATASET, "observations: {start: start, end: end, kind: kind, source: source}\n", ""), {"file": I, "delete": True},
                     put(M, "indicators: [xx-i-001]", "indicators: []")]),
])
def test_a_rule_does_not_ask_where_the_question_makes_no_sense(plans, sample: Path, rule, changes) -> None:
    assert [id for id, _ in rules()[rule](plans["sample"])], "asked before"
    for change in changes:
        apply_change(sample, change)
    assert list(rules()[rule](build.check(sample)[0])) == []
