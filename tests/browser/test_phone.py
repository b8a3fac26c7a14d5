"""Every page on a phone."""

from __future__ import annotations

import re

import pytest
from browser.screen import drawer, visit
from playwright.sync_api import Page, expect

from demarche.ui.navigation import PAGES

PHONE = {"width": 390, "height": 844}
SHOWS = {
    "situation": "The Kremlin is ready", "map": "Crimea shown as", "figures": "4,500",
    "actors": "Lavrov", "report": "In this text", "about": "About",
}  # fmt: skip
# How far each scrolling part of the page reaches beyond what it shows.
_BEYOND = """() => [document.scrollingElement,
    ...document.querySelectorAll('[data-testid="stMain"], [data-testid="stAppViewContainer"]')]
  .map((part) => part.scrollWidth - part.clientWidth)"""


@pytest.mark.parametrize("name", [n for n in PAGES if n != "actors"])
def test_a_page_fits_a_phone(page: Page, server: str, name: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, f"{server}/{'' if name == 'situation' else name}")
    expect(
        page.locator("main, [data-testid=stMain]").get_by_text(SHOWS[name]).first
    ).to_be_visible()
    assert max(page.evaluate(_BEYOND)) <= 0, "the page scrolls sideways"
    for chart in page.locator(".demarche-chart").all():
        box = chart.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_a_reader_on_a_phone_opens_a_sentence(page: Page, server: str) -> None:
    page.set_viewport_size(PHONE)
    visit(page, server)
    page.get_by_role("link", name=re.compile("^more than 130,000")).click()
    shown = drawer(page)
    expect(shown.locator("mark")).to_be_in_viewport()
    box = shown.bounding_box()
    assert box is not None
    assert box["width"] <= PHONE["width"]
    shown.get_by_role("button", name="Close").click()
    expect(shown).to_have_count(0)
