"""Pieces that pages share: headline, source, key figures, tables, alternative texts."""

from dataclasses import replace

import pytest
from bundled import loaded, snapshot, view

from demarche.analysis.filters import Filters
from demarche.analysis.places import mentioned
from demarche.analysis.quantities import quantities
from demarche.export.deck import key_figures
from demarche.model.vocabulary import Use
from demarche.ui import map_view, pieces
from demarche.ui.nodes import text_of


@pytest.fixture
def before():
    """A view of a day before any report."""
    bare = snapshot().model_copy(update={"reports": (), "facts": ()})
    return replace(view(), loaded=replace(loaded(), snapshot=bare, frame=loaded().frame.head(0)),
                   shown=loaded().frame.head(0))  # fmt: skip


def test_the_dateline_tells_day_outlet_and_that_it_is_reworded():
    text = text_of(pieces.headline(view()))
    assert text.startswith("Ukraine crisis, February 2022 · Monday 14 February 2022 (day inferred)")
    assert "meczyki.net, re-worded from agency copy" in text
    assert text.endswith("The Kremlin is ready for new negotiations with the West due to tensions "
                         "in Ukraine")  # fmt: skip


def test_before_any_report_the_dossier_is_named(before):
    assert text_of(pieces.headline(before)) == "Ukraine crisis, February 2022"
    assert pieces.source_line(before) == "No report was known on that day."


def test_the_source_line_calls_it_one_source():
    assert pieces.source_line(view()) == (
        "Source: meczyki.net, 14 February 2022 (re-words agency copy: one source). "
        "Every mark opens its sentence.")  # fmt: skip


def test_key_figures_are_filtered():
    assert [f.key for f in key_figures(view().scope)] == list(snapshot().dossier.key_figures)
    few = key_figures(view(Filters(side=("nato-eu",))).scope)
    assert [f.key for f in few] == ["reinforcement-lithuania"]


def test_charts_are_told_in_words_with_their_qualifiers():
    words = "more than 130,000 Russian troops on Ukraine’s borders, north, south and east"
    assert words in map_view.alt(view())
    assert "55 place mentions" in map_view.alt(view())
    told = pieces.figures_alt(quantities(view().shown, view().names))
    assert f"{words} (counted, stated by The report)" in told
    assert "350 additional troops for NATO forces in Lithuania (announced, stated by" in told


def test_the_table_of_places_says_how_each_is_drawn():
    places = mentioned(view().shown, snapshot(), Use.LITERAL)
    body = pieces.places_table(view(), places)["children"][1]["children"]
    rows = {text_of(row["children"][0]): [text_of(c) for c in row["children"]] for row in body}
    assert rows["Kyiv"][1:] == ["5", "Kiev, their city, the capital", "Ukraine", "a point"]
    assert rows["Lithuania"][4] == "its shape"
    assert rows["Eastern Europe"][4] == "an outline, our reading"
    assert rows["Europe"][4].startswith("not drawn")


def test_an_empty_table_says_so():
    places = mentioned(view().shown.head(0), snapshot(), Use.LITERAL)
    assert text_of(pieces.places_table(view(), places)) == "None with these filters."


def test_the_legend_of_figures_has_sign_and_words():
    assert text_of(pieces.figures_legend([("●", "a number as reported")])) == (
        "●a number as reported")


def test_every_figure_has_its_card():
    text = text_of(pieces.figure_cards(view()))
    assert text.count("Read it in the report") == 3
