"""The passport of a plan: its title, basin, languages, dates and the box that it lies in, from ``plan/plan.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from basinplan.model.record import Part, SaidText, Span, code, ref
from basinplan.model.values import AT_LEAST_ONE, Id, LocaleCode, Number, PartialDate, Url, refuse


class Extent(Part):
    """The box that the basin lies in, in decimal degrees (WGS84)."""

    west: Number
    south: Number
    east: Number
    north: Number

    @model_validator(mode="after")
    def _is_box(self) -> Extent:
        if not -180 <= self.west < self.east <= 180:
            raise refuse("extent-form", at="west")
        if not -90 <= self.south < self.north <= 90:
            raise refuse("extent-form", at="south")
        return self


class Passport(Part):
    """The front page of the plan in one small file, ``plan/plan.yml``."""

    id: Id
    title: SaidText
    short_title: SaidText
    basin: SaidText
    notice: SaidText
    status: code("plan_status")
    as_of: PartialDate
    locales: Annotated[tuple[LocaleCode, ...], AT_LEAST_ONE]
    source_locale: LocaleCode
    currency: code("currency")
    countries: Annotated[tuple[code("country"), ...], AT_LEAST_ONE]
    cycle: Span
    extent: Extent
    gauge: ref("indicator") | None = None
    """The indicator whose last value stands as the water line at the head of every page."""
    site_url: Url | None = None
    edit_url: Url | None = None
