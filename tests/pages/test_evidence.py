"""The drawer: whatever an address selects opens beside the page."""

import pytest
from apps import components, opened, said
from bundled import by_key


def cards(app):
    return str(components(app)["evidence_cards"])


def test_nothing_is_open_without_a_selection():
    assert "evidence_cards" not in components(opened("figures"))


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ("place:kyiv", "facts; choose one for all that qualifies it"),
        ("place:eastern-europe", "Our reading: NATO’s eastern flank"),
        ("area:crimea", "This is context of ours, not the report"),
        ("actor:nato", "The report holds no sentence on this"),
        ("cell:the-west~nato-pulls-back", "has flatly rejected"),
        ("flow:olaf-scholz~russia", "signs of de-escalation"),
        ("topic:biden-visit", "quick visit from Biden"),
        ("place:" + "x" * 5000, "The link may be mistyped"),
        ("place:<b>x</b>", "This dossier has no place “<b>x</b>”"),
    ],
    ids=lambda value: value[:24],
)
def test_each_sort_of_selection_opens_its_facts(evidence, words):
    app = opened("report", {"evidence": [evidence]})
    assert not app.exception
    assert words in cards(app)


def test_one_fact_opens_with_all_that_qualifies_it():
    fact = by_key()["moscow-wants-nato-to-pull-back"]
    text = cards(opened("figures", {"evidence": [fact.id]}))
    for words in ("He", "Resolved by us", "Moscow, the subject of the sentence before",
                  "Wrong pronoun", "Answered by:"):  # fmt: skip
        assert words in text


def test_a_filter_does_not_close_what_is_open():
    fact = by_key()["shelters-kyiv"]
    app = opened("figures", {"evidence": [fact.id], "side": ["Russia"]})
    assert "about 4,500 such places" in cards(app)
    assert "about 4,500" not in said(opened("figures", {"side": ["Russia"]}))


def test_before_its_day_a_fact_is_not_there():
    fact = by_key()["shelters-kyiv"]
    app = opened("figures", {"evidence": [fact.id], "as_of": ["2022-02-13"]})
    assert "This dossier has no fact" in cards(app)
    assert "as of 13 February 2022" in cards(app)
    assert "4,500" not in cards(app)


@pytest.mark.parametrize("page", ["situation", "map", "figures", "actors"])
def test_evidence_opens_beside_a_page_that_has_nothing_to_show(page):
    fact = by_key()["shelters-kyiv"]
    app = opened(page, {"evidence": [fact.id], "q": ["zzzz"]})
    assert not app.exception
    assert "about 4,500 such places" in cards(app)
    assert "match these filters" in said(app)
