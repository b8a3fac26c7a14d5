"""What the deck player is sent: slides as they are to be read, and all that opens from them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest
from bundled import by_key, deck, scope, snapshot
from exporting import PARAPHRASE, PUBLISHER, URL, cited_deck, cited_facts, with_context

from demarche.analysis.display import CRIMEA, Display, MapAt
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export.deck import Content
from demarche.model.briefing import SlideKind
from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind
from demarche.ui import slide_charts
from demarche.ui.deck_data import deck_data
from demarche.ui.deck_evidence import in_figure
from demarche.ui.nodes import text_of


@cache
def whole():
    return deck_data(deck(), slide_charts.charts_of)


def made(*kinds, **options):
    return deck_data(deck(*kinds, **options), slide_charts.charts_of)


def slide(kind):
    return next(s for s in whole()["slides"] if s["kind"] == kind)


def words(slide):
    nodes = [*slide.get("nodes", [])]
    for group in slide.get("groups", []):
        nodes += [group["head"], *group["items"]]
    return " ".join(text_of(node) for node in nodes)


def test_it_is_json_and_the_same_for_the_same_deck():
    assert json.loads(json.dumps(whole()))["slides"][0]["headline"] == "Headline of key-figures"
    assert made()["id"] == whole()["id"]
    assert made(SlideKind.MAP)["id"] != whole()["id"]


def test_numbers_keep_their_qualifiers():
    said = words(slide("key-figures"))
    assert "more than130,000" in said
    assert "about4,500" in said
    assert re.search(r"announced, stated by German military", said)


def test_one_figure_stands_with_its_sentence():
    shown = Content(SlideKind.KEY_FIGURE, scope(), "", figure=by_key()["shelters-kyiv"].id)
    data = deck_data(replace(deck(), slides=(shown,)), slide_charts.charts_of)
    said = words(data["slides"][0])
    assert "about4,500" in said
    assert "According to the mayor, there are about 4,500 such places" in said


@pytest.mark.parametrize("kind", [s.value for s in SlideKind if s is not SlideKind.KEY_FIGURE])
def test_every_fact_and_every_mark_of_a_slide_opens(kind):
    shown, (held,) = slide(kind), whole()["evidence"]
    assert shown["facts"]
    assert set(shown["facts"]) <= set(held["cards"])
    for chart in shown["charts"]:
        for address in in_figure(chart["figure"]):
            assert address in held["cards"] or address in held["opens"], address


def test_a_selection_opens_its_facts_and_what_is_ours_to_say():
    opens = whole()["evidence"][0]["opens"]
    assert by_key()["shelters-kyiv"].id in opens["place:kyiv"]["facts"]
    assert "Held by" in opens["area:crimea"]["remark"]
    assert opens["area:crimea"]["facts"] == []
    assert any(address.startswith("flow:") for address in opens)
    assert any(address.startswith("cell:") for address in opens)


def test_cards_and_report_link_to_nothing_that_was_left_behind():
    held = whole()["evidence"][0]
    for found in re.findall(r'"evidence": "([^"]+)"', json.dumps([held["cards"], held["reports"]])):
        assert found in held["cards"]


def test_links_lead_to_the_words_in_the_report_of_the_very_revision():
    href = re.search(r'"href": "([^"]+)"', json.dumps(slide("key-figures")))[1]
    assert href.startswith("report?")
    assert "revision=1-0123456789ab" in href
    assert f"evidence={by_key()['troops-on-borders'].id}" in href


@pytest.mark.parametrize("key", ["troops-on-borders", "shelters-kyiv"])
def test_a_facts_words_are_found_in_the_report(key):
    fact, held = by_key()[key], whole()["evidence"][0]
    paragraphs = held["reports"][held["report_of"][fact.id]]["children"]
    runs = [text_of(paragraphs[p]["children"][c]) for p, c in held["words"][fact.id]]
    assert "".join(runs) == fact.span.exact


def test_filters_leave_facts_out_of_slides_and_not_out_of_evidence():
    few = made(SlideKind.STATEMENTS, filters=Filters(side=("ukraine",)))
    assert 0 < len(few["slides"][0]["facts"]) < len(slide("statements")["facts"])
    assert "Side: Ukraine" in few["slides"][0]["under"]
    assert few["evidence"][0]["cards"] == whole()["evidence"][0]["cards"]


def test_a_day_before_the_report_shows_nothing_and_says_why():
    early = prepared(snapshot(date(2022, 2, 13)))
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    before = make_scope(early, Filters(), Display("ukraine"), "1-0123456789ab", moment)
    contents = (Content(SlideKind.POSITIONS, before, ""), Content(SlideKind.POSITIONS, scope(), ""))
    data = deck_data(replace(deck(), slides=contents), slide_charts.charts_of)
    first, second = data["slides"]
    assert first["under"].startswith("As of 13 February 2022 · no facts · Hidden:")
    assert "none was known on its day" in words(first)
    assert (first["evidence"], second["evidence"]) == (0, 1)
    assert data["evidence"][0]["cards"] == {}
    assert data["evidence"][1]["cards"]


def test_a_long_matrix_is_cut_into_screens_with_every_topic_once():
    labels = [json.loads(c["figure"])["layout"]["yaxis"]["ticktext"]
              for c in slide("matrix")["charts"]]  # fmt: skip
    assert len(labels) > 1
    assert sum(map(len, labels)) == len({label for part in labels for label in part}) == 15


def test_a_long_chart_of_figures_is_cut_into_screens_with_every_figure_once(monkeypatch):
    monkeypatch.setattr(slide_charts, "_FIGURES", 200)
    charts = made(SlideKind.FIGURES)["slides"][0]["charts"]
    shown = [set(in_figure(chart["figure"])) for chart in charts]
    assert len(shown) == 3
    assert set.union(*shown) == set(slide("figures")["facts"])


def test_a_map_says_how_it_shows_borders_and_where_it_was_left():
    at = MapAt(30.5, 50.4, 2.5, 28.0)
    shown = made(SlideKind.MAP, display=Display("russia", at=at))["slides"][0]
    assert shown["borders"].startswith(CRIMEA["russia"])
    assert shown["charts"][0]["at"] == {"lon": 30.5, "lat": 50.4, "zoom": 2.5, "turn": 28.0}
    assert "countries_russia" in shown["charts"][0]["figure"]
    assert slide("figures")["borders"] == ""


def test_sources_state_and_notes_are_on_every_slide():
    for each in whole()["slides"]:
        assert each["sources"][0].startswith("meczyki.net, 14 February 2022")
        assert each["state"] == "Revision 1-0123456789ab, pinned"
        assert each["notes"] == f"Notes of {each['kind']}"


@cache
def cited():
    return deck_data(cited_deck(), slide_charts.charts_of)


def of(kind):
    return next(s for s in cited()["slides"] if s["kind"] == kind)


@pytest.mark.parametrize("kind", [kind.value for kind in SlideKind])
def test_every_cited_fact_of_a_slide_opens_our_paraphrase_and_its_page(kind):
    shown, (held,) = of(kind), cited()["evidence"]
    assert set(shown["facts"]) <= set(held["cards"])
    for chart in shown["charts"]:
        for address in in_figure(chart["figure"]):
            assert address in held["cards"] or address in held["opens"], address
    for fact in (each for each in cited_facts() if each.id in shown["facts"]):
        card = held["cards"][fact.id]
        said = text_of(card)
        assert fact.citation.paraphrase in said
        assert f"“{fact.citation.paraphrase}" not in said
        assert "not held here" in said
        assert fact.citation.url in json.dumps(card)
        assert held["hrefs"][fact.id].startswith("report?")
        assert f"evidence={fact.id}" in held["hrefs"][fact.id]


def test_cited_facts_have_no_words_in_a_report():
    (held,) = cited()["evidence"]
    ids = {fact.id for fact in cited_facts()}
    assert not ids & set(held["words"])
    assert not ids & set(held["report_of"])
    assert held["report_of"]["figure-guards"] == "gazette"


def test_one_cited_figure_stands_with_our_paraphrase_and_its_page():
    said = words(of("key-figure"))
    assert f"In our words: {PARAPHRASE}" in said
    assert f"“{PARAPHRASE}" not in said
    assert PUBLISHER in said


def test_slides_say_which_evidence_they_show_and_count_cited_facts():
    assert "Cited pages in our paraphrase" not in slide("figures")["under"]
    assert of("figures")["under"].endswith(
        "The reports, and cited pages in our paraphrase · 4 figures")  # fmt: skip
    assert "2 statements" in of("statements")["under"]
    assert any("cited, not held here" in line and URL in line for line in of("figures")["sources"])
    assert "listed and not drawn: 3 figures and 1 movement" in of("map")["borders"]


def test_what_relations_lead_to_comes_along_although_no_slide_shows_it():
    held = with_context()
    tie = Relation(id="tie", kind=RelationKind.DENIES, source="figure-cited",
                   target="figure-guards")  # fmt: skip
    tied = held.model_copy(update={"relations": (*held.relations, tie)})
    whole = make_scope(prepared(tied), Filters(), Display("ukraine"), "1-0123456789ab",
                       datetime(2026, 11, 24, tzinfo=UTC))  # fmt: skip
    data = deck_data(replace(deck(), slides=(Content(SlideKind.FIGURES, whole, ""),)),
                     slide_charts.charts_of)  # fmt: skip
    assert data["slides"][0]["facts"] == ["figure-guards"]
    (opened,) = data["evidence"]
    assert PARAPHRASE in text_of(opened["cards"]["figure-cited"])
    assert "figure-words" not in opened["cards"]


def test_a_deck_is_made_once_for_equal_slides():
    first, later = deck(SlideKind.EVENTS), deck(SlideKind.EVENTS)
    later = replace(later, made=datetime(2027, 1, 1, tzinfo=UTC))
    assert slide_charts.prepared(first)["id"] == slide_charts.prepared(later)["id"]
    assert "File made" not in dict(slide_charts.prepared(first)["stamps"])
