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
from demarche.export.wording import CITED
from demarche.model.facts import Figure
from demarche.model.vocabulary import Qualifier

#: How a bar is drawn, and what that means.
DRAWN = {
    "number": "solid bar: the number as reported",
    "upwards": "bar with a dotted line: open upwards, no upper bound is reported",
    "downwards": "hollow bar with a dotted line: open downwards, no lower bound is reported",
    "approximate": "hatched bar: approximate, bounds not reported",
    "range": "hollow bar with whiskers: a range from low to high",
    "span": "whiskers alone: a range from low to high, no single number given",
    "words": "no bar: no number given, the source’s words alone",
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
        return "span" if figure.value is None else "range"
    if figure.value is None and figure.low is None:
        return "words"
    return _OPEN.get(figure.qualifier, "number")


def top(figure: Figure) -> float:
    """The largest number of a figure; 0 where it has none."""
    return max((n for n in (figure.value, figure.low, figure.high) if n is not None), default=0.0)


def _plotted(figure: Figure) -> tuple[str, float | None]:
    """The drawing of a figure, and where its bar ends: without a number of its own, at the low."""
    return drawing(figure), figure.low if figure.value is None else figure.value


def draw(slide: Slide, box: Box, figures: Sequence[Figure], part: Part, most: float) -> None:
    """A bar a figure on an axis from zero; ``most`` is the largest number that it must hold.

    The figures are of one unit, status and scope.
    """
    labels = [label(part, figure, box.room * _LEFT) for figure in figures]
    plotted = [_plotted(figure) for figure in figures]
    used = {name: DRAWN[name] for name, value in plotted if value is not None}
    data: Any = cast(Any, CategoryChartData)(number_format="#,##0.###")
    data.categories = labels
    for name, words in used.items():
        data.add_series(words, [value if each == name else None for each, value in plotted])
    frame: Any = cast(Any, slide.shapes).add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, *map(Inches, (box.x, box.y, box.w, box.h)), data
    )
    frame.name = f"Chart: {clean(figures[0].unit)}, {figures[0].status.value}"
    described(frame, in_words(part, figures))
    chart = frame.chart
    made = workbook(part, figures, labels, used, _plotted)
    chart.part.chart_workbook.update_from_xlsx_blob(made)
    _dress(chart, most, box, len(figures))
    for series, name in zip(chart.plots[0].series, used, strict=True):
        for at, figure in enumerate(figures):
            if drawing(figure) == name:
                _fill(series.points[at].format, part.side_named(figure.side)[1], name)
        _error_bars(series, name, figures, most)


def label(part: Part, figure: Figure, room: float) -> str:
    """The words beside a bar, in two lines at most: the number as the source bounds it leads, and
    a cited figure has its star.
    """
    star = CITED if part.notes[figure.id].cited else ""
    return clean(cut(" ".join(part.names.fact(figure).split()), BODY, room * 0.86, 2)) + star


def in_words(part: Part, figures: Sequence[Figure]) -> str:
    """The chart in words, for those who cannot see it."""
    said = "; ".join(
        f"{part.names.fact(f)} ({f.status.value}, stated by "
        f"{part.names.stated_by(f, inline=True)}, drawn as {DRAWN[drawing(f)]}"
        f"{', from a cited page' if f.citation else ''})" for f in figures
    )  # fmt: skip
    return f"Bar chart of {figures[0].unit}: {said}."


def _dress(chart: Any, most: float, box: Box, bars: int) -> None:
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
    values.minimum_scale, values.maximum_scale = 0, most * (1 + 1.6 * _REACH) or 1
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
    if name == "span":  # the bar only carries its whiskers
        fill.background()
        form.line.fill.background()
        return
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


def _error_bars(series: Any, name: str, figures: Sequence[Figure], most: float) -> None:
    """The open end of a series' bars, or the whiskers of its ranges."""
    reach = f'<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="{most * _REACH:g}"/>'
    bodies = {
        "upwards": f'<c:errBarType val="plus"/>{reach}',
        "downwards": f'<c:errBarType val="minus"/>{reach}',
        "range": _whiskers(figures), "span": _whiskers(figures),
    }
    if name not in bodies:
        return
    ranged = name in {"range", "span"}
    dash = "" if ranged else '<a:prstDash val="sysDot"/>'
    # A program that draws no heads on error bars (LibreOffice) still draws the dotted line.
    head = "" if ranged else '<a:tailEnd type="triangle" w="lg" len="lg"/>'
    bars = (
        f'<c:errBars {nsdecls("c", "a")}>{bodies[name]}<c:spPr><a:ln w="28575"><a:solidFill>'
        f'<a:srgbClr val="{rgb(INK)}"/></a:solidFill>{dash}{head}</a:ln></c:spPr></c:errBars>'
    )
    series._element.find(qn("c:cat")).addprevious(parse_xml(bars))


def _whiskers(figures: Sequence[Figure]) -> str:
    """From the end of each bar up to the high and down to the low; none for other figures."""
    ends = [_plotted(figure)[1] or 0 for figure in figures]
    ups = [(f.high or at) - at for f, at in zip(figures, ends, strict=True)]
    downs = [at - (f.low or at) for f, at in zip(figures, ends, strict=True)]
    return ('<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
            + _literal("plus", ups) + _literal("minus", downs))  # fmt: skip


def _literal(name: str, values: Sequence[float]) -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{max(value, 0):g}</c:v></c:pt>'
                     for i, value in enumerate(values))  # fmt: skip
    return (f'<c:{name}><c:numLit><c:ptCount val="{len(values)}"/>{points}'
            f"</c:numLit></c:{name}>")  # fmt: skip
