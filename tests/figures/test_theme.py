"""Colours that can be read and told apart in both themes, and text that stays text."""

import itertools
import math
import re
import tomllib
from dataclasses import asdict, fields

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.figures import theme
from demarche.figures.theme import DARK, LIGHT, Palette
from demarche.model.settings import ROOT

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
SIDES = ("russia", "ukraine", "west")


def linear(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    r, g, b = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_wcag():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@PALETTES
@pytest.mark.parametrize("role", ["ink", "quiet", *SIDES, "neutral", "disputed"])
@pytest.mark.parametrize("ground", ["paper", "halo"])
def test_text_has_contrast_on_the_page_and_on_its_halo(palette, role, ground):
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= 4.5


@PALETTES
@pytest.mark.parametrize("ground", ["sea", "land"])
@pytest.mark.parametrize("role", ["ink", *SIDES, "disputed"])
def test_what_a_map_writes_has_contrast_on_its_ground(palette, role, ground):
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= 4.5


@PALETTES
@pytest.mark.parametrize("side", SIDES)
def test_a_sides_line_stands_out_from_its_own_fill(palette, side):
    assert contrast(getattr(palette, side), getattr(palette, f"{side}_fill")) >= 3


@PALETTES
def test_every_colour_has_one_role_so_that_it_has_one_counterpart(palette):
    values = list(asdict(palette).values())
    assert len(set(values)) == len(values)
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in values)


def test_counterparts_are_complete_and_lead_to_the_other_theme():
    pairs = theme.counterparts()
    assert pairs == {getattr(LIGHT, f.name): getattr(DARK, f.name) for f in fields(Palette)}
    assert not set(pairs) & set(pairs.values())


# How someone without one sort of cone sees linear RGB (Machado et al. 2009, severity 1).
PROTAN = [(0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
          (-0.003882, -0.048116, 1.051998)]  # fmt: skip
DEUTAN = [(0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
          (-0.011820, 0.042940, 0.968881)]  # fmt: skip
XYZ = [(0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(rgb):
    """CIE L*a*b* of linear RGB under D65."""
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (v / white for v, white in
                  zip(times(XYZ, rgb), (0.9505, 1, 1.089), strict=True))
    )  # fmt: skip
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@PALETTES
@pytest.mark.parametrize("matrix", [PROTAN, DEUTAN], ids=["protan", "deutan"])
@pytest.mark.parametrize("role", ["{}", "{}_fill"], ids=["line", "fill"])
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(SIDES, 2)))
def test_sides_are_told_apart_by_colour_blind_readers(palette, matrix, role, one, other):
    seen = []
    for side in (one, other):
        rgb = times(matrix, linear(getattr(palette, role.format(side))))
        seen.append(lab([min(max(v, 0), 1) for v in rgb]))
    assert math.dist(*seen) >= 10  # CIE 1976; 2.3 is just noticeable


def test_streamlits_own_colours_are_those_of_the_charts():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
    for name, palette in (("light", LIGHT), ("dark", DARK)):
        ours = config[name]
        assert ours["backgroundColor"].lower() == palette.paper
        assert ours["textColor"].lower() == palette.ink
        assert ours["grayTextColor"].lower() == palette.quiet


def test_sides_and_neutrals_have_their_colours():
    assert theme.side_colour("west") == LIGHT.west
    assert theme.side_colour(None) == LIGHT.neutral
    assert theme.side_fill("russia") == LIGHT.russia_fill
    assert theme.side_fill(None) == LIGHT.land


@given(st.text())
def test_plain_leaves_no_tag_for_plotly(text):
    shown = theme.plain(text)
    assert not set(shown) & set("<>\n")
    assert not re.search(r"&(?!amp;|lt;|gt;)", shown)


def test_plain_keeps_the_words():
    assert theme.plain("<b>A&B</b>\n“x”") == "&lt;b&gt;A&amp;B&lt;/b&gt; “x”"


def test_wrapped_breaks_lines_and_keeps_them_inert():
    assert theme.wrapped("one two <i> three", 8) == "one two<br>&lt;i&gt;<br>three"


def test_every_chart_shares_one_layout():
    layout = go.Figure(layout=theme.layout(height=70)).layout
    assert layout.height == 70
    assert layout.font.color == LIGHT.ink
    assert layout.showlegend is False
    assert layout.clickmode == "event"


def test_no_template_of_streamlit_rides_along():
    import streamlit  # noqa: F401  # sets a default template when it is imported

    figure = theme.dressed(go.Figure([go.Scatter()]), height=70)
    assert "#0000" not in figure.to_json()  # its colours are placeholders
    assert figure.layout.height == 70
