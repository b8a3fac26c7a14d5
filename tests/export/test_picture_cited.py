"""Cited figures on pictures: told apart from those of reports, their pages in the file."""

import io

import factories
from exporting import PARAPHRASE, PUBLISHER, TITLE, URL, cited_deck, scope_of
from PIL import Image

from demarche.export.deck import Content
from demarche.export.picture import drawn, picture
from demarche.figures.still.sheet import drawing
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on

BORDERS = Borders(ROOT / "data/borders")
SIZE = (10, 5.6)


def words(what, size=SIZE):
    with drawing():
        figure = drawn(what, BORDERS, size, framed=True)
        return " ".join(text.get_text() for text in figure.axes[0].texts)


def test_a_chart_draws_cited_figures_apart_and_its_file_holds_their_pages():
    (what,) = cited_deck(SlideKind.FIGURES).slides
    said = words(what)
    for told in ("about 900", "cited page", "about 50–60", "several hundred",
                 "no number given: the source’s words alone", "ringed: in a report",
                 f"Source: {PUBLISHER}, February 2022; cited, not held here; {URL}"):  # fmt: skip
        assert told in said
    told = Image.open(io.BytesIO(picture(what, BORDERS, form="png", size=SIZE, dpi=60))).text
    assert "figure-cited: about 900 Guards" in told["Description"]
    assert f"In our words: {PARAPHRASE}" in told["Description"]
    assert f"“{PARAPHRASE}" not in told["Description"]
    assert f"“{TITLE}” (title rebuilt" in told["Sources"]


def test_many_sources_are_counted_on_the_picture_and_named_in_its_file():
    facts = tuple(
        factories.cited_figure(id=f"f-{n}", key=f"f-{n}",
                               citation=factories.citation(url=f"https://a.example/{n}"))
        for n in range(9)
    )  # fmt: skip
    held = seen_on(factories.with_context().model_copy(update={"facts": facts}), 1, None)
    what = Content(SlideKind.FIGURES, scope_of(held), "A title")
    assert "4 more, named in the file" in words(what, (10, 12))
    told = Image.open(io.BytesIO(picture(what, BORDERS, form="png", size=(10, 12), dpi=60))).text
    assert told["Sources"].count("https://a.example/") == 9


def test_a_map_tells_what_of_cited_pages_it_does_not_draw():
    (what,) = cited_deck(SlideKind.MAP).slides
    assert "listed and not drawn: 3 figures and 1 movement" in words(what)
