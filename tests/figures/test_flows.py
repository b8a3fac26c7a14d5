"""Who addresses whom: as wide as the statements are many, one click from them."""

import json

import pandas as pd
from bundled import loaded, snapshot

from demarche.analysis import positions
from demarche.figures import flows
from demarche.figures.theme import LIGHT

NAMES = loaded().names
PAIRS = positions.flows(positions.statements(loaded().frame))
SPEAKERS, ADDRESSEES = (positions.order_actors(PAIRS[end], snapshot())
                        for end in ("source", "target"))  # fmt: skip


def drawn(pairs=PAIRS, speakers=SPEAKERS, addressees=ADDRESSEES):
    colours = {"russia": "russia", "olaf-scholz": "west"}
    return json.loads(flows.flow_chart(pairs, speakers, addressees, NAMES, colours).to_json())


def curves(figure):
    return {t["customdata"][0]: t for t in figure["data"] if t["mode"] == "lines"}


def test_every_pair_is_a_curve_that_opens_its_statements():
    assert set(curves(drawn())) == {f"flow:{p.source}~{p.target}" for p in PAIRS.itertuples()}


def test_a_curve_is_as_wide_as_its_statements_are_many():
    pairs = pd.DataFrame({"source": ["russia", "russia"], "target": ["nato", "eu"], "n": [3, 1],
                          "ids": [(), ()]})  # fmt: skip
    found = curves(drawn(pairs, ["russia"], ["nato", "eu"]))
    three, one = found["flow:russia~nato"], found["flow:russia~eu"]
    assert three["line"]["width"] > one["line"]["width"]
    assert "3 statements" in three["text"][0]
    assert "1 statement<" in one["text"][0]


def test_a_curve_runs_from_its_speaker_to_its_addressee_in_the_speakers_colour():
    figure = drawn()
    speakers, addressees = figure["data"][-2:]
    curve = curves(figure)["flow:olaf-scholz~russia"]
    left = dict(zip(speakers["customdata"], speakers["y"], strict=True))
    right = dict(zip(addressees["customdata"], addressees["y"], strict=True))
    assert curve["y"][0] == left["actor:olaf-scholz"]
    assert curve["y"][-1] == right["actor:russia"]
    assert curve["line"]["color"] == LIGHT.west
    assert curve["x"][0] < curve["x"][-1]


def test_ends_open_their_actor_and_carry_its_name():
    speakers, addressees = drawn()["data"][-2:]
    assert speakers["customdata"] == [f"actor:{a}" for a in SPEAKERS]
    assert speakers["text"][speakers["customdata"].index("actor:olaf-scholz")] == "Scholz"
    assert "actor:people-of-kyiv" in addressees["customdata"]


def test_the_chart_grows_with_the_longer_column():
    longest = max(len(SPEAKERS), len(ADDRESSEES))
    assert flows.height(PAIRS) == longest * flows.ROW + 30


def test_names_are_inert():
    pairs = pd.DataFrame({"source": ["<b>x"], "target": ["<i>y"], "n": [1], "ids": [()]})
    written = json.dumps(drawn(pairs, ["<b>x"], ["<i>y"])["data"][-2:])
    assert "&lt;b&gt;x" in written
    (curve,) = curves(drawn(pairs, ["<b>x"], ["<i>y"])).values()
    assert "&lt;i&gt;y" in curve["text"][0]
