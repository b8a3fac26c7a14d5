"""The timeline in a browser: a mark opens its evidence, a range and a topic go into the address."""

from __future__ import annotations

import pytest
from browser.screen import drawer, query, settled, visit, wait_for_query
from playwright.sync_api import Locator, Page, expect

POINT = ".scatterlayer path.point"


@pytest.fixture
def timeline(page: Page, server: str) -> Page:
    visit(page, f"{server}/timeline")
    return page


def chart_of(page: Page) -> Locator:
    return page.locator(".demarche-chart")


def test_a_mark_opens_its_evidence_and_says_what_it_is(timeline: Page) -> None:
    box = chart_of(timeline).locator(POINT).first.bounding_box()
    assert box is not None
    at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    timeline.mouse.move(*at)
    expect(chart_of(timeline).locator(".hoverlayer")).to_contain_text("Click for the evidence")
    timeline.mouse.click(*at)
    expect(drawer(timeline)).to_be_visible()
    assert query(timeline)["evidence"][0].startswith(("statement-", "event-"))


def test_the_week_of_the_report_redraws_at_its_own_height_and_is_in_the_address(
    timeline: Page,
) -> None:
    every = chart_of(timeline).locator(POINT).count()
    timeline.get_by_role("button", name="The week of the report").click()
    wait_for_query(timeline, "from", "2022-02-14")
    wait_for_query(timeline, "to", "2022-02-20")
    expect(chart_of(timeline)).to_have_attribute("data-drawn", "2")
    settled(timeline)
    assert 0 < chart_of(timeline).locator(POINT).count() < every
    drawn, given = chart_of(timeline).evaluate(
        "(e) => [e.querySelector('svg.main-svg').getBoundingClientRect().height, e.clientHeight]"
    )
    assert drawn == pytest.approx(given, abs=1), "the chart is cut off, or stretched"


def test_a_topic_chosen_for_positions_becomes_a_filter_and_comes_into_view(timeline: Page) -> None:
    field = timeline.get_by_role("combobox", name="On a topic")
    field.scroll_into_view_if_needed()
    settled(timeline)  # a redraw would close the list
    field.click()
    field.press_sequentially("NATO")
    timeline.get_by_role("option", name="should assure Russia").first.click()
    in_order = timeline.locator(".in-order")
    expect(in_order).to_contain_text("The West should assure Russia that NATO will not admit")
    expect(in_order).to_be_in_viewport()
    assert query(timeline)["topic"][0].startswith("The West should assure")
    reply = timeline.locator("li.reply").first
    expect(reply).to_contain_text("Answers:")
    reply.get_by_role("link").nth(1).click()
    expect(drawer(timeline)).to_be_visible()


def test_nothing_is_cut_off_or_covered_on_a_phone(timeline: Page) -> None:
    timeline.set_viewport_size({"width": 390, "height": 844})
    timeline.reload()
    expect(chart_of(timeline)).to_have_attribute("aria-busy", "false")
    settled(timeline)
    wide = timeline.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    boxes = chart_of(timeline).locator(POINT).evaluate_all(
        "(all) => all.map((m) => { const b = m.getBoundingClientRect();"
        " return [b.x + b.width / 2, b.y + b.height / 2]; })"
    )
    assert len({(round(x), round(y)) for x, y in boxes}) == len(boxes)
    assert all(0 < x < 390 for x, _ in boxes)
