"""The whole map: offline, filtered like the page, with labels for a phone of its own."""

import json
import re
from dataclasses import replace

import pytest
from bundled import by_key

from demarche.analysis.filters import Filters
from demarche.figures.labels import box
from demarche.figures.map import phone, written
from demarche.figures.projection import Screen
from demarche.figures.theme import DARK, LIGHT, counterparts


def test_no_trace_names_a_host(drawn):
    sent = json.dumps(drawn())
    assert "http" not in sent
    assert not re.search(r"\"//", sent)


def test_every_colour_has_a_counterpart_in_the_dark(drawn):
    used = set(re.findall(r"#[0-9a-f]{6}(?![0-9a-f])", json.dumps(drawn())))
    assert used <= set(counterparts())
    assert LIGHT.russia in used
    assert not used & {DARK.russia, DARK.paper}


def test_a_redraw_begins_at_the_first_view_from_which_the_browser_moves_on(drawn):
    few = drawn(filters=Filters(place=("kyiv",)))
    assert "uirevision" not in few["layout"]  # plotly would fit a panned map anew
    assert few["layout"]["geo"]["center"] == drawn()["layout"]["geo"]["center"]


def test_a_filter_takes_marks_and_words_off(drawn):
    few = json.dumps(drawn(filters=Filters(place=("lithuania",))))
    assert by_key()["reinforcement-lithuania"].id in few
    assert "130,000" not in few
    assert "place:kyiv" not in few


def test_layers_are_apart(drawn):
    assert "130,000" not in json.dumps(drawn(layers=("literal",)))
    assert "route not stated" not in json.dumps(drawn(layers=("literal", "figures")))
    assert "130,000" in json.dumps(drawn(layers=("figures",)))


def test_with_every_layer_off_the_ground_is_left(drawn):
    bare = drawn(layers=())
    assert "place:" not in json.dumps(bare)
    assert any(t["type"] == "choropleth" for t in bare["data"])


def test_nothing_to_show_is_drawn_without_marks(drawn):
    empty = drawn(filters=Filters(text="zzzz"))
    assert "place:" not in json.dumps(empty)
    assert len(empty["data"]) > 10


@pytest.mark.parametrize("words", ["more than 130,000", "about 4,500", "350"])
def test_a_phone_gets_labels_with_the_same_words(drawn, words):
    narrow = drawn()["layout"]["meta"]["narrow"]
    assert words in json.dumps(narrow["texts"])
    assert narrow["height"] <= 620
    assert narrow["layout"]["geo"]["lonaxis"] != drawn()["layout"]["geo"]["lonaxis"]


def test_the_labels_that_a_phone_replaces_are_the_last_traces(drawn):
    marked = [bool(t.get("meta", {}).get("labels")) for t in drawn()["data"]]
    assert marked == sorted(marked)
    assert any(marked)


@pytest.mark.parametrize("width", ["phone", "laptop"])
def test_no_figure_and_no_pin_is_cut_off(content, width):
    shown = content()
    screen = phone(shown.bounds, 620) if width == "phone" else Screen(shown.bounds, 690, 400)
    found = written(replace(shown, bounds=screen.bounds), screen)
    inside = [label for label, _ in found if label.key.startswith(("figure:", "pin:"))
              and 0 <= label.x <= screen.width and 0 <= label.y <= screen.height]  # fmt: skip
    assert len(inside) >= 4
    for label in inside:
        left, top, right, bottom = box(label, label.position)
        assert left >= 0
        assert top >= 0
        assert right <= screen.width
        assert bottom <= screen.height
