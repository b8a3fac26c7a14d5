"""What a link preview says, from the address alone."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.ui import preview, url
from demarche.ui.navigation import PAGES

BASE = "http://desk.example/crisis/"
DOSSIER = preview.About(
    "Crisis <b>& co</b>", 'Troops "stand" on\nborders', told_on=date(2022, 2, 14)
)


class Head(HTMLParser):
    """The title and the metas of some tags; anything else is an error."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.metas: dict[str, str] = {}
        self.title = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"title", "meta"}, f"<{tag}> got into the tags"
        if tag == "meta":
            found = dict(attrs)
            assert set(found) == {"content", "name"} or set(found) == {"content", "property"}
            self.metas[found.get("name") or found["property"] or ""] = found["content"] or ""

    def handle_data(self, data: str) -> None:
        self.title += data.strip()


def head(path: str = "map", query: str = "", base: str = BASE) -> Head:
    return Head(preview.markup(preview.asked(path, query, newest=3), base, DOSSIER))


@pytest.mark.parametrize(("name", "title"), PAGES.items())
def test_each_page_has_its_title_and_address(name: str, title: str) -> None:
    path = "" if name == "situation" else name
    found = head(path)
    assert found.title == found.metas["og:title"] == f"{title} · Crisis <b>& co</b>"
    assert found.metas["og:url"] == f"{BASE}{path}"
    assert found.metas["description"] == 'Troops "stand" on borders'
    assert found.metas["og:image"] == f"{BASE}app/static/icon.png"
    assert found.metas["twitter:card"] == "summary"
    assert found.metas["og:type"] == "website"


def test_the_two_clocks_are_told() -> None:
    found = head("map", "as_of=2022-02-14&revision=2")
    assert found.title == "Map · Crisis <b>& co</b> · as of 14 February 2022 · revision 2"
    assert found.metas["og:url"] == f"{BASE}map?as_of=2022-02-14&revision=2"


@pytest.mark.parametrize(
    "query",
    ["as_of=tomorrow", "as_of=3022-01-01", "revision=4", "revision=0", "revision=-1",
     "revision=%D9%A1", "revision=1e0", "revision=" + "1" * 500, "nonsense=1"],
)  # fmt: skip
def test_what_is_not_valid_is_left_out(query: str) -> None:
    found = head("map", query)
    assert found.title == "Map · Crisis <b>& co</b>"
    assert found.metas["og:url"] == f"{BASE}map"


def test_a_day_before_the_report_shows_no_summary_in_hindsight() -> None:
    found = head("", "as_of=2022-02-13")
    assert "Troops" not in found.metas["description"]
    assert "13 February 2022" in found.metas["og:description"]


def test_the_day_of_a_dossier_is_that_of_its_last_report() -> None:
    import factories

    from demarche.store.as_of import seen_on

    snapshot = seen_on(factories.bundle(), 1, None)
    assert preview.about(snapshot).told_on == max(r.published for r in snapshot.reports)
    vague = [r.model_copy(update={"published_precision": "month"}) for r in snapshot.reports]
    assert preview.about(snapshot.model_copy(update={"reports": tuple(vague)})).told_on is None


def test_the_address_keeps_the_view_but_not_how_it_was_embedded() -> None:
    found = head("map", "side=Russia&side=Ukraine&embed=true&evidence=place:kyiv&q=a%20b")
    asked = parse_qs(urlsplit(found.metas["og:url"]).query)
    assert asked == {"side": ["Russia", "Ukraine"], "evidence": ["place:kyiv"], "q": ["a b"]}


def test_of_an_address_too_long_only_the_clocks_are_passed_on() -> None:
    long = "&".join(f"actor={'x' * 60}{n}" for n in range(100))
    assert head("map", f"{long}&revision=2").metas["og:url"] == f"{BASE}map?revision=2"


def test_an_unknown_page_is_only_the_dossier() -> None:
    found = head('nowhere"><script>')
    assert found.title == "Crisis <b>& co</b>"
    assert found.metas["og:url"] == BASE


def test_without_address_or_dossier_nothing_is_made_up() -> None:
    assert {"og:url", "og:image"}.isdisjoint(head(base="").metas)
    bare = Head(preview.markup(preview.asked("map", "revision=1", newest=0), BASE, None))
    assert bare.title == "Map · Demarche"
    assert "description" not in bare.metas


def test_lengths_are_bounded() -> None:
    wordy = preview.About("title " * 100, "word " * 1_000, told_on=None)
    found = Head(preview.markup(preview.asked("map", "", newest=1), BASE, wordy))
    assert len(found.title) < 100
    assert len(found.metas["og:description"]) <= preview.MAX_DESCRIPTION


@given(st.text(max_size=40), st.text(max_size=60), st.sampled_from(url.NAMES))
def test_no_address_gets_into_the_markup(path: str, value: str, name: str) -> None:
    hostile = f'{name}={value}&{value}="><script>{value}'
    asked = preview.asked(path, hostile, newest=3)
    markup = preview.markup(asked, BASE, preview.About("Title", "Summary", None))
    found = Head(markup)  # raises for any tag but ours
    assert len(markup) < 4 * preview.MAX_ADDRESS
    assert found.metas["og:url"].startswith(BASE)
