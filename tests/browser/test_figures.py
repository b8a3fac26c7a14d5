"""Figures in a browser: a mark opens its page, a zoom outlives a rerun, the answer is in sight."""

from __future__ import annotations

import re

from browser.screen import drawer, settled, visit, wait_for_query
from playwright.sync_api import Locator, Page, expect

# The pixel of the window where a chart's mark with some words in its hover text is drawn.
_MARK = """(chart, words) => {
  for (const trace of chart._fullData) {
    if (!trace.customdata) continue;
    const n = trace.hovertext.findIndex((text) => text?.includes(words));
    if (n < 0) continue;
    const [x, y] = [chart._fullLayout[trace.xaxis.replace('x', 'xaxis')], chart._fullLayout.yaxis];
    const { left, top } = chart.getBoundingClientRect();
    return [left + x._offset + x.d2p(trace.x[n]), top + y._offset + y.d2p(trace.y[n])];
  }
  throw new Error(`no mark says ${words}`);
}"""
_RANGE = "(chart) => chart._fullLayout.xaxis3.range.map(String)"


def series(page: Page) -> Locator:
    """The chart over time."""
    return page.get_by_role("img", name=re.compile("by the day counted"))


def test_the_answer_is_above_the_fold(page: Page, server: str) -> None:
    visit(page, f"{server}/figures")
    expect(page.locator(".claims-answer")).to_be_in_viewport()
    expect(page.locator(".claims-words")).to_be_in_viewport()
    expect(page.locator(".claim-own")).to_be_in_viewport()
    expect(page.locator(".claim").filter(has_text="Joe Biden")).to_be_in_viewport()


def test_a_mark_opens_the_page_that_it_cites(page: Page, server: str) -> None:
    visit(page, f"{server}/figures")
    x, y = series(page).evaluate(_MARK, "a little over 120,000")
    page.mouse.move(x, y)
    expect(series(page).locator(".hoverlayer")).to_contain_text("Valerii Zaluzhnyi")
    page.mouse.click(x, y)
    expect(drawer(page)).to_contain_text("In our words")
    expect(drawer(page)).to_contain_text("The New Voice of Ukraine")


def test_a_zoom_outlives_a_choice_and_is_undone_by_a_button(page: Page, server: str) -> None:
    visit(page, f"{server}/figures")
    chart = series(page)
    whole = chart.evaluate(_RANGE)
    box = chart.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.85, box["y"] + 150, steps=6)
    page.mouse.up()
    reset = page.get_by_role("button", name="Show all days")
    expect(reset).to_be_visible()
    zoomed = chart.evaluate(_RANGE)
    assert zoomed != whole
    page.get_by_text("Short list", exact=True).click()
    wait_for_query(page, "core", "false")
    settled(page)
    assert chart.evaluate(_RANGE) == zoomed
    reset.click()
    expect(reset).to_be_hidden()


def test_picked_days_are_in_the_address_and_shown_by_a_link(page: Page, server: str) -> None:
    visit(page, f"{server}/figures")
    page.get_by_text("19–20 Apr 2021: correction").first.click()
    wait_for_query(page, "from", "2021-04-19")
    expect(page.locator(".claim-bearing").first).to_contain_text("Corrected by")
    settled(page)
    visit(page, page.url)
    expect(page.locator(".claim-bearing").first).to_contain_text("Corrected by")
