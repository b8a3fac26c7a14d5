"""A part of a page becomes a slide, and the slide is presented: the page's days hold there."""

from __future__ import annotations

from browser.screen import settled, visit
from playwright.sync_api import Page, expect

POINT = ".deck-slide.on .scatterlayer path.point"


def test_a_timeline_is_added_to_a_briefing_and_presented(page: Page, server: str) -> None:
    visit(page, f"{server}/timeline?from=2022-02-14&to=2022-02-15")
    page.locator(".st-key-part_timeline_actions").get_by_role(
        "button", name="Add to briefing").click()  # fmt: skip
    expect(page.get_by_text("on the page Briefings")).to_be_visible()
    page.get_by_role("link", name="Briefings").click()
    page.get_by_role("button", name="Briefing of").first.click()
    page.get_by_role("button", name="Present", exact=True).click()
    deck = page.locator("dialog[open]")
    expect(deck).to_contain_text("14 to 15 February 2022; lanes by side")
    settled(page)
    box = page.locator(POINT).first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(deck.locator(".deck-panel")).to_contain_text("Known on")
