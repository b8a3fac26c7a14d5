"""Native bar charts of figures that keep their qualifiers.

The label of a bar is the number in the source's words, in the chart's own workbook; how a bar is
open is drawn by error bars, which belong to the chart and move with it. Editing a value therefore
changes the bar and leaves "more than" where it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from demarche.export.slides.measure import cut
from demarche.export.slides.part import Part
from demarche.export.slides.style import BODY, FONTS, INK, PAPER, RULE, rgb
from demarche.export.slides.words import Box, clean, described
from demarche.export.slides.workbook import workbook
from demarche.model.facts import Figure
from demarche.model.vocabulary import Qualifier

#: How a bar is drawn, and what that means.
DRAWN = {
    "number": "solid bar: the number as reported",
    "upwards": "bar with a dotted line: open upwards, no upper bound is reported",
    "downwards": "hollow bar with a dotted line: open downwards, no lower bound is reported",
    "approximate": "hatched bar: approximate, bounds not reported",
    "range": "hollow bar with whiskers: a range from low to high",
}
_OPEN = {Qualifier.MORE_THAN: "upwards", Qualifier.AT_LEAST: "upwards",
         Qualifier.UP_TO: "downwards", Qualifier.FEWER_THAN: "downwards",
         Qualifier.ABOUT: "approximate", Qualifier.NEARLY: "approximate"}  # fmt: skip
_LEFT = 0.36  # The share of a chart that its labels take.
_REACH = 0.2  # How far an open end is drawn, in shares of the axis.
_AXIS_SIZE = 12


def drawing(figure: Figure) -> str:
    """The key of ``DRAWN`` for a figure: ranges as ranges, else by the qualifier."""
    if figure.low is not None and figure.high is not None and figure.low < figure.high:
        return "range"
    return _OPEN.get(figure.qualifier, "number")


def draw(slide: Slide, box: Box, figures: Sequence[Figure], part: Part, top: float) -> None:
    """A bar a figure on an axis from zero; ``top`` is the largest value that it must hold.

    The figures are of one unit, status and scope.
    """
    labels = [label(part, figure, box.room * _LEFT) for figure in figures]
    used = list(dict.fromkeys(drawing(figure) for figure in figures))
    data: Any = cast(Any, CategoryChartData)(number_format="#,##0.###")
    data.categories = labels
    for name in used:
        data.add_series(DRAWN[name], [f.value if drawing(f) == name else None for f in figures])
    frame: Any = cast(Any, slide.shapes).add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, *map(Inches, (box.x, box.y, box.w, box.h)), data
    )
    frame.name = f"Chart: {clean(figures[0].unit)}, {figures[0].status.value}"
    described(frame, in_words(part, figures))
    chart = frame.chart
    made = workbook(part, figures, labels, [DRAWN[name] for name in used], drawing)
    chart.part.chart_workbook.update_from_xlsx_blob(made)
    _dress(chart, top, box, len(figures))
    for series, name in zip(chart.plots[0].series, used, strict=True):
        for at, figure in enumerate(figures):
            if drawing(figure) == name:
                _fill(series.points[at].format, part.side_named(figure.side)[1], name)
        _error_bars(series, name, figures, top)


def label(part: Part, figure: Figure, room: float) -> str:
    """The words beside a bar, in two lines at most: the number as the source bounds it leads."""
    return clean(cut(" ".join(part.names.fact(figure).split()), BODY, room * 0.88, 2))


def in_words(part: Part, figures: Sequence[Figure]) -> str:
    """The chart in words, for those who cannot see it."""
    said = "; ".join(
        f"{part.names.fact(f)} ({f.status.value}, stated by "
        f"{part.names.stated_by(f, inline=True)}, drawn as {DRAWN[drawing(f)]})" for f in figures
    )  # fmt: skip
    return f"Bar chart of {figures[0].unit}: {said}."


def _dress(chart: Any, top: float, box: Box, bars: int) -> None:
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.name = Pt(BODY), FONTS["minorFont"]
    chart.font.color.rgb = rgb(INK)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 55, 100
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    # The library's own setter leaves the axis of values above the bars.
    values._element.find(qn("c:crosses")).set("val", "max")
    names.major_tick_mark, names.tick_labels.offset = XL_TICK_MARK.NONE, 60
    names.format.line.color.rgb = rgb(INK)
    names.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale = 0, top * (1 + 1.6 * _REACH) or 1
    values.major_tick_mark, values.tick_label_position = (
        XL_TICK_MARK.NONE, XL_TICK_LABEL_POSITION.NEXT_TO_AXIS)  # fmt: skip
    values.major_gridlines.format.line.color.rgb = rgb(RULE)
    values.format.line.fill.background()
    values.tick_labels.font.size = Pt(_AXIS_SIZE)
    values.tick_labels.number_format = "#,##0.###"
    values.tick_labels.number_format_is_linked = False
    _place(chart, box, bars)


def _place(chart: Any, box: Box, bars: int) -> None:
    """Fix where the bars stand, so that charts below each other begin on one line."""
    axis = 0.36 / box.h
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        '<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{_LEFT}"/><c:y val="{0.04 / bars:.4f}"/>'
        f'<c:w val="{0.97 - _LEFT}"/><c:h val="{0.96 - axis:.4f}"/></c:manualLayout></c:layout>'
    )
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    area.insert(0, parse_xml(layout))


def _fill(form: Any, colour: str, name: str) -> None:
    fill = form.fill
    if name == "approximate":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = rgb(colour), rgb(PAPER)
    elif name in {"downwards", "range"}:
        fill.background()
    else:
        fill.solid()
        fill.fore_color.rgb = rgb(colour)
    form.line.color.rgb, form.line.width = rgb(colour), Pt(1.5)


def _error_bars(series: Any, name: str, figures: Sequence[Figure], top: float) -> None:
    """The open end of a series' bars, or the whiskers of its ranges."""
    reach = f'<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="{top * _REACH:g}"/>'
    bodies = {
        "upwards": f'<c:errBarType val="plus"/>{reach}',
        "downwards": f'<c:errBarType val="minus"/>{reach}',
        "range": _whiskers(figures),
    }
    if name not in bodies:
        return
    dash = "" if name == "range" else '<a:prstDash val="sysDot"/>'
    # A program that draws no heads on error bars (LibreOffice) still draws the dotted line.
    head = "" if name == "range" else '<a:tailEnd type="triangle" w="lg" len="lg"/>'
    bars = (
        f'<c:errBars {nsdecls("c", "a")}>{bodies[name]}<c:spPr><a:ln w="28575"><a:solidFill>'
        f'<a:srgbClr val="{rgb(INK)}"/></a:solidFill>{dash}{head}</a:ln></c:spPr></c:errBars>'
    )
    series._element.find(qn("c:cat")).addprevious(parse_xml(bars))


def _whiskers(figures: Sequence[Figure]) -> str:
    return ('<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
            + _literal("plus", [(f.high or f.value) - f.value for f in figures])
            + _literal("minus", [f.value - (f.low or f.value) for f in figures]))  # fmt: skip


def _literal(name: str, values: Sequence[float]) -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{max(value, 0):g}</c:v></c:pt>'
                     for i, value in enumerate(values))  # fmt: skip
    return (f'<c:{name}><c:numLit><c:ptCount val="{len(values)}"/>{points}'
            f"</c:numLit></c:{name}>")  # fmt: skip
