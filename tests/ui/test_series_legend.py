"""Legends say what is drawn and nothing else; charts have their words."""

from datetime import date

import counted
from bundled import view
from counted import whole

from demarche.analysis import lanes, sent
from demarche.analysis.filters import Filters
from demarche.model.vocabulary import Precision, Qualifier
from demarche.ui import series_legend
from demarche.ui.nodes import text_of

VIEW = view(Filters(with_context=True), page="figures")
TROOPS = lanes.drawable(counted.bundled_rows(whole(), "russian-troops"))


def legend(*figures, length=None, more=0):
    drawn = lanes.drawable(counted.frame_of(*figures)) if figures else TROOPS
    return text_of(series_legend.counts(VIEW, drawn, length, more))


def test_every_bound_of_the_bundled_dossier_is_explained():
    text = legend()
    for part in ("●a number as reported", "○“about”", "◁“nearly”", "○↑“more than”", "●↑“at least”",
                 "○↓“fewer than”", "┃a range, low to high", "◎the report’s own figure",
                 "■stated by Russia", "■stated by Ukraine", "■stated by NATO and EU",
                 "■stated by others", "one named party in one scope"):  # fmt: skip
        assert part in text


def test_what_is_not_drawn_is_not_explained():
    text = legend(counted.count("a", 900))
    assert "“more than”" not in text
    assert "the report’s" not in text
    assert "month or year" not in text
    assert "one named party" not in text


def test_spans_gathered_marks_and_lanes_without_room_are_told():
    month = counted.count("a", 900, date(2022, 2, 1), as_of_precision=Precision.MONTH,
                          qualifier=Qualifier.EXACTLY, low=900, high=900)  # fmt: skip
    text = legend(month, length="W", more=3)
    assert "only the month or year is known" in text
    assert "one mark a week and scope, from the lowest to the highest" in text
    assert "3 figures of further scopes" in text


def test_statuses_are_explained_by_their_signs():
    drawn = sent.dated(counted.bundled_rows(whole(), "allied-reinforcements"))
    text = text_of(series_legend.sent(VIEW, drawn, None))
    for part in ("◇announced", "◈ordered or on the way", "◆arrived", "■already there, counted"):
        assert part in text


def test_the_words_of_a_chart_name_every_lane_with_its_ends():
    measure = whole().dossier.measure("russian-troops")
    said = series_legend.counts_alt(measure, lanes.lanes(TROOPS, measure))
    assert "130,000" not in said.split(":")[0]
    assert "In Belarus only: 1 figure, 13,000 troops" in said
    assert "the report’s among them" in said


def test_the_words_of_what_is_sent_name_every_sender():
    drawn = sent.dated(counted.bundled_rows(whole(), "allied-reinforcements"))
    measure = whole().dossier.measure("allied-reinforcements")
    said = series_legend.sent_alt(measure, sent.senders(drawn, VIEW.names))
    assert "Sender not stated: 1" in said
    assert "Germany: " in said
