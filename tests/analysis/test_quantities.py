"""Figures: nothing summed or averaged, units apart, open bounds left open."""

import factories
import pandas as pd
import pytest
from bundled import by_key, loaded, snapshot

from demarche.analysis.names import Names
from demarche.analysis.quantities import quantities, table
from demarche.model.vocabulary import Precision, Qualifier
from demarche.store.as_of import seen_on

FRAME, NAMES = loaded().frame, loaded().names
MADE_UP = Names(seen_on(factories.bundle(), 1, None))


def of(*figures):
    return quantities(pd.DataFrame({"kind": "figure", "fact": list(figures)}), MADE_UP)


def test_the_three_figures_with_their_own_words():
    frame = quantities(FRAME, NAMES)
    assert list(frame["text"]) == ["more than 130,000", "350", "about 4,500"]
    assert list(frame["value"]) == [130_000, 350, 4_500]
    assert list(frame["stated_by"]) == ["The report", "German military", "Mayor of Kyiv"]
    assert list(frame["status"]) == ["counted", "announced", "counted"]
    assert list(frame["place"]) == [
        "Ukraine’s borders, north, south and east", "Lithuania", "Kyiv",
    ]  # fmt: skip
    assert set(frame["day"]) == {"14 Feb 2022"}


def test_open_bounds_are_not_closed():
    frame = quantities(FRAME, NAMES)
    assert frame["low"].isna().tolist() == [False, False, True]
    assert frame["high"].isna().tolist() == [True, False, True]


def test_conflicting_figures_stand_side_by_side():
    frame = of(factories.figure(id="a"), factories.figure(id="b", value=9000, low=9000))
    assert list(frame["id"]) == ["b", "a"]
    assert list(frame["value"]) == [9000, 1200]


def test_units_are_kept_together_the_one_with_the_largest_value_first():
    frame = of(
        factories.figure(id="a", unit="ships", value=7, low=7),
        factories.figure(id="b", unit="troops", value=3, low=3),
        factories.figure(id="c", unit="troops", value=900, low=900),
    )
    assert list(zip(frame["unit"], frame["value"], strict=True)) == [
        ("troops", 900), ("troops", 3), ("ships", 7),
    ]  # fmt: skip


def test_a_range_keeps_both_ends():
    between = factories.figure(
        value=1500, low=1000, high=2000, qualifier=Qualifier.EXACTLY, qualifier_text=""
    )
    frame = of(between)
    assert (frame.at[0, "low"], frame.at[0, "high"]) == (1000, 2000)
    assert frame.at[0, "text"] == "1,000–2,000"


def test_a_day_that_is_not_stated_says_so():
    undated = factories.figure(as_of=None, as_of_precision=Precision.UNKNOWN)
    assert of(undated).at[0, "day"] == "day not stated"


@pytest.mark.parametrize(
    ("reported", "low", "high"),
    [("more than 130,000", "130,000", "open"), ("about 4,500", "open", "open"),
     ("350", "350", "350")],
)  # fmt: skip
def test_the_table_says_open_where_a_bound_is(reported, low, high):
    row = table(FRAME, snapshot(), NAMES).set_index("As reported").loc[reported]
    assert (row["Low"], row["High"]) == (low, high)
    assert row["Outlet"] == "meczyki.net"
    assert row["Day counted"] == "2022-02-14"


def test_the_table_quotes_the_words():
    words = set(table(FRAME, snapshot(), NAMES)["Words"])
    assert words == {f.span.exact for f in map(by_key().__getitem__,
                     snapshot().dossier.key_figures)}  # fmt: skip


def test_without_figures_the_frame_is_empty():
    assert quantities(FRAME.head(0), NAMES).empty
    assert table(FRAME.head(0), snapshot(), NAMES).empty
