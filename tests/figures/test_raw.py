"""Plain charts are what plotly takes: its own objects check each, whole."""

import json
from datetime import date

import counted
import plotly.graph_objects as go
import pytest
from bundled import view

from demarche.analysis.filters import Filters
from demarche.analysis.series import Choice
from demarche.figures import raw
from demarche.ui import series_charts

VIEW = view(Filters(with_context=True), page="figures")


@pytest.mark.parametrize("measure", ["russian-troops", "allied-reinforcements", "kyiv-shelters"])
def test_plotly_takes_every_part_of_a_chart_and_of_its_phones(measure):
    found = series_charts.over_time(VIEW, Choice(measure), log=False)
    chart = json.loads(found.drawn.figure)
    go.Figure(chart)  # raises where a part is none of plotly's
    narrow = chart["layout"]["meta"]["narrow"]
    go.Figure({"data": narrow["texts"], "layout": narrow["layout"]})


def test_what_marks_say_is_kept_once_for_all_widths():
    found = series_charts.over_time(VIEW, Choice("russian-troops"), log=False)
    chart = json.loads(found.drawn.figure)
    opened = {key for t in chart["data"] for key in t.get("customdata", ())}
    assert opened <= set(chart["layout"]["meta"]["told"])
    assert found.drawn.figure.count("Click for the evidence") == len(opened)


def test_the_shared_layout_is_not_changed_by_a_chart():
    one = raw.chart([], {}, margin={"l": 5}, meta={"narrow": 1})
    other = raw.chart([], {"a": "b"})
    assert one["layout"]["margin"] == {"l": 5}
    assert other["layout"]["margin"] != {"l": 5}
    assert one["layout"]["meta"] == {"narrow": 1, "told": {}}


def test_days_and_equal_charts_have_one_form():
    text = raw.as_json(raw.chart([raw.quiet(x=[date(2022, 2, 14)], y=[None])], {}))
    assert "2022-02-14" in text
    assert text == raw.as_json(raw.chart([raw.quiet(x=[date(2022, 2, 14)], y=[None])], {}))
    assert counted.GUARDS.id not in text
