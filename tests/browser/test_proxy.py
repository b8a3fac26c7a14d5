"""Behind nginx under a base path, as the README says: pages, deep links, health and previews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from browser.screen import drawer, map_of, point_at, settled, wait_for_query
from browser.watch import Watch
from hosting.asking import ask
from hosting.proxy import BASE, Hosted, hosted_in
from playwright.sync_api import Browser, Page, expect

from demarche.ui.navigation import PAGES

KYIV = (30.5238, 50.45466)
# Where a deep link is opened first, Streamlit's browser code guesses the base path: it asks for
# each folder of the address whether the server is there, and logs those that are not.
GUESS = re.compile(r"/_stcore/(?:health|host-config)\b")


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    """The dashboard as the README hosts it."""
    with hosted_in(tmp_path_factory.mktemp("hosted")) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must stay on this machine and below the base path, and fail at nothing."""
    found = browser.new_page(viewport={"width": 1440, "height": 900})
    found.set_default_timeout(20_000)
    watch, outside = Watch(found), []
    found.on("request", lambda r: outside.append(urlsplit(r.url).path))
    yield found
    found.close()
    assert not [fault for fault in watch.faults if not GUESS.search(fault)]
    ours = re.compile(rf"{BASE}(/|$)")
    assert not [path for path in outside if not ours.match(path) and not GUESS.search(path)]


def drawn(page: Page) -> None:
    expect(page.locator(".demarche-chart[data-drawn]").first).to_be_visible()
    settled(page)


def test_the_front_page_leads_to_the_others(page: Page, hosted: Hosted) -> None:
    page.goto(f"{hosted.proxy}/")
    drawn(page)
    page.get_by_role("link", name=PAGES["figures"], exact=True).click()
    page.wait_for_url(f"{hosted.proxy}/figures")
    drawn(page)


def test_a_deep_link_draws_the_map_and_opens_evidence(page: Page, hosted: Hosted) -> None:
    page.goto(f"{hosted.proxy}/map?side=Ukraine&as_of=2022-02-14")
    drawn(page)
    expect(page.get_by_text(re.compile(r"\d+ of \d+ place mentions"))).to_be_visible()
    page.mouse.click(*point_at(map_of(page), *KYIV))
    wait_for_query(page, "evidence", "place:kyiv")
    expect(drawer(page)).to_be_visible()
    assert urlsplit(page.url).path == f"{BASE}/map"


def test_the_base_path_without_its_slash_leads_there(page: Page, hosted: Hosted) -> None:
    page.goto(hosted.proxy)
    drawn(page)


@pytest.mark.parametrize("path", ["healthz", "readyz"])
def test_health_is_told_under_the_base_path_and_at_the_servers_root(
    hosted: Hosted, path: str
) -> None:
    for address in (hosted.proxy, hosted.behind, f"{hosted.behind}{BASE}"):
        assert ask(f"{address}/{path}").status == 200
        assert ask(f"{address}/{path}", "HEAD").status == 200
    assert ask(f"{hosted.behind}/desk/{path}").status == 404


def test_previews_name_the_address_that_the_reader_has(hosted: Hosted) -> None:
    seen = ask(f"{hosted.proxy}/map?revision=1", Host="desk.example").body.decode()
    assert f'"og:url" content="http://desk.example{BASE}/map?revision=1"' in seen
    assert f'"og:image" content="http://desk.example{BASE}/app/static/icon.png"' in seen
    forwarded = {"X_Forwarded_Proto": "https", "X_Forwarded_Host": "desk.example"}
    seen = ask(f"{hosted.behind}{BASE}/map", **forwarded).body.decode()
    assert f'"og:url" content="https://desk.example{BASE}/map"' in seen
    assert f'"og:title" content="{PAGES["map"]} · ' in seen


def test_component_files_are_asked_for_and_not_sent_again(hosted: Hosted) -> None:
    address = f"{hosted.proxy}/_stcore/bidi-components/demarche.chart/plotly.min.js"
    tag = ask(address, Accept_Encoding="gzip").headers["ETag"]
    again = ask(address, Accept_Encoding="gzip", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
