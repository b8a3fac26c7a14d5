"""Charts as JSON: made from the view that asks, and the same for the same view."""

import json

from bundled import by_key, view

from demarche.analysis.filters import Filters
from demarche.ui import charts


def test_the_map_and_its_legend_go_together():
    drawn = charts.map_chart(view(), ("literal",), "russia", (690, 400), 520)
    figure = json.loads(drawn.figure)
    assert figure["data"][1]["geojson"] == "app/static/geo/countries_russia.json"
    assert "a place named as a location" in str(drawn.legend)
    assert "route not stated" not in str(drawn.legend)


def test_a_filter_gives_another_chart():
    every = charts.quantities_chart(view(), log=True).figure
    few = charts.quantities_chart(view(Filters(side=("ukraine",))), log=True).figure
    assert by_key()["troops-on-borders"].id in every
    assert by_key()["troops-on-borders"].id not in few
    assert by_key()["shelters-kyiv"].id in few


def test_the_scale_gives_another_chart():
    linear = json.loads(charts.quantities_chart(view(), log=False).figure)
    assert linear["layout"]["xaxis"]["type"] == "linear"
    log = json.loads(charts.quantities_chart(view(), log=True).figure)
    assert log["layout"]["xaxis"]["type"] == "log"


def test_matrix_and_flows_follow_the_filters():
    few = view(Filters(actor=("sergei-lavrov",)))
    cells = json.loads(charts.matrix_chart(few).figure)["data"][0]["customdata"]
    assert "cell:sergei-lavrov~talks-should-continue" in cells
    assert not any("the-west" in cell for cell in cells)
    assert "flow:sergei-lavrov~vladimir-putin" in charts.flows_chart(few).figure
    assert "olaf-scholz" not in charts.flows_chart(few).figure


def test_charts_carry_no_template_and_no_host():
    for figure in (charts.matrix_chart(view()).figure, charts.flows_chart(view()).figure,
                   charts.quantities_chart(view(), log=True).figure):  # fmt: skip
        assert "#0000" not in figure
        assert "http" not in figure


def test_a_view_without_figures_or_statements_has_no_such_chart():
    none = view(Filters(text="zzzz"))
    assert charts.quantities_chart(none, log=True) is None
    assert charts.matrix_chart(none) is None
    assert charts.flows_chart(none) is None


def test_tables_stand_behind_the_charts():
    assert len(charts.figures_table(view())) == 3
    assert len(charts.statements_table(view())) == 43
