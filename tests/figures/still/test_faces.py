"""Typefaces: theirs are the files that we ship, and any text becomes one that can be drawn."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.font_manager import findfont, fontManager

from demarche.figures.still.faces import LACKING, clean, cut, font, width, wrap
from demarche.model.settings import ROOT

FONTS = ROOT / "src/demarche/figures/fonts"
# What XML 1.0 can hold.
XML = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@pytest.mark.parametrize("face", ["text", "strong", "italic", "heading"])
def test_a_face_is_the_file_that_we_ship(face):
    one = font(face, 10).copy()
    one.set_family(one.get_family()[0])
    assert findfont(one, fallback_to_default=False).startswith(str(FONTS))


def test_every_shipped_face_has_the_licence_of_its_family_beside_it():
    shipped = sorted(FONTS.glob("*.ttf"))
    assert len(shipped) == 4
    for path in shipped:
        licence = FONTS / f"LICENSE-{path.stem.split('-')[0]}.txt"
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text()


def test_our_names_do_not_take_the_place_of_the_machines_own_fonts():
    font("text", 10)
    assert [e.name for e in fontManager.ttflist if "SourceSansPro-Regular" in e.fname] == [
        "Demarche text"
    ]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [("$x^2$", "$x^2$"), ("<b>&amp;", "<b>&amp;"), ("a\nb\tc", "a b c"), ("a\x00\x1bb", "ab"),
     ("\u202etxt.exe", "txt.exe"), ("\U0001fae8 中", f"{LACKING} {LACKING}"), ("Киїів", "Киїів"),
     ("\ud800", LACKING), ("e\u0301", "é"), ("مرحبا", "مرحبا")],
)  # fmt: skip
def test_text_stays_itself_as_far_as_it_can_be_drawn(text, drawn):
    assert clean(text) == drawn


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_clean_text_stands_in_xml_and_is_clean(text):
    once = clean(text)
    assert XML.fullmatch(once)
    assert clean(once) == once


@given(st.text(max_size=80), st.floats(30, 300))
@settings(max_examples=60, deadline=None)
def test_lines_fit_and_lose_nothing(text, room):
    words = clean(text)
    lines = wrap(words, "text", 12, room)
    assert all(width(line, "text", 12) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_what_is_cut_says_so_and_fits():
    long = "W" * 300
    assert cut("short", "text", 12, 100) == "short"
    assert cut(long, "text", 12, 100).endswith("W…")
    assert width(cut(long, "text", 12, 100), "text", 12) <= 100
    assert wrap(long, "text", 12, 100, 2)[-1].endswith("…")
    assert len(wrap(long, "text", 12, 100, 2)) == 2
