"""The ground of all days: that of every map, with states that open what stands at them."""

import json

from demarche.figures.map_days_ground import bare, ground


def test_the_ground_has_no_marks_and_opens_states_with_facts(stage):
    figure = json.loads(bare(stage()).to_json())
    assert len(figure["data"]) == len(ground(stage()))
    assert not any(trace.get("meta", {}).get("labels") for trace in figure["data"])
    states = figure["data"][1]
    at = states["locations"].index("POL")
    assert states["customdata"][at] == "place:poland"
    assert "click for what is said of it" in states["text"][at]
    assert states["customdata"][states["locations"].index("ESP")] == ""


def test_a_phone_has_a_first_view_of_its_own(stage):
    layout = json.loads(bare(stage()).to_json())["layout"]
    assert layout["meta"]["narrow"]["texts"] == []
    narrow = layout["meta"]["narrow"]["layout"]["geo"]
    assert narrow["lonaxis"] != layout["geo"]["lonaxis"]
