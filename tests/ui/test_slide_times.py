"""Slides of what is in time in the deck: marks that open, parts of whole lanes, claims, tables."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from timed import FLOW, NEW, WEEK, deck, early, slide

from demarche.analysis import lanes, timeline_marks
from demarche.analysis import sent as sent_rows
from demarche.analysis.filters import Filters
from demarche.export.deck import facts
from demarche.model.briefing import SlideKind
from demarche.ui import slide_charts
from demarche.ui.deck_data import deck_data
from demarche.ui.deck_evidence import in_figure, in_nodes
from demarche.ui.nodes import text_of


def made(*contents):
    return deck_data(deck(*contents), slide_charts.charts_of)


@pytest.fixture(scope="module")
def whole():
    return made(*(slide(kind) for kind in NEW), slide(SlideKind.SERIES, FLOW))


def opened(each):
    nodes = [each["table"]] if "table" in each else []
    for group in each.get("groups", []):
        nodes += [group["head"], *group["items"]]
    yield from in_nodes(nodes)
    for chart in each["charts"]:
        yield from in_figure(chart["figure"])


def test_every_fact_and_every_mark_opens(whole):
    for each in whole["slides"]:
        held = whole["evidence"][each["evidence"]]
        found = set(opened(each))
        assert found
        assert set(each["facts"]) <= set(held["cards"])
        assert all(to in held["cards"] or held["opens"][to]["facts"] for to in found)


def test_parts_of_a_chart_hold_all_of_its_figures(whole):
    first = whole["slides"][0]
    assert len(first["charts"]) > 1
    assert {to for chart in first["charts"] for to in in_figure(chart["figure"])} == set(
        first["facts"])  # fmt: skip
    assert all(chart["rigid"] and chart["zoom"] > 1 for chart in first["charts"])
    assert all(json.loads(chart["figure"])["layout"]["height"] == chart["height"]
               for chart in first["charts"])  # fmt: skip


def test_settings_stand_under_the_headline_and_what_is_left_out_in_the_legend(whole):
    first, last = whole["slides"][0], whole["slides"][3]
    assert "the tables’ short list" in first["under"]
    assert "figures are drawn" in text_of(first["charts"][0]["legend"])
    assert "lanes by side" in last["under"]
    assert "without a day are not on it" in text_of(last["charts"][0]["legend"])


def test_claims_stand_under_their_scopes_with_the_answer_first(whole):
    groups = whole["slides"][1]["groups"]
    assert text_of(groups[0]["head"]) == "In short"
    assert "The report: more than 130,000" in " ".join(map(text_of, groups[0]["items"]))
    assert [text_of(item).split(" ·")[0] for item in groups[1]["items"]][-1] == "more than 130,000"


def test_what_is_sent_is_a_table(whole):
    said = text_of(whole["slides"][2]["table"])
    assert "Whose" in said
    assert "350" in said


def test_many_on_a_day_open_as_the_filters_of_their_own_slide_have_it(monkeypatch):
    monkeypatch.setattr(timeline_marks, "MOST_IN_STACK", 1)
    few = slide(SlideKind.TIMELINE, filters=Filters(with_context=True, act=("states",)), **WEEK)
    data = made(slide(SlideKind.TIMELINE, **WEEK), few)
    assert len({each["evidence"] for each in data["slides"]}) == 2
    for each in data["slides"]:
        held = data["evidence"][each["evidence"]]
        stacks = [to for to in opened(each) if to.startswith("day:")]
        assert stacks
        assert all(set(held["opens"][to]["facts"]) <= set(each["facts"]) for to in stacks)


@pytest.mark.parametrize("kind", NEW)
def test_as_of_a_day_nothing_later_is_sent(kind):
    data = made(early(kind, date(2022, 2, 10)))
    shown = early(kind, date(2022, 2, 10))
    known = {fact.id for fact in shown.scope.snapshot.facts}
    assert set(data["evidence"][0]["cards"]) <= known
    assert set(data["slides"][0]["facts"]) == {fact.id for fact in facts(shown)}


@pytest.mark.parametrize("count", ["", FLOW])
def test_marks_that_stand_for_many_figures_open_them(monkeypatch, count):
    monkeypatch.setattr(lanes, "MOST_MARKS", 5)
    monkeypatch.setattr(sent_rows, "MOST_SINGLE", 5)
    data = made(slide(SlideKind.SERIES, count))
    (held,) = data["evidence"]
    several = [to for to in opened(data["slides"][0]) if to.startswith("counts:")]
    assert several
    assert all(held["opens"][to]["facts"] for to in several)


def test_an_empty_range_says_so():
    data = made(slide(SlideKind.TIMELINE, first=date(1999, 1, 1), last=date(1999, 1, 2)))
    assert "no fact passes" in text_of(data["slides"][0]["nodes"][0])
    assert data["slides"][0]["charts"] == []


def test_a_dossier_without_kinds_of_count_shows_nothing():
    shown = slide(SlideKind.CLAIMS)
    loaded = shown.scope.loaded
    dossier = loaded.snapshot.dossier.model_copy(update={"measures": ()})
    bare = replace(loaded, snapshot=loaded.snapshot.model_copy(update={"dossier": dossier}))
    data = made(replace(shown, scope=replace(shown.scope, loaded=bare)))
    assert data["slides"][0]["facts"] == []
