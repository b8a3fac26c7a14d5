"""What a mark says: the source's words, who states it, what it includes, where it is from."""

import counted
import factories
from bundled import loaded
from counted import whole

from demarche.figures import series_words
from demarche.model.vocabulary import Status

NAMES = loaded(with_context=True).names
FACTS = {f.key: f for f in whole().facts}


def hover(fact, also=(), bearing=()):
    measure = whole().dossier.measure(fact.measure)
    return series_words.hover(fact, also, bearing, measure, NAMES, whole())


def test_a_cited_figure_says_everything():
    words = hover(FACTS["f046"])
    for part in ("<b>a little over 120,000</b> troops", "Stated by: Valerii Zaluzhnyi",
                 "On or near Ukraine’s borders, components not stated", "14 February 2022",
                 "cited: NV (The New Voice of Ukraine)", "Click for the evidence"):  # fmt: skip
        assert part in words


def test_a_retrospective_count_has_two_days():
    words = hover(FACTS["f030"])
    assert "Day counted: 30 January 2022" in words
    assert "known on: 18 February 2022" in words


def test_an_unrecorded_day_is_said():
    assert "known on: day not recorded" in hover(FACTS["f093"])


def test_one_claim_in_two_texts_counts_once():
    words = hover(FACTS["troops-on-borders"], [FACTS["f045"]])
    assert "report: meczyki.net" in words.replace("<br>", " ")
    assert "cited: WIVB (AP)" in words.replace("<br>", " ")
    assert "counted once" in words


def test_relations_and_status_are_told():
    words = hover(FACTS["f034"], bearing=["Denied by: fewer than 13,000"])
    assert "troops, expected" in words
    assert "Denied by: fewer than 13,000" in words


def test_hostile_text_is_neither_markup_nor_a_template():
    fact = counted.count("a", 1, counted="<a href='x'>%{x}</a>", scope="%{y}<b>",
                         citation=factories.citation(publisher="<i>%{z}</i>"))  # fmt: skip
    words = series_words.hover(fact, (), (), counted.GUARDS, NAMES, counted.snapshot_of(fact))
    for raw in ("<a", "<i>", "%{x}", "%{y}", "%{z}", "href='x'>%{"):
        assert raw not in words


def test_labels_name_the_speaker_and_the_report():
    assert series_words.label(FACTS["f046"], NAMES) == ("a little over 120,000", "Zaluzhnyi")
    assert series_words.label(FACTS["f046"], NAMES, short=True) == ("a little over 120,000",)
    assert series_words.label(FACTS["troops-on-borders"], NAMES) == (
        "the report: more than 130,000",
    )


def test_what_is_sent_is_said_in_shorter_and_shorter_forms():
    forms = series_words.sent_labels(FACTS["f086b"], NAMES, "The first to arrive")
    assert forms[0] == "dozens, arrived → Kaunas (the first to arrive) · AFP"
    assert forms[-1] == "dozens"
    assert list(forms) == sorted(forms, key=len, reverse=True)


def test_those_already_there_are_not_said_to_be_so_twice():
    forms = series_words.sent_labels(FACTS["f087"], NAMES, "Already there")
    assert forms[0].count("already there") == 1


def test_units_other_than_troops_are_named_and_one_is_one():
    one = counted.count("a", 1, low=1, high=1, qualifier="exactly", unit="ships")
    assert series_words.counted_number(one) == "1 ship"
    assert series_words.counted_number(counted.count("a", 2, unit="aircraft")) == "about 2 aircraft"
    planned = counted.count("a", 5, unit="troops", status=Status.ORDERED, origin="kyiv")
    assert series_words.sent_labels(planned, NAMES, "")[0] == (
        "about 5, ordered from Kyiv → frontier · council"
    )
