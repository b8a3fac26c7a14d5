"""A view's own links say all of it, and read back as the same view."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from bundled import loaded, view
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis.filters import SETS, Filters
from demarche.ui import settings_options, url

LABELS = loaded().labels
OPTIONS = {**LABELS, **settings_options.OPTIONS}
FILTERS = st.builds(
    Filters,
    **{name: st.lists(st.sampled_from(sorted(LABELS[name])), unique=True, max_size=3).map(tuple)
       for name in SETS},
    text=st.text(max_size=40).filter(lambda text: not text or text.strip()),
)  # fmt: skip


def read_back(params):
    """The filters that a page would make of parameters."""
    raw = {name: [v] if isinstance(v, str) else list(v) for name, v in params.items()}
    cleaned = url.clean(raw, OPTIONS)
    assert cleaned.notices == ()
    assert cleaned.params == raw
    chosen = {name: tuple(url.choose(raw.get(name, []), LABELS[name])[0]) for name in url.FILTERS}
    return Filters(**chosen, text=(raw.get("q") or [""])[0])


@given(FILTERS)
def test_parameters_read_back_as_the_same_filters(filters):
    assert read_back(view(filters).params("place:kyiv")) == filters


@given(FILTERS)
def test_addresses_read_back_as_the_same_filters(filters):
    href = view(filters).link("x", evidence="place:kyiv")["href"]
    params = parse_qs(urlsplit(href).query, keep_blank_values=True)
    assert params["evidence"] == ["place:kyiv"]
    assert read_back(params) == filters


@pytest.mark.parametrize("name", list(SETS))
def test_names_of_a_filter_are_unique_so_that_a_link_means_one(name):
    words = [word.casefold() for word in LABELS[name].values()]
    assert len(set(words)) == len(words)
    others = {word: key for key, word in zip(LABELS[name], words, strict=True)}
    assert all(others.get(key, key) == key for key in LABELS[name])


def test_clocks_are_in_the_address():
    name = "3-0123456789ab"
    clocked = replace(view(), as_of=date(2022, 2, 14), revision=name)
    assert clocked.params("x") == {"as_of": "2022-02-14", "revision": name, "evidence": "x"}
    href = clocked.link("x", evidence="y")["href"]
    assert href == f"?as_of=2022-02-14&revision={name}&evidence=y"


@pytest.mark.parametrize(
    ("here", "page", "href"),
    [("map", None, "map?evidence=x"), ("", None, "?evidence=x"),
     ("map", "report", "report?evidence=x"), ("map", "situation", "?evidence=x")],
)  # fmt: skip
def test_a_link_leads_to_its_page(here, page, href):
    found = replace(view(), page=here).link("x", evidence="x", page=page)
    assert found["href"] == href
    assert found["to"] == {"page": page, "evidence": "x"}


def test_links_on_a_page_keep_its_own_settings_and_others_do_not():
    here = replace(view(), page="map", settings={"borders": ["Russia"], "layers": [""]})
    assert here.link("x", evidence="x")["href"] == "map?layers=&borders=Russia&evidence=x"
    assert here.link("x", evidence="x", page="report")["href"] == "report?evidence=x"


def test_evidence_is_quoted_in_an_address():
    href = view().link("x", evidence="cell:a~b&c=d")["href"]
    assert parse_qs(urlsplit(href).query)["evidence"] == ["cell:a~b&c=d"]


def test_equal_keys_show_equal_facts():
    one, other = view(Filters(side=("russia",))), view(Filters(side=("russia",)))
    assert one.key == other.key
    assert one.key != view().key
    assert one.key != replace(one, as_of=date(2022, 2, 14)).key


def test_what_is_shown_is_filtered_and_the_frame_is_not():
    few = view(Filters(act=("denies",)))
    assert 0 < len(few.shown) < len(few.frame) == 114
