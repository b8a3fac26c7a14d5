"""Charts: each bound drawn as reported, unlike figures on axes of their own, a workbook that keeps
the qualifiers.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import factories
import openpyxl
import pytest
from bundled import deck, scope
from pptx.chart.chart import Chart
from pptx.oxml.ns import qn
from small_decks import one_slide, opened, words_of

from demarche.export.slides.charts import DRAWN, drawing
from demarche.model.briefing import SlideKind
from demarche.model.facts import Figure
from demarche.model.vocabulary import Qualifier, Status

BOUNDS: dict[str, dict[str, Any]] = {
    "exactly": {"low": 900, "high": 900, "qualifier_text": ""},
    "about": {"low": None, "high": None},
    "nearly": {"low": None, "high": None},
    "more than": {"low": 900, "high": None},
    "at least": {"low": 900, "high": None},
    "up to": {"low": None, "high": 900},
    "fewer than": {"low": None, "high": 900},
}


def bounded(qualifier: str, number: int = 0, **changes: Any) -> Figure:
    fields = {"qualifier": Qualifier(qualifier), "qualifier_text": qualifier, "value": 900,
              "id": f"figure-{number}", "key": f"guards-{number}",
              **BOUNDS[qualifier], **changes}  # fmt: skip
    return factories.figure(**fields)


def charts(*figures: Figure) -> list[Chart]:
    slides = opened(one_slide(SlideKind.FIGURES, figures))
    return [s.chart for slide in slides for s in slide.shapes if s.has_chart]


def errors(chart: Chart) -> list[tuple[str, str, str]]:
    """Which way the error bars of a chart go, how their length is given, and their dash."""
    return [(e.find(qn("c:errBarType")).get("val"), e.find(qn("c:errValType")).get("val"),
             "".join(dash.get("val") for dash in e.iter(qn("a:prstDash"))))
            for e in chart._chartSpace.xpath(".//c:errBars")]  # fmt: skip


@pytest.mark.parametrize("qualifier", list(BOUNDS))
def test_an_open_end_is_drawn_open(qualifier: str) -> None:
    (chart,) = charts(bounded(qualifier))
    up, down = ("plus", "fixedVal", "sysDot"), ("minus", "fixedVal", "sysDot")
    wanted = {"more than": [up], "at least": [up], "up to": [down], "fewer than": [down]}
    assert errors(chart) == wanted.get(qualifier, [])
    (label,) = [str(name) for name in chart.plots[0].categories]
    assert label.startswith("900 " if qualifier == "exactly" else f"{qualifier} 900 ")


@pytest.mark.parametrize("qualifier", ["about", "nearly"])
def test_an_approximate_number_is_hatched(qualifier: str) -> None:
    (chart,) = charts(bounded(qualifier))
    assert len(chart._chartSpace.xpath(".//c:dPt//a:pattFill")) == 1
    assert chart.plots[0].series[0].name == DRAWN["approximate"]


def test_an_upper_bound_is_hollow() -> None:
    (chart,) = charts(bounded("up to"))
    assert len(chart._chartSpace.xpath(".//c:dPt/c:spPr/a:noFill")) == 1


def test_a_range_has_whiskers_from_low_to_high() -> None:
    figure = bounded("about", value=1500, low=1000, high=2500)
    (chart,) = charts(figure)
    assert drawing(figure) == "range"
    assert errors(chart) == [("both", "cust", "")]
    (bars,) = chart._chartSpace.xpath(".//c:errBars")
    assert [[v.text for v in bars.find(qn(f"c:{way}")).iter(qn("c:v"))]
            for way in ("plus", "minus")] == [["1000"], ["500"]]  # fmt: skip


def test_a_range_without_a_number_has_whiskers_and_no_bar() -> None:
    (chart,) = charts(bounded("about", value=None, low=1000, high=2500))
    assert errors(chart) == [("both", "cust", "")]
    (series,) = chart.plots[0].series
    assert (series.name, tuple(series.values)) == (DRAWN["span"], (1000,))
    assert len(chart._chartSpace.xpath(".//c:dPt/c:spPr/a:noFill")) == 1
    assert len(chart._chartSpace.xpath(".//c:dPt/c:spPr/a:ln/a:noFill")) == 1
    (bars,) = chart._chartSpace.xpath(".//c:errBars")
    assert [[v.text for v in bars.find(qn(f"c:{way}")).iter(qn("c:v"))]
            for way in ("plus", "minus")] == [["1500"], ["0"]]  # fmt: skip


def test_words_alone_have_a_label_and_no_bar() -> None:
    words = factories.figure(id="figure-1", key="g-1", value=None, low=None, high=None,
                             qualifier=Qualifier.ABOUT, qualifier_text="several hundred")
    (chart,) = charts(bounded("about", 2), words)
    assert [str(c).split()[:2] for c in chart.plots[0].categories] == [
        ["about", "900"], ["several", "hundred"]]  # fmt: skip
    assert [tuple(s.values) for s in chart.plots[0].series] == [(900, None)]
    slides = opened(one_slide(SlideKind.FIGURES, (words,)))
    assert not [s for slide in slides for s in slide.shapes if s.has_chart]
    assert "several hundred Guards" in words_of(slides)
    assert "no number given" in words_of(slides)


@pytest.mark.parametrize("other", [{"unit": "tents"}, {"status": Status.PLANNED},
                                   {"scope": "elsewhere"}, {"party": "aster"},
                                   {"measure": "guards", "scope_group": "frontier"}])  # fmt: skip
def test_unlike_figures_share_no_axis(other: dict[str, Any]) -> None:
    first, second = bounded("about", 1), bounded("about", 2, **other)
    assert [len(c.plots[0].categories) for c in charts(first, second)] == [1, 1]


def test_like_figures_share_an_axis_largest_first_and_keep_how_each_is_drawn() -> None:
    few, many = bounded("about", 1, value=20), bounded("more than", 2)
    (chart,) = charts(few, many)
    assert [str(c).split()[:3] for c in chart.plots[0].categories] == [
        ["more", "than", "900"], ["about", "20", "Guards"]]  # fmt: skip
    assert [tuple(s.values) for s in chart.plots[0].series] == [(900, None), (None, 20)]


def test_counts_of_one_scope_group_share_an_axis_whatever_their_words() -> None:
    group = {"measure": "guards", "scope_group": "frontier"}
    (chart,) = charts(*(bounded("about", n, scope=f"{n}", **group) for n in range(3)))
    assert len(chart.plots[0].categories) == 3


def test_with_many_axes_a_figure_alone_on_one_stands_in_the_table_and_that_is_told() -> None:
    alike = [bounded("about", n) for n in (1, 2)]
    alone = [bounded("about", n, scope=f"{n}") for n in range(10, 30)]
    slides = opened(one_slide(SlideKind.FIGURES, (*alike, *alone)))
    (chart,) = [s.chart for slide in slides for s in slide.shapes if s.has_chart]
    assert len(chart.plots[0].categories) == 2
    said = words_of(slides)
    assert "20 more, which share an axis with no other, stand in the table alone" in said


def test_many_like_figures_go_on_in_charts_of_one_scale() -> None:
    found = charts(*(bounded("about", n, value=100 + n) for n in range(15)))
    assert [len(c.plots[0].categories) for c in found] == [6, 6, 3]
    assert len({c.value_axis.maximum_scale for c in found}) == 1


def test_the_workbook_keeps_the_qualifier_beside_the_number() -> None:
    (chart,) = charts(bounded("more than", scope="=1+1"))
    book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book["Sheet1"].iter_rows())
    held = dict(zip([c.value for c in rows[0]], [c.value for c in rows[1]], strict=True))
    assert held["As reported"] == "more than 900"
    assert held[DRAWN["upwards"]] == 900
    assert (held["Low"], held["High"], held["Scope"]) == (900, "open", "=1+1")
    assert {c.data_type for c in rows[1]} <= {"s", "n"}
    assert held["Words of the report"] == "Over 1,200 guards"
    assert held[None] == str(chart.plots[0].categories[0])


def test_our_own_arithmetic_is_never_stated_by_anybody() -> None:
    derived = bounded("exactly", derived=True)
    said = " ".join(cell.text for slide in opened(one_slide(SlideKind.FIGURES, (derived,)))
                    for s in slide.shapes if s.has_table for cell in s.table.iter_cells())
    assert "nobody: our own arithmetic" in said


def test_the_bundled_figures_stand_on_three_axes() -> None:
    slide = replace(deck(SlideKind.FIGURES).slides[0], scope=scope())
    found = [s for each in opened(replace(deck(SlideKind.FIGURES), slides=(slide,)))
             for s in each.shapes if s.has_chart]  # fmt: skip
    assert len(found) == 3
    told = " ".join(s._element.xpath(".//p:cNvPr/@descr")[0] for s in found)
    assert "more than 130,000 Russian troops" in told
    assert "open upwards" in told
