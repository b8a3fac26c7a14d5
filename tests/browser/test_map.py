"""The Map page: places, layers, borders, and a view that outlives a filter."""

from __future__ import annotations

import re

import pytest
from browser.screen import (
    choose,
    drawer,
    drawn,
    map_of,
    point_at,
    settled,
    visit,
    wait_for_query,
)  # fmt: skip
from playwright.sync_api import Locator, Page, expect

KYIV, MOSCOW, BERLIN = (30.5238, 50.45466), (37.61781, 55.75204), (13.41, 52.52)


@pytest.fixture
def shown(page: Page, server: str) -> Locator:
    visit(page, f"{server}/map")
    return map_of(page)


def test_a_click_on_kyiv_opens_its_sentences(page: Page, shown: Locator) -> None:
    page.mouse.click(*point_at(shown, *KYIV))
    wait_for_query(page, "evidence", "place:kyiv")
    expect(drawer(page).get_by_text("4,500").first).to_be_visible()


def test_a_click_survives_a_redraw(page: Page, shown: Locator) -> None:
    choose(page, "Side", "Russia")
    settled(page)
    page.mouse.click(*point_at(shown, *MOSCOW))
    wait_for_query(page, "evidence", "place:moscow")
    expect(drawer(page)).to_be_visible()


def test_a_reader_shows_governments(page: Page, shown: Locator) -> None:
    before = drawn(shown)
    page.get_by_role("button", name="Governments").click()
    page.wait_for_function("() => location.search.includes('layers=Governments')")
    expect(shown).not_to_have_attribute("data-drawn", str(before))
    settled(page)
    x, y = point_at(shown, *BERLIN)
    page.mouse.move(x, y)
    expect(shown.locator(".hoverlayer .hovertext")).to_contain_text("Stands for a government")
    expect(page.get_by_text("a capital that stands for a government")).to_be_visible()

    visit(page, page.url)
    assert point_at(shown, *BERLIN) == pytest.approx((x, y), abs=2)






def test_a_reader_hovers_over_a_pin(page: Page, shown: Locator) -> None:
    page.mouse.move(*point_at(shown, *KYIV))
    expect(shown.locator(".hoverlayer .hovertext")).to_contain_text("Kyiv")


def test_the_places_are_in_a_table_as_well(page: Page, shown: Locator) -> None:
    assert shown
    page.get_by_text("The places as a table").click()
    row = page.get_by_role("row", name=re.compile("^Kyiv"))
    expect(row.first).to_contain_text("Kiev")
    row.first.get_by_role("link").first.click()
    wait_for_query(page, "evidence", "place:kyiv")
