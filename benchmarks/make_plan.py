#!/usr/bin/env python3
"""A made-up plan of so many chapters and records, to measure builds by: `make_plan.py SIZE OUT`.

Everything in it is invented and looks so: words are strung together from syllables, records are
called `syn-...`, the country is nowhere's business. The same SIZE gives the same bytes. The shares of
chapters, measures, indicators, facts and sources are near those of a real plan; every indicator and
every data set has its drawing, and chapters ask for charts, tables, values and claims.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import yaml

LOCALES = ("ru", "kk", "zh", "en")
COUNTRY, CURRENCY, GAUGES, KNOWN = "KZ", "KZT", 5, 4000
SHARES = {"chapter": 0.05, "measure": 0.16, "indicator": 0.12, "fact": 0.2, "source": 0.2, "term": 0.1, "body": 0.07,
          "water_body": 0.05, "pressure": 0.02}
SYLLABLES = {
    "ru": ["ва", "ле", "ро", "ми", "та", "су", "но", "ка", "ри", "до", "пе", "лу", "ша", "ве", "мо", "гу", "за", "бе", "ны", "чо"],
    "kk": ["қа", "лы", "ө", "ре", "мі", "та", "сү", "ңа", "жу", "ды", "бе", "рұ", "ша", "ғы", "лө", "кі", "әл", "үз", "зы", "то"],
    "zh": list("江河湖泊流域泉溪岸沙草林鱼鸟云雪冰谷坡堤渠桥村镇田井雨风石土青白清深远长宽静明春秋"),
    "en": "va le ro mi ta su no ka ri do pe lu sha ve mo gu za be ny cho".split(),  # noqa: SIM905
}
RING = [[60.0, 40.0], [70.0, 40.0], [70.0, 46.0], [60.0, 46.0], [60.0, 40.0]]
FIRST_SHARE = 40
STOPS = {"ru": ".", "kk": ".", "zh": "。", "en": "."}
ABOUT = {"ru": "около {} км²", "kk": "шамамен {} км²", "zh": "约{}平方公里", "en": "about {} km²"}


class Words:
    """Made-up words of the four languages: the same number gives the same word, frequent ones come first."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lists = {locale: self._vocabulary(locale) for locale in LOCALES}

    def _vocabulary(self, locale: str) -> list[str]:
        chosen, syllables = random.Random(locale), SYLLABLES[locale]
        longest = (2, 3) if locale == "zh" else (3, 5)
        found: dict[str, None] = {}
        while len(found) < KNOWN:
            found["".join(chosen.choice(syllables) for _ in range(chosen.randint(*longest)))] = None
        return list(found)

    def some(self, count: int) -> dict[str, str]:
        """So many words in every language, the first with a capital."""
        ranks = [min(int(self.random.paretovariate(0.7)) - 1, KNOWN - 1) for _ in range(count)]
        return {locale: ("" if locale == "zh" else " ").join(words[rank] for rank in ranks).capitalize()
                for locale, words in self.lists.items()}

    def rare(self, number: int) -> dict[str, str]:
        """One word in every language, another one for each number, from the rare ones."""
        return {locale: words[-1 - number].capitalize() for locale, words in self.lists.items()}

    def sentences(self, count: int) -> dict[str, str]:
        """So many sentences in every language."""
        found = [self.some(self.random.randint(8, 18)) for _ in range(count)]
        return {locale: ("" if locale == "zh" else " ").join(one[locale] + STOPS[locale] for one in found) for locale in LOCALES}


def counts_for(size: int) -> dict[str, int]:
    """How many of each kind make about ``size`` chapters and records, each of them a page in every language.

    To these the toolkit adds its own pages: home, contents, lists, a page for each rule of completeness.
    """
    counts = {name: max(round((size - GAUGES) * share), 1) for name, share in SHARES.items()}
    return counts | {"dataset": -(-counts["indicator"] // GAUGES), "place": GAUGES}


def make(size: int, out: Path) -> dict[str, int]:
    """Write the plan into ``out`` (made if absent); returns how many there are of each kind."""
    words, counts = Words(size), counts_for(size)
    write(out / "mkdocs.yml", MKDOCS)
    write_yaml(out / "plan/plan.yml", passport(size))
    for number in range(counts["dataset"]):
        dataset(out, words, number, counts)
    for register, folder, make_one in ((
            ("source", "sources", source), ("body", "bodies", body), ("term", "terms", term), ("place", "places", place),
            ("pressure", "pressures", pressure), ("water_body", "water_bodies", water_body), ("fact", "facts", fact))):
        write_yaml(out / f"plan/{folder}/{folder}.yml", [make_one(words, number, counts) for number in range(counts[register])])
    for register, folder, make_one in (("indicator", "indicators", indicator), ("measure", "measures", measure)):
        for number in range(counts[register]):
            record = make_one(words, number, counts)
            write_yaml(out / f"plan/{folder}/{record['id']}.yml", record)
    for number in range(counts["chapter"]):
        for locale, text in chapter(words, number, counts).items():
            write(out / f"plan/{locale}/{number + 1:02d}-syn-chapter.md", text)
    outline = {"type": "Feature", "properties": {"id": "syn-basin"}, "geometry": {"type": "Polygon", "coordinates": [RING]}}
    write(out / "data/geo/basin-boundary.geojson", json.dumps({"type": "FeatureCollection", "features": [outline]}))
    write_yaml(out / "data/geo/basin-boundary.yml", {
        "id": "basin-boundary", "title": words.some(2), "description": words.sentences(1), "sources": [id_of("source", 0)],
        "licence": "CC0", "attribution": "Synthetic", "caveats": words.sentences(1)})
    return counts


def passport(size: int) -> dict:
    """The plan's own title, languages and dates."""
    titles = {"ru": "Вымышленный план для измерений", "kk": "Өлшеуге арналған ойдан шығарылған жоспар",
              "zh": "测速用虚构规划", "en": "A made-up plan to measure by"}
    return {"id": f"synthetic-{size}", "title": titles, "short_title": titles, "basin": titles, "notice": titles,
            "status": "draft", "as_of": "2025-06-30", "locales": list(LOCALES), "source_locale": "ru", "currency": CURRENCY,
            "countries": [COUNTRY], "cycle": {"start": "2024", "end": "2029"},
            "extent": {"west": 59.0, "south": 39.0, "east": 71.0, "north": 47.0}}


def id_of(register: str, number: int) -> str:
    """The id of a record, plainly synthetic."""
    return f"syn-{register.replace('_', '-')}-{number + 1:04d}"


def near(register: str, number: int, counts: dict[str, int]) -> str:
    """The id of a record of a register that a record with this number names."""
    return id_of(register, number % counts[register])


def source(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A publication that nobody published."""
    return {"id": id_of("source", number), "title": words.some(5)["en"], "language": "en", "publisher": "Synthetic agency",
            "kind": ("official", "paper")[number % 2], "date": f"20{10 + number % 14}", "licence": "not_stated",
            "reference": f"Synthetic papers {number + 1}"}


def body(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A body that does not exist."""
    return {"id": id_of("body", number), "title": words.some(3), "kind": ("agency", "council")[number % 2], "country": COUNTRY}


def term(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A word of the glossary."""
    return {"id": id_of("term", number), "title": words.rare(number),
            "verified": dict.fromkeys(LOCALES, "unverified")}


def place(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A gauge."""
    return {"id": id_of("place", number), "title": words.some(2), "kind": "gauge", "country": COUNTRY,
            "coordinates": {"latitude": 41.0 + number % 5, "longitude": 61.0 + (number * 7) % 9},
            "water_bodies": [near("water_body", number, counts)]}


def pressure(words: Words, number: int, counts: dict[str, int]) -> dict:
    """Something that presses on waters."""
    return {"id": id_of("pressure", number), "title": words.some(2), "summary": words.sentences(2)}


def water_body(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A river."""
    return {"id": id_of("water_body", number), "title": words.some(2), "kind": "river", "countries": [COUNTRY],
            "summary": words.sentences(3)}


def fact(words: Words, number: int, counts: dict[str, int]) -> dict:
    """An area; every other one with a second value that disagrees, which is drawn."""
    first = near("source", number, counts)
    values = [{"value": 100 + number, "period": "2020", "source": first}]
    if number % 2 and counts["source"] > 1:
        values.append({"value": 90 + number, "approximate": True, "source": near("source", number + 1, counts)})
    return {"id": id_of("fact", number), "title": words.some(4), "unit": "km2", "values": values, "tolerance": 5,
            "chosen": {"source": first, "reason": words.sentences(1)}, "water_bodies": [near("water_body", number, counts)]}


def indicator(words: Words, number: int, counts: dict[str, int]) -> dict:
    """A share with twelve yearly values at one gauge, a baseline and a target."""
    return {"id": id_of("indicator", number), "title": words.some(4), "definition": words.sentences(2), "unit": "percent",
            "scale": "share", "scope": "basin", "dpsir": "state", "direction": "up", "joined": True,
            "series": {"dataset": near("dataset", number // GAUGES, counts), "column": "share_met",
                       "where": {"station": id_of("place", number % GAUGES)}},
            "baseline": {"value": FIRST_SHARE, "period": "2012", "source": near("source", number, counts)},
            "targets": [{"value": 90, "period": "2030", "legal_status": "proposed", "by": near("body", number, counts),
                         "source": near("source", number, counts)}],
            "assessment": {"method": "trajectory", "max_age_months": 24}, "owner": near("body", number + 1, counts),
            "frequency": words.some(3), "limitations": words.sentences(1), "sources": [near("source", number, counts)],
            "water_bodies": [near("water_body", number, counts)]}


def measure(words: Words, number: int, counts: dict[str, int]) -> dict:
    """An action with body, period, cost and the indicator that shows its effect."""
    from_source = near("source", number, counts)
    return {"id": id_of("measure", number), "title": words.some(5), "summary": words.sentences(3), "scope": "basin",
            "type": "physical_or_technical", "key_type": "C", "classified_by": "compilers",
            "pressures": [near("pressure", number, counts)], "as_of": "2025-03", "status": ("planned", "ongoing")[number % 2],
            "coverage": {"countries": [COUNTRY], "water_bodies": [near("water_body", number, counts)]},
            "responsible": near("body", number, counts), "partners": [near("body", number + 1, counts)],
            "period": {"start": str(2020 + number % 5), "end": str(2026 + number % 5)}, "funding": "not_stated",
            "costs": [{"kind": "total", "amount": 1 + number % 40, "scale": "million", "currency": CURRENCY, "basis": "announced",
                       "source": from_source}],
            "indicators": [near("indicator", number, counts)], "sdg_targets": ["6.4"], "sources": [from_source]}


def dataset(out: Path, words: Words, number: int, counts: dict[str, int]) -> None:
    """Twelve years at five gauges, with a description of every column and one view to be drawn."""
    id, steps = id_of("dataset", number), random.Random(number)
    rows = ["station,start,end,flow_m3s,share_met,kind,source"]
    for gauge in range(GAUGES):
        for year in range(2012, 2024):
            share = FIRST_SHARE if year == 2012 else steps.randint(300, 900) / 10
            rows.append(f"{id_of('place', gauge)},{year},{year},{steps.randint(100, 900) / 10},{share},observed,"
                        f"{near('source', number, counts)}")
    write(out / f"data/{id}.csv", "\n".join(rows) + "\n")
    kinds = {"station": {"type": "place"}, "start": {"type": "date"}, "end": {"type": "date"},
             "flow_m3s": {"type": "number", "unit": "m3_per_second", "minimum": 0, "maximum": 500},
             "share_met": {"type": "number", "unit": "percent", "minimum": 0, "maximum": 100},
             "kind": {"type": "code", "codelist": "observation_kind"}, "source": {"type": "source"}}
    write_yaml(out / f"data/{id}.yml", {
        "id": id, "title": words.some(4), "description": words.sentences(2),
        "columns": [{"name": name, "title": words.some(2)} | about for name, about in kinds.items()],
        "key": ["station", "start", "end"], "sources": [near("source", number, counts)], "licence": "CC0",
        "observations": {"start": "start", "end": "end", "kind": "kind", "source": "source"}, "attribution": "Synthetic",
        "caveats": words.sentences(1), "updates": words.some(2),
        "views": [{"id": f"{id}-by-year", "chart": "mass_balance", "title": words.some(3),
                   "columns": {"name": "station", "year": "start", "balance": "flow_m3s"}}]})


def chapter(words: Words, number: int, counts: dict[str, int]) -> dict[str, str]:
    """Seven parts of made-up prose with values, a claim and links; two charts and a table."""
    made = {locale: [f"# {title}"] for locale, title in words.some(3).items()}
    for part in range(7):
        at = number * 7 + part
        fact_at = at % counts["fact"]
        for locale, title in words.some(3).items():
            made[locale].append(f"## {title} {{#part-{part + 1}}}")
        for texts in (words.sentences(5), words.sentences(4)):
            for locale, text in texts.items():
                made[locale].append(text)
        for locale, text in words.some(6).items():
            about = ABOUT[locale].format(100 + fact_at)
            made[locale].append(f"{text}: [{about}](fact:{id_of('fact', fact_at)}), "
                                f"{{{{ {near('measure', at, counts)}.title | link }}}}: "
                                f"{{{{ {near('measure', at, counts)}.status }}}}{STOPS[locale]}")
        asked = {1: f"```plan-chart\nchart: series_with_target\nindicator: {near('indicator', at, counts)}\n```",
                 3: f"```plan-table\ntable: fact_values\nfact: {near('fact', at, counts)}\n```",
                 5: f"```plan-chart\nchart: mass_balance\nview: {near('dataset', at, counts)}-by-year\n```"}
        for texts in made.values():
            texts += [asked[part]] if part in asked else []
    return {locale: "\n\n".join(texts) + "\n" for locale, texts in made.items()}


MKDOCS = """\
site_name: synthetic
docs_dir: plan
use_directory_urls: false
theme:
  name: material
  font: false
  favicon: assets/mark.svg
  features: [navigation.prune]
plugins:
  - basinplan
  - i18n:
      docs_structure: folder
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
markdown_extensions: [attr_list, sane_lists]
validation:
  nav: {omitted_files: ignore}
  links: {anchors: warn}
"""


def write(path: Path, text: str) -> None:
    """A file, with the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_yaml(path: Path, value: object) -> None:
    """A file of records, texts in their own letters."""
    write(path, yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**9))


class _Plain(yaml.SafeDumper):
    """Writes a repeated value again, since sources of a plan may not refer to other lines."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def main() -> None:
    """Read the two arguments and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("size", type=int, help="about how many chapters and records")
    parser.add_argument("out", type=Path, help="an empty or absent folder")
    asked = parser.parse_args()
    if asked.out.exists() and any(asked.out.iterdir()):
        parser.error("the folder is not empty")
    print(", ".join(f"{name} {count}" for name, count in make(asked.size, asked.out).items()))


if __name__ == "__main__":
    main()
