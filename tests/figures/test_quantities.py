"""The chart of figures: each bound drawn as reported, unlike units never on one axis."""

import json
import math

import factories
import pandas as pd
import pytest
from bundled import by_key, loaded

from demarche.analysis.names import Names
from demarche.analysis.quantities import quantities
from demarche.figures import quantities as drawing
from demarche.figures.theme import LIGHT
from demarche.model.vocabulary import Qualifier, Status
from demarche.store.as_of import seen_on

NAMES = Names(seen_on(factories.bundle(), 1, None))
BUNDLED = quantities(loaded().frame, loaded().names)
COLOURS = {"russia": "russia", "ukraine": "ukraine", "nato-eu": "west"}
BOUNDS = {Qualifier.MORE_THAN: (1, 0), Qualifier.AT_LEAST: (1, 0), Qualifier.UP_TO: (0, 1),
          Qualifier.FEWER_THAN: (0, 1), Qualifier.EXACTLY: (1, 1)}  # fmt: skip


def reported(qualifier, value=1200, **changes):
    low, high = (value if shut else None for shut in BOUNDS.get(qualifier, (0, 0)))
    return factories.figure(qualifier=qualifier, qualifier_text="", value=value,
                            **({"low": low, "high": high} | changes))  # fmt: skip


def of(*figures):
    return quantities(pd.DataFrame({"kind": "figure", "fact": list(figures)}), NAMES)


def drawn(frame=BUNDLED, log=True):
    return json.loads(drawing.quantity_chart(frame, COLOURS, log=log).to_json())


def marks(figure, fact):
    return [t for t in figure["data"] if fact in str(t.get("customdata"))]


def dot(figure, fact):
    (found,) = [t for t in marks(figure, fact) if t["mode"] == "markers"]
    return found


def arrows(figure, fact):
    return [t for t in marks(figure, fact) if t.get("marker", {}).get("symbol") == "arrow"]


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize(
    ("qualifier", "symbol", "direction"),
    [(Qualifier.EXACTLY, "circle", 0), (Qualifier.ABOUT, "circle-open", 0),
     (Qualifier.NEARLY, "triangle-left-open", 0), (Qualifier.MORE_THAN, "circle-open", 1),
     (Qualifier.AT_LEAST, "circle", 1), (Qualifier.UP_TO, "circle", -1),
     (Qualifier.FEWER_THAN, "circle-open", -1)],
)  # fmt: skip
def test_each_qualifier_has_its_mark_and_open_ends_an_arrow(qualifier, symbol, direction, log):
    other = reported(Qualifier.EXACTLY, 100_000, id="other")
    figure = drawn(of(reported(qualifier, 1000, id="it"), other), log=log)
    assert dot(figure, "it")["marker"]["symbol"] == symbol
    found = arrows(figure, "it")
    assert len(found) == abs(direction)
    for arrow in found:
        start, end = arrow["x"]
        assert start == 1000
        assert math.copysign(1, end - start) == direction
        assert abs(math.log10(max(end, 1)) - 3) > 0.1  # long enough to be seen


def test_every_qualifier_is_drawn_and_in_the_legend():
    assert set(drawing.MARKS) == {q.value for q in Qualifier}
    figures = [reported(q, id=q.value) for q in Qualifier]
    assert len(drawing.legend_rows(of(*figures))) == len(Qualifier)


def test_the_legend_names_only_what_is_drawn():
    rows = dict(drawing.legend_rows(BUNDLED))
    assert rows == {
        "●": "a number as reported", "○": "“about”: approximate, bounds not stated",
        "○┄▸": "“more than”: open upwards",
    }  # fmt: skip
    ranged = of(reported(Qualifier.ABOUT, 15, low=10, high=20))
    assert ("━━", "a range, low to high") in drawing.legend_rows(ranged)


def test_unlike_units_never_share_an_axis():
    figure = drawn()
    axis = {key: dot(figure, by_key()[key].id)["xaxis"] for key in
            ("troops-on-borders", "reinforcement-lithuania", "shelters-kyiv")}  # fmt: skip
    assert axis == {"troops-on-borders": "x", "reinforcement-lithuania": "x",
                    "shelters-kyiv": "x2"}  # fmt: skip
    titles = [figure["layout"][a]["title"]["text"] for a in ("xaxis", "xaxis2")]
    assert titles == ["troops (log scale: each line is ten times the one before)",
                      "places of shelter (linear scale from zero)"]  # fmt: skip


def test_a_single_figure_has_a_linear_axis_from_zero():
    axis = drawn(of(reported(Qualifier.EXACTLY)))["layout"]["xaxis"]
    assert axis["type"] == "linear"
    assert axis["range"][0] == 0
    assert axis["range"][1] > 1200


def test_near_values_have_a_linear_axis_even_where_log_is_asked():
    near = of(reported(Qualifier.EXACTLY, 100, id="a"), reported(Qualifier.EXACTLY, 900, id="b"))
    assert drawn(near)["layout"]["xaxis"]["type"] == "linear"


def test_the_readers_linear_scale_is_linear():
    axis = drawn(log=False)["layout"]["xaxis"]
    assert axis["type"] == "linear"
    assert "linear scale from zero" in axis["title"]["text"]


def test_a_count_of_zero_is_drawn_on_a_linear_axis():
    zero = of(reported(Qualifier.AT_LEAST, 0, id="zero"),
              reported(Qualifier.EXACTLY, 5000, id="b"))  # fmt: skip
    figure = drawn(zero)
    assert figure["layout"]["xaxis"]["type"] == "linear"
    assert dot(figure, "zero")["x"] == [0]


def test_every_value_lies_inside_its_axis():
    figure = drawn()
    low, high = figure["layout"]["xaxis"]["range"]
    for key in ("troops-on-borders", "reinforcement-lithuania"):
        (x,) = dot(figure, by_key()[key].id)["x"]
        assert low < math.log10(x) < high


def test_a_range_is_a_bar_between_its_ends():
    figure = drawn(of(reported(Qualifier.ABOUT, 15, low=10, high=20, id="it")))
    (bar,) = [t for t in marks(figure, "it") if t["mode"] == "lines"]
    assert bar["x"] == [10, 20]


RANGE = {"value": None, "low": 20, "high": 60}
WORDS = {"value": None, "low": None, "high": None, "qualifier_text": "several hundred"}


@pytest.mark.parametrize("log", [True, False])
def test_a_range_without_a_number_has_its_bar_and_no_dot(log):
    other = reported(Qualifier.EXACTLY, 9000, id="other")
    frame = of(reported(Qualifier.ABOUT, id="it", **RANGE), other)
    figure = drawn(frame, log=log)
    (bar,) = marks(figure, "it")
    assert (bar["mode"], bar["x"]) == ("lines", [20, 60])
    low, high = figure["layout"]["xaxis"]["range"]
    assert low < (math.log10(20) if log else 20) < high
    assert [sign for sign, _ in drawing.legend_rows(frame)] == ["●", "━━"]


def test_words_alone_have_no_mark_and_open_by_their_label():
    frame = of(factories.figure(id="it", qualifier=Qualifier.ABOUT, **WORDS),
               reported(Qualifier.EXACTLY, 9000, id="other"))  # fmt: skip
    figure = drawn(frame)
    (label,) = marks(figure, "it")
    assert label["mode"] == "text"
    assert "several hundred" in label["text"][0]
    assert "several hundred" in label["hovertemplate"]
    words = dict(drawing.legend_rows(frame))
    assert words["Aa"] == "no number given: the source’s words alone"
    assert "○" not in words  # no number is approximate here


def test_a_panel_without_any_number_has_no_scale():
    figure = drawn(of(factories.figure(id="it", qualifier=Qualifier.ABOUT, **WORDS)))
    axis = figure["layout"]["xaxis"]
    assert axis["title"]["text"] == "guards (no number given)"
    assert axis["showticklabels"] is False


def test_a_range_counts_for_whether_values_lie_far_apart():
    frame = of(reported(Qualifier.ABOUT, 1000, id="it", low=10, high=2000))
    assert drawn(frame)["layout"]["xaxis"]["type"] == "log"


def test_what_stands_in_a_report_is_ringed_beside_cited_pages():
    mixed = of(reported(Qualifier.EXACTLY, 900, id="own"), factories.cited_figure(id="cited"))
    figure = drawn(mixed)
    rings = [t for t in figure["data"] if t.get("marker", {}).get("size") == drawing.RING]
    assert [ring["x"] for ring in rings] == [[900]]
    assert "ringed" in str(drawing.legend_rows(mixed))
    labels = [t["text"][0] for t in figure["data"] if t["mode"] == "text"]
    assert ["cited page" in label for label in labels] == [row == "cited" for row in mixed["id"]]
    for alone in (True, False):
        assert "ringed" not in str(drawing.legend_rows(mixed.assign(cited=alone)))


def test_nothing_joins_two_figures():
    for trace in drawn()["data"]:
        facts = set(trace.get("customdata") or ())
        assert len(facts) <= 1
        assert len(set(trace["y"])) == 1


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_label_has_the_sources_own_words(form):
    figure = drawn()
    texts = ([t["text"][0] for t in figure["data"] if t["mode"] == "text"] if form == "wide" else
             [t["text"][0] for t in figure["layout"]["meta"]["narrow"]["texts"]])  # fmt: skip
    assert [any(f">{words}<" in text for text in texts)
            for words in ("more than 130,000", "350", "about 4,500")] == [True] * 3  # fmt: skip


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_label_stands_above_its_own_mark(form):
    figure = drawn()
    texts = ([t for t in figure["data"] if t["mode"] == "text"] if form == "wide" else
             figure["layout"]["meta"]["narrow"]["texts"])  # fmt: skip
    for key, words in (("troops-on-borders", "130,000"), ("reinforcement-lithuania", ">350<"),
                       ("shelters-kyiv", "4,500")):  # fmt: skip
        (label,) = [t for t in texts if words in t["text"][0]]
        mark = dot(figure, by_key()[key].id)
        assert (label["xaxis"], label["yaxis"]) == (mark["xaxis"], mark["yaxis"])
        assert 0 < label["y"][0] - mark["y"][0] < 1


def test_who_states_it_and_its_status_stand_beside_it():
    wide = " ".join(t["text"][0] for t in drawn()["data"] if t["mode"] == "text")
    assert "German military, announced · 14 Feb 2022" in wide
    assert "The report · 14 Feb 2022" in wide


def test_hover_gives_scope_and_place():
    hover = dot(drawn(), by_key()["troops-on-borders"].id)["hovertemplate"]
    assert "Stated by: The report" in hover
    assert "Place: Ukraine’s borders, north, south and east" in hover
    assert "Belarus" in hover


def test_hover_runs_no_template_and_no_tag_of_the_data():
    nasty = reported(Qualifier.EXACTLY, id="it", scope="%{x} <a href='y'>", unit="<b>z")
    hover = dot(drawn(of(nasty)), "it")["hovertemplate"]
    assert "%{x}" not in hover
    assert "<a" not in hover
    assert "<b>z" not in hover


def test_a_side_has_its_colour_and_whoever_has_none_is_neutral():
    figure = drawn()
    assert dot(figure, by_key()["troops-on-borders"].id)["marker"]["color"] == LIGHT.russia
    figure = drawn(of(reported(Qualifier.EXACTLY, id="it", side=None)))
    assert dot(figure, "it")["marker"]["color"] == LIGHT.neutral


def test_unlike_statuses_are_told():
    figure = drawn(of(reported(Qualifier.EXACTLY, id="it", status=Status.PLANNED)))
    assert "planned" in str([t["text"] for t in figure["data"] if t["mode"] == "text"])


def test_the_chart_grows_with_its_figures_and_units():
    assert drawing.height(BUNDLED) == 3 * drawing.ROW_HEIGHT + 2 * drawing.PANEL_EXTRA + 20
