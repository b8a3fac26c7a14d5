"""Filters that every page obeys, kept in the address; wrong addresses are mended and told."""

from __future__ import annotations

import re

import pytest
from browser.screen import choose, counts, query, settled, visit, wait_for_query
from playwright.sync_api import Page, expect

from demarche.ui.navigation import VIEWS

ADDRESSES = {name: "" if name == "situation" else name for name in sorted(VIEWS)}


def test_a_reader_filters_by_side_and_shares_the_address(
    page: Page, server: str, colleague: Page
) -> None:
    visit(page, server)
    whole = counts(page).inner_text()
    choose(page, "Side", "Russia")
    wait_for_query(page, "side", "Russia")
    expect(counts(page)).not_to_have_text(whole)
    filtered = counts(page).inner_text()
    assert re.match(r"\d+ of \d+ place mentions", filtered)

    visit(colleague, page.url)
    expect(counts(colleague)).to_have_text(filtered)


def test_a_filter_goes_along_to_the_next_page(page: Page, server: str) -> None:
    visit(page, f"{server}/?side=Ukraine")
    filtered = counts(page).inner_text()
    # The one of the next page shows the report only, too; Figures would bring the context.
    page.get_by_role("link", name="Actors & positions", exact=True).click()
    page.wait_for_url(re.compile("/actors"))
    settled(page)
    expect(counts(page)).to_have_text(filtered)
    wait_for_query(page, "side", "Ukraine")


@pytest.mark.parametrize("name", ["situation", "map", "report"])
def test_where_nothing_matches_the_page_says_so_and_clears(
    page: Page, server: str, name: str
) -> None:
    visit(page, f"{server}/{ADDRESSES[name]}?q=no+sentence+holds+this")
    expect(page.get_by_text(re.compile(r"^No .* match"))).to_be_visible()
    page.get_by_role("button", name="Clear filters").last.click()
    wait_for_query(page, "q", None)
    expect(page.get_by_text(re.compile(r"^No .* match"))).to_have_count(0)
    expect(counts(page)).not_to_contain_text(" of ")
    settled(page)


def test_unknown_values_are_told_and_leave_the_address(page: Page, server: str) -> None:
    visit(page, f"{server}/map?side=Atlantis&side=russia&layers=moons&colour=red&as_of=soon")
    for told in ("“Atlantis”", "“moons”", "“colour”", "“soon”"):
        expect(page.get_by_text(told)).to_be_visible()
    assert query(page) == {"side": ["Russia"]}
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_evidence_that_does_not_exist_is_no_exception(page: Page, server: str) -> None:
    for evidence in ("figure-00000000", "place:atlantis", "cell:x~y", ":", "a:b:c"):
        visit(page, f"{server}/about?evidence={evidence}")
        expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_a_day_before_the_report_hides_it_and_says_so(page: Page, server: str) -> None:
    visit(page, f"{server}/?as_of=2022-02-13")
    expect(page.get_by_text(re.compile("As of 13 February 2022"))).to_be_visible()
    expect(counts(page)).to_have_text(re.compile("^0 "))
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
