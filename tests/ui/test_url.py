"""URLs are typed, readable, and harmless when wrong."""

import pytest
from bundled import loaded
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis.display import MapAt
from demarche.ui import settings_options, url

OPTIONS = {**loaded().labels, **settings_options.OPTIONS}
PARAMS = st.dictionaries(
    st.sampled_from(url.NAMES) | st.text(max_size=8),
    st.lists(st.text(max_size=30) | st.sampled_from(["russia", "Russia", "2022-02-14", "log"]),
             min_size=1, max_size=4), max_size=6)  # fmt: skip


@given(PARAMS)
def test_cleaning_never_raises_and_cleans_once(raw):
    once = url.clean(raw, OPTIONS)
    assert url.clean(once.params, OPTIONS) == url.Cleaned(once.params, ())
    assert set(once.params) <= set(url.NAMES)


@given(st.text(min_size=1).filter(lambda name: name not in url.NAMES))
def test_an_unknown_name_is_dropped_with_a_notice(name):
    cleaned = url.clean({name: ["x"]}, OPTIONS)
    assert cleaned.params == {}
    assert len(cleaned.notices) == 1


def test_ids_and_names_in_any_case_mean_the_same():
    for word in ("russia", "Russia", "RUSSIA"):
        assert url.clean({"side": [word]}, OPTIONS).params == {"side": ["Russia"]}


def test_a_selection_reads_back_as_written():
    for raw in ("figure-1a2b3c4d", "place:kyiv", "cell:sergei-lavrov~talks-should-continue"):
        assert str(url.parse_selection(raw)) == raw
    assert url.parse_selection("planet:mars") is None


@given(st.sampled_from(url.KINDS[1:]), st.text(min_size=1).filter(str.strip))
def test_every_selection_reads_back(kind, key):
    written = str(url.Selection(kind, key))
    again = url.parse_selection(written)
    assert again == url.parse_selection(str(again))
    assert again.kind == kind
    assert again.key == key.rstrip() or written != written.strip()


@pytest.mark.parametrize("raw", ["", "  ", "place:", "planet:mars", ":kyiv", "place :kyiv"])
def test_what_is_no_selection_is_none(raw):
    assert url.parse_selection(raw) is None


@given(PARAMS)
def test_every_unknown_value_has_its_notice(raw):
    cleaned = url.clean(raw, OPTIONS)
    for name, values in raw.items():
        if name not in url.NAMES:
            assert any("which no page knows" in n and url.shorten(name) in n
                       for n in cleaned.notices)  # fmt: skip
        elif name in OPTIONS:
            words = {w.casefold() for pair in OPTIONS[name].items() for w in pair}
            lost = [v for v in values if v.strip() and v.strip().casefold() not in words]
            for value in lost:
                assert any(f"“{url.shorten(value)}”: dropped" in n for n in cleaned.notices)


@pytest.mark.parametrize("name", [*url.FILTERS, *settings_options.OPTIONS])
def test_every_known_id_and_name_is_kept(name):
    for key, word in OPTIONS[name].items():
        for written in (key, word, word.upper(), f" {word} "):
            assert url.clean({name: [written]}, OPTIONS) == url.Cleaned({name: [word]}, ())


@pytest.mark.parametrize(
    ("raw", "kept", "told"),
    [
        ({"side": ["Russia", "Atlantis", "ukraine"]}, {"side": ["Russia", "Ukraine"]},
         ["No side is called “Atlantis”: dropped."]),
        ({"side": ["russia", "Russia"]}, {"side": ["Russia"]}, []),
        ({"as_of": ["20220214"]}, {"as_of": ["2022-02-14"]}, []),
        ({"as_of": ["2022-02-31"]}, {}, ["No day is called “2022-02-31”: dropped."]),
        ({"as_of": ["1899-12-31"]}, {}, ["No day is called “1899-12-31”: dropped."]),
        ({"as_of": ["9999-12-31"]}, {}, ["No day is called “9999-12-31”: dropped."]),
        ({"as_of": ["2022-02-14", "x"]}, {"as_of": ["2022-02-14"]},
         ["No day is called “x”: dropped."]),
        ({"as_of": ["2022-02-13", "2022-02-14"]}, {"as_of": ["2022-02-14"]},
         ["The address has more than one day: one is used."]),
        ({"revision": ["999"]}, {"revision": ["999"]}, []),
        ({"revision": ["2-0123456789AB"]}, {"revision": ["2-0123456789ab"]}, []),
        ({"revision": ["2-0123"]}, {}, ["No revision is called “2-0123”: dropped."]),
        ({"at": ["30.5,50.4,2,27"]}, {"at": ["30.50,50.40,2.00,27.00"]}, []),
        ({"at": ["30.5,50.4"]}, {}, ["No place of the map is called “30.5,50.4”: dropped."]),
        ({"at": ["0,0,inf,0"]}, {}, ["No place of the map is called “0,0,inf,0”: dropped."]),
        ({"by": ["x" * 81]}, {"by": ["x" * 80]}, ["The name is cut after 80 characters."]),
        ({"slide": ["7"]}, {"slide": ["7"]}, []),
        ({"slide": ["-1"]}, {}, ["No slide is called “-1”: dropped."]),
        ({"share": ["a b"]}, {}, ["No shared link is called “a b”: dropped."]),
        ({"tint": ["TRUE"]}, {"tint": ["true"]}, []),
        ({"revision": ["9" * 5000]}, {}, [f"No revision is called “{'9' * 39}…”: dropped."]),
        ({"scale": ["log", "linear"]}, {"scale": ["log"]},
         ["The address has more than one scale: one is used."]),
        ({"q": ["x" * 201]}, {"q": ["x" * 200]}, ["The search is cut after 200 characters."]),
        ({"q": ["a", "b"]}, {"q": ["b"]}, ["The address has more than one search: one is used."]),
        ({"q": ["a", ""]}, {"q": ["a"]}, []),
        ({"layers": [""]}, {"layers": [""]}, []),
        ({"layers": ["", "Places"]}, {"layers": ["Places"]}, []),
        ({"evidence": ["planet:mars"]}, {}, ["No evidence is called “planet:mars”: dropped."]),
        ({"embed": ["true"]}, {"embed": ["true"]}, []),
        ({"side": [""]}, {}, []),
    ],
)  # fmt: skip
def test_each_fault_is_mended_and_told(raw, kept, told):
    assert url.clean(raw, OPTIONS) == url.Cleaned(kept, tuple(told))


def test_notices_of_long_names_stay_short():
    (notice,) = url.clean({"x" * 5000: ["y"]}, OPTIONS).notices
    assert len(notice) < 100


def test_a_query_has_its_names_in_one_order_and_nothing_empty():
    params = {"evidence": "place:kyiv", "q": "", "side": ["Russia", "NATO and EU"]}
    assert url.query(params) == "?side=Russia&side=NATO+and+EU&evidence=place%3Akyiv"
    assert url.query({}) == "?"


@given(st.text())
def test_a_day_is_a_day_of_the_calendar_or_none(raw):
    day = url.parse_day(raw)
    assert day is None or url.FIRST_DAY <= day <= url.LAST_DAY


@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(*url.ZOOMS), st.floats(-180, 180))
def test_a_place_of_the_map_reads_back_as_written(lon, lat, zoom, turn):
    written = str(MapAt(lon, lat, zoom, turn))
    again = url.parse_at(written)
    assert again is not None
    assert str(again) == written


@given(st.text())
def test_any_text_as_a_place_of_the_map_is_harmless(raw):
    at = url.parse_at(raw)
    assert at is None or url.parse_at(str(at)) is not None
