"""Still charts of counts over time and of what is sent: bounds, parts, hostile texts."""

from dataclasses import replace

import pytest
from matplotlib.patches import Polygon
from timed import FLOW, slide

from demarche.analysis import lanes
from demarche.analysis import sent as sent_rows
from demarche.export.time_drawings import over_time, parts_of
from demarche.figures.quantity_signs import MARKS
from demarche.figures.still.sent import StillSent
from demarche.figures.still.series import StillSeries
from demarche.figures.still.sheet import blank, drawing
from demarche.model.briefing import SlideKind


def drawn(what, width=900.0):
    with drawing():
        sheet = blank((9, what.height(width) / 100), 100)
        what.draw(sheet, (0.0, 0.0, width, what.height(width)))
        return sheet.axes


def texts(axes):
    return [text.get_text() for text in axes.texts]


@pytest.fixture(scope="module")
def series():
    return over_time(slide(SlideKind.SERIES))


@pytest.fixture(scope="module")
def sent():
    return over_time(slide(SlideKind.SERIES, FLOW))


def test_every_open_bound_points_where_it_is_open(series):
    heads = drawn(series).findobj(Polygon)
    rows = [row for lane in series.content.lanes for _, row in lane.rows.iterrows()]
    ranged = [row["low"] < row["high"] for row in rows]
    assert len(heads) >= sum(bool(MARKS[row["qualifier"]][1]) for row, bar
                             in zip(rows, ranged, strict=True) if not bar)  # fmt: skip


def test_numbers_keep_the_words_of_their_source(series):
    said = texts(drawn(series))
    assert "the report: more than 130,000" in said
    assert "about 169,000–190,000 · Carpenter" in said
    assert any(words.startswith("fewer than 13,000") for words in said)


def test_lanes_say_what_they_count_and_the_rest_stands_apart(series):
    said = texts(drawn(series))
    assert {lane.title for lane in series.content.lanes} <= set(said)
    assert "Apart from the counts, not joined" in said


def test_its_legend_has_only_what_is_drawn(series):
    words = [key.words for key in series.keys]
    assert any(each.startswith("“fewer than”") for each in words)
    assert not any(each.startswith("“at least”") for each in words)
    assert any("figures are drawn" in each for each in words)


def test_a_logarithmic_scale_draws_powers_of_ten(series):
    assert "100,000" in texts(drawn(replace(series, log=True)))


def test_what_is_sent_says_status_and_way_in_words(sent):
    assert isinstance(sent, StillSent)
    said = texts(drawn(sent))
    assert "the report: 350, announced → Lithuania" in said
    assert any(words.startswith("dozens, arrived → Kaunas") for words in said)
    assert {sender.title for sender in sent.content.senders} <= set(said)


def test_words_that_have_no_room_are_cut_at_the_edge(sent):
    long = dict.fromkeys(sent.content.labels, ("W" * 400,))
    made = drawn(replace(sent, content=replace(sent.content, labels=long)))
    assert all(words.endswith("…") for words in texts(made) if words.startswith("WW"))


@pytest.mark.parametrize("count", ["", FLOW])
def test_very_many_are_gathered_and_no_fact_is_lost(monkeypatch, count):
    monkeypatch.setattr(lanes, "MOST_MARKS", 5)
    monkeypatch.setattr(sent_rows, "MOST_SINGLE", 5)
    whole = slide(SlideKind.SERIES, count)
    parts = parts_of(whole, 900.0, 320.0)
    held = [fact for part in parts for fact in part.facts]
    assert sorted(held) == sorted(fact.id for fact in whole.counts.over_time())
    assert any("too many to draw singly" in key.words for key in parts[0].drawing.keys)
    said = [words for part in parts for words in texts(drawn(part.drawing))]
    assert any("the report: " in words for words in said)


@pytest.mark.parametrize("count", ["", FLOW])
def test_parts_hold_every_figure_once_and_are_not_taller_than_asked(count):
    whole = slide(SlideKind.SERIES, count)
    parts = parts_of(whole, 900.0, 320.0)
    held = [fact for part in parts for fact in part.facts]
    assert sorted(held) == sorted(fact.id for fact in whole.counts.over_time())
    assert all(part.drawing.height(900.0) <= 320 for part in parts)
    assert isinstance(parts[0].drawing, StillSent if count else StillSeries)
