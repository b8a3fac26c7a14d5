"""The still map: the same content as the interactive one, and labels that never overlap."""

from itertools import combinations

import pytest
from matplotlib.collections import PathCollection
from matplotlib.patches import PathPatch, Polygon

from demarche.analysis.display import MapAt
from demarche.analysis.filters import Filters
from demarche.figures.map import written
from demarche.figures.projection import Screen
from demarche.figures.still.blocks import meet
from demarche.figures.still.map_words import lettering
from demarche.figures.still.screen import StillScreen
from demarche.figures.still.sheet import blank, drawing
from demarche.figures.theme import LIGHT, side_fill

BOX = (0.0, 0.0, 700.0, 400.0)


def draw(what):
    """The map on a sheet, with its remarks."""
    with drawing():
        sheet = blank((7, 4), 100)
        remarks = what.draw(sheet, BOX)
        return sheet.axes, [key.words for key in remarks]


@pytest.fixture(scope="module")
def whole(still_map):
    """The map with every layer, drawn once, with its remarks. Treat as read-only."""
    return draw(still_map())


def words(axes):
    return " ".join(text.get_text() for text in axes.texts)


def fills(axes):
    return {str(p.get_facecolor()) for p in axes.findobj(PathPatch)}


def test_it_draws_the_marks_of_every_layer(whole):
    axes, _ = whole
    markers = [line.get_marker() for line in axes.lines]
    assert markers.count("o") == 2  # Kyiv and Moscow
    assert markers.count("D") >= 4  # each with its halo
    assert len(axes.findobj(Polygon)) == 2  # the heads of two movements
    assert not axes.findobj(PathCollection)


@pytest.mark.parametrize("layer", ["literal", "figures", "movements", "regions", "associative"])
def test_a_layer_that_is_off_is_not_drawn(still_map, whole, layer):
    every = ("literal", "figures", "movements", "regions", "associative")
    without, _ = draw(still_map(tuple(name for name in every if name != layer)))
    assert len(without.get_children()) < len(whole[0].get_children())


def test_the_sides_fill_their_states_and_no_others(whole):
    axes, _ = whole
    colours = {c.lower() for c in map(_hex, axes.findobj(PathPatch))}
    assert {side_fill("russia"), side_fill("ukraine"), side_fill("west"), LIGHT.land} == colours


def _hex(patch):
    return "#" + "".join(f"{round(part * 255):02x}" for part in patch.get_facecolor()[:3])


@pytest.mark.parametrize("view", ["ukraine", "russia", "unassigned"])
def test_crimea_is_shown_as_the_view_says(still_map, view):
    shown = still_map(view=view)
    axes, _ = draw(shown)
    x, y = StillScreen(shown.content.bounds, 700, 400).xy(34.3, 45.3)
    around = [p for p in axes.findobj(PathPatch) if p.get_path().contains_point((x, y))]
    assert [_hex(p) for p in around] == [
        {"ukraine": side_fill("ukraine"), "russia": side_fill("russia"),
         "unassigned": LIGHT.land}[view]
    ]  # fmt: skip


def test_numbers_keep_their_qualifiers(whole):
    said = words(whole[0])
    assert "more than 130,000" in said
    assert "about 4,500" in said
    assert "(announced)" in said


def test_a_filter_takes_marks_and_words_off(still_map):
    axes, _ = draw(still_map(filters=Filters(place=("lithuania",))))
    assert "130,000" not in words(axes)
    assert "Kyiv" not in words(axes)


@pytest.mark.parametrize("size", [(700, 400), (560, 300), (420, 260), (1100, 700), (300, 500)])
@pytest.mark.parametrize("zoom", [None, 0.35, 2.5])
def test_no_label_covers_another_or_leaves_the_map(still_map, size, zoom):
    at = MapAt(30.0, 50.0, zoom, 27.0) if zoom else None
    content = still_map().content
    screen = StillScreen(content.bounds, *size, at)
    letters = lettering(screen, content)
    boxes = [block.box for block in letters.blocks]
    assert boxes
    assert not [pair for pair in combinations(boxes, 2) if meet(*pair)]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= size[0]
        assert bottom <= size[1]


def test_no_needed_label_goes_unsaid(still_map):
    content = still_map().content
    for width, height in ((700, 400), (300, 180)):
        letters = lettering(StillScreen(content.bounds, width, height), content)
        drawn = [" ".join(line.words for line in block.lines) for block in letters.blocks]
        needed = [label for label, _ in written(content, Screen(content.bounds, width, height))
                  if label.needed]  # fmt: skip
        said = [*drawn, *letters.outside, *letters.crammed]
        assert len(needed) == 7  # four capitals and a city, and two figures
        for label in needed:
            assert any(all(line in text for line in label.lines) for text in said), label


def test_what_lies_outside_the_view_is_named(still_map, whole):
    _, remarks = whole
    assert any("Outside this view: Washington" in words for words in remarks)
    _, remarks = draw(still_map(at=MapAt(34, 45, 8.0, 27)))
    assert any("Kyiv" in words and "about 4,500" in words for words in remarks)


def test_the_legend_tells_only_what_is_drawn(still_map):
    every = " ".join(key.words for key in still_map().keys)
    assert "route not stated" in every
    assert "stands for a government" in every
    assert "Our reading" in every
    few = " ".join(key.words for key in still_map(("literal",)).keys)
    assert "route not stated" not in few
    assert "stands for a government" not in few
    assert "Ukraine’s borders" not in few


def test_the_legend_names_every_disputed_area_with_holder_and_claimant(still_map):
    content = still_map().content
    legend = [key.words for key in still_map(("literal",)).keys]
    for row in content.disputed.itertuples():
        assert any(row.name in words and f"held by {row.held_by}" in words
                   and f"claimed by {row.claimed_by}" in words for words in legend)  # fmt: skip


def test_moving_the_map_changes_what_is_in_view(still_map, whole):
    first, _ = whole
    moved, _ = draw(still_map(at=MapAt(-95, 40, 1.0, -95)))
    assert "UKRAINE" in words(first)
    assert "UKRAINE" not in words(moved)
    assert "UNITED STATES" in words(moved)
