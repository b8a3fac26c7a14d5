"""Pictures as files: both forms open, state themselves, and hold hostile text harmlessly."""

import io
import subprocess
import sys
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import bundled
import matplotlib
import pytest
from PIL import Image

from demarche.analysis.display import CRIMEA, DEFAULT_LAYERS, Display, MapAt
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export import deck
from demarche.export.deck import Content
from demarche.export.forms import PICTURED
from demarche.export.picture import drawn, picture
from demarche.figures.still.faces import clean
from demarche.figures.still.sheet import drawing
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data/borders")
SIZE = (10, 5.6)
KINDS = sorted(PICTURED)
HOSTILE = ["$x^2$ $\\frac{", "<b>bold</b> & ]]> 🕊 中文 مرحبا \u202e x\x00\x1b\ufffey",
           "long " * 60, "W" * 300]  # fmt: skip
RECORDED = datetime(2026, 11, 24, tzinfo=UTC)


def content(kind, filters=None, display=None):
    return bundled.deck(kind, filters=filters, display=display).slides[0]


def of(snapshot, kind, title="A title"):
    scope = make_scope(prepared(snapshot), Filters(), Display("ukraine"), "1-0123456789ab",
                       RECORDED)  # fmt: skip
    return Content(kind, scope, title)


def words(what, *, framed=True, size=SIZE):
    with drawing():
        figure = drawn(what, BORDERS, size, framed=framed)
        return " ".join(text.get_text() for text in figure.axes[0].texts)


def png(what, **changes):
    return picture(what, BORDERS, form="png", size=SIZE, dpi=60, **changes)


def svg(what, **changes):
    return picture(what, BORDERS, form="svg", size=SIZE, **changes)


def local(element):
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_a_png_opens_and_holds_the_ids_of_its_facts(kind, framed):
    what = content(kind)
    made = Image.open(io.BytesIO(png(what, framed=framed)))
    made.load()
    assert made.size == (600, 336)
    assert made.text["Facts"].split() == [f.id for f in deck.facts(what)]
    assert made.text["Title"] == what.title
    assert f"Borders: {CRIMEA['ukraine']}" in made.text["Stamp"]
    assert "meczyki.net" in made.text["Sources"]
    assert len({pixel for _, pixel in made.convert("RGB").getcolors(600 * 336)}) > 20


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_an_svg_parses_and_holds_the_ids_of_its_facts(kind, framed):
    what = content(kind)
    root = ET.fromstring(svg(what, framed=framed))
    assert root.attrib["width"] == "720pt"
    assert {f.id for f in deck.facts(what)} <= {e.text for e in root.iter() if local(e) == "li"}
    told = {local(e): e.text for e in root.iter()}
    assert told["description"].count("\n") == len(deck.facts(what)) - 1
    assert "Revision: 1-0123456789ab" in told["coverage"]
    assert "image" not in told  # vectors only
    assert "text" not in told  # and text as paths


@pytest.mark.parametrize("kind", [SlideKind.MAP, SlideKind.FIGURES])
def test_the_qualifier_is_kept(kind):
    assert "more than 130,000" in words(content(kind), framed=False)
    assert b"more than 130,000" in svg(content(kind), framed=False)


@pytest.mark.parametrize("kind", KINDS)
def test_the_frame_says_title_stamp_and_sources(kind):
    said = words(content(kind))
    assert f"Headline of {kind}" in said
    for part in ("Revision: 1-0123456789ab", "As of: not limited to a day", "Filters: none",
                 "Source: meczyki.net, 14 February 2022", "address not known"):  # fmt: skip
        assert part in said
    assert "Revision" not in words(content(kind), framed=False)


@pytest.mark.parametrize("view", list(CRIMEA))
def test_every_view_of_borders_states_itself(view):
    said = words(content(SlideKind.MAP, display=Display(view)))
    assert f"Borders: {CRIMEA[view]}" in said


def test_the_view_of_borders_changes_the_drawing_itself():
    made = {png(content(SlideKind.MAP, display=Display(view)), framed=False) for view in CRIMEA}
    pixels = {Image.open(io.BytesIO(one)).tobytes() for one in made}
    assert len(pixels) == 3


def test_a_moved_map_is_drawn_where_it_was_moved():
    at = Display("ukraine", DEFAULT_LAYERS, True, MapAt(24, 55, 4.0, 24))
    said = words(content(SlideKind.MAP, display=at), framed=False)
    assert "LATVIA" in said
    assert "Outside this view" in said


def test_a_filter_changes_content_and_stamp():
    said = words(content(SlideKind.MAP, Filters(place=("lithuania",))))
    assert "Filters: Place: Lithuania" in said
    assert "130,000" not in said


def test_the_scale_is_the_one_chosen():
    linear = content(SlideKind.FIGURES, display=Display("ukraine", log=False))
    assert "log scale" not in words(linear)
    assert "log scale" in words(content(SlideKind.FIGURES))


def test_as_of_a_day_it_shows_that_day_or_nothing():
    on_the_day = of(bundled.snapshot(date(2022, 2, 14)), SlideKind.FIGURES)
    assert "As of: 14 February 2022" in words(on_the_day)
    with pytest.raises(ExportError):
        png(of(bundled.snapshot(date(2022, 2, 13)), SlideKind.FIGURES))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_draw_is_an_error_with_a_remedy(kind):
    with pytest.raises(ExportError, match="nothing to draw") as caught:
        png(content(kind, Filters(text="zzzz")))
    assert "filter" in caught.value.remedy


def test_a_map_with_every_layer_off_is_nothing_to_draw():
    with pytest.raises(ExportError) as caught:
        svg(content(SlideKind.MAP, display=Display("ukraine", ())))
    assert "layer" in caught.value.remedy


@pytest.mark.parametrize("kind", sorted(set(SlideKind) - PICTURED))
def test_a_kind_that_is_text_has_no_picture(kind):
    with pytest.raises(ExportError, match="no picture"):
        png(content(kind))


@pytest.mark.parametrize(
    ("form", "size", "dpi"),
    [("pdf", SIZE, 200), ("png", (0, 5), 200), ("png", (float("nan"), 5), 200),
     ("png", (-4, 5), 200), ("png", (50, 50), 1200), ("svg", (1e9, 5), 200), ("png", SIZE, 0)],
)  # fmt: skip
def test_a_size_or_form_that_cannot_be_made_is_an_error(form, size, dpi):
    with pytest.raises(ExportError, match="cannot be made") as caught:
        picture(content(SlideKind.FLOWS), BORDERS, form=form, size=size, dpi=dpi)
    assert caught.value.remedy


@pytest.mark.parametrize("kind", KINDS)
def test_too_small_a_size_is_an_error_and_a_usual_one_is_not(kind):
    with pytest.raises(ExportError, match="does not fit"):
        picture(content(kind), BORDERS, form="svg", size=(1.2, 1.0))
    for size in ((6.3, 4), (13.33, 7.5), (6.5, 9)):
        assert words(content(kind), size=size)


@cache
def hostile(text):
    """The bundled dossier with ``text`` wherever a name or a label can be."""
    told = bundled.snapshot()
    facts = [f.model_copy(update={"label": text, "qualifier_text": text, "unit": text})
             if f.kind == "figure" else f for f in told.facts]  # fmt: skip
    return told.model_copy(update={
        "facts": tuple(facts),
        "dossier": told.dossier.model_copy(update={
            "title": text, "sides": tuple(s.model_copy(update={"name": text})
                                          for s in told.dossier.sides)}),
        "reports": tuple(r.model_copy(update={"outlet": text, "url": text}) for r in told.reports),
        "actors": tuple(a.model_copy(update={"name": text, "short": text}) for a in told.actors),
        "places": tuple(p.model_copy(update={"name": text}) for p in told.places),
        "topics": tuple(t.model_copy(update={"short": text, "proposition": text})
                        for t in told.topics),
    })  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=["math", "markup, scripts, control", "long",
                                               "one-word"])  # fmt: skip
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_is_drawn_literally_without_a_warning(kind, text):
    what = of(hostile(text), kind, text)
    root = ET.fromstring(svg(what))
    assert {f.id for f in deck.facts(what)} <= {e.text for e in root.iter() if local(e) == "li"}
    assert root[0].text == clean(text)  # the title


@pytest.mark.parametrize("text", [HOSTILE[0], HOSTILE[1].partition(" 🕊")[0]])
def test_hostile_text_is_on_the_picture_as_it_is(text):
    for kind in (SlideKind.FLOWS, SlideKind.MATRIX, SlideKind.MAP):
        assert text in words(of(hostile(text), kind, text), framed=False)


def test_the_legends_type_is_as_large_as_asked():
    what = content(SlideKind.MAP)
    with drawing():
        usual, large = (drawn(what, BORDERS, (8, 5), framed=False, legend_type=points)
                        for points in (0, 10.5))  # fmt: skip
    sizes = [{round(t.get_fontsize(), 1) for t in figure.axes[0].texts
              if "generalised; only points" in t.get_text()} for figure in (usual, large)]
    assert sizes[1] == {10.5}
    assert max(sizes[0]) < 10.5


def test_the_same_content_has_the_same_bytes_whatever_the_settings_of_the_machine():
    what = content(SlideKind.FIGURES)
    usual = png(what), svg(what)
    with matplotlib.rc_context({"svg.hashsalt": "x", "svg.fonttype": "none", "font.size": 30,
                                "savefig.transparent": True, "lines.dashed_pattern": [9, 9]}):
        assert (png(what), svg(what)) == usual


def test_threads_draw_the_same_bytes_at_once():
    whats = [content(kind) for kind in (SlideKind.FLOWS, SlideKind.FIGURES)] * 2
    alone = [svg(what) for what in whats]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(svg, whats)) == alone


def test_no_setting_of_matplotlib_is_left_changed():
    before = dict(matplotlib.rcParams)
    png(content(SlideKind.FLOWS))
    with pytest.raises(ExportError):
        png(content(SlideKind.FLOWS, Filters(text="zzzz")))
    assert dict(matplotlib.rcParams) == before


def test_no_window_system_is_asked_for():
    code = ("import sys, demarche.export.picture; "
            "sys.exit('matplotlib.pyplot' in sys.modules or 'tkinter' in sys.modules)")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=120)
    assert done.returncode == 0


def test_the_address_of_the_view_is_in_the_file():
    what = replace(content(SlideKind.FLOWS), link="map?side=Russia&as_of=2022-02-14")
    assert Image.open(io.BytesIO(png(what))).text["Link"] == what.link
    assert b"map?side=Russia&amp;as_of=2022-02-14" in svg(what)
