"""How well the checks of languages see: planted contradictions, figures, claims and edits, written by hand.

Run `.venv/bin/python tests/bench_languages.py` for the figures; `tests/test_languages.py` holds them.
Each case is judged by the same functions that `basinplan check` uses.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "generators"))

from basinplan.analyses.claims import judge_claim  # noqa: E402
from basinplan.analyses.freshness import NEW, Reading, names_of, pair_passages  # noqa: E402
from basinplan.analyses.typed_numbers import figures_in  # noqa: E402
from basinplan.model.plan import Accepted  # noqa: E402
from basinplan.readers.chapter_file import passages_of  # noqa: E402
from basinplan.readers.grammar_file import read_grammar  # noqa: E402
from basinplan.readers.plan_folder import read_plan  # noqa: E402
from basinplan.registers.fact import Fact  # noqa: E402
from basinplan.statements.comparing import differences  # noqa: E402
from basinplan.statements.reading import read_statements  # noqa: E402


def cases(name: str):
    """One file of ``tests/languages``."""
    return yaml.safe_load((HERE / "languages" / f"{name}.yml").read_text("utf-8"))


def found_in_pair(case: dict) -> list:
    """The differences that the comparison sees between the two texts of a case."""
    one, two = (read_statements(case[side]["text"], read_grammar(case[side]["locale"])) for side in ("a", "b"))
    return differences(one, two)


def judge_pairs(name: str) -> tuple[list[str], list[str], int, int]:
    """Ids of missed contradictions and of false alarms, with the number of cases of each kind."""
    listed = cases(name)
    wrong = [case for case in listed if case["expect"] == "contradiction"]
    same = [case for case in listed if case["expect"] == "same"]
    return ([case["id"] for case in wrong if not found_in_pair(case)], [case["id"] for case in same if found_in_pair(case)],
            len(wrong), len(same))


def bare_figures(case: dict) -> list[str]:
    """The figures that the check sees in the lines of a case."""
    return [figure.shown for line in case["text"].split("\n") for figure in figures_in(line, read_grammar(case["locale"]))]


def fact_of(case: dict) -> Fact:
    """The fact of a claim's case as a record."""
    said = case["fact"]
    values = [{key: str(value).lower() if isinstance(value, bool) else str(value) for key, value in item.items()}
              for item in said["values"]]
    chosen = {"source": said["chosen"], "reason": {"en": "chosen"}} if said["chosen"] else "none"
    more = {} if said.get("tolerance") is None else {"tolerance": str(said["tolerance"])}
    return Fact.model_validate({"id": "a-fact", "title": {"en": "a fact"}, "unit": said["unit"], "values": values, "chosen": chosen,
                                **more})


def judged_claim(case: dict) -> str:
    """The code of what the check finds wrong with a claim, or nothing."""
    return judge_claim(case["words"], fact_of(case), case.get("source") or "", read_grammar(case["locale"]))


def states(case: dict, names: dict) -> tuple[list[tuple], list[tuple]]:
    """What the pairing says of every block of a case, and what is expected: source, translation, state, grade."""
    origin, locale = case["source_locale"], case["locale"]
    texts = {key: list(passages_of("\n\n".join(case[key])))
             for key in ("source_before", "translation_before", "source_after", "translation_after")}
    assert all(len(found) == len(case[key]) for key, found in texts.items()), case["id"]
    made = [Accepted("x.md", origin, one.text, two.text)
            for one, two in zip(texts["source_before"], texts["translation_before"], strict=True)]
    reading = Reading(read_grammar(origin), read_grammar(locale), names.get(origin, frozenset()))
    pairs = pair_passages(texts["source_after"], texts["translation_after"], made, reading, NEW)

    def number(side: str, passage) -> int | None:
        return None if passage is None else next(n for n, other in enumerate(texts[side]) if other is passage)

    got = [(number("source_after", p.source), number("translation_after", p.translation), p.state, p.grade or None) for p in pairs]
    wanted = [(item["source"], item["translation"], item["state"], item.get("grade")) for item in case["expected"]]
    return sorted(got, key=str), sorted(wanted, key=str)


def plan_names() -> dict:
    """The names of places, waters and bodies of the plan in this repository."""
    plan, _ = read_plan(HERE.parent)
    return names_of(plan)


def main() -> None:
    """Print the figures of all benches."""
    for name in ("facts_dev", "facts_held_out", "ky_tg"):
        if (HERE / "languages" / f"{name}.yml").is_file():
            missed, alarms, wrong, same = judge_pairs(name)
            print(f"{name}: contradictions found {wrong - len(missed)} of {wrong}, false alarms {len(alarms)} of {same}", missed, alarms)
    listed = cases("claims")
    missed = [case["id"] for case in listed["bare"] if len(bare_figures(case)) < len(case["figures"])]
    alarms = [case["id"] for case in listed["clean"] if bare_figures(case)]
    print(f"bare figures: found in {len(listed['bare']) - len(missed)} of {len(listed['bare'])}, "
          f"false alarms {len(alarms)} of {len(listed['clean'])}", missed, alarms)
    wrong = [case for case in listed["claims"] if not case["right"]]
    right = [case for case in listed["claims"] if case["right"]]
    print(f"claims: wrong ones found {sum(bool(judged_claim(c)) for c in wrong)} of {len(wrong)}, "
          f"right ones refused {sum(bool(judged_claim(c)) for c in right)} of {len(right)}")
    names, edits = plan_names(), cases("freshness")
    results = [(case, *states(case, names)) for case in edits]
    blocks = sum(len(wanted) for _, _, wanted in results)
    print(f"freshness: {sum(got == wanted for _, got, wanted in results)} of {len(edits)} edits with every one of {blocks} states as "
          "expected", [case["id"] for case, got, wanted in results if got != wanted])


if __name__ == "__main__":
    main()
