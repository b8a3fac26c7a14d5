"""The Map page: places, layers, borders, and a view that outlives a filter."""

from __future__ import annotations

import re

import pytest
from browser.screen import (
    choose,
    counts,
    drawer,
    drawn,
    map_of,
    point_at,
    settled,
    state_at,
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


def test_a_reader_chooses_how_crimea_is_shown(page: Page, shown: Locator) -> None:
    expect(page.get_by_text(re.compile("^Crimea shown as part of Ukraine"))).to_be_visible()
    before = drawn(shown)
    page.get_by_role("radio", name="neither").click()
    wait_for_query(page, "borders", "neither")
    expect(page.get_by_text(re.compile("^Crimea shown as part of neither state"))).to_be_visible()
    expect(shown).not_to_have_attribute("data-drawn", str(before))


def test_pan_and_zoom_outlive_a_filter(page: Page, shown: Locator) -> None:
    first = state_at(shown, "UKR")
    x, y = point_at(shown, *KYIV)
    page.mouse.move(x + 40, y + 40)
    for _ in range(3):
        page.mouse.wheel(0, -200)
    page.wait_for_function(
        "(e) => e._fullLayout.geo.projection.scale > 1.3", arg=shown.element_handle()
    )
    page.mouse.down()
    page.mouse.move(x - 60, y + 10, steps=50)
    page.mouse.up()
    page.wait_for_timeout(500)
    moved = state_at(shown, "UKR")
    assert moved != pytest.approx(first, abs=40), "the map did not follow the mouse"

    for side in ("Russia", "Ukraine"):
        before, said = drawn(shown), counts(page).inner_text()
        choose(page, "Side", side)
        expect(counts(page)).not_to_have_text(said)
        expect(shown).not_to_have_attribute("data-drawn", str(before))
        settled(page)
        # plotly may owe the last step of a drag, here two pixels, until it draws again.
        assert state_at(shown, "UKR") == pytest.approx(moved, abs=4), f"moved at {side}"


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
