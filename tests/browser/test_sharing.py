"""A link says it all: a clean profile shows what its sender saw, and a pin shows it for ever."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.conftest import ROOT
from browser.screen import drawer, map_of, settled, visit
from bundled import by_key
from playwright.sync_api import Page, expect

from demarche.dossiers.reader import read_bundle
from demarche.store import shares
from demarche.store.decisions import Verdict
from demarche.store.store import Store, open_store
from demarche.store.writer import append_decision, import_bundle

DOSSIER = "ukraine-2022"
TROOPS = by_key()["troops-on-borders"].id
# All that a reader sees, charts included: words, what is drawn, and where the map stands.
_SHOWN = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const round = (numbers) => numbers.map((number) => Math.round(number));
  const charts = [...document.querySelectorAll('.demarche-chart')].map((chart) => {
    const projection = chart._fullLayout.geo?._subplot?.projection;
    return { label: chart.getAttribute('aria-label'),
      marks: chart.data.map((trace) => [trace.type, trace.text, trace.customdata]),
      place: projection && [...round([projection.scale() / 10]), ...round(projection.rotate()),
        ...round(projection.translate().map((pixel) => pixel / 5))] };
  });
  return JSON.stringify({ text: main.innerText, charts });
}"""
VIEWS = {
    "situation": "?side=Russia&borders=neither&as_of=2022-02-14",
    "map": "map?layers=Places&layers=Governments&borders=Russia&at=31.00,50.00,2.50,31.00",
    "figures": f"figures?scale=linear&evidence={TROOPS}",
    "actors": "actors?side=NATO+and+EU&act=warns&act=urges",
    "report": "report?q=talks&tint=true",
    "about": "about?side=Ukraine",
}


def shown(page: Page) -> dict[str, Any]:
    """What the page shows, to be compared with another's."""
    settled(page)
    found: dict[str, Any] = json.loads(page.evaluate(_SHOWN))
    return found


def share(page: Page, mode: str) -> str:
    """The link that the Share control gives."""
    page.get_by_role("button", name="Share").first.click()
    choice = page.get_by_role("radio", name=mode)
    expect(choice).to_be_visible()
    choice.click()
    found = page.locator("code").first
    if mode == "Pinned":
        expect(found).to_contain_text("revision=")
    expect(found).to_contain_text("http")
    link = found.inner_text()
    page.keyboard.press("Escape")
    return link


@pytest.mark.parametrize("name", list(VIEWS))
def test_the_address_opens_the_same_view_in_a_clean_profile(
    page: Page, server: str, colleague: Page, name: str
) -> None:
    visit(page, f"{server}/{VIEWS[name]}")
    mine = shown(page)
    visit(colleague, page.url)
    assert shown(colleague) == mine
    assert colleague.url == page.url


def test_where_the_map_was_moved_to_is_in_the_address(
    page: Page, server: str, colleague: Page
) -> None:
    visit(page, f"{server}/map")
    steps = page.evaluate("history.length")
    map_of(page).hover(position={"x": 600, "y": 300})
    page.mouse.wheel(0, -400)
    page.wait_for_url("**at=*")
    settled(page)
    assert page.evaluate("history.length") == steps  # one Back still leaves the page
    mine = shown(page)["charts"][0]["place"]
    visit(colleague, page.url)
    there = shown(colleague)["charts"][0]["place"]
    assert there == pytest.approx(mine, abs=1)
    map_of(page).dblclick(position={"x": 600, "y": 300})
    page.wait_for_url(lambda url: "at=" not in url)


@pytest.fixture
def desk(serve: Callable[..., Any], tmp_path: Path) -> Iterator[tuple[str, Store]]:
    """A server on which readers may write, and its store."""
    url = f"sqlite:///{tmp_path / 'demarche.sqlite'}"
    with serve(DEMARCHE_VAR_DIR=str(tmp_path)) as address, \
         open_store(url, is_default=False) as store:  # fmt: skip
        yield address, store


def test_a_pin_stays_while_facts_and_decisions_are_added(
    desk: tuple[str, Store], page: Page, colleague: Page
) -> None:
    address, store = desk
    visit(page, f"{address}/figures?scale=linear")
    before = shown(page)["charts"]
    link = share(page, "Pinned")
    bundle = read_bundle(ROOT / "data", DOSSIER)
    fewer = tuple(f for f in bundle.facts if f.key != "shelters-kyiv")
    kept = {f.id for f in fewer}
    relations = tuple(r for r in bundle.relations if {r.source, r.target} <= kept)
    import_bundle(store, bundle.model_copy(update={"facts": fewer, "relations": relations}))
    append_decision(store, DOSSIER, TROOPS, Verdict.REJECT, who="R", why="a test")
    visit(colleague, link)
    assert shown(colleague)["charts"] == before
    expect(colleague.get_by_text(re.compile(r"Pinned to revision \d+-"))).to_be_visible()
    expect(colleague.get_by_text("There is a newer one.")).to_be_visible()
    visit(colleague, f"{address}/figures?scale=linear&context=report+only")
    assert "130,000" not in shown(colleague)["text"]


def test_a_short_link_is_made_opened_and_revoked(
    desk: tuple[str, Store], page: Page, colleague: Page
) -> None:
    address, store = desk
    visit(page, f"{address}/figures?side=Russia&context=report+only")
    page.get_by_role("button", name="Share").first.click()
    page.get_by_label("Title", exact=True).fill("For <b>the desk</b>")
    page.get_by_role("button", name="Make the short link").click()
    expect(page.locator("code").nth(1)).to_contain_text("share=")
    link = page.locator("code").nth(1).inner_text()
    colleague.goto(link)
    colleague.wait_for_url("**/figures?*")
    expect(colleague.get_by_text("Shared view “For <b>the desk</b>”")).to_be_visible()
    expect(colleague.get_by_text("1 of 3 figures")).to_be_visible()
    (made,) = shares.listed(store, DOSSIER)
    page.goto(f"{address}/shares")
    page.get_by_role("button", name="Revoke").click()
    expect(page.get_by_text("revoked on")).to_be_visible()
    assert shares.find(store, made.token).ended
    colleague.goto(link)
    expect(colleague.get_by_text("was revoked on")).to_be_visible()
    expect(colleague.get_by_text("130,000")).to_have_count(0)


def test_back_restores_pages_and_selections(page: Page, server: str) -> None:
    visit(page, f"{server}/figures")
    page.get_by_role("link", name="Report", exact=True).click()
    page.wait_for_url("**/report")
    settled(page)
    page.go_back()
    page.wait_for_url("**/figures")
    settled(page)
    expect(page.get_by_role("heading", name="How many")).to_be_visible()
    visit(page, f"{server}/?side=Russia")
    page.get_by_role("link", name=re.compile("^more than 130,000")).click()
    expect(drawer(page)).to_be_visible()
    page.go_back()
    expect(drawer(page)).to_have_count(0)


def test_a_card_leads_to_its_words_and_keeps_the_filters(page: Page, server: str) -> None:
    visit(page, f"{server}/figures?side=Russia")
    page.get_by_role("link", name="Read it in the report").first.click()
    page.wait_for_url("**/report?*")
    settled(page)
    expect(page.get_by_text("1 of 3 figures")).to_be_visible()
    expect(page.locator("[aria-current=true]").first).to_contain_text("more than 130,000")
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
