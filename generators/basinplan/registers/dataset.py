"""A data set is a table in ``data/`` with a descriptor that says what each column means.

The descriptor is the record: columns, types, units, key, ranges, source, licence and caveats.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from basinplan.model.record import Part, Record, SaidText, code, ref
from basinplan.model.values import AT_LEAST_ONE, Flag, Id, Line, Number, PartialDate, refuse


class Column(Part):
    """One column: its name in the header, its type, unit and range."""

    name: Line
    title: SaidText
    type: code("column_type")
    unit: code("unit") | None = None
    codelist: Line | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    required: Flag = True

    @model_validator(mode="after")
    def _in_order(self) -> Column:
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise refuse("range-order", at="maximum", low=self.minimum, high=self.maximum)
        return self


class Observations(Part):
    """Which columns hold the period, kind and source of a value."""

    start: Line
    end: Line
    kind: Line
    source: Line | None = None
    note: Line | None = None
    upper: Line | None = None


class Break(Part):
    """From this period on the values are not comparable with those before, and why.

    ``where`` narrows it to some rows: ``{region: almaty-oblast}``.
    """

    at: PartialDate
    reason: SaidText
    where: Mapping[str, Line] = {}


class View(Part):
    """One way in which the table is drawn: the chart or map, and the columns that it needs by part.

    Chapters ask for a view by its id, which is unique in the plan.
    """

    id: Id
    chart: Line
    columns: Mapping[str, Line]
    where: Mapping[str, Line] = {}
    title: SaidText


class Dataset(Record):
    """One table of data with all that is known about it."""

    REGISTER = "dataset"
    FOLDER = "../data"
    ONE_FILE_EACH = True
    SHOWN_ELSEWHERE = ("description", "caveats", "licence", "attribution", "updates", "sources", "columns",
                       "observations", "key", "views")
    WORDS = {
        "one": {"ru": "Набор данных", "kk": "Деректер жинағы", "zh": "数据集", "en": "Data set"},
        "many": {"ru": "Данные", "kk": "Деректер жинақтары", "zh": "数据集", "en": "Data sets"},
        "about": {
            "ru": "Таблицы, на которых держатся графики и показатели, с оговорками и лицензиями.",
            "kk": "Диаграммалар мен көрсеткіштер сүйенетін кестелер, ескертпелерімен және лицензияларымен.",
            "zh": "图表和指标所依据的数据表，附使用须知和使用许可。",
            "en": "The tables that charts and indicators rest on, with caveats and licences.",
        },
    }

    title: SaidText = Field(description="name in every language of the plan")
    description: SaidText = Field(description="what the rows are")
    columns: Annotated[tuple[Column, ...], AT_LEAST_ONE] = Field(
        description="every column of the CSV file, in its order")
    key: Annotated[tuple[Line, ...], AT_LEAST_ONE] = Field(
        description="columns that together name a row")
    observations: Observations | None = Field(None, description="columns of period, kind and source")
    sources: Annotated[tuple[ref("source"), ...], AT_LEAST_ONE] = Field(
        description="where the figures come from; at least one")
    licence: Line = Field(description="licence or terms, as read")
    attribution: Line = Field(description="how to cite it")
    caveats: SaidText = Field(description="what a reader must know before use")
    updates: SaidText = Field(description="how often new rows can be expected")
    breaks: tuple[Break, ...] = Field((), description="where values stop being comparable, and why")
    views: tuple[View, ...] = Field((), description="how the table is drawn")
    processing: SaidText | None = Field(None, description="what was done to the figures before they came here")
