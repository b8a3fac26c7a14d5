"""The workbook behind a chart, which opens when somebody edits it.

It holds more than the bars: what each number was called in the source, its bounds, status and
scope stand beside it. Texts are written as texts; none is taken for a formula or a link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from demarche.analysis.names import number_with_qualifier
from demarche.export.slides.part import Part, status
from demarche.export.slides.words import clean
from demarche.export.wording import day_counted, line, unbounded
from demarche.model.facts import Figure

SHEET = "Sheet1"  # The name that the chart's references have.
_MOST = 32_000  # Characters that a cell holds.
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
          "strings_to_numbers": False}  # fmt: skip
_MORE = ("As reported", "Qualifier", "Low", "High", "Unit", "Status", "Scope", "Stated by",
         "Day counted", "Words of the report", "Paraphrase (ours)", "Source", "Fact")  # fmt: skip
_MADE = datetime(1980, 1, 1)  # A fixed day, so that one deck gives one file.


def workbook(
    part: Part, figures: Sequence[Figure], labels: Sequence[str], series: Mapping[str, str],
    plotted: Callable[[Figure], tuple[str, float | None]],
) -> bytes:  # fmt: skip
    """Labels in column A, a column a series, then what qualifies each number.

    ``series`` has the titles of the series by their keys; ``plotted`` gives a figure's key and the
    number that its bar has, if any.
    """
    keys = list(series)
    out = BytesIO()
    with Workbook(out, _PLAIN) as book:
        book.set_properties({"created": _MADE})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, 0, 60)
        for column, title in enumerate([*series.values(), *_MORE], start=1):
            sheet.write_string(0, column, title)
        for row, (figure, label) in enumerate(zip(figures, labels, strict=True), start=1):
            sheet.write_string(row, 0, label)
            key, ends = plotted(figure)
            if ends is not None:
                sheet.write_number(row, 1 + keys.index(key), ends)
            for column, value in enumerate(_more(part, figure), start=1 + len(series)):
                if isinstance(value, str):
                    sheet.write_string(row, column, clean(value)[:_MOST])
                elif value is not None:
                    sheet.write_number(row, column, value)
    return out.getvalue()


def _more(part: Part, figure: Figure) -> list[str | float | None]:
    found = part.notes[figure.id].evidence
    return [
        number_with_qualifier(figure), figure.qualifier.value,
        unbounded(figure) if figure.low is None else figure.low,
        unbounded(figure) if figure.high is None else figure.high,
        figure.unit, status(figure), figure.scope, part.names.stated_by(figure, inline=True),
        day_counted(figure), found.words, found.text if found.source.cited else "",
        line(found.source), figure.id,
    ]  # fmt: skip
