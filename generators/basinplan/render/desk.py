"""The desk: what is at hand while the pages of one language are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from basinplan.analyses.past import NOTHING, Past
from basinplan.model.finding import Finding, Place, error
from basinplan.model.plan import Plan
from basinplan.render.drawing import Drawn, draw
from basinplan.render.links import up_to_root
from basinplan.render.locale import Words
from basinplan.statements.grammar import Grammars


@dataclass
class Desk:
    """What is needed to fill in a page: the plan, the reader's words, and drawings already made."""

    plan: Plan
    words: Words
    drawn: dict[tuple, Drawn] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    exported: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The names of the files that each export makes, for the pages that lead to them."""
    grammars: Grammars = field(default_factory=dict)
    past: Past = NOTHING
    chapters: dict[str, str] = field(default_factory=dict)
    """The chapters laid out so far, without their heads; those not translated into this language are left out."""

    def draw(self, item: Callable, params: Mapping[str, Any], place: Place) -> Drawn:
        """A chart or map, drawn once however many pages show it."""
        key = (item.__name__, *(getattr(value, "id", value) for value in params.values()))
        if key not in self.drawn:
            self.drawn[key] = draw(item, self.plan, self.words, params, self.past)
            for character in self.drawn[key].missing_glyphs:
                self.findings.append(error("glyph-missing", place, item.__name__, character, character=character))
        return self.drawn[key]

    def to_root(self, here: str) -> str:
        """From a page of this language up to the root of the site, where downloads lie."""
        return up_to_root(self.plan, self.words.page_locale, here)
